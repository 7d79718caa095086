import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calibration, Evaluation } from '../../src/core/evaluation.js';
import { evaluationsCsv, readEvaluationsCsv } from '../../src/core/evaluation-csv.js';
import { readEvaluation, readEvaluationFile, trustedEvaluation } from '../../src/core/evaluation-file.js';
import { folded } from '../../src/core/fold.js';
import { changedEvaluation, mergedCalibration, mergedEvaluation, pastOf } from '../../src/core/merge.js';
import { pseudonymous } from '../../src/core/pseudonyms.js';
import { soughtOf, type Sought } from '../../src/core/search.js';
import { card, perfect, review, written } from '../cards.js';

const fileOf = (...evaluations: unknown[]) => JSON.stringify({ schema: 1, kind: 'evaluations', evaluations, calibrations: [] });

describe('an evaluation from outside', () => {
  it('is read as it was written', () => {
    const whole = review(1, { comments: { right: 'well\ndone' }, times: { right: 12.5 }, note: 'ok', history: [pastOf(review(1))] });
    expect(readEvaluation(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  });

  it.each<[string, object]>([
    ['an id that is a path', { id: '../x' }],
    ['an id that every object has', { id: 'constructor' }],
    ['a channel that is none', { channel: 'fax' }],
    ['a day that is none', { date: '2026-02-31x' }],
    ['a day that its month does not have', { date: '2026-02-31' }],
    ['a moment that is none', { changedAt: '2026-13-01T09:00:00Z' }],
    ['a mark that is none', { marks: { right: 'perhaps' } }],
    ['a name that turns the direction of what follows', { agent: 'Mina\u202E' }],
    ['a comment that does so', { comments: { right: '\u202Dx' } }],
    ['a name longer than a line', { agent: 'x'.repeat(501) }],
    ['a comment longer than a page', { comments: { right: 'x'.repeat(10_001) } }],
    ['more marks than a card can ask', { marks: Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`q${index}`, 'yes'])) }],
    ['more history than anyone makes', { history: Array.from({ length: 501 }, () => pastOf(review(1))) }],
    ['a score past 100', { figures: { ...review(1).figures, score: 101 } }],
    ['a negative time', { times: { right: -1 } }],
  ])('is refused with %s', (_, part) => {
    expect(readEvaluation({ ...review(1), ...part })).toBe(null);
  });

  it('is scored anew where its version is at hand, and as it is where it is not', () => {
    const figures = { ...review(1).figures, score: 1 };
    // All marks are "yes".
    expect(trustedEvaluation(card, review(1, { figures }))?.figures.score).toBe(100);
    expect(trustedEvaluation(card, review(1, { figures, version: '0.9.0' }))?.figures.score).toBe(1);
  });

  it('is none of this card where it is another card\'s, or says what the card does not offer', () => {
    expect(trustedEvaluation({ ...card, id: 'other' }, review(1))).toBe(null);
    expect(trustedEvaluation(card, { ...review(1), marks: { ...perfect, greet: 'na' } })).toBe(null);
    expect(trustedEvaluation(card, { ...review(1), channel: 'chat', marks: written })).toBe(null);
  });
});

