import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf, differences, type Difference } from '../../src/core/differences.js';
import { edited, questionId, withEdit, type Edit } from '../../src/core/edits.js';
import type { Calibration, Evaluation } from '../../src/core/evaluation.js';
import { cuts, hints, type QuestionHint } from '../../src/core/hints.js';
import { revised } from '../../src/core/revision.js';
import type { Mark, Marks, Scorecard } from '../../src/core/scorecard.js';
import { compareVersions, nextVersion } from '../../src/core/version.js';
import { card, perfect, review, written } from '../cards.js';

const many = (count: number, marks: Marks, from = 0) => Array.from({ length: count }, (_each, index) => review(from + index, { marks }));
const hinted = (evaluations: readonly Evaluation[], calibrations: readonly Calibration[] = [], hidden: readonly string[] = []) => hints(card, evaluations, calibrations, new Set(hidden));
const about = (list: readonly QuestionHint[], question: string) => list.filter((hint) => hint.question === question).map(({ code }) => code);

describe('a question that never varies', () => {
  it.each([[19, []], [20, ['same']]] as const)('is told of from twenty judgements on: %i', (count, expected) => {
    expect(about(hinted(many(count, perfect)), 'greet')).toEqual(expected);
  });

  it('is told of whatever the one mark is, and no longer once there is another', () => {
    const partly = many(20, { ...perfect, clear: 'partial' });
    expect(hinted(partly).find(({ question }) => question === 'clear')).toMatchObject({ code: 'same', mark: 'partial', share: { count: 20, of: 20 } });
    expect(about(hinted([...partly, review(90, { marks: perfect })]), 'clear')).toEqual([]);
  });

  it('says how often another mark may yet come', () => {
    // Wilson of 20 of 20: lower end 20 / (20 + 3.8415) = 0.8389.
    const [hint] = hinted(many(20, perfect));
    expect(hint?.code === 'same' && hint.share.interval.low).toBeCloseTo(0.8389, 4);
  });
});

describe('a question that is mostly not applicable or open', () => {
  const mixed = (count: number, mark: Mark | null) => {
    const { follow: _, ...rest } = perfect;
    const marks: Marks = mark === null ? rest : { ...rest, follow: mark };
    return [...many(count, marks), ...many(20 - count, perfect, count)];
  };
  // Lower ends after Wilson of 20: 14 give 0.481, 15 give 0.531.
  it.each([[14, []], [15, ['notApplicable']]] as const)('is told of where the interval lies above one half: "not applicable" in %i of 20', (count, expected) => {
    expect(about(hinted(mixed(count, 'na')), 'follow')).toEqual(expected);
  });

  it.each([[14, 'later', []], [15, 'later', ['open']], [14, null, []], [15, null, ['open']]] as const)('in %i of 20 %s', (count, mark, expected) => {
    expect(about(hinted(mixed(count, mark)), 'follow')).toEqual(expected);
  });

  it('is not told of from fewer than twenty reviews', () => {
    expect(hinted(many(19, { ...perfect, follow: 'na' }))).toEqual([]);
  });
});

describe('a question that divides reviewers', () => {
  const reviewers = ['Ali', 'Sara'];
  /** Calibrations of two reviewers who agree about "right" in the first of them. */
  const calibrated = (of: number, agreeing: number, version = '1.0.0') => ({
    calibrations: Array.from({ length: of }, (_each, index): Calibration => ({
      schema: 1, kind: 'calibration', id: `c${index}`, definition: { id: 'small', version }, channel: 'phone', interaction: `shared ${index}`, reviewers, createdAt: '2026-11-01T08:00:00Z', openedAt: null,
    })),
    evaluations: Array.from({ length: of }, (_each, index) => reviewers.map((reviewer, at) =>
      review(index * 2 + at, { interaction: `shared ${index}`, reviewer, version, calibration: true, marks: { ...perfect, right: index >= agreeing && at === 1 ? 'no' : 'yes' } }))).flat(),
  });
  const divided = ({ evaluations, calibrations }: ReturnType<typeof calibrated>) => hinted(evaluations, calibrations);

  it.each([[4, ['right']], [3, ['right']], [5, []]])('is told of below 80 % agreement: %i of 6 pairs alike', (agreeing, expected) => {
    // Of 6 pairs: 4 are 0.667, 3 are 0.5, 5 are 0.833.
    expect(divided(calibrated(6, agreeing)).map(({ question }) => question)).toEqual(expected);
  });

  it('is not told of at 80 % itself', () => {
    expect(divided(calibrated(5, 4))).toEqual([]);
  });

  it('is not told of from fewer than five pairs', () => {
    expect(divided(calibrated(4, 0))).toEqual([]);
    expect(divided(calibrated(5, 0))).toEqual([{ code: 'divides', question: 'right', agreement: 0, pairs: 5 }]);
  });

  it('is not told of before all reviewers are in, nor from another version', () => {
    const { evaluations, calibrations } = calibrated(5, 0);
    expect(hinted(evaluations.filter(({ reviewer }) => reviewer === 'Ali'), calibrations)).toEqual([]);
    expect(divided(calibrated(5, 0, '0.9.0'))).toEqual([]);
  });
});

