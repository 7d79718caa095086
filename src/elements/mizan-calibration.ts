import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { distinctNames, standingsOf, type Standing } from '../core/calibration.js';
import type { Calibration } from '../core/evaluation.js';
import { lineOf } from '../core/line.js';
import type { CardFormWords, Scorecard } from '../core/scorecard.js';
import { formatsOf } from '../locale/formats.js';
import type { Voice } from '../locale/words.js';
import type { Evaluations } from '../store/evaluations.js';
import { keepingOf } from '../store/records.js';
import { names, report } from './calibration-report.js';
import { seriesReport } from './calibration-series.js';
import { emptied, entered, startFields, type Mistake } from './calibration-start.js';
import { CardPart } from './card-part.js';
import { cardVocabulary, type CardForm, type CardReady } from './card.js';
import controls from './controls.styles.js';
import { Definition } from './definition.js';
import type { ReviewDetail } from './events.js';
import { failure } from './failure.js';
import { newId } from './id.js';
import styles from './mizan-calibration.styles.js';
import { Notices } from './notices.js';
import { printPart } from './printed-part.js';
import { Reviews, type Held } from './reviews.js';
import tables from './tables.styles.js';
import tokens from './tokens.styles.js';
import { unprinted } from './unprinted.js';
import { cardsOf, wordsOf } from './versions.js';

/** What is kept, and where. */
type Kept = Held & { readonly store: Evaluations };

/**
 * Reviewers of one interaction brought to read a card alike: who is in, and once all are, their marks side by side, the differences first.
 *
 * Until everyone is in nothing of anyone's marks or scores is in the page. Evaluations that others made come in by `mizan-evaluations`.
 *
 * @tag mizan-calibration
 * @slot - Stands in until the card is ready, and stays if it cannot be.
 * @fires {CustomEvent<ReviewDetail>} mizan-review - When a named reviewer begins their evaluation; `{interaction, channel, reviewer}`.
 * @fires {MizanErrorEvent} mizan-error - When the card cannot be shown; `{src, problems}`.
 * @csspart button - Every button.
 * @cssprop [--mizan-accent=light-dark(#0d6a62, #63cabb)] - Colour of what is chosen and of what can be pressed.
 * @cssprop [--mizan-accent-ink=light-dark(#fff, #06211e)] - Text on the accent.
 * @cssprop [--mizan-card=light-dark(#fff, #1a1e25)] - Background of cards and fields.
 * @cssprop [--mizan-ink=light-dark(#1c2330, #e8eaee)] - Text.
 * @cssprop [--mizan-muted=light-dark(#596273, #a3abb9)] - Secondary text.
 * @cssprop [--mizan-line=light-dark(#e5e2d9, #2c323c)] - Hairlines, and what bars are laid on.
 * @cssprop [--mizan-warning=light-dark(#a8402b, #f0937c)] - What failed or is wrong.
 * @cssprop [--mizan-font=inherit] - Font family.
 * @cssprop [--mizan-font-size=max(17px, 1.0625rem)] - Size of the text; all else is measured by it.
 * @cssprop [--mizan-space=1] - Factor on paddings and gaps.
 */
export class MizanCalibration extends CardPart {
  static override styles = [tokens, controls, tables, styles];

  /** Ids of calibrations that are unfolded; null unfolds the latest. */
  @state() private accessor shown: ReadonlySet<string> | null = null;

  /** Id of the calibration that is asked about before it is opened early. */
  @state() private accessor asking: string | null = null;

  @state() private accessor mistakes: readonly Mistake[] = [];

  readonly #definition: Definition<CardFormWords, Scorecard> = new Definition(this, cardVocabulary(['calibration'], ['']));
  readonly #reviews = new Reviews(this);
  readonly #notices = new Notices(this);
  #standings: { readonly of: Held; readonly all: readonly Standing[] } | null = null;
  /** What takes the focus once it is drawn, as a selector. */
  #focus = '';

