import { describe, expect, it } from 'vitest';
import helpdesk from '../../examples/scorecard/helpdesk.json';
import rater from '../../quizzes/rater.json';
import { check, read } from '../../src/core/check.js';
import { limits } from '../../src/core/limits.js';
import { brief, changedIn, standsAnything } from './definitions.js';

const good = {
  schema: 1,
  kind: 'scorecard',
  id: 'small',
  version: '1.0.0',
  status: 'trial',
  languages: ['en'],
  channels: ['phone', 'email'],
  partial: 0.5,
  critical: { effect: 'cap', at: 50 },
  passMark: 80,
  sections: [
    { id: 'x', weight: 40, threshold: 60, questions: [{ id: 'a', weight: 1, critical: true }, { id: 'b', channels: ['phone'], notApplicable: true }] },
    { id: 'y', weight: 60, questions: [{ id: 'c', weight: 2, partial: true, later: true }, { id: 'd', bonus: 5 }] },
  ],
  text: {
    en: {
      title: 'T',
      sections: { x: 'X', y: 'Y' },
      questions: { a: 'A', b: 'B', c: 'C', d: 'D' },
      recommendations: { a: 'A', b: 'B', c: 'C', d: 'D' },
      channels: { email: { sections: { y: 'Y' }, questions: { c: 'C' } } },
      channelRecommendations: { email: { c: 'C' } },
    },
  },
};

const changed = changedIn(good);

it('finds nothing wrong with a sound card, by text or by value, words inside or apart', () => {
  expect(check(good)).toEqual([]);
  expect(check(JSON.stringify(helpdesk))).toEqual([]);
  const { text, ...bare } = good;
  expect(read(bare, text).definition?.text?.['en']?.title).toBe('T');
});

