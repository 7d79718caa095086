import { describe, expect, it } from 'vitest';
import card from '../../quizzes/agent-scorecard.json';
import builtIn from '../../quizzes/rater-diagnostic.json';
import rater from '../../quizzes/rater.json';
import { mappingProblems } from '../../src/core/check-diagnostic.js';
import { check, read } from '../../src/core/check.js';
import type { DiagnosticMap } from '../../src/core/diagnostic.js';
import { limits } from '../../src/core/limits.js';
import type { Quiz } from '../../src/core/quiz.js';
import type { Scorecard } from '../../src/core/scorecard.js';
import { brief, changedIn, standsAnything } from './definitions.js';

const good = {
  schema: 1,
  kind: 'diagnostic',
  id: 'small',
  version: '1.0.0',
  languages: ['en'],
  quiz: 'rater',
  scorecard: 'agent-scorecard',
  dimensions: [
    { id: 'empathy', questions: [{ id: 'empathy', weight: 2 }, { id: 'listened' }], metrics: [{ id: 'all', metric: 'satisfied' }, { id: 'chat', metric: 'satisfied', stage: 'after', channels: ['chat', 'email'] }] },
    { id: 'responsiveness', questions: [], metrics: [{ id: 'soon', metric: 'prompt', within: 3600, weight: 0.5 }] },
    { id: 'reliability', questions: [{ id: 'listened' }], metrics: [] },
  ],
  text: {
    en: {
      title: 'T',
      introduction: 'I',
      dimensions: {
        empathy: { name: 'E', questions: { empathy: 'R1', listened: 'R2' }, metrics: { all: 'R3', chat: 'R4' } },
        responsiveness: { name: 'S', metrics: { soon: 'R5' } },
        reliability: { name: 'R', questions: { listened: 'R6' } },
      },
    },
  },
};

const changed = changedIn(good);

it('finds nothing wrong with a good mapping', () => {
  expect(check(good)).toEqual([]);
  expect(read(good, undefined, 'diagnostic').definition?.dimensions.length).toBe(3);
});

describe('finds', () => {
  it.each<[string, string, unknown, string[]]>([
    ['a dimension twice', '/dimensions/2/id', 'empathy', ['error duplicate-id /dimensions/2/id', 'warning words-unused /text/en/dimensions/reliability/name', 'warning words-unused /text/en/dimensions/reliability/questions/listened']],
    ['a question twice in a dimension', '/dimensions/0/questions/1/id', 'empathy', ['error duplicate-id /dimensions/0/questions/1/id', 'warning words-unused /text/en/dimensions/empathy/questions/listened']],
    ['a metric’s name twice in a dimension', '/dimensions/0/metrics/1/id', 'all', ['error duplicate-id /dimensions/0/metrics/1/id', 'warning words-unused /text/en/dimensions/empathy/metrics/chat']],
    ['a metric that counts what another one counts', '/dimensions/0/metrics/1', { id: 'chat', metric: 'satisfied' }, ['error metric-repeated /dimensions/0/metrics/1']],
    ['a dimension of which nothing speaks', '/dimensions/2/questions', [], ['error dimension-empty /dimensions/2', 'warning words-unused /text/en/dimensions/reliability/questions/listened']],
    ['a prompt reply without a time', '/dimensions/1/metrics/0/within', undefined, ['error missing /dimensions/1/metrics/0/within']],
    ['a time for what has none', '/dimensions/0/metrics/0/within', 3600, ['error within-unused /dimensions/0/metrics/0/within']],
    ['a time that nothing is counted within', '/dimensions/1/metrics/0/within', 60, ['error not-one-of /dimensions/1/metrics/0/within']],
    ['a metric that there is not', '/dimensions/0/metrics/0/metric', 'happy', ['error not-one-of /dimensions/0/metrics/0/metric']],
    ['a stage that there is not', '/dimensions/0/metrics/1/stage', 'during', ['error not-one-of /dimensions/0/metrics/1/stage']],
    ['a channel that there is not', '/dimensions/0/metrics/1/channels/0', 'fax', ['error not-one-of /dimensions/0/metrics/1/channels/0']],
    ['a channel that cannot be said as a text', '/dimensions/0/metrics/1/channels/0', { toString: 0 }, ['error not-one-of /dimensions/0/metrics/1/channels/0']],
    ['a channel twice', '/dimensions/0/metrics/1/channels', ['chat', 'chat'], ['error duplicate-id /dimensions/0/metrics/1/channels/1']],
    ['no channel at all', '/dimensions/0/metrics/1/channels', [], ['error too-few /dimensions/0/metrics/1/channels']],
    ['a weight of nothing', '/dimensions/0/questions/0/weight', 0, ['error weightless /dimensions/0/questions/0/weight']],
    ['a weight below nothing', '/dimensions/1/metrics/0/weight', -1, ['error weightless /dimensions/1/metrics/0/weight']],
    ['a weight past all bounds', '/dimensions/1/metrics/0/weight', limits.whole + 1, ['error out-of-range /dimensions/1/metrics/0/weight']],
    ['a weight that is text', '/dimensions/0/questions/0/weight', '2', ['error wrong-type /dimensions/0/questions/0/weight']],
    ['no quiz', '/quiz', undefined, ['error missing /quiz']],
    ['no card', '/scorecard', undefined, ['error missing /scorecard']],
    ['no metrics where there should be a list', '/dimensions/2/metrics', undefined, ['error missing /dimensions/2/metrics']],
    ['a key that nobody reads', '/dimensions/0/questions/0/wieght', 1, ['error unknown-key /dimensions/0/questions/0/wieght']],
    ['a question without its reason', '/text/en/dimensions/empathy/questions/listened', undefined, ['error words-missing /text/en/dimensions/empathy/questions/listened']],
    ['a metric without its reason', '/text/en/dimensions/responsiveness/metrics', undefined, ['error words-missing /text/en/dimensions/responsiveness/metrics/soon']],
    ['a dimension without its name', '/text/en/dimensions/empathy/name', undefined, ['error missing /text/en/dimensions/empathy/name', 'error words-missing /text/en/dimensions/empathy/name']],
    ['no title', '/text/en/title', undefined, ['error words-missing /text/en/title']],
    ['a reason for what is not mapped', '/text/en/dimensions/reliability/metrics', { solved: 'R' }, ['warning words-unused /text/en/dimensions/reliability/metrics/solved']],
    ['a reason that says nothing', '/text/en/dimensions/empathy/metrics/all', ' ', ['error empty /text/en/dimensions/empathy/metrics/all']],
    ['an introduction in one language alone', '/text/fa', { title: 'T', dimensions: good.text.en.dimensions }, ['warning words-unused /text/fa']],
    ['a language without words', '/languages', ['en', 'fa'], ['error words-missing /text/fa']],
  ])('%s', (_, pointer, value, due) => {
    expect(brief(check(changed(pointer, value)))).toEqual(due.sort());
    expect(read(changed(pointer, value)).definition === null).toBe(due.some((each) => each.startsWith('error')));
  });
});

