import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import rater from '../../quizzes/rater.json';
import { readSource, resultOf, sourceRefusals, sourcesIn, withoutPeople, type CustomerFigures, type Quiz, type Result, type SourceFile } from '../../src/core/index.js';
import { card, review } from '../cards.js';

const quiz = rater as Quiz;
const result = (answer: number, completedAt = '2026-11-22T09:00:00Z'): Result =>
  resultOf(quiz, Object.fromEntries(quiz.items.map(({ id }) => [id, answer])), { completedAt, language: 'fa' });
const step = { schema: 1, id: 'own-1', text: 'Call back', owner: 'Mina', due: '2026-12-01', done: false } as const;
const history = (...results: readonly unknown[]) => ({ schema: 1, kind: 'history', results, steps: [step] });
const evaluations = (...all: readonly unknown[]) => ({ schema: 1, kind: 'evaluations', evaluations: all, calibrations: [] });
const figures: CustomerFigures = {
  schema: 1, kind: 'customer-figures', from: '2026-03-01', to: '2026-03-31', madeAt: '2026-04-02T09:00:00Z', hours: 'calendar', conversations: 40,
  figures: [{ metric: 'satisfied', stage: null, channel: 'chat', within: null, count: 30, of: 40 }],
};
const nothing = { belief: [], observed: [], customers: [] };

const read = (value: unknown): SourceFile => readSource(JSON.stringify(value), quiz, card);
const refusal = (...codes: readonly string[]) => ({ sources: nothing, refused: codes.map((code) => ({ code, count: 1 })) });

