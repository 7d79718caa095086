import { localized, msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Act, Console, Face, Remark, Round } from '../../core/workshop.js';
import { toPaper } from '../../elements/paper.js';
import { formatsOf } from '../../locale/formats.js';
import { act, consoleOf, faceOf, Refused } from './api.js';
import { barredView, deletedView, newsView, type News } from './console-news.js';
import { discussPart } from './discuss-part.js';
import { origins } from './host.js';
import { joinPart } from './join-part.js';
import './join-sheet.js';
import './keep-panel.js';
import type { Taken } from './keep-panel.js';
import { listen } from './live.js';
import { Part } from './part.js';
import './rehearsal-panel.js';
import { blank, drawerHere, RemarkDesk } from './remark-desk.js';
import type { RemarkEvent } from './remark-form.js';
import './report-sheet.js';
import { revealPart } from './reveal-part.js';
import './room-panel.js';
import { stageOf, stages, stageName } from './stages.js';
import type { Running } from './running.js';
import { forget } from './shelf.js';
import { takeFile } from './take.js';
import type { Terms } from './terms.js';
import { wordingsOf, type Wording } from './words.js';

/**
 * The console of one session: the hour from joining to what is kept, in its order.
 *
 * @fires also - Another second language of the statements; `detail` is its tag, '' for none.
 * @fires deleted - Once the session is deleted.
 */
@customElement('session-console')
@localized()
export class SessionConsole extends Part {
  @property({ attribute: false }) accessor code = '';
  @property({ attribute: false }) accessor secret = '';
  /** Second language of the statements; '' for none. */
  @property({ attribute: false }) accessor also = '';

  @state() private accessor face: Face | null = null;
  @state() private accessor console: Console | null = null;
  @state() private accessor wordings: readonly Wording[] = [];
  /** Why there is no console. */
  @state() private accessor barred: unknown = null;
  @state() private accessor gone = false;
  @state() private accessor lost = false;
  /** An act that was refused, and why. */
  @state() private accessor failed: { readonly act: Act; readonly why: unknown } | null = null;
  @state() private accessor round: Round = 1;
  @state() private accessor origins: readonly string[] = [location.origin];
  @state() private accessor origin = location.origin;
  @state() private accessor ends: number | null = null;

  #busy = false;
  #desk: RemarkDesk | null = null;
  #unlisten: (() => void) | null = null;
  /** What the words were fetched for. */
  #spoken = '';

