import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { admit, unanswered, type Answers, type FormWords, type Quiz } from '../core/quiz.js';
import type { Step } from '../core/record.js';
import type { Result } from '../core/score.js';
import { loadWords } from '../locale/load.js';
import { interfaceOf, voiceOf, type Voice } from '../locale/words.js';
import type { Store } from '../store/store.js';
import controls from './controls.styles.js';
import type { Ready } from './definition.js';
import { dress } from './dress.js';
import { deskView, type KeptHost } from './desk.js';
import type { MizanStepsEvent } from './events.js';
import styles from './kept.styles.js';
import { DraftInHand } from './hand.js';
import { digitKeys, showKeys } from './keys.js';
import { need, printBlank } from './later.js';
import { linkedResult } from './link.js';
import { Notices } from './notices.js';
import { offerView, type LastResult, type LinkedResult, type OfferedDraft } from './offer.js';
import { Stored } from './stored.js';
import { unprinted } from './unprinted.js';

/** What only its keeper may ask of the quiz. */
export interface Inside {
  readonly ready: () => Ready<FormWords> | null;
  /** Place of the statement in hand. */
  readonly current: () => number;
  /** Whether a person, not the page, made the answers what they are. */
  readonly touched: () => boolean;
  readonly disabled: () => boolean;
  /** Puts answers, and where there is one their result, on screen. Fires nothing. */
  readonly restore: (answers: Answers, current: number, result: Result | null) => void;
  /** Gives the focus to the title, or to the statement in hand. */
  readonly focus: (what: 'heading' | 'item') => void;
}

/** Where layout `auto` shows one statement at a time. */
const narrow = matchMedia('(width < 40em)');

/**
 * What a quiz keeps: the draft as it is answered, results, next steps; and what a person takes away.
 *
 * It comes at a first sign of interest, never before the first question, and draws into the quiz: an offer above the title, a desk below the statements.
 */