describe('a file for a diagnostic', () => {
  it.each<[string, unknown, object]>([
    ['a result', result(4), { belief: [result(4)] }],
    ['a history', history(result(4), result(2)), { belief: [result(4), result(2)] }],
    ['an evaluation', review(1), { observed: [withoutPeople(review(1))] }],
    ['evaluations', evaluations(review(1), review(2)), { observed: [withoutPeople(review(1)), withoutPeople(review(2))] }],
    ['figures', figures, { customers: [figures] }],
    ['a list of all of these', [result(4), history(result(2)), evaluations(review(1)), review(2), figures], { belief: [result(4), result(2)], observed: [withoutPeople(review(1)), withoutPeople(review(2))], customers: [figures] }],
  ])('is known as %s', (_, value, sources) => {
    expect(read(value)).toEqual({ sources: { ...nothing, ...sources }, refused: [] });
  });

  it('may begin with the mark that some editors put first', () => {
    expect(readSource(`\uFEFF${JSON.stringify(figures)}`, quiz, card).sources.customers).toEqual([figures]);
  });

  it('gives no name and nothing that anybody wrote', () => {
    const whole = review(1, { agent: 'Layla', reviewer: 'Omar', interaction: 'ticket 7 of Mrs K.', comments: { right: 'Layla was late' }, times: { right: 3 }, note: 'Layla again' });
    const told = JSON.stringify(read([{ ...whole, history: [{ ...whole, changedAt: whole.changedAt }] }, history(result(3))]).sources);
    expect(told).not.toMatch(/Layla|Omar|Mrs K|Mina/);
    expect(told).toContain(whole.id);
  });

  it('has its figures worked out anew: what it claims is not believed', () => {
    const forged = { ...result(3), total: { ...result(3).total, points: 85, level: 1, band: 'high' } };
    const marked = { ...review(1), figures: { ...review(1).figures, score: 1 } };
    const { sources } = read([forged, marked]);
    expect(sources.belief).toEqual([result(3)]);
    expect(sources.observed[0]?.figures).toEqual(review(1).figures);
  });

  it('is as it was where another version of the quiz or of the card made it', () => {
    const older = { ...result(3), definition: { id: quiz.id, version: '0.9.0' } };
    const before = { ...review(1), definition: { id: card.id, version: '0.1.0' } };
    expect(read([older, before]).sources).toMatchObject({ belief: [older], observed: [{ id: review(1).id, definition: before.definition }] });
  });

  it.each<[string, unknown, readonly string[]]>([
    ['another quiz’s result', { ...result(3), definition: { id: 'other', version: '1.0.0' } }, ['other-quiz']],
    ['another card’s evaluation', { ...review(1), definition: { id: 'other', version: '1.0.0' } }, ['other-card']],
    ['a newer result', { ...result(3), schema: 2 }, ['newer']],
    ['a newer history', { ...history(result(3)), schema: 2 }, ['newer']],
    ['newer evaluations', { ...evaluations(review(1)), schema: 2 }, ['newer']],
    ['newer figures', { ...figures, schema: 3 }, ['newer']],
    ['a result with a choice that there is not', { ...result(3), answers: { 1: 9 } }, ['damaged']],
    ['a result without a moment', { ...result(3), completedAt: '' }, ['damaged']],
    ['a history without results', { schema: 1, kind: 'history' }, ['damaged']],
    ['a history of steps alone', history(), ['empty']],
    ['an evaluation with a mark that there is not', evaluations({ ...review(1), marks: { right: 'perhaps' } }), ['damaged']],
    ['evaluations that are no list', { schema: 1, kind: 'evaluations', evaluations: {} }, ['damaged']],
    ['no evaluation', evaluations(), ['empty']],
    ['evaluations made to compare reviewers', evaluations(review(1, { calibration: true })), ['calibration']],
    ['figures that do not add up', { ...figures, conversations: 39 }, ['damaged']],
    ['figures of nothing', { ...figures, figures: [] }, ['empty']],
    ['an empty list', [], ['empty']],
    ['a quiz', quiz, ['definition']],
    ['a card', card, ['definition']],
    ['a diagnosis', { schema: 1, kind: 'diagnosis', dimensions: [] }, ['diagnosis']],
    ['a customer’s rating', { schema: 1, kind: 'csat', rating: 5 }, ['rating']],
    ['a workshop', { schema: 1, kind: 'workshop', reports: [] }, ['workshop']],
    ['a report on metrics', { view: 'team', period: '2026-03-01', channel: '' }, ['metrics-report']],
    ['something else', { kind: 'recipe' }, ['unknown']],
    ['something else without a kind', { name: 'x' }, ['unknown']],
    ['a number', 7, ['unknown']],
    ['a text', 'result', ['unknown']],
    ['nothing', null, ['unknown']],
    ['lists in a list', [[result(3)]], ['unknown']],
    ['a kind that every object has', { kind: 'constructor' }, ['unknown']],
    ['a kind that is none', { kind: {} }, ['unknown']],
  ])('says why it is none where it is %s', (_, value, codes) => {
    expect(read(value)).toEqual(refusal(...codes));
  });

  it.each(['', '{', 'name;score', '<html>', '{"schema":1}{}'])('that is no JSON says so: %j', (text) => {
    expect(readSource(text, quiz, card)).toEqual(refusal('not-json'));
  });

  it('has what can be taken taken, and the rest told by reason, the most frequent first', () => {
    const other = { ...result(3), definition: { id: 'other', version: '1.0.0' } };
    expect(read([quiz, history(result(3), other, other, { ...result(4), schema: 2 }), figures])).toEqual({
      sources: { belief: [result(3)], observed: [], customers: [figures] },
      refused: [{ code: 'other-quiz', count: 2 }, { code: 'newer', count: 1 }, { code: 'definition', count: 1 }],
    });
  });

  describe('that means harm', () => {
    it('is refused when it is too long to be read, unread', () => {
      const text = `[${' '.repeat(100_000_001)}]`;
      expect(readSource(text, quiz, card)).toEqual(refusal('too-large'));
    });

    it('is refused with more entries than there can be', () => {
      expect(readSource(`[${'0,'.repeat(50_000)}0]`, quiz, card)).toEqual(refusal('too-large'));
      expect(read(evaluations(...Array.from({ length: 50_001 }, () => 0)))).toEqual(refusal('too-large'));
    });

    it('has two thousand results taken and no more', () => {
      const many = read(history(...Array.from({ length: 2_003 }, (_, index) => result(3, new Date(1.7e12 + index * 1000).toISOString()))));
      expect([many.sources.belief.length, many.refused]).toEqual([2_000, [{ code: 'too-large', count: 3 }]]);
    });

    it('is not looked at past a hundred thousand entries, in however many lists, and the rest is counted', () => {
      const damaged = history(...Array.from({ length: 60_000 }, () => 0));
      const two = sourcesIn([damaged, damaged], quiz, card);
      expect(two.refused).toEqual([{ code: 'damaged', count: 100_000 }, { code: 'too-large', count: 20_000 }]);
      const reviews = evaluations(...Array.from({ length: 40_000 }, () => 0));
      expect(sourcesIn([reviews, reviews, reviews], quiz, card).refused).toEqual([{ code: 'damaged', count: 80_000 }, { code: 'too-large', count: 1 }]);
    });

    it('is refused however deep it is', () => {
      const deep = '['.repeat(1_000_000) + ']'.repeat(1_000_000);
      expect(['not-json', 'unknown']).toContain(readSource(deep, quiz, card).refused[0]?.code);
      expect(readSource(`{"kind":"customer-figures","figures":${'['.repeat(5_000)}${']'.repeat(5_000)}}`, quiz, card)).toEqual(refusal('damaged'));
    });

    it('changes no object that is not its own', () => {
      const text = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"kind":"customer-figures","schema":1}';
      expect(readSource(text, quiz, card)).toEqual(refusal('damaged'));
      const { sources } = readSource(JSON.stringify(result(3)).replace('"answers":{', '"answers":{"__proto__":5,"constructor":5,'), quiz, card);
      expect(sources.belief).toEqual([result(3)]);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    });

    it.each<[string, unknown]>([
      ['a result', { ...result(3), definition: { id: quiz.id, version: '1.0\u202E0' } }],
      ['an evaluation', { ...review(1), agent: '\u202Ealyal' }],
      ['figures', { ...figures, figures: [{ ...figures.figures[0], channel: '\u202Dtahc' }] }],
    ])('is refused with %s whose text turns its own direction', (_, value) => {
      expect(read(value)).toEqual(refusal('damaged'));
    });

    it('never makes it throw', () => {
      const codes: readonly string[] = sourceRefusals;
      fc.assert(fc.property(fc.anything(), fc.constantFrom(undefined, 'history', 'evaluations', 'evaluation', 'customer-figures', 'toString'), (value, kind) => {
        const { sources, refused } = sourcesIn({ ...(value as object), kind }, quiz, card);
        expect(sources).toEqual(nothing);
        expect(refused.length).toBeGreaterThan(0);
        for (const { code, count } of refused) expect([codes.includes(code), count > 0]).toEqual([true, true]);
        sourcesIn(value, quiz, card);
      }));
    });
  });
});
