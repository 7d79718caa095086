import { html, nothing, type TemplateResult } from 'lit';
import { sources, type DimensionDiagnosis, type EvidencePart, type Source } from '../core/diagnostic.js';
import { metricSaid, partSaid } from './diagnostic-said.js';
import { shape } from './diagnostic-strip.js';
import { mappedIn, type Scene } from './diagnostic.js';

/** One statement, question or metric that a level rests on. */
export interface Rest {
  readonly text: string;
  readonly figure: string;
  /** Why it speaks of the dimension; '' where the mapping does not say. */
  readonly rationale: string;
  readonly part: EvidencePart;
}

/** What the level of one source rests on, in words. */
export function restsOf({ ready, quiz, card, order }: Scene, { id, ...dimension }: DimensionDiagnosis, source: Source): readonly Rest[] {
  const said = dimension[source];
  if (said.silence !== null) return [];
  const { words, voice } = ready;
  const { t } = voice;
  const mapped = mappedIn({ ready }, id);
  const reasons = words.dimensions[id];
  const worded: Readonly<Record<Source, (part: string) => readonly [text: string, rationale: string]>> = {
    belief: (part) => [t('statementAt', { number: order.indexOf(part) + 1, text: quiz.items[part] ?? part }), ''],
    observed: (part) => [card.questions[part] ?? part, reasons?.questions?.[part] ?? ''],
    customers: (part) => {
      const metric = mapped?.metrics.find((each) => each.id === part);
      return [metric ? metricSaid(metric, voice) : part, reasons?.metrics?.[part] ?? ''];
    },
  };
  return said.parts.map((part) => {
    const [text, rationale] = worded[source](part.id);
    return { text, rationale, figure: partSaid(source, part, mapped, voice), part };
  });
}

/** What the levels of a dimension rest on, folded; nothing where there is no level. */
export function evidence(scene: Scene, dimension: DimensionDiagnosis, headingLevel: number): TemplateResult | typeof nothing {
  const { voice: { t } } = scene.ready;
  const parts = sources.map((source) => [source, restsOf(scene, dimension, source)] as const).filter(([, rests]) => rests.length > 0);
  if (parts.length === 0) return nothing;
  return html`
    <details class="evidence">
      <summary>${t('inside')}</summary>
      ${parts.map(
        ([source, rests]) => html`
          <div class="source" role="heading" aria-level=${Math.min(headingLevel + 1, 6)}>${shape(source)} <span>${t(source)}</span></div>
          <ul>
            ${rests.map(({ text, figure, rationale }) => html`<li><div class="part"><span>${text}</span> <b>${figure}</b></div>${rationale ? html`<small>${rationale}</small>` : nothing}</li>`)}
          </ul>
        `,
      )}
    </details>
  `;
}