describe('one mistake is one problem, at its place:', () => {
  it.each<[string, string, unknown, string[]]>([
    ['weights of sections that fall short', '/sections/0/weight', 39, ['error weights-sum /sections']],
    ['weights of sections that go beyond', '/sections/1/weight', 60.01, ['error weights-sum /sections']],
    ['a section twice', '/sections/1/id', 'x', ['error duplicate-id /sections/1/id', 'warning words-unused /text/en/channels/email/sections/y', 'warning words-unused /text/en/sections/y']],
    ['a question twice in a section', '/sections/0/questions/1', { id: 'a', weight: 1 }, ['error duplicate-id /sections/0/questions/1/id', 'warning words-unused /text/en/questions/b', 'warning words-unused /text/en/recommendations/b']],
    ['a question twice on the card', '/sections/1/questions/1/id', 'a', ['error duplicate-id /sections/1/questions/1/id', 'warning words-unused /text/en/questions/d', 'warning words-unused /text/en/recommendations/d']],
    ['a channel twice', '/channels', ['phone', 'email', 'phone'], ['error duplicate-id /channels/2']],
    ['a channel twice on a question', '/sections/0/questions/1/channels', ['phone', 'phone'], ['error duplicate-id /sections/0/questions/1/channels/1']],
    ['a channel of a question that the card does not have', '/sections/0/questions/1/channels', ['phone', 'chat'], ['error unknown-channel /sections/0/questions/1/channels/1']],
    ['a channel that there is not', '/channels/1', 'fax', ['error not-one-of /channels/1', 'warning words-unused /text/en/channelRecommendations/email/c', 'warning words-unused /text/en/channels/email/questions/c', 'warning words-unused /text/en/channels/email/sections/y']],
    ['a question on a channel that there is not', '/sections/0/questions/1/channels', ['phone', 'fax'], ['error not-one-of /sections/0/questions/1/channels/1']],
    ['a question on no channel', '/sections/0/questions/1/channels', [], ['error too-few /sections/0/questions/1/channels']],
    ['no channels', '/channels', [], ['error too-few /channels']],
    ['channels that are no list', '/channels', 'phone', ['error wrong-type /channels']],
    ['questions of a section that all weigh 0', '/sections/1/questions/0/weight', 0, ['error section-weightless /sections/1']],
    // By email there is only a, and it weighs nothing.
    ['questions of a section that all weigh 0 on one channel', '/sections/0/questions/0/weight', 0, ['error section-weightless /sections/0']],
    ['a weighty section of bonus questions alone', '/sections/1/questions', [{ id: 'c', bonus: 1 }, { id: 'd', bonus: 5 }], ['error section-weightless /sections/1']],
    ['a bonus with a weight', '/sections/1/questions/1', { id: 'd', bonus: 5, weight: 1 }, ['error bonus-weight /sections/1/questions/1/weight']],
    ['a critical bonus', '/sections/1/questions/1', { id: 'd', bonus: 5, critical: true }, ['error critical-bonus /sections/1/questions/1/bonus']],
    ['a critical question that may be left out', '/sections/0/questions/0/notApplicable', true, ['warning critical-not-applicable /sections/0/questions/0/notApplicable']],
    ['"not applicable" where the card does not allow it', '/notApplicable', 'not-allowed', ['warning not-allowed /sections/0/questions/1/notApplicable']],
    ['a policy that there is not', '/notApplicable', 'ignore', ['error not-one-of /notApplicable']],
    ['a status that there is not', '/status', 'draft', ['error not-one-of /status']],
    ['no status', '/status', undefined, ['error missing /status']],
    ['an effect that there is not', '/critical/effect', 'fail', ['error not-one-of /critical/effect']],
    ['no effect', '/critical', {}, ['error missing /critical/effect']],
    ['an effect that is no group', '/critical', 'zero', ['error wrong-type /critical']],
    ['a cap without its value', '/critical', { effect: 'cap' }, ['error missing /critical/at']],
    ['a value that only a cap has', '/critical', { effect: 'flag', at: 50 }, ['error unknown-key /critical/at']],
    ['a cap above 100', '/critical/at', 101, ['error out-of-range /critical/at']],
    ['a pass mark above 100', '/passMark', 100.5, ['error out-of-range /passMark']],
    ['a pass mark below 0', '/passMark', -1, ['error out-of-range /passMark']],
    ['a threshold above 100', '/sections/0/threshold', 101, ['error out-of-range /sections/0/threshold']],
    ['a share of more than all', '/partial', 50, ['error out-of-range /partial']],
    ['a weight below 0', '/sections/1/questions/0/weight', -1, ['error out-of-range /sections/1/questions/0/weight']],
    ['a weight that is text', '/sections/1/weight', '60', ['error wrong-type /sections/1/weight']],
    ['a bonus above 100', '/sections/1/questions/1/bonus', 101, ['error out-of-range /sections/1/questions/1/bonus']],
    ['a note that says nothing', '/notes', { coverage: ' ' }, ['error empty /notes/coverage']],
    ['a note that nobody asks for', '/notes', { mood: 'good' }, ['error unknown-key /notes/mood']],
    ['a key that nobody reads', '/sections/0/questions/0/wieght', 1, ['error unknown-key /sections/0/questions/0/wieght']],
    ['an id that every object has', '/sections/1/questions/1/id', 'constructor', [
      'error bad-id /sections/1/questions/1/id', 'error words-missing /text/en/questions/constructor', 'error words-missing /text/en/recommendations/constructor',
      'warning words-unused /text/en/questions/d', 'warning words-unused /text/en/recommendations/d',
    ]],
    ['a question without its sentence', '/text/en/questions/b', undefined, ['error words-missing /text/en/questions/b']],
    ['a question without its recommendation', '/text/en/recommendations/b', undefined, ['error words-missing /text/en/recommendations/b']],
    ['a section without its name', '/text/en/sections/x', undefined, ['error words-missing /text/en/sections/x']],
    ['no title', '/text/en/title', undefined, ['error words-missing /text/en/title']],
    ['a word of a question that there is not', '/text/en/questions/z', 'Z', ['warning words-unused /text/en/questions/z']],
    ['a word for a channel that the card does not have', '/text/en/channels/chat', { questions: { a: 'A' } }, ['warning words-unused /text/en/channels/chat/questions/a']],
    ['a word for a question not asked on that channel', '/text/en/channels/email/questions/b', 'B', ['warning words-unused /text/en/channels/email/questions/b']],
    ['a recommendation for a question not asked on that channel', '/text/en/channelRecommendations/email/b', 'B', ['warning words-unused /text/en/channelRecommendations/email/b']],
    ['a word of a quiz', '/text/en/choices', { 1: 'no' }, ['warning words-unused /text/en/choices/1']],
    ['an empty sentence for a channel', '/text/en/channels/email/questions/c', ' ', ['error empty /text/en/channels/email/questions/c']],
    ['a recommendation turned round', '/text/en/recommendations/a', 'a\u202Eb', ['error bidi-override /text/en/recommendations/a']],
    ['a language without words', '/languages', ['en', 'fa'], ['error words-missing /text/fa']],
    ['a language twice', '/languages', ['en', 'en'], ['error duplicate-id /languages/1']],
  ])('%s', (_, pointer, value, due) => {
    expect(brief(check(changed(pointer, value)))).toEqual(due.sort());
    expect(read(changed(pointer, value)).definition === null).toBe(due.some((each) => each.startsWith('error')));
  });
});