describe('a file of evaluations', () => {
  it('gives what can be read, and says of the rest which it is and why', () => {
    const file = fileOf(review(1), { ...review(2), agent: 5 }, { ...review(3), schema: 2 }, review(4, {}, { ...card, id: 'other' }), { ...review(5), marks: { greet: 'later' } });
    const read = readEvaluationFile(file, [card]);
    expect(read?.evaluations).toEqual([review(1)]);
    expect(read?.refused).toEqual([
      { row: 2, code: 'unreadable', at: 'agent' },
      { row: 3, code: 'newer', at: '' },
      { row: 4, code: 'other-card', at: 'definition' },
      { row: 5, code: 'mark', at: 'greet' },
    ]);
  });

  it('may hold a single evaluation, as a page is handed it', () => {
    expect(readEvaluationFile(`\uFEFF${JSON.stringify(review(1))}`, [card])?.evaluations).toEqual([review(1)]);
  });

  it('is none where it is something else', () => {
    for (const file of ['', '{', 'null', '[]', '{"kind":"history","results":[]}', '{"kind":"evaluations","evaluations":{}}']) expect(readEvaluationFile(file, [card])).toBe(null);
  });

  it('of a newer page is refused as that', () => {
    expect(readEvaluationFile('{"schema":2,"kind":"evaluations","evaluations":{}}', [card])?.refused).toEqual([{ row: 1, code: 'newer', at: '' }]);
  });

  it('brings versions of its card that are not here, scores by them, and says which are none', () => {
    const later = { ...card, version: '2.0.0', partial: 0 };
    const file = JSON.stringify({
      schema: 1, kind: 'evaluations', calibrations: [], evaluations: [review(1, { version: '2.0.0', marks: { ...perfect, clear: 'partial' } })],
      versions: [{ ...card, partial: 1 }, later, { ...later, id: 'other' }, { ...later, sections: 'none' }],
    });
    const read = readEvaluationFile(file, [card]);
    // A version that is here stays as it is here.
    expect(read?.versions).toEqual([later]);
    // "Partly" earns nothing in it: of the solution's 60 points a quarter is lost.
    expect(read?.evaluations[0]?.figures.score).toBe(85);
    expect(read?.refused).toEqual([{ row: 3, code: 'other-card', at: 'id' }, { row: 4, code: 'unreadable', at: 'sections' }]);
  });
});

const second = (number: number) => `2026-11-21T08:00:${String(number).padStart(2, '0')}Z`;
/** States of one evaluation, as several people may have them. */
const state = fc.record({ marks: fc.constantFrom({ right: 'yes' }, { right: 'no' }, {}), note: fc.constantFrom('a', 'b'), changedAt: fc.integer({ min: 0, max: 5 }).map(second) });
const copy = fc
  .record({ now: state, past: fc.array(state, { maxLength: 4 }), createdAt: fc.integer({ min: 0, max: 2 }).map(second) })
  .map(({ now, past, createdAt }) => review(1, { ...now, createdAt, history: past.map((each) => pastOf(review(1, each as Partial<Evaluation>))) } as Partial<Evaluation>));
const content = (evaluation: Evaluation) => new Set([pastOf(evaluation), ...evaluation.history].map((each) => JSON.stringify(each)));

describe('two copies of one evaluation', () => {
  it('are the same whichever comes first', () => {
    fc.assert(fc.property(copy, copy, (a, b) => { expect(mergedEvaluation(a, b)).toEqual(mergedEvaluation(b, a)); }));
  });

  it('do not change by being merged again', () => {
    fc.assert(fc.property(copy, copy, (a, b) => {
      const merged = mergedEvaluation(a, b);
      expect(mergedEvaluation(merged, b)).toEqual(merged);
      expect(mergedEvaluation(merged, merged)).toEqual(merged);
    }));
  });

  it('are the same in whichever order three come together', () => {
    fc.assert(fc.property(copy, copy, copy, (a, b, c) => { expect(mergedEvaluation(mergedEvaluation(a, b), c)).toEqual(mergedEvaluation(a, mergedEvaluation(b, c))); }));
  });

  it('lose nothing and double nothing', () => {
    fc.assert(fc.property(copy, copy, (a, b) => {
      const merged = mergedEvaluation(a, b);
      expect(content(merged)).toEqual(new Set([...content(a), ...content(b)]));
      if (a !== merged) expect(merged.history.length + 1).toBe(content(merged).size);
    }));
  });

  it('stand as they were changed last', () => {
    const [old, young] = [review(1, { note: 'old', changedAt: second(1) }), review(1, { note: 'young', changedAt: second(2) })];
    const merged = mergedEvaluation(young, old);
    expect([merged.note, merged.history.map(({ note }) => note)]).toEqual(['young', ['old']]);
  });

  it('are one calibration with the reviewers of both, opened where either is', () => {
    const [a, b] = ['Sami', 'Lena'].map((name, index) => ({
      schema: 1 as const, kind: 'calibration' as const, id: 'c', definition: { id: 'small', version: '1.0.0' }, channel: 'phone' as const, interaction: 'x',
      reviewers: [name, 'Ana'], createdAt: second(1), openedAt: index === 0 ? null : second(9),
    })) as [never, never];
    expect(mergedCalibration(a, b)).toEqual(mergedCalibration(b, a));
    expect(mergedCalibration(a, b).openedAt).toBe(second(9));
    expect([...mergedCalibration(a, b).reviewers].sort()).toEqual(['Ana', 'Lena', 'Sami']);
  });

  it('say of a calibration what was agreed in both, each once', () => {
    const agreed = (notes?: Record<string, string>) => ({
      schema: 1 as const, kind: 'calibration' as const, id: 'c', definition: { id: 'small', version: '1.0.0' }, channel: 'phone' as const, interaction: 'x',
      reviewers: ['Ana', 'Lena'], createdAt: second(1), openedAt: null, ...(notes ? { notes } : {}),
    });
    const [a, b] = [agreed({ right: 'one', kind: 'same' }), agreed({ right: 'two', kind: 'same', name: 'more' })];
    expect(mergedCalibration(a, b).notes).toEqual({ right: 'one\ntwo', kind: 'same', name: 'more' });
    expect(mergedCalibration(b, a).notes).toEqual(mergedCalibration(a, b).notes);
    expect(mergedCalibration(mergedCalibration(a, b), a).notes).toEqual(mergedCalibration(a, b).notes);
    expect(mergedCalibration(agreed(), a).notes).toEqual(a.notes);
    expect(mergedCalibration(agreed(), agreed())).not.toHaveProperty('notes');
    // And a file brings it along.
    expect(readEvaluationFile(JSON.stringify({ schema: 1, kind: 'evaluations', evaluations: [], calibrations: [{ ...a, definition: { id: card.id, version: card.version } }] }), [card])?.calibrations[0]?.notes).toEqual(a.notes);
  });
});

