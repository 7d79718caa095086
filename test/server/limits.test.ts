import { describe, expect, it } from 'vitest';
import { Buckets } from '../../src/server/bucket.js';
import { allowances, Limits } from '../../src/server/limits.js';

/** A clock that goes when it is told to. */
function clock() {
  let at = 0;
  return { now: () => at * 1000, pass: (seconds: number) => void (at += seconds) };
}
const token = 't'.repeat(32);
const room = '192.0.2.1';
const times = <Value>(count: number, does: (index: number) => Value): Value[] => Array.from({ length: count }, (_, index) => does(index));

describe('an allowance', () => {
  it('gives its burst at once, and then as much as its rate', () => {
    const { now, pass } = clock();
    const buckets = new Buckets({ rate: 0.5, burst: 3 }, 10, now);
    // By hand: three at once; at half a one each second the next is there after 2 s.
    expect([1, 2, 3, 4].map(() => buckets.take('a'))).toEqual([0, 0, 0, 2]);
    pass(1);
    expect(buckets.take('a')).toBe(1);
    pass(1);
    expect([buckets.take('a'), buckets.take('a'), buckets.take('b')]).toEqual([0, 2, 0]);
  });

  it('is remembered of so many keys and no more', () => {
    const { now } = clock();
    const buckets = new Buckets({ rate: 1, burst: 1 }, 100, now);
    times(10_000, (index) => buckets.take(String(index)));
    expect(buckets.size).toBe(100);
    expect([buckets.wait('9999'), buckets.wait('0')]).toEqual([1, 0]);
  });
});

describe('guessing', () => {
  const guessed = () => {
    const { now, pass } = clock();
    const limits = new Limits(allowances, now);
    const guess = (count: number, address = room) => {
      let looked = 0;
      times(count, (index) => {
        if (limits.ask(address, String(20_000_000 + index), null) > 0) return;
        looked += 1;
        limits.wrong(address, String(20_000_000 + index), 'code');
      });
      return looked;
    };
    return { limits, guess, pass };
  };

  it('gets twenty look-ups, then one in six seconds', () => {
    const { guess, pass } = guessed();
    expect(guess(1000)).toBe(20);
    pass(60);
    expect(guess(1000)).toBe(10);
  });

  it('is told nothing once it is limited, not even by a code that is right', () => {
    const { limits, guess } = guessed();
    guess(300);
    // One in six seconds.
    expect(limits.ask(room, '11111111', null)).toBe(6);
  });

  it('does not keep people out who have joined, nor the trainer, nor who joins a session that this address has opened', () => {
    const { limits, guess } = guessed();
    limits.right(room, '11111111', token);
    limits.right(room, '11111111', null);
    guess(300);
    expect(limits.ask(room, '11111111', token)).toBe(0);
    expect(limits.ask(room, '11111111', null)).toBe(0);
    // Someone else in the room, with a token of their own.
    expect(limits.ask(room, '11111111', 'n'.repeat(32))).toBe(0);
    // Their right is theirs wherever they are, and of this session alone.
    guess(1000, '198.51.100.7');
    expect(limits.ask('198.51.100.7', '11111111', token)).toBe(0);
    expect(limits.ask('198.51.100.7', '22222222', token)).toBeGreaterThan(0);
  });

  it('costs who joins some seconds at most while it lasts, and nothing to who has joined', () => {
    const { limits, guess, pass } = guessed();
    limits.right(room, '11111111', token);
    guess(20_000);
    expect(limits.ask(room, '11111111', null)).toBeGreaterThan(0);
    expect(limits.ask(room, '11111111', token)).toBe(0);
    pass(2);
    expect(limits.ask(room, '11111111', null)).toBe(0);
  });

  it('finds a session next door, at the same address, less often than once in two hundred workshops of two hours', () => {
    const { limits, guess, pass } = guessed();
    limits.right(room, '11111111', null);
    guess(20_000);
    let considered = 0;
    times(60, () => {
      pass(1);
      // Keeps the address limited.
      guess(1);
      considered += times(1000, () => limits.ask(room, '11111111', null)).filter((wait) => wait === 0).length;
    });
    expect(considered).toBeGreaterThan(0);
    expect(considered).toBeLessThanOrEqual(60 * 50);
    // Of ninety million codes.
    expect((50 * 7200) / 90_000_000).toBeLessThan(1 / 200);
  });

  it('of a session that was here and is over is none: a room whose session was deleted is no attack', () => {
    const { limits } = guessed();
    limits.right(room, '11111111', null);
    times(500, () => limits.wrong(room, '11111111', 'code'));
    expect(limits.ask(room, '22222222', null)).toBe(0);
  });

  it('of secrets is limited even where the code is known', () => {
    const { limits } = guessed();
    limits.right(room, '11111111', null);
    times(20, () => limits.wrong(room, '11111111', 'secret'));
    expect(limits.ask(room, '22222222', null)).toBeGreaterThan(0);
  });

  it('from very many addresses is limited in all', () => {
    const { guess } = guessed();
    let looked = 0;
    times(1000, (index) => void (looked += guess(20, `198.51.${index >> 8}.${index & 255}`)));
    expect(looked).toBe(2000);
  });
});

it('lets a whole room behind one address come at once, and holds a flood', () => {
  const limits = new Limits(allowances, clock().now);
  // Two thousand people ask for the session, its stream and their place.
  expect(times(6000, () => limits.ask(room, '11111111', null)).every((wait) => wait === 0)).toBe(true);
  expect(times(6000, () => limits.ask(room, '11111111', null)).some((wait) => wait > 0)).toBe(true);
  expect(limits.ask('192.0.2.2', '11111111', null)).toBe(0);
});

it('lets one person write as fast as anyone answers, and no faster, whatever the others do', () => {
  const { now, pass } = clock();
  const limits = new Limits(allowances, now);
  const taken = () => times(100, () => limits.write('person', '11111111', token)).filter((wait) => wait === 0).length;
  expect(taken()).toBe(30);
  expect(limits.write('person', '11111111', 'n'.repeat(32))).toBe(0);
  pass(2);
  expect(taken()).toBe(10);
});

it('lets an address make sessions as a training company does, and no more', () => {
  const { now, pass } = clock();
  const limits = new Limits(allowances, now);
  const made = (address: string) => times(200, () => limits.create(address)).filter((wait) => wait === 0).length;
  expect(made(room)).toBe(20);
  pass(600);
  expect(made(room)).toBe(10);
  expect(Array.from({ length: 50 }, (_, index) => made(`198.51.100.${index}`)).reduce((sum, count) => sum + count)).toBeLessThanOrEqual(100 + 600 / 5);
});
