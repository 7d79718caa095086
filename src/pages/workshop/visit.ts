import { trusted } from '../../elements/definition.js';
import type { Quiz } from '../../core/quiz.js';
import type { Face, RefusalCode, Round, Status } from '../../core/workshop.js';
import { faceOf, join, Refused, send } from './api.js';
import { aroundPage, waitAfter } from '../../store/around.js';
import { keepingOf } from './kept-person.js';
import { listen } from './live.js';
import { Outbox } from './outbox.js';
import { heardPhrase } from './phrase.js';

/** One phone in one session: what it knows of it, and what it keeps and sends. */
export class Visit {
  face: Face | null = null;
  status: Status | null = null;
  outbox: Outbox | null = null;
  /** Why there is no session on screen; it is tried again unless there is none. */
  trouble: RefusalCode | 'unreachable' | null = null;
  /** It was there, and is deleted. */
  gone = false;
  /** When the timer runs out, by the clock of `now`; null where none runs. */
  ends: number | null = null;
  #failures = 0;
  #ended: (() => void)[] = [];
  #cancel = () => {};
  #loading = false;
  #closed = false;

  constructor(
    readonly code: string,
    /** Something is otherwise than before. */
    private readonly changed: () => void,
  ) {
    this.#ended.push(
      aroundPage.watch((what) => {
        if ((what === 'network' || what === 'shown') && this.trouble === 'unreachable') this.load();
      }),
    );
    this.load();
  }

  /** Asks for the session, unless it is being asked for already. */
  load(): void {
    this.#cancel();
    if (this.#loading || this.#closed || this.face) return;
    this.#loading = true;
    faceOf(this.code).then(
      (face) => this.#enter(face),
      (error: unknown) => {
        this.#loading = false;
        if (!this.#closed) this.#fail(error instanceof Refused ? error : new Refused('unreachable'));
      },
    );
  }

  /** Milliseconds left; null where no timer runs. */
  get left(): number | null {
    return this.ends === null ? null : this.ends - aroundPage.now();
  }

  /** Whether answers of a round are taken. */
  takes(round: Round): boolean {
    return !this.gone && this.status !== null && this.status.open && this.status.round === round;
  }

  /** Whether this device has something of the session. */
  get known(): boolean {
    try {
      return (keepingOf(this.code)?.read() ?? null) !== null;
    } catch {
      return false;
    }
  }

  /** Takes everything of the session off this device. */
  forget(): void {
    (this.outbox ?? this.#outbox()).forget();
    this.close();
  }

  close(): void {
    this.#closed = true;
    this.#cancel();
    this.outbox?.close();
    for (const end of this.#ended) end();
  }

  #enter({ status, ...face }: Face & { readonly status: Status }): void {
    this.#loading = false;
    if (this.#closed) return;
    // The server has read it as strictly as a page would.
    this.face = typeof face.definition === 'string' ? face : { ...face, definition: trusted<Quiz>(face.definition) };
    this.trouble = null;
    this.outbox = this.#outbox();
    this.#hear(status);
    this.#ended.push(listen(this.code, null, { status: (heard) => this.#hear(heard), gone: () => this.#go() }));
  }

  #outbox(): Outbox {
    const { code } = this;
    return new Outbox(
      {
        join: (token, said) => join(code, token, { ...said, phrase: said.phrase === null ? null : heardPhrase(said.phrase) }),
        send: (token, sheet) => send(code, token, sheet),
      },
      keepingOf(code),
      aroundPage,
      () => {
        const { outbox } = this;
        if (outbox && ([1, 2] as const).some((round) => outbox.standing(round) === 'no-session')) this.gone = true;
        this.changed();
      },
    );
  }

  #hear(status: Status): void {
    this.status = status;
    this.ends = status.left === null ? null : aroundPage.now() + status.left;
    if (status.open) this.outbox?.again(status.round);
    this.changed();
  }

  #go(): void {
    this.gone = true;
    this.changed();
  }

  #fail({ code, after }: Refused): void {
    this.trouble = code;
    this.#failures += 1;
    const wait = Math.max((after ?? 0) * 1_000, waitAfter(this.#failures, aroundPage.random()));
    if (code !== 'no-session') this.#cancel = aroundPage.after(wait, () => this.load());
    this.changed();
  }
}