describe('a change by a person', () => {
  it('is later than what it takes the place of, whatever the clock says', () => {
    const kept = review(1, { changedAt: '2026-11-21T08:00:09Z' });
    expect(changedEvaluation(kept, review(1, { note: 'new', changedAt: second(1) })).changedAt).toBe('2026-11-21T08:00:09.001Z');
  });
});

let made = 0;
const beside = { cards: [card], known: [] as Evaluation[], now: '2026-11-22T10:00:00Z', newId: () => `made${(made += 1)}` };
const table = (...lines: string[]) => lines.join('\r\n');

describe('evaluations as a table', () => {
  it('come back as they were, with either separator, whatever a person wrote', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'و', ' ', '"', ',', ';', '\n', '\r\n', '=', "'", '+', '@', '\t', '-', '۳'), maxLength: 12 });
    fc.assert(fc.property(text, text, fc.constantFrom(',' as const, ';' as const), (comment, note, separator) => {
      const one = review(1, { note, comments: comment === '' ? {} : { right: comment }, times: { clear: 61.5 } });
      const trimmed = comment.trim() === '' ? { ...one, comments: {} } : one;
      const read = readEvaluationsCsv(evaluationsCsv([one], [card], separator), beside);
      expect(read?.refused).toEqual([]);
      expect(read?.evaluations).toEqual([trimmed]);
    }));
  });

  it('have columns with stable names', () => {
    const [header, row] = evaluationsCsv([review(1, { marks: { ...perfect, clear: 'partial' } })], [card], ',').split('\r\n');
    expect(header).toBe(`\uFEFFid,date,channel,interaction,agent,reviewer,version,score,before,passed,provisional,calibration,note,created,changed,${
      ['mark', 'comment', 'time'].flatMap((kind) => ['greet', 'record', 'right', 'clear', 'follow'].map((id) => `${kind}.${id}`)).join(',')}`);
    // "Partly" earns half of a quarter of 60 points.
    expect(row).toContain(',Sam,1.0.0,92.5,92.5,yes,no,no,,2026-11-02T09:00:00Z,2026-11-02T09:00:00Z,yes,yes,yes,partial,yes,');
  });

  it('are read from what a person typed in a spreadsheet', () => {
    const read = readEvaluationsCsv(table('Date;channel;interaction;agent;reviewer;mark.greet;mark.right'.replace('Date', 'date'), '۲۰۲۶/۱۱/۳;Phone;T-1;مينا;Sam; YES ;no', '', ';email;T-2;;Sam;;yes'), beside);
    expect(read?.refused).toEqual([]);
    expect(read?.evaluations.map(({ date, channel, agent, marks, createdAt, figures }) => [date, channel, agent, marks, createdAt, figures.score])).toEqual([
      // Greeting carries 40 and is met; the right solution carries 60 and is missed.
      ['2026-11-03', 'phone', 'مينا', { greet: 'yes', right: 'no' }, beside.now, 40],
      ['', 'email', '', { right: 'yes' }, beside.now, 100],
    ]);
  });

  it('say of each row that is refused its line, its column and why', () => {
    const read = readEvaluationsCsv(
      table('date,channel,interaction,agent,reviewer,version,mark.greet,note', '2026-11-03,phone,T-1,Mina,Sam,,yes,"two', 'lines"', '3.11.2026,phone,T-2,Mina,Sam,,yes,', ',fax,T-3,Mina,Sam,,yes,', ',phone,T-4,Mina,Sam,,perhaps,', ',phone,T-5,Mina,Sam,,na,', ',phone,T-6,Mina,Sam,7.0.0,yes,'),
      beside,
    );
    expect(read?.evaluations).toHaveLength(1);
    expect(read?.refused).toEqual([
      { row: 4, code: 'unreadable', at: 'date' },
      { row: 5, code: 'unreadable', at: 'channel' },
      { row: 6, code: 'unreadable', at: 'mark.greet' },
      { row: 7, code: 'mark', at: 'greet' },
      { row: 8, code: 'version', at: '7.0.0' },
    ]);
  });

  it('without ids are known again by what they say', () => {
    const csv = table('date,channel,interaction,agent,reviewer,mark.right', '2026-11-03,phone,T-1,Mina,Sam,yes', '2026-11-03,phone,T-1,MINA,Sam,yes', '2026-11-03,phone,T-2,Mina,Sam,yes');
    const first = readEvaluationsCsv(csv, beside)?.evaluations ?? [];
    expect(new Set(first.map(({ id }) => id)).size).toBe(2);
    expect(readEvaluationsCsv(csv, { ...beside, known: first })?.evaluations.map(({ id }) => id)).toEqual([first[0]?.id, first[0]?.id, first[2]?.id]);
  });

  it('that were edited in a spreadsheet count as changed now', () => {
    const known = review(1, { comments: { right: 'x' } });
    const edited = evaluationsCsv([known], [card], ',').replace(',x,', ',better,');
    const [read] = readEvaluationsCsv(edited, { ...beside, known: [known] })?.evaluations ?? [];
    expect([read?.comments, read?.changedAt]).toEqual([{ right: 'better' }, beside.now]);
    expect(mergedEvaluation(known, read as Evaluation).history).toEqual([pastOf(known)]);
  });

  it('are none where the columns are missing', () => {
    for (const csv of ['', 'a,b,c\r\n1,2,3', '{"a":1}', 'channel,interaction,"reviewer']) expect(readEvaluationsCsv(csv, beside)).toBe(null);
  });
});

