import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { csatCommentOf, csatResult, csatRevised, isCsatRating, isCsatTicket, type CsatRating, type CsatResult } from '../core/csat.js';
import type { Overrides } from '../locale/words.js';
import { ratingsOf, type KeptRating, type Ratings } from '../store/ratings.js';
import { keepingOf } from '../store/records.js';
import { Asked } from './asked.js';
import controls from './controls.styles.js';
import { csatForm } from './csat-form.js';
import { MizanAnswerEvent, MizanCompleteEvent, MizanErrorEvent } from './events.js';
import { newId } from './id.js';
import styles from './mizan-csat.styles.js';
import { Presence } from './presence.js';
import { asRank } from './rank.js';
import { Speech } from './speech.js';
import tokens from './tokens.styles.js';

let instances = 0;
/** How long keys may go from choice to choice before one is counted, in milliseconds. */
const pause = 1_000;

/**
 * One question after a conversation: how satisfied the customer is, answered by the link that was pressed in an email.
 *
 * The rating that the page's address carries is chosen at once, and counted at the first thing that a person does on the page: programs that open links are not counted.
 *
 * @tag mizan-csat
 * @slot - Stands in until there are words.
 * @fires {MizanAnswerEvent} mizan-answer - When a rating is counted; `{id: 'rating', answer, answered, of}`.
 * @fires {MizanCompleteEvent} mizan-complete - With each revision of the result: the rating as it was first counted, and every change of it or of the comment.
 * @fires {MizanErrorEvent} mizan-error - When the server refuses a revision for good; `{src, problems}`.
 * @csspart heading - The question.
 * @csspart choice - One rating, its digit and its words (a `label`).
 * @csspart status - What has become of the rating.
 * @csspart button - Every button.
 * @cssprop [--mizan-accent=light-dark(#0d6a62, #63cabb)] - Colour of what is chosen and of what can be pressed.
 * @cssprop [--mizan-accent-ink=light-dark(#fff, #06211e)] - Text on the accent.
 * @cssprop [--mizan-paper=light-dark(#fbfaf6, #12151a)] - Background.
 * @cssprop [--mizan-card=light-dark(#fff, #1a1e25)] - Background of choices and fields.
 * @cssprop [--mizan-ink=light-dark(#1c2330, #e8eaee)] - Text.
 * @cssprop [--mizan-muted=light-dark(#596273, #a3abb9)] - Secondary text.
 * @cssprop [--mizan-line=light-dark(#e5e2d9, #2c323c)] - Hairlines.
 * @cssprop [--mizan-warning=light-dark(#a8402b, #f0937c)] - What could not be taken or sent.
 * @cssprop [--mizan-radius=14px] - Radius of corners.
 * @cssprop [--mizan-font=inherit] - Font family.
 * @cssprop [--mizan-font-size=max(17px, 1.0625rem)] - Size of the text; all else is measured by it.
 * @cssprop [--mizan-space=1] - Factor on paddings and gaps.
 * @cssstate counted - A rating has been counted.
 */
export class MizanCsat extends LitElement {
  static override styles = [tokens, controls, styles];

  /** Address that each revision is POSTed to, as JSON; '' for none. */
  @property() accessor post = '';

  /** Id of the ticket it is about; '' for the one that the address names. */
  @property() accessor ticket = '';

  /** A rating of 1 to 5 to begin with, counted as one in the address is; null for the one that the address carries. */
  @property({ type: Number }) accessor rating: number | null = null;

  /** Name that ratings are kept under on this device. */
  @property() accessor name = '';

  /** Where ratings are kept, and what is yet to be sent: `local` on this device, `session` until the tab is closed, `none` not beyond the page. */
  @property() accessor storage: 'local' | 'session' | 'none' = 'local';

  /** Sentences in place of ours, by key. */
  @property({ attribute: false }) accessor text: Overrides = {};

