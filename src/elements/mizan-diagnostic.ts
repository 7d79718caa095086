import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { mappingProblems } from '../core/check-diagnostic.js';
import { diagnose } from '../core/diagnose.js';
import { sources as names, type Diagnosis, type DiagnosticMap, type DiagnosticWords, type Source, type Sources } from '../core/diagnostic.js';
import type { Quiz, Scorecard } from '../core/schema.js';
import type { Overrides, Voice } from '../locale/words.js';
import controls from './controls.styles.js';
import { Definition, type DefinitionHost } from './definition.js';
import { Away } from './diagnostic-away.js';
import { sourcing } from './diagnostic-bring.js';
import { Companions } from './diagnostic-companions.js';
import { bring, type Brought } from './diagnostic-files.js';
import { Gathering, type Gathered } from './diagnostic-material.js';
import { cautions, dimensions, topics } from './diagnostic-view.js';
import { defaultDiagnostic, diagnosticVocabulary, type DiagnosticReady, type Scene } from './diagnostic.js';
import { MizanDiagnosisEvent } from './events.js';
import { failure } from './failure.js';
import styles from './mizan-diagnostic.styles.js';
import { Notices } from './notices.js';
import { asRank } from './rank.js';
import tables from './tables.styles.js';
import tokens from './tokens.styles.js';

/** A mapping with the quiz and the card that it speaks of. */
interface Set {
  readonly ready: DiagnosticReady;
  readonly quiz: Quiz;
  readonly card: Scorecard;
}

/**
 * What the leader believes, what reviewers saw and what customers experienced, side by side for each dimension, from what is kept on
 * this device, handed over by the page or brought in files. Nothing is sent, and nothing is kept.
 *
 * @tag mizan-diagnostic
 * @slot - Stands in until there is something to draw, and stays if there cannot be.
 * @fires {MizanDiagnosisEvent} mizan-diagnosis - After a person brought in a source, took it away or chose another result; the comparison, or null where nothing is left to compare.
 * @fires {MizanErrorEvent} mizan-error - When the mapping cannot be shown, or the quiz or the scorecard that it names is not there; `{src, problems}`.
 * @csspart dimension - One dimension (an `article`).
 * @csspart source - What is there of one source.
 * @csspart button - Every button.
 * @csspart link - A link to where a source is made.
 * @cssprop [--mizan-accent=light-dark(#0d6a62, #63cabb)] - Colour of what can be pressed, and of what we believe.
 * @cssprop [--mizan-accent-ink=light-dark(#fff, #06211e)] - Text on the accent.
 * @cssprop [--mizan-paper=light-dark(#fbfaf6, #12151a)] - Background.
 * @cssprop [--mizan-card=light-dark(#fff, #1a1e25)] - Background of cards and fields.
 * @cssprop [--mizan-ink=light-dark(#1c2330, #e8eaee)] - Text.
 * @cssprop [--mizan-muted=light-dark(#596273, #a3abb9)] - Secondary text.
 * @cssprop [--mizan-line=light-dark(#e5e2d9, #2c323c)] - Hairlines.
 * @cssprop [--mizan-warning=light-dark(#a8402b, #f0937c)] - What failed.
 * @cssprop [--mizan-font=inherit] - Font family.
 * @cssprop [--mizan-font-size=max(17px, 1.0625rem)] - Size of the text; all else is measured by it.
 * @cssprop [--mizan-radius=14px] - Radius of cards.
 * @cssprop [--mizan-space=1] - Factor on paddings and gaps.
 */
export class MizanDiagnostic extends LitElement implements DefinitionHost {
  static override styles = [tokens, controls, tables, styles];

  /** A built-in id (`rater-diagnostic`) or the address of a mapping; a quiz and a scorecard that are not built in are fetched from beside it, `<id>.json`. */
  @property() accessor src = 'rater-diagnostic';

  /** A mapping in place of `src`; null to use `src`. */
  @property({ attribute: false }) accessor definition: unknown = null;

  /** Sentences in place of ours, by key or path. */
  @property({ attribute: false }) accessor text: Overrides = {};