export class Kept implements ReactiveController {
  readonly #host: KeptHost;
  readonly #inside: Inside;
  readonly #stored: Stored;
  readonly #notices: Notices;
  #voice: Voice | null = null;
  /** The voice of the quiz, whose language and sentences of the host's own are followed. */
  #spoken: Voice | null = null;
  #store: Store | null = null;
  readonly #hand = new DraftInHand((key, draft) => {
    this.#store?.putDraft(key, draft);
    this.#tell();
  });
  /** A draft of another time, until the person says what becomes of it. */
  #offered: OfferedDraft | null = null;
  #last: LastResult | null = null;
  /** The steps that the person sees. */
  #handed: readonly Step[] | null = null;
  /** A result that came with the address. */
  #linked: LinkedResult | null = null;
  /** The fragment that was read last, so that none is read twice. */
  #hash = '';
  /** A sentence that came before its words did. */
  #unsaid: string | null = null;
  #historyOpen = false;
  /** What takes a result away was asked for since it is on screen. */
  #asked = false;
  #unkeys: (() => void) | null = null;
  /** The voice whose digits stand beside the choices. */
  #keyed: Voice | null = null;

  constructor(host: KeptHost, inside: Inside) {
    this.#host = host;
    this.#inside = inside;
    this.#stored = new Stored(host);
    this.#notices = new Notices(host);
    host.addController(this);
    this.#begin();
  }

  hostConnected(): void {
    dress(this.#host, controls, styles);
    this.#unkeys ??= digitKeys(this.#host.renderRoot as ShadowRoot);
    addEventListener('hashchange', this.#readLink);
    addEventListener('pagehide', this.#hand.write);
    document.addEventListener('visibilitychange', this.#hand.write);
    narrow.addEventListener('change', this.#turned);
  }

  hostDisconnected(): void {
    this.#unkeys?.();
    this.#unkeys = null;
    this.#hand.write();
    removeEventListener('hashchange', this.#readLink);
    removeEventListener('pagehide', this.#hand.write);
    document.removeEventListener('visibilitychange', this.#hand.write);
    narrow.removeEventListener('change', this.#turned);
  }

  hostUpdate(): void {
    const ready = this.#inside.ready();
    if (!ready) return;
    this.#follow(ready.definition);
    if (this.#spoken !== ready.voice) void this.#speak(ready.voice);
  }

  hostUpdated(): void {
    const voice = this.#inside.ready()?.voice;
    const root = this.#host.renderRoot as ShadowRoot;
    // Statements are drawn anew after a result, and keep their labels otherwise.
    if (!voice || (voice === this.#keyed && !root.querySelector('label:not([data-key])'))) return;
    this.#keyed = voice;
    showKeys(root, voice);
  }

  /** Steps taken on; null until the store is there. */
  get steps(): readonly Step[] | null {
    return (this.#handed = this.#store?.steps() ?? null);
  }

  readonly takeSteps = ({ detail }: MizanStepsEvent): void => {
    this.#store?.putSteps(detail.steps, this.#handed ?? []);
    this.#tell();
  };

  /** Keeps what was answered in the draft of this sitting. */
  answered(): void {
    const quiz = this.#inside.ready()?.definition;
    if (!quiz || !this.#store) return;
    this.#hand.take({
      schema: 1,
      version: quiz.version,
      savedAt: new Date().toISOString(),
      answers: this.#host.answers,
      at: quiz.items[this.#inside.current()]?.id ?? '',
    });
  }

  /** Remembers where the person is, in a draft that there is already. */
  moved(): void {
    if (this.#hand.key) this.answered();
  }

  /** Keeps a result; its draft has served. */
  completed(result: Result): void {
    // One that came with a link is kept only when the person says so.
    if (result !== this.#linked?.result) this.#store?.addResult(result);
    const key = this.#hand.drop();
    if (key) this.#store?.removeDraft(key);
    this.#last = null;
    this.#tell();
  }

  /** What stands above the title. */
  top(showing: boolean): TemplateResult | typeof nothing {
    const quiz = this.#inside.ready()?.definition;
    this.#look();
    const offer = showing ? this.#linked : (this.#offered ?? this.#linked ?? this.#last);
    if (!quiz || !offer || this.#inside.disabled()) return nothing;
    return offerView(offer, quiz, this.#voice, {
      keep: this.#keepLinked,
      resume: this.#resume,
      discard: this.#discard,
      open: (result) => this.#open(result),
    });
  }

  /** What stands below the statements, or the result. */
  desk(showing: boolean): unknown {
    const ready = this.#inside.ready();
    const voice = this.#voice;
    if (!voice || !ready || !this.#store || this.#inside.disabled()) return nothing;
    if (showing && !this.#asked) {
      // Asked for once a showing: where it cannot be fetched, every drawing would ask again.
      this.#asked = true;
      void this.#fetch(need('mizan-takeaway'));
    }
    if (!showing) this.#asked = false;
    const { answers, result, name, storage, link, text, headingLevel } = this.#host;
    const steps = this.steps;
    const some = unanswered(ready.definition, answers).length < ready.definition.items.length;
    // An answer changes nothing here but the first one, and is not to wait for it.
    return guard([ready, voice, showing, some, result, steps, this.#historyOpen, this.#notices.notice, name, storage, link, text, headingLevel], () => html`
      ${deskView({ host: this.#host, ready, voice, showing, some, steps, historyOpen: this.#historyOpen }, {
        startAgain: this.#startAgain,
        printBlank: () => void this.#fetch(printBlank(ready.definition, ready.voice, text)),
        toggleHistory: this.#toggleHistory,
        open: (each) => this.#open(each),
        deleteAll: this.#deleteAll,
      })}
      ${this.#notices.render()}
    `);
  }

  /** Takes back an offer of what is no longer there: taken up or deleted by another element, or another tab. */
  #look(): void {
    if (this.#offered && !this.#store?.hasDraft(this.#offered.draft.key)) this.#offered = null;
    if (this.#last && this.#store?.results().length === 0) this.#last = null;
  }

  /** Looks at what was kept before, once, and takes in what was answered before it came. */
  #begin(): void {
    const ready = this.#inside.ready();
    if (!ready) return;
    this.#follow(ready.definition);
    if (!this.#inside.touched()) return;
    const { result } = this.#host;
    if (result) this.completed(result);
    else this.answered();
  }

  /** Keeps to the store of the quiz on screen. */
  #follow(quiz: Quiz): void {
    const { storage, name } = this.#host;
    const store = this.#stored.of(storage, quiz.id, name);
    if (store === this.#store) return;
    this.#hand.write();
    this.#store = store;
    this.#hand.drop();
    this.#linked = null;
    // What a page has put there itself, and what is answered already, is not asked about.
    const { answers } = this.#host;
    const fresh = unanswered(quiz, answers).length === quiz.items.length;
    // The browser has put back what was being answered: this is that draft still.
    if (!fresh) this.#hand.key = store.drafts().find((each) => JSON.stringify(each.answers) === JSON.stringify(answers))?.key ?? null;
    const draft = fresh ? store.drafts()[0] : undefined;
    this.#offered = draft ? { kind: 'draft', draft } : null;
    const result = fresh ? store.results().at(-1) : undefined;
    this.#last = result ? { kind: 'last', result } : null;
    store.steps();
    this.#readLink();
  }

  async #speak(voice: Voice): Promise<void> {
    this.#spoken = voice;
    try {
      await loadWords(interfaceOf(voice.tag).language, 'kept');
      if (this.#spoken !== voice) return;
      this.#voice = voiceOf(voice.tag, 'kept', this.#host.text);
      this.#tell();
      this.#host.requestUpdate();
    } catch {
      this.#spoken = null;
    }
  }

  /** Says what is in the way of keeping, once, and what waits for its words. */
  #tell(): void {
    if (!this.#voice) return;
    const trouble = this.#store?.trouble();
    const said = trouble ?? this.#unsaid;
    if (!trouble) this.#unsaid = null;
    if (said) this.#notices.say(this.#voice.t(said));
  }

  #gone(said: string, restore: () => void): void {
    if (this.#voice) this.#notices.gone(this.#voice.t(said), this.#voice, restore);
  }

  readonly #resume = (): void => {
    const quiz = this.#inside.ready()?.definition;
    const draft = this.#offered?.draft;
    if (!quiz || !draft) return;
    this.#offered = null;
    this.leave();
    const at = quiz.items.findIndex(({ id }) => id === draft.at);
    this.#inside.restore(admit(quiz, draft.answers).answers, Math.max(at, 0), null);
    this.#inside.focus('item');
    this.answered();
    this.#hand.write();
    this.#store?.removeDraft(draft.key);
  };

  readonly #discard = (): void => {
    const offered = this.#offered;
    if (!offered) return;
    const store = this.#store;
    const restore = store?.removeDraft(offered.draft.key);
    this.#offered = null;
    this.#inside.focus('heading');
    this.#gone('discarded', () => {
      restore?.();
      if (store === this.#store) this.#offered = offered;
      this.#inside.focus('heading');
    });
  };

  /** Leaves the draft in hand for another time, and offers it again. */
  leave(): void {
    this.#hand.write();
    const draft = this.#store?.drafts().find(({ key }) => key === this.#hand.key);
    if (draft) this.#offered = { kind: 'draft', draft };
    this.#hand.drop();
    this.#last = null;
  }

  #open(result: Result): void {
    const quiz = this.#inside.ready()?.definition;
    if (!quiz) return;
    this.leave();
    this.#linked = null;
    this.#inside.restore(admit(quiz, result.answers).answers, 0, result);
  }

  readonly #startAgain = (): void => {
    this.#hand.write();
    const key = this.#hand.drop();
    const back = this.#emptied();
    const restore = key ? this.#store?.removeDraft(key) : null;
    this.#gone('startedAgain', () => {
      restore?.();
      back(key);
    });
  };

  readonly #deleteAll = (event: Event): void => {
    // The screen goes with it, and comes back with it.
    event.preventDefault();
    this.#hand.write();
    const restore = this.#store?.clear();
    if (!restore) return;
    const [offered, last] = [this.#offered, this.#last];
    const key = this.#hand.drop();
    const back = this.#emptied();
    this.#offered = null;
    this.#last = null;
    this.#gone('deleted', () => {
      restore();
      back(key);
      this.#offered ??= offered;
      this.#last = last;
    });
  };

  /** Clears the screen, and returns what fills it again; what was answered since is left for another time. */
  #emptied(): (sitting: string | null) => void {
    const { answers, result } = this.#host;
    const current = this.#inside.current();
    const linked = this.#linked;
    this.#linked = null;
    this.#inside.restore({}, 0, null);
    return (sitting) => {
      this.leave();
      this.#linked = linked;
      this.#inside.restore(answers, current, result);
      this.#hand.key = sitting;
    };
  }

  readonly #readLink = (): void => {
    const quiz = this.#inside.ready()?.definition;
    if (!this.#host.link || !quiz) return;
    if (location.hash === this.#hash) return;
    this.#hash = location.hash;
    const linked = linkedResult(location.hash, this.#host.name || quiz.id, quiz);
    if (linked === null) return;
    if (linked === 'bad') {
      this.#unsaid = 'linkBad';
      this.#tell();
      return;
    }
    this.leave();
    this.#linked = { kind: 'linked', ...linked };
    this.#inside.restore(linked.result.answers, 0, linked.result);
  };

  readonly #keepLinked = (): void => {
    if (!this.#linked || !this.#voice) return;
    this.#store?.addResult(this.#linked.result);
    this.#linked = null;
    this.#notices.say(this.#voice.t('linkKept'));
  };

  /** A screen that is turned shows another layout: the statement in hand stays in sight. */
  readonly #turned = (): void => {
    const item = this.#host.renderRoot.querySelector('fieldset[data-current]');
    if (item?.contains((this.#host.renderRoot as ShadowRoot).activeElement)) item.scrollIntoView({ block: 'nearest' });
  };

  readonly #toggleHistory = (event: Event): void => {
    const { open } = event.target as HTMLDetailsElement;
    if (open === this.#historyOpen) return;
    this.#historyOpen = open;
    this.#host.requestUpdate();
    if (open) void this.#fetch(need('mizan-history'));
  };

  /** Says it where something that was asked for cannot be fetched. */
  async #fetch(something: Promise<void>): Promise<void> {
    try {
      await something;
    } catch (error) {
      this.#notices.say(this.#voice?.t(unprinted(error, 'unreachable')) ?? '');
    }
  }
}
