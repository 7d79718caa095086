import type { CustomerFigures } from '../core/customer-figures.js';
import { sources, type Source } from '../core/diagnostic.js';
import { trustedEvaluation } from '../core/evaluation-file.js';
import type { Evaluation } from '../core/evaluation.js';
import type { Quiz } from '../core/quiz.js';
import { trusted } from '../core/record.js';
import type { Result } from '../core/score.js';
import type { Scorecard } from '../core/scorecard.js';
import { withoutPeople } from '../core/source-file.js';
import type { Evaluations } from '../store/evaluations.js';
import { figureStoreOf } from '../store/figures.js';
import type { Trouble } from '../store/records.js';
import { storeOf } from '../store/store.js';

/** What this device keeps for a diagnostic. */
export interface Here {
  /** Every result of the quiz, the latest first: that one is the leader's, unless a person chooses another. */
  readonly belief: readonly Result[];
  /** Every evaluation of the card but those of calibrations, without names of people and texts, the latest interaction first. */
  readonly observed: readonly Evaluation[];
  /** Figures that a person kept, the latest days first. */
  readonly customers: readonly CustomerFigures[];
  /** What stands in the way of reading any of them; `unreachable` is the code that reads them. */
  readonly troubles: readonly { readonly source: Source; readonly trouble: Trouble | 'unreachable' }[];
}

export interface HereOptions {
  readonly quiz: Quiz;
  readonly card: Scorecard;
  /** Under which all of it is kept. */
  readonly name: string;
  /** `none` looks nowhere. */
  readonly storage: 'local' | 'none';
  /** Called once all is read, and again after every change of it, in this tab or another. */
  readonly changed: (here: Here) => void;
}

/** Collects what this device keeps for a diagnostic, and goes on listening; returns what ends it. */
export function sourcesHere({ quiz, card, name, storage, changed }: HereOptions): () => void {
  let over = false;
  if (storage === 'none') {
    queueMicrotask(() => { if (!over) changed({ belief: [], observed: [], customers: [], troubles: [] }); });
    return () => { over = true; };
  }
  const [results, figures] = [storeOf('local', quiz.id, name), figureStoreOf('local', name)];
  let reviews: Evaluations | null = null;
  let lost = false;
  let asked = 0;
  const tell = async (): Promise<void> => {
    if (!reviews && !lost) return;
    asked += 1;
    const turn = asked;
    const kept = (await reviews?.all()) ?? [];
    // An answer that comes late is not the last.
    if (over || turn !== asked) return;
    const evaluations = kept.filter(({ calibration }) => !calibration);
    const belief = results.results().toReversed().flatMap((result) => trusted(quiz, result) ?? []);
    const observed = evaluations.flatMap((evaluation) => trustedEvaluation(card, evaluation) ?? []);
    const customers = figures.all().map(({ key: _, ...each }) => each);
    const troubles: Readonly<Record<Source, readonly (Trouble | 'unreachable')[]>> = {
      belief: withDamage(results.troubles, belief.length < results.results().length),
      observed: lost ? ['unreachable'] : withDamage(reviews?.troubles ?? [], observed.length < evaluations.length),
      customers: figures.troubles,
    };
    changed({ belief, observed: observed.map(withoutPeople), customers, troubles: sources.flatMap((source) => troubles[source].map((trouble) => ({ source, trouble }))) });
  };
  const heard = (): void => void tell();
  const ends = [results.listen(heard), figures.listen(heard)];
  void import('./evaluations-here.js')
    .then(
      ({ evaluationsOf }) => {
        if (over) return;
        reviews = evaluationsOf('local', card.id, name);
        ends.push(reviews.listen(heard));
      },
      () => { lost = true; },
    )
    .then(tell);
  return () => {
    over = true;
    for (const end of ends) end();
  };
}

/** What was kept and does not fit what it is of is damaged too. */
const withDamage = (troubles: readonly Trouble[], damaged: boolean): readonly Trouble[] => (damaged && !troubles.includes('damaged') ? [...troubles, 'damaged'] : troubles);