  /** Rank of the heading, 1 to 6. */
  @asRank @property({ type: Number, attribute: 'heading-level' }) accessor headingLevel = 2;

  /** Where it looks for what is kept: `local` on this device, `none` nowhere, so that there is only what is handed over. */
  @property() accessor storage: 'local' | 'none' = 'local';

  /** Name that the quiz, the scorecard and the figures are kept under. */
  @property() accessor name = '';

  /** Definition of the quiz that the mapping names; null for the built-in one, or the file beside the mapping. */
  @property({ attribute: false }) accessor quiz: unknown = null;

  /** Definition of the scorecard that the mapping names; null for the built-in one, or the file beside the mapping. */
  @property({ attribute: false }) accessor card: unknown = null;

  /** Addresses of the page's own instruments, by name: `quiz`, `scorecard`, `metrics`; one without an address is named without a link. */
  @property({ type: Object }) accessor links: Readonly<Record<string, string>> = {};

  /** A result of the quiz, a list of those of several leaders, or a history, of which the latest is taken; null for what is kept. */
  @property({ attribute: false }) accessor belief: unknown = null;

  /** A file of evaluations or a list of them; null for what is kept. */
  @property({ attribute: false }) accessor observed: unknown = null;

  /** Customer figures or a list of them; null for what is kept. */
  @property({ attribute: false }) accessor customers: unknown = null;

  @state() private accessor files: readonly Brought[] = [];
  @state() private accessor over = false;

  readonly #definition: Definition<DiagnosticWords, DiagnosticMap> = new Definition(this, diagnosticVocabulary, () => defaultDiagnostic);
  readonly #companions = new Companions(this);
  readonly #gathering = new Gathering(this);
  readonly #notices = new Notices(this);
  readonly #away = new Away(this, this.#notices);
  #made: { readonly of: readonly unknown[]; readonly diagnosis: Diagnosis | null } | null = null;
  #unfit: { readonly of: readonly unknown[]; readonly any: boolean } | null = null;
  /** Files are read one handful after another. */
  #bringing: Promise<void> = Promise.resolve();

  /** What is drawn; null before there is anything to compare. */
  get diagnosis(): Diagnosis | null {
    const set = this.#set();
    const gathered = set && this.#gatheredFor(set);
    return set && gathered ? this.#diagnosisOf(set, gathered.sources) : null;
  }

  protected override render(): TemplateResult {
    const ready = this.#definition.ready;
    if (!ready) return html`<slot></slot>${failure(this.#definition)}`;
    const company = this.#companions.of(ready);
    if (!company) return html`<slot></slot>${this.#companions.lacking(ready)}`;
    const { quiz, card } = company;
    const set = { ready, quiz: quiz.definition, card: card.definition };
    const gathered = this.#gatheredFor(set);
    if (!gathered || !quiz.words || !card.words) return html`<slot></slot>`;
    const diagnosis = this.#diagnosisOf(set, gathered.sources);
    const results = diagnosis?.material.belief.counted ?? 0;
    const scene: Scene | null = diagnosis && { ready, diagnosis, quiz: quiz.words, order: set.quiz.items.map(({ id }) => id), card: card.words, results };
    return this.#page(set, gathered, scene);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#away.updated();
  }

