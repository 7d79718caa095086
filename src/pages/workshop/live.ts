import type { Console, Status } from '../../core/workshop.js';
import { aroundPage, type Around, type Wire } from '../../store/around.js';
import { Stream, type End } from './stream.js';

/** What a stream may bring. `lost` and `found` tell of the connection itself. */
export interface Heard {
  readonly status?: (status: Status) => void;
  readonly console?: (state: Console) => void;
  /** The session is deleted; nothing follows. */
  readonly gone?: () => void;
  /** The secret is not this session's; nothing follows. */
  readonly denied?: () => void;
  readonly lost?: () => void;
  readonly found?: () => void;
}

/** What windows say to each other: who asks, who leads and what the server said, who leaves, and that all is over. */
type Message =
  | { readonly kind: 'ask' | 'leave'; readonly id: number }
  | { readonly kind: 'lead'; readonly id: number; readonly lost: boolean }
  | { readonly kind: 'said'; readonly id: number; readonly name: string; readonly data: unknown }
  | { readonly kind: 'end'; readonly id: number; readonly why: End };

/** Milliseconds: a leader speaks up this often, is missed after so long, and is asked for this long before one leads oneself; what is hidden this long sleeps. */
const times = { beat: 5_000, missed: 12_000, ask: 60, grace: 5_000 } as const;

/**
 * One window among those that listen to the same.
 *
 * A browser opens six connections to a host, so windows share one stream: one leads, and passes on what it hears. Whoever
 * hears of no leader becomes one, and of two the one with the higher number gives way; until then both are right.
 */
class Listener {
  readonly #id: number;
  readonly #stream: Stream;
  readonly #unwatch: () => void;
  #wire: Wire | null = null;
  #part: 'asleep' | 'asking' | 'leading' | 'following' | 'over' = 'asleep';
  #lost = false;
  /** What the server said last, and when. */
  #said: { readonly name: string; readonly data: unknown; readonly at: number } | null = null;
  #hiddenAt: number | null = null;
  #cancel = () => {};
  #cancelGrace = () => {};

  constructor(
    code: string,
    secret: string | null,
    /** Nobody can list the names of channels: who knows this one knows the secret. */
    private readonly channel: string,
    private readonly heard: Heard,
    private readonly around: Around,
  ) {
    this.#id = around.random();
    this.#stream = new Stream(`/api/sessions/${code}${secret === null ? '' : '/console'}/events`, secret, {
      said: (name, data) => {
        this.#keep(name, data);
        this.#post({ kind: 'said', id: this.#id, name, data });
      },
      lost: () => this.#connected(false),
      found: () => this.#connected(true),
      over: (why) => {
        this.#post({ kind: 'end', id: this.#id, why });
        this.#end(why);
      },
    }, around);
    this.#unwatch = around.watch((what) => {
      if (what === 'hidden') this.#hide();
      else if (what === 'shown') this.#show();
      else if (what === 'away') this.#sleep();
      else if (this.#part === 'leading') this.#stream.start();
    });
    if (around.hidden()) this.#hiddenAt = around.now();
    else this.#wake();
  }

  close(): void {
    this.#sleep();
    this.#part = 'over';
    this.#unwatch();
  }

  #hide(): void {
    this.#hiddenAt ??= this.around.now();
    this.#cancelGrace();
    this.#cancelGrace = this.around.after(times.grace, () => this.#sleep());
  }

  #show(): void {
    // A phone that slept did not count the seconds.
    if (this.#hiddenAt !== null && this.around.now() - this.#hiddenAt >= times.grace) this.#sleep();
    this.#hiddenAt = null;
    this.#cancelGrace();
    if (this.#part === 'asleep') this.#wake();
  }

  #sleep(): void {
    if (this.#part === 'over') return;
    if (this.#part === 'leading') this.#post({ kind: 'leave', id: this.#id });
    this.#rest('asleep');
  }

  #rest(part: 'asleep' | 'over'): void {
    this.#part = part;
    this.#said = null;
    this.#cancel();
    this.#cancelGrace();
    this.#stream.stop();
    this.#wire?.close();
    this.#wire = null;
  }

  #wake(): void {
    const wire = (this.#wire = this.around.wire(this.channel));
    wire?.hear((message) => {
      if (this.#wire === wire) this.#hear(message as Message);
    });
    if (wire) this.#ask();
    else this.#lead();
  }

  #ask(): void {
    this.#part = 'asking';
    this.#post({ kind: 'ask', id: this.#id });
    this.#wait(times.ask * (1 + 2 * this.around.random()), () => this.#lead());
  }

  #lead(): void {
    this.#part = 'leading';
    this.#beat();
    this.#stream.start();
  }

  #beat(): void {
    this.#post({ kind: 'lead', id: this.#id, lost: this.#lost });
    this.#wait(times.beat, () => this.#beat());
  }

  #follow(): void {
    this.#stream.stop();
    this.#part = 'following';
    this.#wait(times.missed * (1 + this.around.random() / 4), () => this.#ask());
  }

  #hear(message: Message): void {
    const leading = this.#part === 'leading';
    if (message.kind === 'end') this.#end(message.why);
    else if (message.kind === 'ask' && leading) this.#tell();
    else if (message.kind === 'leave' && this.#part === 'following') this.#ask();
    else if (message.kind === 'said' && !leading) this.#keep(message.name, message.data);
    else if (message.kind === 'lead' && leading && message.id > this.#id) this.#beat();
    else if (message.kind === 'lead') {
      this.#follow();
      this.#connected(!message.lost);
    }
  }

  /** Says to a newcomer who leads and how things stand; a timer has run on meanwhile. */
  #tell(): void {
    this.#beat();
    if (this.#said === null) return;
    const { name, at } = this.#said;
    const data = this.#said.data as Status;
    const left = data.left === null ? null : data.left - (this.around.now() - at);
    this.#post({ kind: 'said', id: this.#id, name, data: { ...data, left } });
  }

  #keep(name: string, data: unknown): void {
    this.#said = { name, data, at: this.around.now() };
    if (name === 'status') this.heard.status?.(data as Status);
    if (name === 'console') this.heard.console?.(data as Console);
  }

  #connected(found: boolean): void {
    if (this.#lost !== found) return;
    this.#lost = !found;
    if (this.#part === 'leading') this.#beat();
    if (found) this.heard.found?.();
    else this.heard.lost?.();
  }

  #end(why: End): void {
    if (this.#part === 'over') return;
    this.#rest('over');
    this.#unwatch();
    if (why === 'gone') this.heard.gone?.();
    else this.heard.denied?.();
  }

  #post(message: Message): void {
    this.#wire?.post(message);
  }

  #wait(wait: number, act: () => void): void {
    this.#cancel();
    this.#cancel = this.around.after(wait, act);
  }
}

/**
 * Listens to a session until the returned function is called: to what everyone may know, or with the trainer's secret to the console.
 *
 * Nothing is open while the page is hidden; windows of one browser share one stream; what was lost comes back by itself.
 */
export function listen(code: string, secret: string | null, heard: Heard, around: Around = aroundPage): () => void {
  const listener = new Listener(code, secret, `mizan/workshop/${code}/${secret ?? ''}`, heard, around);
  return () => listener.close();
}
