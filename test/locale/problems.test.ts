import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { check, type ProblemCode } from '../../src/core/check.js';
import { customerMetrics, promptWithin } from '../../src/core/customer-figures.js';
import { limits } from '../../src/core/limits.js';
import { stages } from '../../src/core/schema-diagnostic.js';
import { instruments, origins } from '../../src/core/table-names.js';
import { channels, effects, policies, statuses } from '../../src/core/schema.js';
import { loadWords } from '../../src/locale/load.js';
import { sentenceOf } from '../../src/locale/problems.js';
import { languages } from '../../src/locale/words.js';

/** Every code that the checker has: a new one does not compile until it stands here. */
const codes: Record<ProblemCode, string> = {
  'not-json': '', 'too-long': '/id', 'wrong-version': '/schema', 'wrong-kind': '/kind',
  'wrong-type': '/items', missing: '/id', 'unknown-key': '/x', empty: '/text/en/title', 'too-few': '/items', 'too-many': '/items', 'not-whole': '/bands/0/to', 'out-of-range': '/scale/min', 'not-one-of': '/status',
  'bad-id': '/id', 'bad-version': '/version', 'bad-language': '/languages/0', 'bidi-override': '/text/en/title',
  'duplicate-id': '/items/1/id', 'unknown-item': '/dimensions/0/items/0', 'scale-too-short': '/scale', 'scale-too-long': '/scale',
  'bands-empty': '/bands/0', 'bands-gap': '/bands/1/from', 'bands-overlap': '/bands/1/from', 'bands-miss': '/bands/0/from',
  'weights-sum': '/sections', 'section-weightless': '/sections/0', 'channel-empty': '/channels/0', 'unknown-channel': '/sections/0/questions/0/channels/0', 'too-many-questions': '/sections',
  'bonus-weight': '/sections/0/questions/0/weight', 'critical-bonus': '/sections/0/questions/0/bonus', 'critical-not-applicable': '/sections/0/questions/0/notApplicable', 'not-allowed': '/sections/0/questions/0/notApplicable',
  'unknown-dimension': '/sections/0/elements/0/dimensions/0', 'too-many-elements': '/sections', 'table-too-wide': '/sections', 'bad-symbol': '/text/en/elements/a/symbol', 'symbol-repeated': '/text/en/elements/a/symbol',
  'words-missing': '/text/en/title', 'words-unused': '/text/en/items/z',
  'dimension-empty': '/dimensions/0', 'metric-repeated': '/dimensions/0/metrics/1', 'within-unused': '/dimensions/0/metrics/0/within', weightless: '/dimensions/0/questions/0/weight',
  'too-many-reasons': '/dimensions', 'other-quiz': '/quiz', 'other-card': '/scorecard', 'no-quiz': '/quiz', 'no-card': '/scorecard', 'not-in-quiz': '/dimensions/0/id', 'not-on-card': '/dimensions/0/questions/0/id',
};
const words = (language: string) => JSON.parse(readFileSync(`locales/${language}/problems.json`, 'utf8')) as Record<string, string>;

beforeAll(async () => {
  for (const language of languages) await loadWords(language, 'problems');
});

