import { describe, expect, it } from 'vitest';
import helpdesk from '../../examples/scorecard/helpdesk.json';
import { admitMarks, markOf, marksFor, variantOf, wordsFor, type Scorecard } from '../../src/core/scorecard.js';

const card = helpdesk as Scorecard;
const ids = (channel: string) => variantOf(card, channel).questions.map(({ id }) => id);

describe('the card of a channel', () => {
  it('has the questions asked there, in their order and their sections', () => {
    expect(ids('email')).toEqual(['understood', 'details', 'correct', 'steps', 'password', 'plain', 'template', 'followup', 'prevention']);
    expect(ids('chat')).toEqual(['understood', 'details', 'correct', 'steps', 'password', 'plain', 'pauses', 'followup', 'prevention']);
    expect(variantOf(card, 'chat').sections.map(({ id, weight, questions }) => [id, weight, questions.length])).toEqual([['problem', 30, 2], ['solution', 50, 3], ['writing', 20, 4]]);
  });

  it('leaves out a section of which nothing is asked there', () => {
    const calls: Scorecard = { ...card, sections: [...card.sections, { id: 'hold', weight: 0, questions: [{ id: 'consent', channels: ['email'] }] }] };
    expect(variantOf(calls, 'email').sections).toHaveLength(4);
    expect(variantOf(calls, 'chat').sections.map(({ id }) => id)).not.toContain('hold');
  });

  it.each(['phone', 'fax', '', 'constructor', '__proto__'])('is that of its first channel for %j, which it does not have', (wanted) => {
    expect(variantOf(card, wanted)).toBe(variantOf(card, 'email'));
    expect(variantOf(card, wanted).channel).toBe('email');
  });

  it('is the same object each time, so that it can be compared, and another for another card', () => {
    expect(variantOf(card, 'chat')).toBe(variantOf(card, 'chat'));
    expect(variantOf({ ...card }, 'chat')).not.toBe(variantOf(card, 'chat'));
  });

  it('leaves the card as it is', () => {
    const copy = structuredClone(card);
    variantOf(card, 'chat');
    expect(card).toEqual(copy);
  });
});

describe('the marks of a question', () => {
  it.each([
    [{}, ['yes', 'no']],
    [{ partial: true }, ['yes', 'partial', 'no']],
    [{ notApplicable: true }, ['yes', 'no', 'na']],
    [{ later: true }, ['yes', 'no', 'later']],
    [{ partial: true, notApplicable: true, later: true, bonus: 5 }, ['yes', 'partial', 'no', 'na', 'later']],
  ])('with %j are %j', (question, marks) => {
    expect(marksFor(card, { id: 'a', ...question })).toEqual(marks);
  });

  it('never have "not applicable" where the card does not allow it', () => {
    expect(marksFor({ ...card, notApplicable: 'not-allowed' }, { id: 'a', notApplicable: true })).toEqual(['yes', 'no']);
    expect(marksFor({ ...card, notApplicable: 'count-as-zero' }, { id: 'a', notApplicable: true })).toEqual(['yes', 'no', 'na']);
  });

  it('are none where nobody has answered, whatever every object inherits', () => {
    expect(markOf('steps', { steps: 'no' })).toBe('no');
    for (const id of ['plain', 'constructor', '__proto__']) expect(markOf(id, { steps: 'no' })).toBeNull();
  });
});

describe('marks from outside', () => {
  it('are admitted where they can be given on that channel', () => {
    expect(admitMarks(card, 'email', { understood: 'partial', details: 'na', followup: 'later', template: 'yes' })).toEqual({
      marks: { understood: 'partial', details: 'na', followup: 'later', template: 'yes' },
      refused: [],
    });
  });

  it('count null and undefined as unanswered', () => {
    expect(admitMarks(card, 'email', { understood: null, details: undefined })).toEqual({ marks: {}, refused: [] });
  });

  it.each([
    ['a question of another channel', { pauses: 'yes' }, ['pauses']],
    ['nothing for a question of another channel', { pauses: null }, ['pauses']],
    ['a question that there is not', { nobody: 'yes' }, ['nobody']],
    ['a mark that there is not', { understood: 'maybe', steps: 1, plain: true, password: ['yes'] }, ['understood', 'steps', 'plain', 'password']],
    ['a mark that this question may not get', { correct: 'partial', steps: 'na', plain: 'later' }, ['correct', 'steps', 'plain']],
    ['what every object has', JSON.parse('{"__proto__":"yes","constructor":"yes"}'), ['__proto__', 'constructor']],
  ])('refuse %s', (_, value, refused) => {
    expect(admitMarks(card, 'email', value)).toEqual({ marks: {}, refused });
  });

  it.each([null, undefined, 'yes', 3, ['yes']])('refuse %j, which is no group of entries, as a whole', (value) => {
    expect(admitMarks(card, 'email', value)).toEqual({ marks: {}, refused: [''] });
  });

  it('keep what fits beside what does not', () => {
    expect(admitMarks(card, 'chat', { pauses: 'no', template: 'no' })).toEqual({ marks: { pauses: 'no' }, refused: ['template'] });
  });
});

describe('the words for a channel', () => {
  const { en } = helpdesk.text;

  it('are its own where it has them, else those of all channels', () => {
    const [email, chat] = [wordsFor(en, 'email'), wordsFor(en, 'chat')];
    expect([email.question('details'), chat.question('details')]).toEqual([en.questions.details, en.channels.chat.questions.details]);
    expect([email.question('steps'), chat.question('steps')]).toEqual([en.questions.steps, en.questions.steps]);
    expect([email.recommendation('details'), chat.recommendation('details')]).toEqual([en.recommendations.details, en.channelRecommendations.chat.details]);
    expect(chat.recommendation('steps')).toBe(en.recommendations.steps);
    expect(wordsFor({ ...en, channels: { chat: { sections: { problem: 'P' } } } }, 'chat').section('problem')).toBe('P');
    expect(chat.section('problem')).toBe(en.sections.problem);
  });

  it('are an id where there is no sentence, and no recommendation where there is none', () => {
    for (const id of ['nobody', 'constructor', '__proto__', 'toString']) {
      const words = wordsFor(en, 'chat');
      expect([words.section(id), words.question(id), words.recommendation(id)]).toEqual([id, id, null]);
    }
    const { recommendations: _, channelRecommendations: __, ...form } = en;
    expect(wordsFor(form, 'chat').recommendation('details')).toBeNull();
  });

  it.each(['constructor', '__proto__', 'fax'])('are those of all channels for %j', (channel) => {
    expect(wordsFor(en, channel).question('details')).toBe(en.questions.details);
  });
});
