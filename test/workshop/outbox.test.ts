import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/core/quiz.js';
import type { Join, RefusalCode, SheetSent } from '../../src/core/workshop.js';
import { Refused } from '../../src/pages/workshop/api.js';
import type { Keeping } from '../../src/pages/workshop/kept-person.js';
import { Outbox, type Post } from '../../src/pages/workshop/outbox.js';
import { aroundOf, Clock } from './around.js';

/** What a server does with people, in a few lines: it keeps a sheet unless one as new is kept. */
class Server {
  readonly people = new Map<string, Map<number, SheetSent>>();
  readonly heard: SheetSent[] = [];
  /** What becomes of the next requests: all well once none is left. */
  fate: ('well' | 'request-lost' | 'answer-lost' | 'twice' | RefusalCode)[] = [];
  /** Requests that arrive a second time, later. */
  late: (() => void)[] = [];

  readonly post: Post = {
    join: (token, join) => this.#meet(() => this.#join(token, join)),
    send: (token, sheet) => this.#meet(() => this.#send(token, sheet)),
  };

  #join(token: string, { round }: Join) {
    const sheets = this.people.get(token) ?? new Map<number, SheetSent>();
    this.people.set(token, sheets);
    return { seq: sheets.get(round)?.seq ?? 0 };
  }

  #send(token: string, sheet: SheetSent) {
    this.heard.push(sheet);
    const sheets = this.people.get(token);
    if (!sheets) throw new Refused('no-right');
    if (sheet.seq > (sheets.get(sheet.round)?.seq ?? 0)) sheets.set(sheet.round, sheet);
    return { seq: sheets.get(sheet.round)?.seq ?? 0 };
  }

  async #meet<Answer>(act: () => Answer): Promise<Answer> {
    const fate = this.fate.shift() ?? 'well';
    await Promise.resolve();
    if (fate === 'request-lost') throw new Refused('unreachable');
    if (fate === 'answer-lost' || fate === 'twice' || fate === 'well') {
      const said = act();
      if (fate === 'twice') this.late.push(() => act());
      if (fate === 'answer-lost') throw new Refused('unreachable');
      return said;
    }
    throw new Refused(fate, fate === 'too-many' ? 20 : null);
  }
}

/** Storage of one device, whose tabs hear of each other's writing when `tell` is called. */
class Shelf {
  text: string | null = null;
  refuses = false;
  readonly #tabs = new Set<() => void>();
  readonly #untold: (() => void)[] = [];

  tab(): Keeping {
    let own: (() => void) | null = null;
    const others = () => this.#untold.push(...[...this.#tabs].filter((each) => each !== own));
    return {
      read: () => this.text,
      write: (text) => {
        if (this.refuses) throw new DOMException('full', 'QuotaExceededError');
        if (text !== this.text) others();
        this.text = text;
      },
      remove: () => (this.text = null),
      watch: (changed) => {
        this.#tabs.add((own = changed));
        return () => this.#tabs.delete(changed);
      },
    };
  }