it.each([['a section without questions', '/sections/1/questions'], ['a card without sections', '/sections']])('%s is told as such, and its words as unused', (_, pointer) => {
  const errors = check(changed(pointer, [])).filter(({ severity }) => severity === 'error');
  expect(brief(errors)).toEqual([`error too-few ${pointer}`]);
});

describe('weights of sections', () => {
  const weighing = (...weights: number[]) =>
    check({
      ...good,
      sections: weights.map((weight, index) => ({ id: `s${index}`, weight, questions: [{ id: `q${index}` }] })),
    }).filter(({ code }) => code === 'weights-sum').length;

  it.each([[[33.3, 33.3, 33.4]], [[0.1, 0.2, 99.7]], [[14.29, 14.29, 14.29, 14.29, 14.28, 14.28, 14.28]], [[100]], [[0, 100]]])('%j add up to 100', (weights) => {
    expect(weighing(...weights)).toBe(0);
  });

  it.each([[[33.3, 33.3, 33.3]], [[33.33, 33.33, 33.33]], [[99.999999]], [[100.000001]], [[50, 50, 1]]])('%j do not', (weights) => {
    expect(weighing(...weights)).toBe(1);
  });
});

it('tells of a channel on which nothing counts', () => {
  const lines = (questions: object[], weight = 100) =>
    brief(check({ ...good, sections: [{ id: 'x', weight, questions }, { id: 'y', weight: 100 - weight, questions: [{ id: 'z', channels: ['phone'] }] }] })).filter((line) => / \/channels\//.test(line));
  expect(lines([{ id: 'a', channels: ['phone'] }])).toEqual(['error channel-empty /channels/1']);
  expect(lines([{ id: 'a', channels: ['phone'] }, { id: 'b', channels: ['email'], bonus: 3 }])).toEqual(['error channel-empty /channels/1']);
  // What is asked by email is in a section that has no weight.
  expect(lines([{ id: 'a', channels: ['email'] }], 0)).toEqual(['error channel-empty /channels/1']);
  expect(lines([{ id: 'a', channels: ['email'] }])).toEqual(['error channel-empty /channels/0']);
  expect(lines([{ id: 'a' }])).toEqual([]);
});

it('lets a section without weight hold what only has to be met, and one of bonus questions alone', () => {
  const sections = [...good.sections, { id: 'law', weight: 0, questions: [{ id: 'e', critical: true }] }, { id: 'more', weight: 0, questions: [{ id: 'f', bonus: 1 }] }];
  expect(brief(check({ ...good, sections })).filter((line) => !line.includes('/text/'))).toEqual([]);
});

it('wants words for a channel in every language as soon as one has them', () => {
  const { channels: _, channelRecommendations: __, ...others } = good.text.en;
  const missing = ['channelRecommendations/email/c', 'channels/email/questions/c', 'channels/email/sections/y'];
  expect(brief(check({ ...good, languages: ['en', 'fa'], text: { ...good.text, fa: others } }))).toEqual(missing.map((path) => `error words-missing /text/fa/${path}`));
});

it('tells of every problem at once', () => {
  const bad = {
    ...good,
    status: 'new',
    passMark: 200,
    notApplicable: 'not-allowed',
    channels: ['phone', 'email', 'chat'],
    sections: [
      { id: 'x', weight: 40, questions: [{ id: 'a', critical: true, bonus: 2, weight: 1 }, { id: 'a', channels: ['social', 'fax'], notApplicable: true }, { id: 'e', weight: 0, channels: ['phone'] }] },
    ],
    text: { en: { titel: 'T' } },
  };
  const found = new Set(check(bad).map(({ code }) => code));
  for (const code of ['not-one-of', 'out-of-range', 'not-allowed', 'weights-sum', 'critical-bonus', 'bonus-weight', 'duplicate-id', 'unknown-channel', 'section-weightless', 'channel-empty', 'words-missing', 'words-unused']) {
    expect(found).toContain(code);
  }
});

describe('the kind', () => {
  it('that is wanted is the only one given', () => {
    expect(read(good, undefined, 'scorecard').definition?.id).toBe('small');
    expect(read(good, undefined, 'quiz')).toEqual({ definition: null, problems: [{ at: '/kind', code: 'wrong-kind', severity: 'error' }] });
    expect(brief(read(rater, undefined, 'scorecard').problems)).toContain('error wrong-kind /kind');
  });

  it('that there is not is one problem, and the rest is judged as what it looks like', () => {
    expect(brief(check({ ...good, kind: 'card' }))).toEqual(['error wrong-kind /kind']);
    expect(brief(check({ ...good, kind: 5 }))).toEqual(['error wrong-kind /kind']);
    const { kind: _, ...none } = good;
    expect(brief(check({ ...none, passMark: 101 }))).toEqual(['error missing /kind', 'error out-of-range /passMark']);
  });
});

describe('a hostile card', () => {
  it('of more questions than a card may have, spread over its sections, is refused by their number', () => {
    const sections = Array.from({ length: 2 }, (_, index) => ({ id: `s${index}`, weight: 50, questions: Array.from({ length: limits.items / 2 }, (__, each) => ({ id: `q${index}-${each}` })) }));
    const { text: _, ...bare } = good;
    expect(brief(check({ ...bare, sections })).filter((line) => line.includes('too-many'))).toEqual([]);
    sections[1]?.questions.push({ id: 'one-more' });
    expect(brief(check({ ...bare, sections }))).toContain('error too-many-questions /sections');
  });

  it('of tens of thousands of questions in forty languages is not asked for a million sentences', () => {
    const languages = Array.from({ length: limits.languages }, (_, index) => `x${String.fromCharCode(97 + (index % 26))}${index < 26 ? 'a' : 'b'}`);
    const sections = [{ id: 's', weight: 100, questions: Array.from({ length: 30_000 }, (_, index) => ({ id: `${index}` })) }];
    const many = { ...good, languages, sections, text: Object.fromEntries(languages.map((language) => [language, { title: 'T' }])) };
    const found = check(many);
    expect(found).toContainEqual({ at: '/sections/0/questions', code: 'too-many', severity: 'error' });
    expect(found.length).toBeLessThan(100);
  });

  it('cannot reach the prototype of anything', () => {
    const within = JSON.stringify(good).replace('"email":{"sections"', '"__proto__":{"polluted":true},"email":{"sections"');
    expect(within).toContain('__proto__');
    expect(read(within, undefined, 'scorecard').definition?.text?.['en']?.channels?.['email']?.questions?.['c']).toBe('C');
    expect(brief(check(JSON.stringify(good).replace('{"id":"a"', '{"__proto__":{"critical":true},"id":"a"')))).toEqual(['error unknown-key /sections/0/questions/0/__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('of tens of thousands of groups in one another is refused and nothing breaks', () => {
    const deep = '{"a":'.repeat(80_000) + '1' + '}'.repeat(80_000);
    expect(check(`{"kind":"scorecard","sections":[${deep}],"text":{"en":{"channels":${deep}}}}`).length).toBeGreaterThan(0);
  });
});

standsAnything(good, ['phone', 100]);
