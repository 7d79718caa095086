import type { Answers } from '../../core/quiz.js';
import type { Join, RefusalCode, Round, SheetSent } from '../../core/workshop.js';
import { newId } from '../../elements/id.js';
import { Refused } from './api.js';
import { waitAfter, type Around } from '../../store/around.js';
import { readPerson, type Keeping, type Person, type Sheet } from './kept-person.js';

/** How a round stands: all of it acknowledged, on its way, to be tried again later, or refused for good. */
export type Standing = 'kept' | 'sending' | 'waiting' | RefusalCode;

/** What an outbox sends by. */
export interface Post {
  join(token: string, join: Join): Promise<{ readonly seq: number }>;
  send(token: string, sheet: SheetSent): Promise<{ readonly seq: number }>;
}

/** What of a person may be changed besides answers. */
type Choice = Partial<Pick<Person, 'phrase' | 'group' | 'language'>>;

const rounds = [1, 2] as const;
const none: Sheet = { seq: 0, kept: 0, answers: {}, finished: false };
/** Refusals that the same request may not meet again. */
const passing: readonly string[] = ['unreachable', 'failed', 'too-many'];

/**
 * One person's answers on their way from this device to the server, so that none is lost.
 *
 * Each change is written here first, then sent whole with the next number, one request at a time, until it is acknowledged;
 * reloads and a killed browser only delay it. Tabs of one device share what is written, and the last change wins. Where
 * nothing can be written it stands in memory, and `loose` says so.
 */
export class Outbox {
  /** What is written is not safe from the closing of this page. */
  loose = false;
  readonly #unwatch: readonly (() => void)[];
  #person: Person;
  /** Rounds that the server has confirmed to this page. */
  readonly #joined = new Set<Round>();
  readonly #refused = new Map<Round, RefusalCode>();
  #busy = false;
  #failures = 0;
  /** Not before this moment, whatever happens. */
  #notBefore = 0;
  #cancel: (() => void) | null = null;
  #closed = false;

  constructor(
    private readonly post: Post,
    private readonly keeping: Keeping | null,
    private readonly around: Around,
    /** Something of all this is otherwise than before. */
    private readonly changed: () => void,
  ) {
    this.loose = keeping === null;
    this.#person = this.#read() ?? { token: newId(), phrase: null, group: null, language: '', rounds: {} };
    this.#unwatch = [
      around.watch((what) => {
        if (what === 'shown' || what === 'network') this.#hurry();
      }),
      keeping?.watch(() => this.#follow()) ?? (() => {}),
    ];
    this.#pump();
  }

  /** What this device knows of the person. */
  get person(): Person {
    return this.#person;
  }

  sheet(round: Round): Sheet {
    return this.#person.rounds[round] ?? none;
  }