  tell(): void {
    for (const each of this.#untold.splice(0)) if (this.#tabs.has(each)) each();
  }
}

function device(server = new Server(), clock = new Clock(), shelf: Shelf | null = new Shelf()) {
  const around = aroundOf(clock);
  const open = () => new Outbox(server.post, shelf?.tab() ?? null, around, () => {});
  return { server, clock, shelf: shelf as Shelf, around, open };
}
const held = ({ people }: Server, { person }: Outbox, round = 1) => people.get(person.token)?.get(round);

describe('an outbox', () => {
  it('joins, sends a sheet whole, and says that it is kept', async () => {
    const { server, clock, open } = device();
    const outbox = open();
    outbox.join(1);
    outbox.answer(1, { a: 3 }, false);
    expect(outbox.standing(1)).toBe('sending');
    await clock.go(0);
    outbox.answer(1, { a: 3, b: 4 }, true);
    await clock.go(0);
    expect(outbox.standing(1)).toBe('kept');
    expect(held(server, outbox)).toEqual({ round: 1, seq: 2, answers: { a: 3, b: 4 }, finished: true });
  });

  it('sends what was answered meanwhile once, and only the newest of it', async () => {
    const { server, clock, open } = device();
    const outbox = open();
    outbox.join(1);
    for (let answer = 1; answer <= 5; answer += 1) outbox.answer(1, { a: answer }, false);
    await clock.go(0);
    expect(server.heard.map(({ seq }) => seq)).toEqual([5]);
  });

  it('waits longer after each failure, and not at all once the network is back', async () => {
    const { server, clock, around, open } = device();
    server.fate = ['request-lost', 'request-lost', 'request-lost'];
    const outbox = open();
    outbox.join(1);
    outbox.answer(1, { a: 1 }, false);
    await clock.go(0);
    expect(outbox.standing(1)).toBe('waiting');
    // By hand, at a chance of 0.5: 750 ms, then 1500 ms; a third failure would wait 3000 ms.
    await clock.go(749);
    expect(server.fate).toHaveLength(2);
    await clock.go(1);
    expect(server.fate).toHaveLength(1);
    await clock.go(1_500);
    expect(server.fate).toHaveLength(0);
    around.happen('network');
    await clock.go(0);
    expect(outbox.standing(1)).toBe('kept');
  });

  it('waits as long as the server asks, whatever happens', async () => {
    const { server, clock, around, open } = device();
    server.fate = ['too-many'];
    const outbox = open();
    outbox.join(1);
    outbox.answer(1, { a: 1 }, false);
    await clock.go(0);
    around.happen('shown');
    await clock.go(19_999);
    expect(outbox.standing(1)).toBe('waiting');
    await clock.go(1);
    expect(outbox.standing(1)).toBe('kept');
  });

  it.each(['closed', 'malformed', 'too-large', 'no-session'] as const)('stops at %s, and says so', async (code) => {
    const { server, clock, open } = device();
    server.fate = ['well', code];
    const outbox = open();
    outbox.join(1);
    outbox.answer(1, { a: 1 }, false);
    await clock.go(3_600_000);
    expect(outbox.standing(1)).toBe(code);
    expect(server.heard).toEqual([]);
    outbox.again(1);
    await clock.go(0);
    expect(outbox.standing(1)).toBe('kept');
  });

  it('has a second round of its own, which a first that was closed does not hold up', async () => {
    const { server, clock, open } = device();
    server.fate = ['well', 'closed'];
    const outbox = open();
    outbox.join(1);
    outbox.answer(1, { a: 1 }, false);
    await clock.go(0);
    outbox.join(2);
    outbox.answer(2, { a: 5 }, false);
    await clock.go(0);
    expect([outbox.standing(1), outbox.standing(2)]).toEqual(['closed', 'kept']);
    expect(held(server, outbox, 2)?.answers).toEqual({ a: 5 });
  });

  it('joins anew where a server does not know it any more', async () => {
    const { server, clock, open } = device();
    const outbox = open();
    outbox.join(1);
    await clock.go(0);
    server.people.clear();
    outbox.answer(1, { a: 1 }, false);
    await clock.go(1_000);
    expect(held(server, outbox)?.answers).toEqual({ a: 1 });
  });

  it('carries on after a killed browser with the same token, and sends what was left', async () => {
    const { server, clock, open } = device();
    server.fate = Array.from({ length: 50 }, () => 'request-lost');
    const before = open();
    before.choose({ language: 'fa', phrase: 'one two three four', group: 2 });
    before.join(1);
    before.answer(1, { a: 1 }, false);
    await clock.go(100_000);
    before.close();
    server.fate = [];
    const after = open();
    expect(after.person).toEqual(before.person);
    await clock.go(0);
    expect(held(server, after)?.answers).toEqual({ a: 1 });
    expect(after.person).toMatchObject({ language: 'fa', phrase: 'one two three four', group: 2 });
  });

  it('goes above what the server has from before this device was restored', async () => {
    const { server, clock, shelf, open } = device();
    const before = open();
    before.join(1);
    before.answer(1, { a: 1 }, false);
    await clock.go(0);
    const backup = shelf.text;
    for (let answer = 2; answer <= 4; answer += 1) {
      before.answer(1, { a: answer }, false);
      await clock.go(0);
    }
    before.close();
    shelf.text = backup;
    const after = open();
    after.answer(1, { a: 5 }, true);
    await clock.go(0);
    expect(held(server, after)).toEqual({ round: 1, seq: 5, answers: { a: 5 }, finished: true });
    expect(after.standing(1)).toBe('kept');
  });

  it('says that nothing is safe from closing the page where nothing can be written, and works on', async () => {
    const { server, clock, shelf, open } = device();
    const outbox = open();
    outbox.join(1);
    expect(outbox.loose).toBe(false);
    shelf.refuses = true;
    outbox.answer(1, { a: 1 }, false);
    expect(outbox.loose).toBe(true);
    outbox.choose({ language: 'ar' });
    await clock.go(0);
    expect(held(server, outbox)?.answers).toEqual({ a: 1 });
    shelf.refuses = false;
    outbox.answer(1, { a: 2 }, false);
    expect(outbox.loose).toBe(false);
  });

  it('can be many people at once who are kept nowhere', async () => {
    const server = new Server();
    const clock = new Clock();
    const people = Array.from({ length: 12 }, () => device(server, clock, null).open());
    people.forEach((outbox, index) => {
      outbox.join(1);
      outbox.answer(1, { a: index }, true);
    });
    await clock.go(0);
    expect(people.map((outbox) => held(server, outbox)?.answers)).toEqual(people.map((_, index) => ({ a: index })));
  });

  it('is one person in two tabs, and in both what was answered last', async () => {
    const { server, clock, shelf, open } = device();
    const one = open();
    const other = open();
    one.join(1);
    shelf.tell();
    other.join(1);
    shelf.tell();
    expect(other.person.token).toBe(one.person.token);
    one.answer(1, { a: 1 }, false);
    // Both wrote before either heard of the other.
    other.answer(1, { a: 2 }, false);
    for (let turn = 0; turn < 5; turn += 1) {
      shelf.tell();
      await clock.go(1_000);
    }
    expect(one.sheet(1).answers).toEqual({ a: 2 });
    expect(other.sheet(1).answers).toEqual({ a: 2 });
    expect(held(server, one)?.answers).toEqual({ a: 2 });
  });

  it('leaves nothing behind when it is asked to forget, not even from an answer that comes later', async () => {
    const { clock, shelf, open } = device();
    const outbox = open();
    outbox.join(1);
    outbox.answer(1, { a: 1 }, false);
    outbox.forget();
    await clock.go(60_000);
    expect(shelf.text).toBeNull();
  });

  it('begins anew over what cannot be read', () => {
    for (const text of ['', '{', 'null', '[]', '{"token":1}', '{"token":"t","rounds":{"1":{"seq":-1}}}']) {
      const { shelf, open } = device();
      shelf.text = text;
      expect(open().sheet(1)).toEqual({ seq: 0, kept: 0, answers: {}, finished: false });
    }
  });

  it('ends with the last answers at the server, whatever is lost, comes twice or comes late', async () => {
    const fate = fc.constantFrom('well', 'request-lost', 'answer-lost', 'twice', 'failed', 'too-many' as const);
    const step = fc.oneof(
      fc.record({ do: fc.constant('answer' as const), tab: fc.nat(1), value: fc.nat(4) }),
      fc.record({ do: fc.constant('go' as const), for: fc.nat(40_000) }),
      fc.constantFrom({ do: 'reload' as const }, { do: 'network' as const }, { do: 'late' as const }, { do: 'tell' as const }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fate, { maxLength: 30 }), fc.array(step, { maxLength: 40 }), async (fates, acts) => {
        const { server, clock, shelf, around, open } = device();
        server.fate = [...fates];
        let tabs = [open(), open()];
        tabs[0]?.join(1);
        shelf.tell();
        let last: Answers = {};
        let count = 0;
        const acknowledged = () => {
          for (const tab of tabs) expect(tab.sheet(1).kept).toBeLessThanOrEqual(held(server, tab)?.seq ?? 0);
        };
        for (const act of acts) {
          if (act.do === 'answer') {
            // A person is at one tab at a time, so that tabs hear of each other between two answers.
            shelf.tell();
            last = { value: act.value, count: (count += 1) };
            tabs[act.tab]?.answer(1, last, false);
          } else if (act.do === 'go') await clock.go(act.for);
          else if (act.do === 'network') around.happen('network');
          else if (act.do === 'late') server.late.shift()?.();
          else if (act.do === 'tell') shelf.tell();
          else {
            for (const tab of tabs) tab.close();
            tabs = [open(), open()];
          }
          acknowledged();
        }
        for (let turn = 0; turn < 8; turn += 1) {
          shelf.tell();
          await clock.go(60_000);
          acknowledged();
        }
        for (const again of server.late) again();
        if (count === 0) return;
        expect(held(server, tabs[0] as Outbox)?.answers).toEqual(last);
        for (const tab of tabs) {
          expect(tab.sheet(1).answers).toEqual(last);
          expect(tab.standing(1)).toBe('kept');
        }
      }),
      { numRuns: 300, endOnFailure: true },
    );
  });
});