describe('hints', () => {
  it('rest on no review of another version, of a calibration, or that waits for others', () => {
    const twenty = many(20, perfect);
    const last = (more: Parameters<typeof review>[1]) => [...twenty.slice(1), review(99, { marks: perfect, ...more })];
    expect(about(hinted(last({})), 'greet')).toEqual(['same']);
    expect(about(hinted(last({ version: '2.0.0' })), 'greet')).toEqual([]);
    expect(about(hinted(last({ calibration: true })), 'greet')).toEqual([]);
    expect(about(hinted(twenty, [], [review(0).id]), 'greet')).toEqual([]);
  });

  it('count a question only where it is asked', () => {
    expect(about(hinted([...many(19, perfect), review(50, { channel: 'email', marks: written })]), 'record')).toEqual([]);
  });

  it('are the same in whatever order the reviews come', () => {
    const marks = fc.array(fc.record({ greet: fc.constantFrom<Mark>('yes', 'no'), follow: fc.constantFrom<Mark>('yes', 'na', 'later') }), { minLength: 18, maxLength: 26 });
    fc.assert(fc.property(marks, (list) => {
      const evaluations = list.map((each, index) => review(index, { marks: { ...perfect, ...each } }));
      expect(hinted(evaluations.toReversed())).toEqual(hinted(evaluations));
    }), { numRuns: 50 });
    expect(cuts.reviews).toBe(20);
  });
});

describe('a version', () => {
  it.each([
    ['1.2.3', 'major', '2.0.0'], ['1.2.3', 'minor', '1.3.0'], ['1.2.3', 'patch', '1.2.4'], ['0.9.0-draft+7', 'minor', '0.10.0'],
  ] as const)('after %s, %s, is %s', (version, change, next) => {
    expect(nextVersion(version, change)).toBe(next);
  });

  it('that is taken is passed over', () => {
    expect(nextVersion('1.0.0', 'minor', ['1.1.0', '1.2.0', '1.0.1'])).toBe('1.3.0');
  });

  it('is later by its numbers, and than its own drafts', () => {
    const sorted = ['0.9.0', '1.0.0-draft', '1.0.0', '1.2.0', '1.10.0', '2.0.0'];
    expect(sorted.toReversed().toSorted(compareVersions)).toEqual(sorted);
  });
});

const after = (...edits: readonly Edit[]): Scorecard => edited(card, edits);
const between = (...edits: readonly Edit[]): readonly Difference[] => differences(card, after(...edits));

