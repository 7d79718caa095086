import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import rater from '../../quizzes/rater.json';
import { compare, identityOf } from '../../src/core/compare.js';
import { lineOf } from '../../src/core/line.js';
import type { Quiz } from '../../src/core/quiz.js';
import { readHistory, readRecord, trusted } from '../../src/core/record.js';
import { resultOf, type Result } from '../../src/core/score.js';

const quiz = rater as Quiz;
const all = (answer: number) => Object.fromEntries(quiz.items.map(({ id }) => [id, answer]));
const result = (answer: number, completedAt = '2026-11-22T09:00:00Z'): Result => resultOf(quiz, all(answer), { completedAt, language: 'fa' });
const step = { schema: 1, id: 'own-1', text: 'Call back', owner: 'Mina', due: '2026-12-01', done: false } as const;

describe('a kept record', () => {
  it('comes back as it was', () => {
    expect(readRecord('result', JSON.parse(JSON.stringify(result(4))))).toEqual(result(4));
    expect(readRecord('step', step)).toEqual(step);
  });

  it('loses what does not belong to it', () => {
    expect(readRecord('step', { ...step, html: '<script>' })).toEqual(step);
  });

  it.each([
    ['another schema', { schema: 2 }],
    ['a moment that is none', { completedAt: 'yesterday' }],
    ['a day that is none', { completedAt: '2026-13-45T09:00:00Z' }],
    ['a level beyond one', { dimensions: [{ ...result(4).dimensions[0], level: 7 }] }],
    ['text for answers', { answers: { 1: 'five' } }],
  ])('with %s is none', (_, wrong) => {
    expect(readRecord('result', { ...result(4), ...wrong })).toBe(null);
  });

  it('is none where text would turn its own direction', () => {
    expect(readRecord('step', { ...step, owner: 'a\u202Eb' })).toBe(null);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.anything(), (value) => {
      for (const kind of ['result', 'step', 'draft'] as const) readRecord(kind, value);
    }));
  });
});

describe('a damaged record', () => {
  it('is not looked through past its first fault, so that millions of them fill no memory', () => {
    let looked = 0;
    const answers = Object.defineProperty({ first: 'many' }, 'second', { enumerable: true, get: () => { looked += 1; return 'many'; } });
    expect(readRecord('result', { ...result(3), answers })).toBeNull();
    expect(looked).toBe(0);
  });
});

describe('a result from outside', () => {
  it('is scored anew: its own figures are not believed', () => {
    const forged = { ...result(3), total: { ...result(3).total, points: 85, band: 'high' } };
    // All "neither" is 51, by the facts of the quiz.
    expect(trusted(quiz, forged)?.total.points).toBe(51);
  });

  it('keeps its figures where another version counted', () => {
    const older = { ...result(3), definition: { id: 'rater', version: '0.9.0' }, answers: { old: 9 } };
    expect(trusted(quiz, older)).toEqual(older);
  });

  it.each([
    ['another quiz', { definition: { id: 'other', version: '1.0.0' } }],
    ['a choice that there is not', { answers: { 1: 9 } }],
  ])('of %s is refused', (_, wrong) => {
    expect(trusted(quiz, { ...result(3), ...wrong })).toBe(null);
  });
});

describe('a file of the history', () => {
  it('gives its results and steps', () => {
    const file = JSON.stringify({ schema: 1, kind: 'history', results: [result(3), result(4)], steps: [step] });
    expect(readHistory(`\uFEFF${file}`, quiz)).toEqual({ schema: 1, kind: 'history', results: [result(3), result(4)], steps: [step] });
  });

  it('may be a single result with its steps, as it is saved', () => {
    expect(readHistory(JSON.stringify({ ...result(3), steps: [step] }), quiz)).toMatchObject({ results: [result(3)], steps: [step] });
  });

  it('has no names that every object has', () => {
    for (const id of ['constructor', '__proto__', 'toString']) expect(readRecord('step', { ...step, id })).toBe(null);
    expect(readRecord('result', { ...result(3), total: { ...result(3).total, band: 'constructor' } })).toBe(null);
  });

  it('may be a single result', () => {
    expect(readHistory(JSON.stringify(result(3)), quiz)?.results).toEqual([result(3)]);
  });

  it('gives what is sound in it and leaves out the rest', () => {
    const file = JSON.stringify({ results: [result(3), { ...result(4), schema: 9 }, null, 'x'], steps: [{ id: '' }, step] });
    expect(readHistory(file, quiz)).toMatchObject({ results: [result(3)], steps: [step] });
  });

  it.each(['', 'no json', '[]', '{}', 'null', '"x"', '{"results":[{}]}', ' '.repeat(5_000_001)])('is none: %#', (file) => {
    expect(readHistory(file, quiz)).toBe(null);
  });
});

describe('two results', () => {
  it('are the same when quiz, version, moment and answers are', () => {
    expect(identityOf(result(3))).toBe(identityOf({ ...result(3), language: 'ar', completedAt: '2026-11-22T09:00:00.000Z' }));
    expect(identityOf(result(3))).not.toBe(identityOf(result(4)));
    expect(identityOf(result(3))).not.toBe(identityOf(result(3, '2026-11-22T09:00:01Z')));
  });

  it('differ by points in the total and by level in each dimension', () => {
    // All 3: every level 0.5. All 5: a direct item gives 1, a reversed one 0. Empathy has 4 direct of 5: 0.8; assurance 3 of 6: 0.5.
    const { total, dimensions } = compare(result(3), result(5));
    expect(total).toBe(57 - 51);
    expect(dimensions.find(({ id }) => id === 'empathy')).toEqual({ id: 'empathy', first: 0.5, second: 0.8, difference: expect.closeTo(0.3, 12) as number });
    expect(dimensions.find(({ id }) => id === 'assurance')?.difference).toBe(0);
  });

  it('have no difference where one has no score', () => {
    const few = resultOf(quiz, { 1: 3 }, { completedAt: '2026-11-22T09:00:00Z', language: 'en' });
    expect(compare(result(3), few)).toMatchObject({ total: null });
    expect(compare(few, result(3)).dimensions.every(({ first, difference }) => first === null && difference === null)).toBe(true);
  });

  it('line up by dimension where versions have different ones', () => {
    const [dimension] = result(3).dimensions;
    const other = { ...result(3), dimensions: [{ ...dimension, id: 'speed' } as Result['dimensions'][number]] };
    expect(compare(result(3), other).dimensions.at(-1)).toEqual({ id: 'speed', first: null, second: 0.5, difference: null });
  });
});

describe('a line of one\'s own', () => {
  it('loses what would turn its direction, and can be kept then', () => {
    const owner = lineOf(' Sara \u202D+98 912\u202C ');
    expect(owner).toBe('Sara +98 912');
    expect(readRecord('step', { ...step, owner })).not.toBe(null);
    expect(lineOf('x'.repeat(900))).toHaveLength(500);
  });
});