it('lets a question speak of two dimensions, and metrics differ by stage, channels or time alone', () => {
  const metrics = [
    { id: 'a', metric: 'satisfied' }, { id: 'b', metric: 'satisfied', stage: 'before' }, { id: 'c', metric: 'satisfied', channels: ['email'] },
    { id: 'd', metric: 'prompt', within: 3600 }, { id: 'e', metric: 'prompt', within: 86_400 },
  ];
  expect(brief(check(changed('/dimensions/2/metrics', metrics))).filter((line) => !line.includes('/text/'))).toEqual([]);
});

it('takes a file that names no kind but a scorecard for a mapping', () => {
  expect(brief(check(changed('/kind', undefined)))).toEqual(['error missing /kind']);
});

describe('a mapping beside a quiz and a card', () => {
  const problems = (map: unknown) => brief(mappingProblems(map as DiagnosticMap, rater as Quiz, card as Scorecard));

  it('has no problem where it is ours', () => {
    expect(problems(builtIn)).toEqual([]);
    expect(problems(good)).toEqual([]);
  });

  it('is told that it is of another quiz or card, and what these do not have', () => {
    expect(problems(changed('/quiz', 'other'))).toEqual(['error other-quiz /quiz']);
    expect(problems(changed('/scorecard', 'other'))).toEqual(['error other-card /scorecard']);
    expect(problems(changed('/dimensions/1/id', 'speed'))).toEqual(['error not-in-quiz /dimensions/1/id']);
    expect(problems(changed('/dimensions/0/questions/1/id', 'smiled'))).toEqual(['error not-on-card /dimensions/0/questions/1/id']);
  });
});

standsAnything(good, ['prompt', 'phone', 3600], (definition) => {
  if (definition.kind === 'diagnostic') expect(Array.isArray(mappingProblems(definition, rater as Quiz, card as Scorecard))).toBe(true);
});

describe('a hostile mapping', () => {
  const languages = Array.from({ length: limits.languages }, (_, index) => `x${String.fromCharCode(97 + (index % 26))}${index < 26 ? 'a' : 'b'}`);
  const found = (dimensions: readonly object[]) => check({ ...good, languages, dimensions, text: Object.fromEntries(languages.map((language) => [language, { title: 'T' }])) });

  it('of thousands of dimensions in forty languages is not asked for a million sentences', () => {
    const problems = found(Array.from({ length: 5_000 }, (_, index) => ({ id: `${index}`, questions: [{ id: 'a' }], metrics: [] })));
    expect(problems).toContainEqual({ at: '/dimensions', code: 'too-many', severity: 'error' });
    expect(problems.length).toBeLessThan(100);
  });

  it('of more questions and metrics than there may be in all is refused by their number', () => {
    const dimensions = (questions: number) => Array.from({ length: 40 }, (_, at) => ({ id: `d${at}`, questions: Array.from({ length: questions }, (__, index) => ({ id: `q${index}` })), metrics: [] }));
    expect(found(dimensions(6))).toEqual([{ at: '/dimensions', code: 'too-many-reasons', severity: 'error' }]);
    expect(found(dimensions(5)).some(({ code }) => code === 'too-many-reasons')).toBe(false);
  });

  it('whose languages or channels are no texts, and cannot be made texts, is refused and nothing thrown', () => {
    const refused = (more: object, value: string) => expect(check(JSON.stringify({ ...good, ...more }).replace('"here"', value)).some(({ severity }) => severity === 'error')).toBe(true);
    for (const value of [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, '{"toString":1,"valueOf":1}']) {
      refused({ languages: ['here'] }, value);
      refused({ dimensions: [{ id: 'd', questions: [], metrics: [{ id: 'm', metric: 'solved', channels: ['here'] }] }] }, value);
    }
  });
});