describe.each(languages)('in %s', (language) => {
  it.each(Object.entries(codes))('%s is a whole sentence, with every value in its place', (code, at) => {
    const said = sentenceOf({ at, code }, language);
    expect(said).toMatch(/\.$/);
    expect(said).not.toMatch(/{{|NaN|undefined/);
    expect(said).not.toBe(code);
  });

  it('every sentence there is can be said', () => {
    const standing: Record<string, { found: string | null }> = { found: { found: 'x' }, instead: { found: '،' }, end: { found: '' }, blank: { found: null } };
    const places: Record<string, string> = { place: '', found: '', instead: '', blank: '', number: '/scale/min', string: '/id', boolean: '/items/0/reversed', array: '/items', object: '/scale', startAt: '/bands/0/from', endAt: '/bands/0/to', name: '/id', file: '', end: '/bands/0/to', language: `/text/${language}`, question: '/sections/1/questions/0/id', element: '/sections/1/elements/0/id', channel: '/text/en/channels/chat/questions/a' };
    const said = Object.keys(words(language)).map((key) => {
      const [code, context] = key.split('_') as [string, string | undefined];
      const at = context ? places[context] as string : codes[code as ProblemCode] ?? '';
      const due = code === 'wrong-type' ? context : context?.endsWith('At') ? 5 : undefined;
      return sentenceOf({ at: key === 'too-long' ? '/text/en/title' : at, code, ...(due === undefined ? {} : { due }) }, language, code === 'not-json' && context ? { line: 3, column: 7, ...standing[context] } : {});
    });
    expect(new Set(said).size).toBe(Object.keys(words(language)).length);
    for (const each of said) expect(each).not.toMatch(/{{|NaN|undefined/);
  });
});

it.each([
  ['/text/en/title', limits.sentence],
  ['/text/en/opening/0', limits.sentence],
  ['/notes/coverage', limits.sentence],
  ['/id', limits.id],
  ['/text/en-too-long', limits.id],
  ['', limits.file],
  ['/text', limits.file],
])('how long is too long at %j is %i', (at, limit) => {
  expect(sentenceOf({ at, code: 'too-long' }, 'en')).toContain(limit.toLocaleString('en'));
});

it.each([
  ['/languages', limits.languages],
  ['/items', limits.items],
  ['/dimensions', limits.dimensions],
  ['/dimensions/3/items', limits.items],
  ['/bands', limits.bands],
  ['/text/fa/opening', limits.remarks],
  ['/sections', limits.dimensions],
  ['/sections/3/questions', limits.items],
  ['/sections/3/elements', limits.items],
  ['/sections/0/elements/4/dimensions', limits.dimensions],
  ['/sections/0/elements/4/instruments', instruments.length],
  ['/dimensions/0/questions', limits.items],
  ['/dimensions/0/metrics', limits.items],
  ['/channels', channels.length],
  ['/sections/0/questions/2/channels', channels.length],
])('how many are too many at %s is %i', (at, limit) => {
  expect(sentenceOf({ at, code: 'too-many' }, 'en')).toContain(limit.toLocaleString('en'));
});

it('how many elements are too many on a table, and how wide is too wide', () => {
  expect(sentenceOf({ at: '/sections', code: 'too-many-elements' }, 'en')).toContain(limits.items.toLocaleString('en'));
  expect(sentenceOf({ at: '/sections', code: 'table-too-wide' }, 'en')).toContain(limits.width.toLocaleString('en'));
});

it('how many questions are too many on a card is as many as a quiz has statements', () => {
  expect(sentenceOf({ at: '/sections', code: 'too-many-questions' }, 'en')).toContain(limits.items.toLocaleString('en'));
});

it.each<[string, number, number]>([
  ['/partial', 0, 1],
  ['/passMark', 0, 100],
  ['/critical/at', 0, 100],
  ['/sections/0/threshold', 0, 100],
  ['/sections/0/weight', 0, 100],
  ['/sections/0/questions/1/weight', 0, limits.whole],
  ['/sections/0/questions/1/bonus', 0, 100],
  ['/sections/0/columns', 1, limits.columns],
  ['/dimensions/0/metrics/1/weight', 0, limits.whole],
  ['/bands/0/from', -limits.whole, limits.whole],
])('a number at %s may go from %d to %d, as the checker has it', (at, low, high) => {
  expect(sentenceOf({ at, code: 'out-of-range' }, 'en')).toContain(`from ${low.toLocaleString('en')} to ${high.toLocaleString('en')}.`);
});

it.each<[string, readonly (string | number)[]]>([
  ['/status', statuses], ['/notApplicable', policies], ['/critical/effect', effects], ['/channels/0', channels], ['/sections/0/questions/0/channels/1', channels],
  ['/sections/0/elements/0/origin', origins], ['/sections/0/elements/0/instruments/1', instruments],
  ['/dimensions/0/metrics/0/metric', customerMetrics], ['/dimensions/0/metrics/0/stage', stages], ['/dimensions/0/metrics/0/channels/0', channels], ['/dimensions/0/metrics/0/within', promptWithin],
])('at %s it names what may stand there', (at, allowed) => {
  for (const language of languages) {
    const said = sentenceOf({ at, code: 'not-one-of' }, language);
    // A number stands in the file without quotation marks.
    for (const value of allowed) expect(said).toMatch(new RegExp(typeof value === 'number' ? `[^«“\\d]${value}[^»”\\d]` : `[«“]${value}[»”]`));
  }
});

it('names only values that the checker takes', () => {
  const card = (effect: string, status: string, notApplicable: string) => check({ kind: 'scorecard', status, notApplicable, channels, critical: { effect, at: 1 } }).filter(({ code }) => code === 'not-one-of');
  for (const effect of effects) for (const status of statuses) for (const policy of policies) expect(card(effect, status, policy)).toEqual([]);
  expect(effects).toEqual(['zero', 'cap', 'flag']);
});

it('writes quantities in the digits of the reader, and what is typed into the file as it is typed', () => {
  expect(sentenceOf({ at: '/items', code: 'too-many' }, 'fa')).toContain('۲۰۰');
  expect(sentenceOf({ at: '/items', code: 'too-many' }, 'ar-EG')).toContain('٢٠٠');
  expect(sentenceOf({ at: '', code: 'not-json' }, 'fa', { line: 12, column: 4 })).toContain('۱۲');
  expect(sentenceOf({ at: '/schema', code: 'wrong-version' }, 'fa')).toContain('1');
  expect(sentenceOf({ at: '/version', code: 'bad-version' }, 'ar-EG')).toContain('1.0.0');
});

it.each([['۵', '5'], ['٩', '9'], ['،', ','], ['“', '"'], ['»', '"']])('says of a %s in the place of JSON’s own what to write there', (found, meant) => {
  for (const language of languages) {
    const said = sentenceOf({ at: '', code: 'not-json' }, language, { line: 3, column: 7, found });
    expect(said).toContain(found);
    expect(said).toMatch(new RegExp(`[«“]${meant}[»”]`));
  }
});

it('shows a character that cannot be seen by its number', () => {
  expect(sentenceOf({ at: '', code: 'not-json' }, 'en', { line: 1, column: 2, found: '\u00A0' })).toContain('U+00A0');
});

it('says of a value what kind is due, and of bands where they are due', () => {
  const said = (definition: unknown) => check(definition).map((problem) => [problem.code, problem.at, sentenceOf(problem, 'en')].join(' '));
  expect(said({ kind: 'quiz', scale: { min: '۱', max: 5 } })).toContain(`wrong-type /scale/min ${words('en')['wrong-type_number'] ?? ''}`);
  expect(said({ kind: 'quiz', items: {} })).toContain(`wrong-type /items ${words('en')['wrong-type_array'] ?? ''}`);
  expect(said([])).toEqual([`wrong-type  ${words('en')['wrong-type_object'] ?? ''}`]);
  // By hand: two statements from 2 to 7 make totals from 4 to 14.
  const bands = said({ kind: 'quiz', scale: { min: 2, max: 7 }, items: [{ id: 'a' }, { id: 'b' }], bands: [{ id: 'low', from: 3, to: 13 }] }).filter((each) => each.startsWith('bands'));
  expect(bands).toEqual([expect.stringMatching(/from The first band must begin at 4,/), expect.stringMatching(/to The last band must end at 14,/)]);
});

it('says of a share that it goes from none to all', () => {
  const number = new Intl.NumberFormat('fa');
  expect(sentenceOf({ at: '/missing/atLeast', code: 'out-of-range' }, 'fa')).toMatch(new RegExp(`${number.format(0)}.*${number.format(1)}`));
});

it('tells a language without words from a sentence that is missing', () => {
  const small = { languages: ['en', 'fa'], items: [{ id: 'a' }], text: { en: {}, fa: { title: 'ع' } } };
  const said = check(small).filter(({ code }) => code === 'words-missing').map((problem) => sentenceOf(problem, 'en'));
  expect(new Set(said)).toEqual(new Set([words('en')['words-missing_language'], words('en')['words-missing']]));
});