describe('pseudonyms', () => {
  it('stand in place of names wherever a name stands as a word', () => {
    const named = [
      review(1, { agent: 'Ali', note: 'Ali told ALI about quality and Alice.', history: [pastOf(review(1, { agent: 'Ali (new)', note: 'ask Ali (new)' }))] }),
      review(2, { agent: 'علي', comments: { right: 'قال لعلي وعلي، لا لعليان' } }),
      review(3, { agent: 'Sara', note: 'with Ali' }),
    ];
    const pseudonyms = new Map([['ali', 'Agent 1'], ['علي', 'Agent 2'], ['ali (new)', 'Agent 3']]);
    const [one, two, three] = pseudonymous({ evaluations: named, calibrations: [] }, pseudonyms).evaluations;
    expect([one?.agent, one?.note, one?.history[0]?.agent, one?.history[0]?.note]).toEqual(['Agent 1', 'Agent 1 told Agent 1 about quality and Alice.', 'Agent 3', 'ask Agent 3']);
    expect([two?.agent, two?.comments]).toEqual(['Agent 2', { right: 'قال لAgent 2 وAgent 2، لا لعليان' }]);
    expect([three?.agent, three?.note]).toEqual(['Sara', 'with Agent 1']);
  });

  it.each([
    ['with a hyphen', 'Anne-Marie', 'so did Anne-Marie', 'so did Falcon'],
    ['with signs that patterns are made of', 'A. (B) [c]^\\|*+?{2}$', 'a. (b) [c]^\\|*+?{2}$ said', 'Falcon said'],
    ['in other letters, vowels and spaces', 'أحمد علي', 'قال احمد  عَلی', 'قال Falcon'],
    ['in other digits', 'Agent 12', 'agent ۱۲', 'Falcon'],
    ['in composed and single letters', 'Zoé', 'Zoe\u0301', 'Falcon'],
  ])('stand in place of a name %s', (_, agent, note, after) => {
    const [veiled] = pseudonymous({ evaluations: [review(1, { agent, note })], calibrations: [] }, new Map([[folded(agent), 'Falcon']])).evaluations;
    expect([veiled?.agent, veiled?.note]).toEqual(['Falcon', after]);
  });

  it('stand in place of a reviewer who is an agent too, and in calibrations', () => {
    const calibration: Calibration = {
      schema: 1, kind: 'calibration', id: 'c', definition: { id: 'small', version: '1.0.0' }, channel: 'phone', interaction: 'Sara, 3 March', reviewers: ['SARA', 'Lena'],
      createdAt: '2026-11-01T09:00:00Z', openedAt: null, notes: { right: 'as Sara reads it' },
    };
    const veiled = pseudonymous({ evaluations: [review(1, { agent: 'Sara', reviewer: 'Sara' }), review(2, { reviewer: 'Lena' })], calibrations: [calibration] }, new Map([['sara', 'Falcon']]));
    expect(JSON.stringify(veiled)).not.toMatch(/sara/i);
    expect(veiled.calibrations).toEqual([{ ...calibration, interaction: 'Falcon, 3 March', reviewers: ['Falcon', 'Lena'], notes: { right: 'as Falcon reads it' } }]);
    expect(veiled.evaluations.map(({ reviewer }) => reviewer)).toEqual(['Falcon', 'Lena']);
  });
});