  #page(set: Set, gathered: Gathered, scene: Scene | null): TemplateResult {
    const { words, voice } = set.ready;
    const { t } = voice;
    const inner = Math.min(this.headingLevel + 1, 6);
    return html`
      <div class="root ${this.over ? 'over' : ''}" lang=${voice.tag} dir=${voice.dir} @dragover=${this.#drag} @dragleave=${() => (this.over = false)} @drop=${this.#drop}>
        <div class="heading title" role="heading" aria-level=${this.headingLevel}>${words.title}</div>
        <p>${words.introduction}</p>
        ${this.#isUnfit(set) ? html`<p class="note">${t('unfit')}</p>` : nothing} ${this.#gathering.trouble ? html`<p class="note">${t(`kept-${this.#gathering.trouble}`)}</p>` : nothing}
        ${scene ? topics(scene, inner) : html`<p><b>${t('nothing')}</b></p>`}
        ${sourcing({
          voice,
          headingLevel: inner,
          gathered,
          material: scene?.diagnosis.material ?? null,
          links: this.links,
          base: this.baseURI,
          chosen: gathered.sources.belief[0]?.completedAt ?? '',
          files: this.files,
          take: this.#take,
          choose: (completedAt) => {
            this.#gathering.chosen = completedAt;
            void this.#tell();
          },
          leave: (source) => void this.#leave(source, voice),
        })}
        ${scene ? html`${dimensions(scene, inner)} ${cautions(scene, inner)}` : nothing}
        <p class="note">${t('privacy')}</p>
        ${scene ? this.#away.render(scene, inner) : nothing} ${this.#notices.render()}
      </div>
    `;
  }

  /** The mapping with its quiz and its card, as soon as all are known. */
  #set(): Set | null {
    const ready = this.#definition.ready;
    if (!ready) return null;
    const company = this.#companions.of(ready);
    return company && { ready, quiz: company.quiz.definition, card: company.card.definition };
  }

  #gatheredFor({ quiz, card }: Set): Gathered | null {
    const { belief, observed, customers } = this;
    return this.#gathering.of({ quiz, card, name: this.name, storage: this.storage === 'none' ? 'none' : 'local', page: { belief, observed, customers } });
  }

  /** Worked out once for what there is: it draws often, and evaluations may be many. */
  #diagnosisOf({ ready: { definition }, quiz, card }: Set, sources: Sources): Diagnosis | null {
    const of = [definition, quiz, card, ...names.flatMap((source) => [...sources[source]])];
    if (this.#made?.of.length !== of.length || of.some((each, index) => each !== this.#made?.of[index])) {
      const any = names.some((source) => sources[source].length > 0);
      this.#made = { of, diagnosis: any ? diagnose(definition, quiz, card, sources, new Date().toISOString()) : null };
    }
    return this.#made.diagnosis;
  }

  /** Whether the mapping names what the quiz or the card has not; said once on the console. */
  #isUnfit({ ready: { definition }, quiz, card }: Set): boolean {
    const of = [definition, quiz, card];
    if (!this.#unfit || of.some((each, index) => each !== this.#unfit?.of[index])) {
      const problems = mappingProblems(definition, quiz, card);
      this.#unfit = { of, any: problems.length > 0 };
      if (problems.length > 0) console.warn(`<${this.localName} src="${this.src}">: ${problems.slice(0, 20).map(({ code, at }) => `${code} ${at}`).join(', ')}`);
    }
    return this.#unfit.any;
  }

  readonly #take = (files: readonly File[]): void => {
    if (files.length === 0) return;
    this.#bringing = this.#bringing.then(async () => {
      const set = this.#set();
      if (!set) return;
      const before = this.#gathering.brought;
      const { sources, files: told } = await bring(files, before, set.quiz, set.card);
      this.#gathering.brought = sources;
      this.files = told;
      if (names.some((source) => sources[source].length > before[source].length)) await this.#tell();
    });
  };

  async #leave(source: Source, voice: Voice): Promise<void> {
    this.#gathering.brought = { ...this.#gathering.brought, [source]: [] };
    this.files = [];
    this.#notices.say(voice.t('takenAway'));
    this.requestUpdate();
    await this.updateComplete;
    // The button is gone, and with it the focus.
    this.renderRoot.querySelector<HTMLElement>(`[data-source=${source}] .name`)?.focus();
    await this.#tell();
  }

  /** Tells of the comparison as a person has just made it. */
  async #tell(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.dispatchEvent(new MizanDiagnosisEvent(this.diagnosis));
  }

  readonly #drag = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    // Else the browser opens the file in place of the page.
    event.preventDefault();
    this.over = true;
  };

  readonly #drop = (event: DragEvent): void => {
    this.over = false;
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.#take([...event.dataTransfer.files]);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mizan-diagnostic': MizanDiagnostic;
  }
}