  protected override render(): TemplateResult {
    const ready = this.#definition.ready;
    if (!ready) return html`<slot></slot>${failure(this.#definition)}`;
    const { definition, voice } = ready;
    const { t } = voice;
    const store = this.#reviews.of(this.storage, definition.id, this.name);
    const { held } = this.#reviews;
    if (!held) return html`<slot></slot>`;
    const standings = this.#standingsIn(held);
    const shown = this.shown ?? new Set(standings.slice(0, 1).map(({ calibration }) => calibration.id));
    return html`
      <div class="root" lang=${voice.tag} dir=${voice.dir}>
        <div class="heading" role="heading" aria-level=${this.headingLevel} tabindex="-1">${t('title')}</div>
        <p>${t('introduction')}</p>
        <p class="note">${t({ local: 'keptLocal', session: 'keptSession', none: 'keptNone' }[keepingOf(this.storage)])}</p>
        ${standings.length === 0 ? html`<p>${t('noCalibrations')}</p>` : nothing}
        ${repeat(standings, ({ calibration }) => calibration.id, (standing, index) => this.#calibration(standing, index, shown, { ...held, store }, ready))}
        ${startFields({ voice, channels: definition.channels, mistakes: this.mistakes, open: standings.length === 0, begin: () => void this.#begin({ ...held, store }, definition, voice) })}
        ${cardsOf(definition, held).map((card) => seriesReport(this.#as(card, ready), standings, this.headingLevel))} ${this.#notices.render()}
      </div>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#tell();
    const wanted = this.#focus === '' ? null : this.renderRoot.querySelector<HTMLElement>(this.#focus);
    if (!wanted) return;
    this.#focus = '';
    wanted.focus();
  }

  /** Worked out once for what was read: reviews may be many thousands. The latest first. */
  #standingsIn(held: Held): readonly Standing[] {
    if (this.#standings?.of !== held) {
      const all = standingsOf(held.calibrations, held.evaluations).toSorted((a, b) => (a.calibration.createdAt < b.calibration.createdAt ? 1 : -1));
      this.#standings = { of: held, all };
    }
    return this.#standings.all;
  }

  #calibration(standing: Standing, index: number, shown: ReadonlySet<string>, held: Kept, ready: CardForm) {
    const { t, tag } = ready.voice;
    const { calibration: { id, interaction, channel, createdAt, definition: { version } }, present, missing, extra, open } = standing;
    // What is hidden would be seen without it: it is opened first, which is written down.
    const hides = !open && present.length + extra.length > 0;
    const unfolded = shown.has(id);
    const toggle = (event: Event) => {
      const { open: now } = event.target as HTMLDetailsElement;
      if (now !== unfolded) this.shown = new Set(now ? [...shown, id] : [...shown].filter((each) => each !== id));
    };
    return html`
      <details class="calibration" data-id=${id} ?open=${unfolded} @toggle=${toggle}>
        <summary>
          <bdi>${interaction}</bdi>
          <span class="about">
            <span>${t(channel)}</span>
            <span>${t('startedOn', { date: formatsOf(tag).date(createdAt) })}</span>
            ${version === ready.definition.version ? nothing : html`<span>${t('version', { version })}</span>`}
            <b>${t(open ? 'opened' : 'waiting', { present: present.length, of: present.length + missing.length })}</b>
          </span>
        </summary>
        ${unfolded
          ? html`
              <div class="body">
                ${open ? this.#report(standing, index, held, ready) : this.#waiting(standing, held, ready.voice)}
                ${hides ? nothing : html`<div class="actions quiet"><button part="button" @click=${() => void this.#delete(standing.calibration, held.store, ready.voice)}>${t('delete')}</button></div>`}
              </div>
            `
          : nothing}
      </details>
    `;
  }

  #report(standing: Standing, index: number, { store, versions }: Kept, ready: CardForm) {
    const { calibration } = standing;
    const { version } = calibration.definition;
    const card = cardsOf(ready.definition, { versions }).find((each) => each.version === version) ?? null;
    return report({
      key: String(index),
      standing,
      card,
      words: this.#as(card ?? ready.definition, ready).words,
      voice: ready.voice,
      headingLevel: this.headingLevel,
      agree: (question, typed) => void this.#change(store, calibration.id, ({ notes = {}, ...rest }) => {
        const { [question]: _, ...others } = notes;
        const text = lineOf(typed);
        return { ...rest, notes: text === '' ? others : { ...others, [question]: text } };
      }),
      print: (event) => void printPart((event.target as Element).closest('.calibration') as Element).catch((error: unknown) => this.#notices.say(ready.voice.t(unprinted(error, 'unreachable')))),
    });
  }