describe('edits', () => {
  it('set values of the card, a section, a question, and take them away by null', () => {
    const made = after(
      { act: 'card', changes: { passMark: null, critical: { effect: 'cap', at: 50 } } },
      { act: 'section', section: 'opening', changes: { weight: 30, threshold: 50 } },
      { act: 'question', question: 'record', changes: { channels: null, weight: 3 } },
    );
    expect(made).not.toHaveProperty('passMark');
    expect(made.critical).toEqual({ effect: 'cap', at: 50 });
    expect(made.sections[0]).toMatchObject({ weight: 30, threshold: 50 });
    expect(made.sections[0]?.questions[1]).toEqual({ id: 'record', weight: 3, notApplicable: true });
  });

  it('leave the card they start from as it was', () => {
    const before = JSON.stringify(card);
    after({ act: 'drop', question: 'greet' }, { act: 'say', language: 'en', path: ['questions', 'right'], sentence: 'Right' });
    expect(JSON.stringify(card)).toBe(before);
  });

  it('move a question within its section, no further than its ends', () => {
    const order = (by: number) => after({ act: 'move', question: 'clear', by }).sections[1]?.questions.map(({ id }) => id);
    expect(order(-1)).toEqual(['clear', 'right', 'follow']);
    expect(order(1)).toEqual(['right', 'follow', 'clear']);
    expect(order(9)).toEqual(['right', 'follow', 'clear']);
    expect(order(-9)).toEqual(['clear', 'right', 'follow']);
  });

  it('drop a question with its words in each language, and a section with its last question', () => {
    const one = after({ act: 'drop', question: 'greet' });
    for (const language of card.languages) expect(one.text?.[language]?.questions).not.toHaveProperty('greet');
    const both = edited(one, [{ act: 'drop', question: 'record' }]);
    expect(both.sections.map(({ id }) => id)).toEqual(['solving']);
    expect(both.text?.['fa']?.sections).not.toHaveProperty('opening');
  });

  it('pass over what is no longer there', () => {
    expect(after({ act: 'drop', question: 'gone' }, { act: 'move', question: 'gone', by: 1 }, { act: 'question', question: 'gone', changes: { weight: 2 } })).toEqual(card);
  });

  it('of one place in a row are one, so that typing is taken back at once', () => {
    const say = (sentence: string): Edit => ({ act: 'say', language: 'en', path: ['title'], sentence });
    const typed = [say('N'), say('Ne'), say('New')].reduce(withEdit, []);
    expect(typed).toEqual([say('New')]);
    expect(withEdit(withEdit(typed, { act: 'move', question: 'clear', by: 1 }), { act: 'move', question: 'clear', by: 1 })).toHaveLength(3);
  });
});

describe('the id of a new question', () => {
  it.each([
    ['Offered a call back', 'offered-a-call-back'], ['Réponse claire ?', 'reponse-claire'], ['عرض معاودة الاتصال', 'q1'], ['تماس CRM', 'q1'], ['', 'q1'], ['42', 'q1'], ['constructor', 'q1'],
  ])('from %j is %s', (typed, id) => {
    expect(questionId(typed, new Set())).toBe(id);
  });

  it('is none that was ever used', () => {
    expect(questionId('Greet', new Set(['greet', 'greet-2']))).toBe('greet-3');
    expect(questionId('', new Set(['q1', 'q2']))).toBe('q3');
  });
});