const all: Sought = { text: '', agent: '', channel: '', from: '', to: '', version: '', unfinished: false };
const kept = [
  review(1, { agent: 'مُنى', interaction: 'T-۱۲', comments: { right: 'الإجابة كاملة' }, date: '2026-11-03' }),
  review(2, { agent: 'Reza', note: 'می‌شود گفت', channel: 'email', marks: written, date: '2026-11-10' }),
  review(3, { agent: 'Reza', date: '', createdAt: '2026-11-20T09:00:00Z', version: '0.9.0', marks: { right: 'yes' } }),
];
const found = (sought: Partial<Sought>, hidden: readonly string[] = [], pseudonyms: readonly [string, string][] = []) =>
  soughtOf(kept, { ...all, ...sought }, new Set(hidden), new Map(pseudonyms)).map(({ id }) => Number(id));

describe('a search', () => {
  it.each<[string, Partial<Sought>, number[]]>([
    ['nothing, and so everything', {}, [1, 2, 3]],
    ['a reference in other digits', { text: 't-12' }, [1]],
    ['a word without its vowels and hamza', { text: 'اجابه' }, [1]],
    ['a word without its joiner', { text: 'میشود' }, [2]],
    ['two words in two places', { text: 'reza گفت' }, [2]],
    ['two words that are not in one', { text: 'reza اجابه' }, []],
    ['an agent', { agent: 'reza' }, [2, 3]],
    ['a channel', { channel: 'email' }, [2]],
    ['a version', { version: '0.9.0' }, [3]],
    ['a period, both days within, by the day of the review where none is set', { from: '2026-11-10', to: '2026-11-20' }, [2, 3]],
    ['what is to be finished', { unfinished: true }, [3]],
  ])('finds %s', (_, sought, numbers) => {
    expect(found(sought)).toEqual(numbers);
  });

  it('finds by pseudonym', () => {
    expect(found({ text: 'agent ۷' }, [], [['reza', 'Agent 7']])).toEqual([2, 3]);
  });

  it('does not find what is hidden by what it says, nor by whether it is finished', () => {
    const [first, , third] = kept.map(({ id }) => id) as [string, string, string];
    expect(found({ text: 'اجابه' }, [first])).toEqual([]);
    expect(found({ text: 't-12' }, [first])).toEqual([1]);
    expect(found({ unfinished: true }, [third])).toEqual([]);
  });
});