  /** Another version of the card, with the words it is read in. */
  #as(card: Scorecard, ready: CardForm): CardForm {
    return card === ready.definition ? ready : { ...ready, definition: card, words: wordsOf(card, ready as CardReady) };
  }

  #waiting({ calibration, present, missing, extra }: Standing, { store }: Kept, { t }: Voice) {
    const { id, interaction, channel, reviewers } = calibration;
    const asking = this.asking === id;
    const open = async () => {
      this.#focus = `[data-id="${CSS.escape(id)}"] summary`;
      await this.#change(store, id, (each) => ({ ...each, openedAt: each.openedAt ?? new Date().toISOString() }));
      this.asking = null;
      this.#notices.say(t('wasOpened'));
    };
    const ask = (asked: boolean) => {
      this.#focus = `[data-id="${CSS.escape(id)}"] .${asked ? 'wait' : 'open'}`;
      this.asking = asked ? id : null;
    };
    return html`
      <p>${t('blind')}</p>
      <ul class="reviewers">
        ${distinctNames(reviewers).map(
          (name) => html`
            <li>
              <bdi>${name}</bdi>
              ${missing.includes(name)
                ? html`
                    <span class="note">${t('awaited')}</span>
                    <button part="button" aria-label=${t('reviewBy', { name })} @click=${() => this.#review({ interaction, channel, reviewer: name })}>${t('review')}</button>
                  `
                : html`<b class="in">${t('arrived')}</b>`}
            </li>
          `,
        )}
      </ul>
      <p class="note">${t('elsewhere')}</p>
      ${names(t('extra'), extra)}
      ${asking
        ? html`
            <div class="ask" role="group" aria-labelledby="ask">
              <p id="ask">${t('openConfirm')}</p>
              <div class="actions">
                <button class="wait" part="button" @click=${() => ask(false)}>${t('keepWaiting')}</button>
                <button part="button" @click=${open}>${t('openAnyway')}</button>
              </div>
            </div>
          `
        : present.length < 2
          ? html`<p class="note">${t('openNeeds')}</p>`
          : html`<div class="actions"><button class="open" part="button" @click=${() => ask(true)}>${t('openNow')}</button></div>`}
    `;
  }

  async #begin({ store, calibrations }: Kept, card: Scorecard, { t }: Voice): Promise<void> {
    const { interaction, channel, reviewers, known, mistakes } = entered(this.renderRoot, card, calibrations);
    this.mistakes = mistakes;
    if (known) this.shown = new Set([...(this.shown ?? []), known.id]);
    this.#focus = '[aria-invalid]';
    if (mistakes.length > 0) return;
    const { id, version } = card;
    const calibration: Calibration = { schema: 1, kind: 'calibration', id: newId(), definition: { id, version }, channel, interaction, reviewers, createdAt: new Date().toISOString(), openedAt: null };
    this.#focus = `[data-id="${calibration.id}"] summary`;
    await store.putCalibration(calibration);
    emptied(this.renderRoot);
    this.shown = new Set([...(this.shown ?? []), calibration.id]);
    this.#notices.say(t('started'));
  }

  /** Changes a calibration as it is kept by now, which another tab may have changed since it was drawn. */
  async #change(store: Evaluations, id: string, change: (calibration: Calibration) => Calibration): Promise<void> {
    const kept = (await store.calibrations()).find((each) => each.id === id);
    if (kept) await store.putCalibration(change(kept));
  }

  async #delete(calibration: Calibration, store: Evaluations, voice: Voice): Promise<void> {
    this.#focus = '.heading';
    await store.removeCalibration(calibration.id);
    this.#notices.gone(voice.t('deleted'), voice, () => void store.putCalibration(calibration));
  }

  /** Says what could not be kept or read, where nobody has been told. */
  #tell(): void {
    const ready = this.#definition.ready;
    const trouble = ready && this.#reviews.held && this.#reviews.of(this.storage, ready.definition.id, this.name).trouble();
    if (trouble) this.#notices.say(ready.voice.t(trouble));
  }

  #review(detail: ReviewDetail): void {
    this.dispatchEvent(new CustomEvent('mizan-review', { bubbles: true, composed: true, detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mizan-calibration': MizanCalibration;
  }
}