  standing(round: Round): Standing {
    if (!this.#due(round)) return 'kept';
    const refused = this.#refused.get(round);
    if (refused) return refused;
    return this.#failures === 0 ? 'sending' : 'waiting';
  }

  choose(choice: Choice): void {
    this.#meet();
    this.#write({ ...this.#person, ...choice });
    this.changed();
  }

  /** Enters a round, with what was chosen before. */
  join(round: Round): void {
    this.#meet();
    this.#put(round, this.sheet(round));
    this.#pump();
  }

  /** Takes the person's answers of a round as they now are. */
  answer(round: Round, answers: Answers, finished: boolean): void {
    const { seq, kept } = this.#there(round) ?? none;
    const here = this.sheet(round);
    this.#put(round, { seq: Math.max(seq, here.seq) + 1, kept: Math.max(kept, here.kept), answers: { ...answers }, finished });
    this.#refused.delete(round);
    this.#pump();
  }

  /** Tries again what was refused: a round may have been opened again. */
  again(round: Round): void {
    if (this.#refused.delete(round)) this.#pump();
  }

  /** Takes everything of this session off this device. */
  forget(): void {
    this.close();
    try {
      this.keeping?.remove();
    } catch {
      // Where nothing may be removed nothing was written.
    }
  }

  close(): void {
    this.#closed = true;
    this.#cancel?.();
    for (const unwatch of this.#unwatch) unwatch();
  }

  #due(round: Round): boolean {
    const sheet = this.#person.rounds[round];
    return sheet !== undefined && (sheet.seq > sheet.kept || (sheet.kept === 0 && !this.#joined.has(round)));
  }

  #read(): Person | null {
    try {
      return this.keeping ? readPerson(this.keeping.read()) : null;
    } catch {
      this.loose = true;
      return null;
    }
  }

  /** The sheet as it is written, by this tab or another; null where there is none of this person. */
  #there(round: Round): Sheet | null {
    const person = this.#read();
    return person?.token === this.#person.token ? (person.rounds[round] ?? null) : null;
  }

  /** Who has not entered any round becomes who entered one in another tab: one device is one person. */
  #meet(): void {
    if (Object.keys(this.#person.rounds).length === 0) this.#person = this.#read() ?? this.#person;
  }

  #write(person: Person): void {
    if (this.#closed) return;
    this.#person = person;
    try {
      this.keeping?.write(JSON.stringify(person));
      this.loose = this.keeping === null;
    } catch {
      this.loose = true;
    }
  }

  #put(round: Round, sheet: Sheet): void {
    if (this.#closed) return;
    this.#write({ ...this.#person, rounds: { ...this.#person.rounds, [round]: sheet } });
    this.changed();
  }

  /** Takes over what another tab wrote. Two that wrote at once have one number for two sheets: the one that stays gets the next. */
  #follow(): void {
    this.#meet();
    const before = this.#person;
    const now = this.#closed ? null : this.#read();
    if (now === null || now.token !== before.token) return;
    this.#person = now;
    for (const round of rounds) {
      const here = before.rounds[round];
      const there = now.rounds[round];
      if (!here) continue;
      if (!there || there.seq < here.seq) this.#put(round, here);
      else if (there.seq === here.seq && contentOf(there) !== contentOf(here)) this.#put(round, { ...there, seq: there.seq + 1 });
      else if (there.seq > here.seq) this.#refused.delete(round);
      else if (there.kept < here.kept) this.#put(round, here);
    }
    this.changed();
    this.#pump();
  }

  /** The network may be back. */
  #hurry(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#pump();
  }

  #pump(): void {
    const { around } = this;
    const round = rounds.find((each) => this.#due(each) && !this.#refused.has(each));
    if (this.#closed || this.#busy || this.#cancel || round === undefined) return;
    if (around.now() < this.#notBefore) this.#wait(this.#notBefore - around.now());
    else void this.#deliver(round);
  }

  #wait(milliseconds: number): void {
    this.#cancel = this.around.after(milliseconds, () => this.#hurry());
  }

  async #deliver(round: Round): Promise<void> {
    this.#busy = true;
    const { token, phrase, group } = this.#person;
    try {
      if (!this.#joined.has(round)) {
        const { seq } = await this.post.join(token, { round, phrase, group });
        this.#joined.add(round);
        this.#surpass(round, seq);
      }
      const { seq, kept, answers, finished } = this.sheet(round);
      if (seq > kept) {
        const { seq: held } = await this.post.send(token, { round, seq, answers, finished });
        if (held === seq) this.#acknowledge(round, seq);
        else if (held > seq) this.#surpass(round, held);
        else throw new Refused('failed');
      }
      this.#failures = 0;
    } catch (error) {
      this.#fail(round, error instanceof Refused ? error : new Refused('unreachable'));
    }
    this.#busy = false;
    if (this.#closed) return;
    this.changed();
    this.#pump();
  }

  #acknowledge(round: Round, seq: number): void {
    const latest = this.#latest(round);
    this.#put(round, { ...latest, kept: Math.max(latest.kept, seq) });
  }

  /** Another tab may have written meanwhile; what is newer stays. */
  #latest(round: Round): Sheet {
    const here = this.sheet(round);
    const there = this.#there(round);
    return there && there.seq > here.seq ? there : here;
  }

  /** The server has a higher number than was sent: from another tab, or from before this device was restored. What is here goes above it. */
  #surpass(round: Round, held: number): void {
    const here = this.#latest(round);
    // Where all was acknowledged, or nothing said yet, nothing of this device is missing there.
    if (here.seq <= here.kept) this.#put(round, { ...here, seq: Math.max(here.seq, held), kept: Math.max(here.kept, held) });
    else this.#put(round, { ...here, seq: Math.max(here.seq, held + 1) });
  }

  #fail(round: Round, { code, after }: Refused): void {
    const { around } = this;
    // Who is not known any more joins anew, and waits as for any failure so as not to run in circles.
    if (code === 'no-right') this.#joined.delete(round);
    else if (!passing.includes(code)) {
      this.#refused.set(round, code as RefusalCode);
      return;
    }
    this.#failures += 1;
    if (after !== null) this.#notBefore = around.now() + after * 1_000;
    this.#wait(Math.max(waitAfter(this.#failures, around.random()), this.#notBefore - around.now()));
  }
}

const contentOf = ({ answers, finished }: Sheet): string => JSON.stringify([Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1)), finished]);