  /** Rank of the question among the page's headings, 1 to 6. */
  @asRank @property({ type: Number, attribute: 'heading-level' }) accessor headingLevel = 2;

  /** What is chosen, counted or not. */
  @state() private accessor chosen: CsatRating | null = null;
  @state() private accessor counted: CsatResult | null = null;
  @state() private accessor written = '';
  /** What became of it here, for a person to read. */
  @state() private accessor said: 'counted' | 'before' | 'thanks' = 'before';

  readonly #internals = this.attachInternals();
  readonly #asked = new Asked(this, () => this.#again());
  readonly #speech = new Speech(this, 'csat', () => this.text, () => this.#asked.value.language);
  readonly #presence = new Presence(this, () => this.#settle());
  readonly #group = `mizan-csat-${(instances += 1)}`;
  #ratings: Ratings | null = null;
  #unfollow: (() => void) | null = null;
  /** The rating that came from outside and was counted last. */
  #done: CsatRating | null = null;
  #keyed = false;
  #timer = 0;
  #fresh = true;

  /** The result as it was counted last; null before. */
  get result(): CsatResult | null {
    return this.counted;
  }

  protected override render(): TemplateResult {
    const voice = this.#speech.voice;
    if (!voice) return html`<slot></slot>`;
    const { chosen, counted, written, said } = this;
    return csatForm({
      voice,
      chosen,
      written,
      headingLevel: this.headingLevel,
      group: this.#group,
      ticket: this.#subject,
      wrong: this.#asked.value.wrong,
      waiting: this.#pending && !this.#presence.here,
      said: counted && !this.#pending ? said : null,
      comment: counted?.comment ?? null,
      standing: counted ? (this.#ratings?.standing(counted.id) ?? null) : null,
      loose: counted !== null && (this.storage === 'none' || this.#ratings?.trouble !== null),
      choose: this.#choose,
      write: this.#write,
      send: this.#send,
      key: this.#key,
      point: this.#point,
      leave: this.#count,
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#again();
    addEventListener('pagehide', this.#settle);
    document.addEventListener('visibilitychange', this.#settle);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#count();
    removeEventListener('pagehide', this.#settle);
    document.removeEventListener('visibilitychange', this.#settle);
    this.#unfollow?.();
    this.#unfollow = null;
    this.#ratings = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Lit goes on updating an element that was taken out; back on a page it begins again.
    if (!this.isConnected) return;
    const anew = this.#fresh || changed.has('ticket');
    if (anew) this.#asked.look(this.ticket || '');
    this.#follow();
    if (anew || changed.has('rating')) this.#begin();
    this.#fresh = false;
    // A framework's undefined is none, as null is.
    if (changed.has('rating') && (this.rating ?? null) !== this.#preset) console.warn(`<${this.localName}> takes a rating of 1 to 5, and not ${this.rating}.`);
  }

  protected override updated(): void {
    this.#internals.states[this.counted ? 'add' : 'delete']('counted');
    // Nothing counts before the person can read that it will.
    if (this.#speech.voice) this.#presence.look();
  }

  get #subject(): string {
    const own = this.ticket || this.#asked.value.ticket || '';
    return isCsatTicket(own) ? own : '';
  }

  get #kept(): KeptRating | null {
    return this.#subject === '' ? null : (this.#ratings?.kept(this.#subject) ?? null);
  }

  get #pending(): boolean {
    return this.chosen !== null && this.chosen !== this.counted?.rating;
  }

  #again(): void {
    this.#fresh = true;
    this.requestUpdate();
  }

  /** Keeps to the records of this name and address. */
  #follow(): void {
    const ratings = ratingsOf(keepingOf(this.storage), this.name || '', this.post || '', newId);
    if (ratings === this.#ratings) return;
    this.#unfollow?.();
    this.#ratings = ratings;
    this.#unfollow = ratings.follow({
      changed: () => this.#catchUp(),
      refused: (status) => this.dispatchEvent(new MizanErrorEvent({ src: this.post, problems: [{ at: '', code: 'refused', status, severity: 'error' }] })),
    });
  }

  /** Begins with what is asked for and with what was counted of that ticket before. */
  #begin(): void {
    const kept = this.#kept;
    const same = this.counted?.ticket === this.#subject ? this.counted : null;
    this.counted = kept?.result ?? same;
    this.said = 'before';
    this.written = this.counted?.comment ?? '';
    const asked = this.#asked.value.rating ?? this.#preset;
    // The same link once more, or the page once more: what the person made of it since stays.
    const again = asked !== null && asked === (kept?.asked ?? (same && this.#done));
    this.chosen = (again ? null : asked) ?? this.counted?.rating ?? null;
    this.#presence.forget();
  }

  get #preset(): CsatRating | null {
    return isCsatRating(this.rating) ? this.rating : null;
  }

  /** Another tab may have gone further. */
  #catchUp(): void {
    const kept = this.#kept;
    if (kept && kept.result.revision > (this.counted?.revision ?? 0)) {
      if (!this.#pending || this.chosen === kept.asked) this.chosen = kept.result.rating;
      if (this.written === (this.counted?.comment ?? '')) this.written = kept.result.comment;
      this.counted = kept.result;
    }
    this.requestUpdate();
  }

  readonly #write = (text: string): void => {
    this.written = text;
  };

  readonly #key = (): void => {
    this.#keyed = true;
  };

  readonly #point = (): void => {
    this.#keyed = false;
  };

  readonly #choose = (rating: CsatRating): void => {
    this.chosen = rating;
    clearTimeout(this.#timer);
    // Arrow keys pass through choices that nobody means.
    if (this.#keyed) this.#timer = setTimeout(this.#count, pause) as unknown as number;
    else this.#count();
  };

  /** A person is there, or the page may be gone in a moment. */
  readonly #settle = (event?: Event): void => {
    if (event?.type !== 'visibilitychange' || document.hidden) this.#count();
  };

  readonly #count = (): void => {
    clearTimeout(this.#timer);
    if (this.chosen === null || !this.#pending || !this.#presence.here) return;
    const changed = this.#record(this.chosen, this.counted?.comment ?? '');
    this.said = 'counted';
    // The button goes once it has done its work, and whoever was on it reads on.
    if ((this.renderRoot as ShadowRoot).activeElement?.matches('.primary')) void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.status')?.focus());
    if (!changed) return;
    this.dispatchEvent(new MizanAnswerEvent({ id: 'rating', answer: this.chosen, answered: 1, of: 1 }));
    this.#tell();
  };

  readonly #send = (): void => {
    if (this.chosen === null || !this.counted || !this.#presence.here) return;
    this.#count();
    const changed = this.#record(this.chosen, csatCommentOf(this.written));
    this.written = this.counted.comment;
    if (!changed) return;
    this.said = 'thanks';
    this.#tell();
  };

  /** Makes the next revision, here and in what is kept; false where it would change nothing. */
  #record(rating: CsatRating, comment: string): boolean {
    const said = { rating, comment, language: this.#speech.voice?.tag ?? '', at: new Date().toISOString().replace(/\.\d+Z$/, 'Z') };
    const kept = this.#kept;
    const before = kept && kept.result.revision >= (this.counted?.revision ?? 0) ? kept.result : this.counted;
    const result = before ? csatRevised(before, said) : csatResult(newId(), this.#subject, said);
    this.#done = this.#asked.value.rating ?? this.#preset ?? kept?.asked ?? null;
    if (result !== before) this.#ratings?.keep(result, this.#done);
    this.counted = result;
    this.#asked.done();
    return result !== before;
  }

  #tell(): void {
    if (this.counted) this.dispatchEvent(new MizanCompleteEvent(this.counted));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mizan-csat': MizanCsat;
  }
}
