import { msg } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Console, Face, RevealStep, View } from '../../core/workshop.js';
import { act, faceOf, Refused } from './api.js';
import { listen } from './live.js';
import { refusalText } from './refusals.js';
import { heldSecret } from './secret.js';

/** Milliseconds before a server out of reach is asked again. */
const pause = 3_000;
/** Stands where nothing is listened to. */
const idle = (): void => {};
const same = (one: View, other: View): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The session that the address names, as this window knows it, and what this window asks of it. */
export class Room implements ReactiveController {
  face: Face | null = null;
  state: Console | null = null;
  /** Why there is nothing to show, and will not be, in the language of the moment; null where there is. */
  over: (() => string) | null = null;
  /** Why what was asked for did not happen, likewise. */
  said: (() => string) | null = null;
  /** Milliseconds of `performance.now()` at which the time is over; null where none runs. */
  ends: number | null = null;

  readonly #host: ReactiveControllerHost;
  #code = '';
  #secret = '';
  #lost = false;
  /** Whether the server does not know yet what is shown here. */
  #unsent = false;
  /** Where someone has moved to here, until the server knows; null where it does. */
  #goal: View | null = null;
  #sending = false;
  #revealing = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #stop: () => void = idle;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#open();
    addEventListener('hashchange', this.#open);
  }

  hostDisconnected(): void {
    this.#close();
    removeEventListener('hashchange', this.#open);
  }

  /** What is shown; null before anything is known. */
  get view(): View | null {
    return this.#goal ?? this.state?.view ?? null;
  }

  /** Whether what is shown may be out of date, or not yet known elsewhere. */
  get apart(): boolean {
    return this.#lost || this.#unsent;
  }

  say(what: (() => string) | null): void {
    this.said = what;
    this.#host.requestUpdate();
  }

  /** Moves, at once here and then for everyone. */
  show(view: View): void {
    this.#goal = view;
    void this.#send();
    this.#host.requestUpdate();
  }

  /** Reveals a step of the round that is shown, and shows it. */
  async reveal(step: RevealStep): Promise<void> {
    const { view } = this;
    if (!view || this.#revealing) return;
    this.#revealing = true;
    try {
      this.#take(await act(this.#code, this.#secret, { act: 'reveal', round: view.round, step }));
      this.show({ ...view, at: step, item: null });
    } catch (error) {
      this.say(() => refusalText(error));
    } finally {
      this.#revealing = false;
    }
  }

  readonly #open = (): void => {
    const held = heldSecret();
    if (held && held.code === this.#code && held.secret === this.#secret && this.#stop !== idle) return;
    this.#close();
    [this.face, this.state, this.#goal, this.over, this.said] = [null, null, null, null, null];
    this.#host.requestUpdate();
    if (!held) {
      this.over = () => msg('Open this window from the trainer’s console.');
      return;
    }
    this.#code = held.code;
    this.#secret = held.secret;
    void this.#read(held.code);
    this.#stop = listen(held.code, held.secret, {
      console: (state) => this.#take(state),
      gone: () => this.#end(() => msg('This session is deleted.')),
      denied: () => this.#end(() => msg('This link does not give a trainer’s right to the session.')),
      lost: () => this.#connected(false),
      found: () => this.#connected(true),
    });
  };

  #close(): void {
    this.#stop();
    this.#stop = idle;
    clearTimeout(this.#retry);
  }

  async #read(code: string): Promise<void> {
    try {
      const face = await faceOf(code);
      if (code === this.#code) this.face = face;
    } catch (error) {
      if (code !== this.#code || this.#stop === idle) return;
      if (error instanceof Refused && error.code === 'no-session') this.over = () => refusalText(error);
      else this.#retry = setTimeout(() => void this.#read(code), pause);
    }
    this.#host.requestUpdate();
  }

  #end(why: () => string): void {
    this.over = why;
    this.#host.requestUpdate();
  }

  #connected(found: boolean): void {
    this.#lost = !found;
    if (found) void this.#send();
    this.#host.requestUpdate();
  }

  #take(state: Console): void {
    // Someone has moved elsewhere, and later than here.
    if (this.#goal && this.state && !this.#sending && !same(state.view, this.state.view)) this.#goal = null;
    this.state = state;
    this.ends = state.left === null ? null : performance.now() + state.left;
    this.#host.requestUpdate();
  }

  /** Tells the server where this window is, one word at a time; where it cannot be reached the window goes on alone. */
  async #send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    try {
      for (let asked = this.#goal; asked; asked = this.#goal) {
        this.#take(await act(this.#code, this.#secret, { act: 'view', view: asked }));
        this.#unsent = false;
        if (this.#goal === asked) this.#goal = null;
      }
      this.#unsent = false;
    } catch (error) {
      this.#unsent = error instanceof Refused && error.code === 'unreachable';
      if (this.#unsent) this.#retry = setTimeout(() => void this.#send(), pause);
      else {
        this.#goal = null;
        this.said = () => refusalText(error);
      }
    } finally {
      this.#sending = false;
      this.#host.requestUpdate();
    }
  }
}