  override connectedCallback(): void {
    super.connectedCallback();
    const { code, secret } = this;
    this.#desk = new RemarkDesk(
      `mizan-workshop/${code}/remarks`,
      drawerHere(),
      async (item, remark) => this.#take(await act(code, secret, { act: 'remark', item, remark })),
      () => this.requestUpdate(),
    );
    addEventListener('beforeunload', this.#warn);
    void this.#enter();
    void origins().then((found) => {
      this.origins = found;
      this.origin = found[0] ?? location.origin;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.#warn);
    this.#unlisten?.();
    this.#desk?.close();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { face, language, also } = this;
    const spoken = `${language} ${also}`;
    if (!face || (this.#spoken === spoken && !changed.has('face'))) return;
    this.#spoken = spoken;
    const tags = [face.languages.includes(language) ? language : (face.languages[0] ?? language), ...(face.languages.includes(also) ? [also] : [])];
    void wordingsOf(face, tags).then(
      (wordings) => {
        if (this.#spoken === spoken) this.wordings = wordings;
      },
      (error: unknown) => (this.barred = error),
    );
  }

  protected override render() {
    const { face, console: state } = this;
    if (this.gone) return deletedView(this.#home);
    if (this.barred) return barredView(this.barred, () => void this.#enter(), this.#home);
    const [wording] = this.wordings;
    if (!face || !state || !wording) return html`<h1>${msg('A workshop')}</h1><p role="status">${msg('The session is on its way.')}</p>`;
    const running: Running = { code: this.code, secret: this.secret, face, state, wordings: this.wordings, round: this.round, origin: this.origin, act: (each) => void this.#act(each) };
    const terms: Terms = { wordings: this.wordings, tag: this.language, minimum: face.minimum };
    return html`
      <div class="title">
        <p class="back"><a href=${location.pathname + location.search} @click=${this.#home}>${msg('All sessions')}</a></p>
        <h1><bdi>${face.title || wording.words.title}</bdi></h1>
        <p class="note">
          ${msg(str`Smallest number of people behind a figure: ${this.number(face.minimum)}`)} · ${msg(str`Deleted by itself on ${formatsOf(this.language).date(face.expiresAt)}`)}
        </p>
        ${this.#flow(running)}
      </div>
      ${face.rehearsal ? html`<rehearsal-panel .running=${running}></rehearsal-panel>` : nothing} ${newsView(this.#news)}
      <div class="console" @remark=${this.#remark}>
        <room-panel .running=${running} .ends=${this.ends}></room-panel>
        <div class="hour">
          ${joinPart(running, this.origins, this.#choose, () => void this.#printJoin())}
          ${revealPart(running, terms, this.#look)}
          ${discussPart(running, { terms, remark: (item) => this.#remarkOn(item), also: this.also, speakAlso: (tag) => this.dispatchEvent(new CustomEvent('also', { detail: tag })) })}
          <keep-panel .running=${running} .now=${new Date().toISOString()} @take=${(event: CustomEvent<Taken>) => void this.#carry(event.detail, running, terms)} @ending=${this.#part} @kept=${this.#hear} @deleted=${() => this.#desk?.discard()}></keep-panel>
        </div>
      </div>
    `;
  }

  /** The hour at a glance; each stage leads to where it is done. */
  #flow(running: Running) {
    const here = stageOf(running);
    return html`
      <nav class="flow" aria-label=${msg('The hour')}>
        <ol>
          ${stages.map((stage) => html`<li><button type="button" aria-current=${stage === here ? 'step' : nothing} @click=${() => this.#go(stage)}>${stageName(stage)}</button></li>`)}
        </ol>
      </nav>
    `;
  }

  get #news(): News {
    const { lost, failed } = this;
    const desk = this.#desk;
    return {
      lost,
      unsaved: !desk || desk.clean ? null : desk.failure ? 'failing' : 'sending',
      refused: failed?.why ?? null,
      again: () => failed && void this.#act(failed.act),
      leave: () => (this.failed = null),
    };
  }

  async #enter(): Promise<void> {
    const { code, secret } = this;
    this.barred = null;
    try {
      const [face, console] = await Promise.all([faceOf(code), consoleOf(code, secret)]);
      this.face = face;
      this.round = console.round;
      this.#take(console);
    } catch (error) {
      this.barred = error;
      return;
    }
    if (this.isConnected) this.#hear();
  }

  readonly #hear = (): void => {
    const { code, secret } = this;
    this.#unlisten?.();
    this.#unlisten = listen(code, secret, {
      console: (console) => this.#take(console),
      gone: () => {
        this.gone = true;
        this.#desk?.discard();
        forget(code);
      },
      denied: () => (this.barred = new Refused('no-right')),
      lost: () => (this.lost = true),
      found: () => {
        this.lost = false;
        this.#desk?.hurry();
      },
    });
  };

  #take(console: Console): void {
    if (this.console && console.round > this.console.round) this.round = console.round;
    this.console = console;
    this.ends = console.left === null ? null : performance.now() + console.left;
  }

  async #act(each: Act): Promise<void> {
    // One at a time: what is asked next follows from what comes back.
    if (this.#busy) return;
    this.#busy = true;
    this.failed = null;
    const { activeElement } = document;
    const place = activeElement?.closest('[data-place]');
    try {
      this.#take(await act(this.code, this.secret, each));
    } catch (why) {
      this.failed = { act: each, why };
    } finally {
      this.#busy = false;
    }
    await this.updateComplete;
    await this.querySelector('room-panel')?.updateComplete;
    // What was pressed may be gone; the keyboard goes on from where it was.
    if (activeElement && !activeElement.isConnected) place?.querySelector<HTMLElement>('h3[tabindex], button')?.focus();
  }

  #remarkOn(item: string): Remark {
    return this.#desk?.unsent(item) ?? this.console?.remarks[item] ?? blank;
  }

  readonly #remark = ({ item, remark }: RemarkEvent): void => this.#desk?.type(item, remark);

  async #carry(taken: Taken, running: Running, terms: Terms): Promise<void> {
    const unsent = Object.fromEntries((terms.wordings[0] as Wording).quiz.items.map(({ id }) => [id, this.#remarkOn(id)]));
    const remarks: Readonly<Record<string, Remark>> = { ...running.state.remarks, ...unsent, '': this.#remarkOn('') };
    if (taken.what !== 'paper') {
      takeFile(taken, running, remarks, new Date().toISOString());
      return;
    }
    const sheet = Object.assign(document.createElement('report-sheet'), { running, terms, remarks, printedAt: new Date().toISOString() });
    await toPaper(sheet);
  }

  /** What is deleted from here is asked for no more, and its end is no news. */
  readonly #part = (): void => {
    this.#unlisten?.();
    this.#unlisten = null;
  };

  readonly #choose = (origin: string): void => {
    this.origin = origin;
  };

  readonly #look = (round: Round): void => {
    this.round = round;
  };

  readonly #printJoin = async (): Promise<void> => {
    const { face, origin } = this;
    const [wording] = this.wordings;
    if (!face) return;
    await toPaper(Object.assign(document.createElement('join-sheet'), { face: { ...face, title: face.title || (wording?.words.title ?? '') }, origin }));
  };

  #go(stage: (typeof stages)[number]): void {
    const heading = this.querySelector<HTMLElement>(`#${stage === 'answer' ? 'room' : stage}`);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  }

  /** The list is this same page without the part after `#`. */
  readonly #home = (event: Event): void => {
    event.preventDefault();
    location.hash = '';
  };

  /** Whoever leaves now may look for it on another device in vain. */
  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (this.#desk && !this.#desk.clean) event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'session-console': SessionConsole;
  }
}