describe('differences', () => {
  it('are none between a card and itself, nor from saying what was meant anyway', () => {
    expect(differences(card, card)).toEqual([]);
    const said = after(
      { act: 'card', changes: { notApplicable: 'redistribute' } },
      { act: 'question', question: 'greet', changes: { weight: 1, partial: false, critical: false } },
    );
    expect(differences(card, said)).toEqual([]);
    expect(changeOf([])).toBeNull();
  });

  it('name what was added, dropped and moved', () => {
    expect(between({ act: 'add', section: 'solving', question: 'q1' })).toEqual([{ code: 'added', section: 'solving', question: 'q1' }]);
    expect(between({ act: 'drop', question: 'record' }).filter(({ code }) => code !== 'words')).toEqual([{ code: 'dropped', section: 'opening', question: 'record' }]);
    expect(between({ act: 'move', question: 'right', by: 1 })).toEqual([
      { code: 'changed', section: 'solving', question: null, aspect: 'order', before: ['right', 'clear', 'follow'], after: ['clear', 'right', 'follow'] },
    ]);
    const [opening, solving] = card.sections as [Scorecard['sections'][number], Scorecard['sections'][number]];
    const other = { ...card, sections: [{ ...opening, questions: [...opening.questions, ...solving.questions.slice(2)] }, { ...solving, questions: solving.questions.slice(0, 2) }] };
    expect(differences(card, other)).toEqual([{ code: 'changed', section: 'opening', question: 'follow', aspect: 'section', before: 'solving', after: 'opening' }]);
    expect(differences(card, { ...card, sections: [solving, opening] })).toMatchObject([{ aspect: 'order', section: null, after: ['solving', 'opening'] }]);
  });

  it('name what counts otherwise, with the value before and after', () => {
    const list = between(
      { act: 'card', changes: { status: 'standard', passMark: 75, critical: { effect: 'zero' }, notApplicable: 'not-allowed' } },
      { act: 'section', section: 'opening', changes: { weight: 30 } },
      { act: 'question', question: 'greet', changes: { critical: true, weight: 2, bonus: null, channels: ['phone'] } },
    );
    expect(list.map((each) => (each.code === 'changed' ? [each.section, each.question, each.aspect, each.before, each.after] : each))).toEqual([
      [null, null, 'status', 'trial', 'standard'],
      [null, null, 'notApplicable', 'redistribute', 'not-allowed'],
      [null, null, 'critical', { effect: 'flag' }, { effect: 'zero' }],
      [null, null, 'passMark', 80, 75],
      ['opening', null, 'weight', 40, 30],
      ['opening', 'greet', 'weight', 1, 2],
      ['opening', 'greet', 'channels', null, ['phone']],
      ['opening', 'greet', 'critical', false, true],
    ]);
  });

  it('name the words of each language', () => {
    expect(between({ act: 'say', language: 'fa', path: ['questions', 'greet'], sentence: 'سلام کرد' })).toEqual([
      { code: 'words', language: 'fa', path: ['questions', 'greet'], before: 'نام خود را گفت', after: 'سلام کرد' },
    ]);
    expect(between({ act: 'say', language: 'en', path: ['caution'], sentence: 'Few reviews.' })).toMatchObject([{ code: 'words', before: null, after: 'Few reviews.' }]);
  });

  it.each<[string | null, Edit]>([
    ['patch', { act: 'say', language: 'en', path: ['title'], sentence: 'New' }],
    ['patch', { act: 'card', changes: { status: 'standard' } }],
    ['patch', { act: 'move', question: 'right', by: 1 }],
    ['minor', { act: 'section', section: 'opening', changes: { weight: 30 } }],
    ['minor', { act: 'question', question: 'greet', changes: { partial: true } }],
    ['minor', { act: 'add', section: 'solving', question: 'q1' }],
    ['major', { act: 'drop', question: 'record' }],
    ['major', { act: 'question', question: 'greet', changes: { critical: true } }],
    ['major', { act: 'card', changes: { partial: 0.25 } }],
    ['major', { act: 'card', changes: { notApplicable: 'count-as-zero' } }],
  ])('suggest a %s version', (change, edit) => {
    expect(changeOf(between(edit))).toBe(change);
  });
});

describe('a revised card', () => {
  it('is a new definition with its version raised, and passes the checker', () => {
    const { definition, problems } = revised(card, [{ act: 'question', question: 'greet', changes: { weight: 2 } }], '1.1.0');
    expect(problems).toEqual([]);
    expect(definition).toMatchObject({ id: 'small', version: '1.1.0' });
    expect(card.version).toBe('1.0.0');
  });

  it('is none while it has errors, which say where', () => {
    const { definition, problems } = revised(card, [
      { act: 'section', section: 'opening', changes: { weight: 30 } },
      { act: 'add', section: 'solving', question: 'q1' },
    ], '1.1.0');
    expect(definition).toBeNull();
    expect(problems.map(({ at }) => at)).toEqual(expect.arrayContaining(['/text/en/questions/q1', '/text/ar/questions/q1', '/text/fa/questions/q1']));
    expect(problems.some(({ at }) => at.startsWith('/sections'))).toBe(true);
  });

  it('carries what led to it', () => {
    const { definition } = revised(card, [{ act: 'card', changes: { notes: { response: 'Agents ask for it.' } } }], '1.0.1');
    expect(definition?.notes).toEqual({ response: 'Agents ask for it.' });
    expect(changeOf(differences(card, definition as Scorecard))).toBe('patch');
  });
});
