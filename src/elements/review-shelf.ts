import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Calibration, Evaluation } from '../core/evaluation.js';
import { folded } from '../core/fold.js';
import type { Scorecard } from '../core/scorecard.js';
import { matchLanguage } from '../locale/language.js';
import { evaluationsOf, type Evaluations, type ReviewDraft } from '../store/evaluations.js';
import { keepingOf } from '../store/records.js';
import type { CardForm } from './card.js';
import { Following } from './following.js';

/** Names offered while one is typed. */
const mostNames = 500;

/** What a card finds kept on this device, looked at anew after every change, in this tab or another. */
export class Shelf {
  readonly #inHand: () => string | null;
  readonly #changed: () => void;
  readonly #following: Following<Evaluations>;
  #over: { readonly own: CardForm; readonly card: Scorecard; readonly form: CardForm } | null = null;
  #names: TemplateResult | typeof nothing = nothing;

  store: Evaluations | null = null;
  /** The look that was begun last. */
  looked: Promise<void> = Promise.resolve();
  evaluations: readonly Evaluation[] = [];
  calibrations: readonly Calibration[] = [];
  versions: readonly Scorecard[] = [];
  inUse: string | null = null;
  /** A draft of another time or tab, until the person says what becomes of it. */
  offered: ReviewDraft | null = null;

  /**
   * @param inHand Key of the draft that is being filled in here, which is not offered.
   * @param changed After every look.
   */
  constructor(host: LitElement, inHand: () => string | null, changed: () => void) {
    this.#inHand = inHand;
    this.#changed = changed;
    this.#following = new Following(host, (store) => {
      const end = store.listen(() => void this.look());
      this.looked = this.look();
      return end;
    });
  }

  /** Goes over to what is kept of a card under a name, once it has left what was before; true where that is another place. */
  follow(storage: unknown, id: string, name: string | null, leave: () => void): boolean {
    const store = evaluationsOf(keepingOf(storage), id, name ?? '');
    const other = store !== this.store;
    if (other) leave();
    this.store = store;
    this.#following.to(store);
    return other;
  }

  async look(): Promise<void> {
    const { store } = this;
    if (!store) return;
    const [evaluations, calibrations, versions, inUse, drafts] = await Promise.all([store.all(), store.calibrations(), store.versions(), store.inUse(), store.drafts()]);
    if (store !== this.store) return;
    if (evaluations !== this.evaluations) this.#names = html`${namesIn(evaluations, 'agent')} ${namesIn(evaluations, 'reviewer')}`;
    this.evaluations = evaluations;
    this.calibrations = calibrations;
    this.versions = versions;
    this.inUse = inUse;
    this.offered = drafts.find(({ key }) => key !== this.#inHand()) ?? null;
    this.#changed();
  }

  /** Names that were entered before, for fields to offer. */
  get names(): TemplateResult | typeof nothing {
    return this.#names;
  }

  /** Who reviewed last here; '' for nobody. */
  get reviewer(): string {
    return this.evaluations.reduce<Evaluation | null>((latest, each) => (latest && latest.changedAt > each.changedAt ? latest : each), null)?.reviewer ?? '';
  }

  /** A version of the page's own card that is kept here, with the words it brings; null where that is the page's own, or is not here. */
  cardOver(own: CardForm, wanted: string | null): CardForm | null {
    const card = wanted === own.definition.version ? undefined : this.versions.find(({ version, id }) => version === wanted && id === own.definition.id);
    if (!card) return null;
    if (this.#over?.own === own && this.#over.card === card) return this.#over.form;
    const words = card.text?.[matchLanguage(own.voice.tag, card.languages).language];
    const form: CardForm = { definition: card, words: { ...own.words, ...(words as Partial<CardForm['words']>) }, voice: own.voice };
    this.#over = { own, card, form };
    return form;
  }
}

function namesIn(evaluations: readonly Evaluation[], key: 'agent' | 'reviewer'): TemplateResult {
  const names = new Map(evaluations.map((each) => [folded(each[key]), each[key]]));
  return html`<datalist id="${key}s">${[...names.values()].filter(Boolean).slice(0, mostNames).map((name) => html`<option value=${name}></option>`)}</datalist>`;
}
