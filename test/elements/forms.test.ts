import { expect } from 'chai';
import type { AnswerDetail } from '../../src/elements/events.js';
import type { MizanQuiz } from '../../src/elements/mizan-quiz.js';
import { voiceOf } from '../../src/locale/words.js';
import { all, button, full, group, heard, languages, mount, one, radio, until, warnings, words } from './helpers.js';

const form = () => document.querySelector('form') as HTMLFormElement;
const entries = () => Object.fromEntries([...new FormData(form())].map(([key, value]) => [key, String(value)]));
const quizIn = (attributes: string, around = '') => `<form>${around}<mizan-quiz id="quiz" src="rater" lang="en" ${attributes}></mizan-quiz></form>`;
const checked = (quiz: Element) => all<HTMLInputElement>(quiz, 'input:checked').map(({ value }) => Number(value));
const some = { 1: 4, 2: 5 };

describe('the entries in a form', () => {
  it('are there at once, when a page sets answers and when it hears of one', async () => {
    const quiz = await mount(quizIn('name="team"'));
    quiz.answers = some;
    expect(entries()).to.deep.equal({ 'team.1': '4', 'team.2': '5' });
    const told = new Promise<Record<string, string>>((resolve) => document.addEventListener('mizan-answer', () => resolve(entries()), { once: true }));
    radio(group(quiz, words.en.items['3']), words.en.choices['1']).click();
    expect(await told).to.deep.equal({ 'team.1': '4', 'team.2': '5', 'team.3': '1' });
  });

  it('have a total only once every statement has an answer', async () => {
    const { 17: last, ...rest } = full;
    const quiz = await mount(quizIn('name="team"'), (each) => { each.answers = rest; });
    expect(Object.keys(entries())).to.have.length(16);
    expect(entries()).not.to.have.property('team.total');
    quiz.answers = { ...rest, 17: last };
    expect(entries()).to.include({ 'team.17': '5', 'team.total': '65' });
  });

  it('go under another name when that changes, and nowhere without one', async () => {
    const quiz = await mount(quizIn('name="team"'), (each) => { each.answers = some; });
    quiz.name = 'crew';
    await quiz.updateComplete;
    expect(Object.keys(entries())).to.deep.equal(['crew.1', 'crew.2']);
    quiz.removeAttribute('name');
    await quiz.updateComplete;
    expect(entries()).to.deep.equal({});
  });

  it('are in the form that its attribute names', async () => {
    const quiz = await mount('<form id="far"></form><div><mizan-quiz src="rater" lang="en" name="team" form="far"></mizan-quiz></div>', (each) => { each.answers = some; });
    expect(quiz.form).to.equal(form());
    expect(entries()).to.deep.equal({ 'team.1': '4', 'team.2': '5' });
  });

  it('are none while it is disabled, by itself or by a fieldset', async () => {
    const quiz = await mount('<form><fieldset><mizan-quiz src="rater" lang="en" name="team"></mizan-quiz></fieldset></form>', (each) => { each.answers = some; });
    (quiz.parentElement as HTMLFieldSetElement).disabled = true;
    await quiz.updateComplete;
    expect(entries()).to.deep.equal({});
    (quiz.parentElement as HTMLFieldSetElement).disabled = false;
    quiz.disabled = true;
    await quiz.updateComplete;
    expect(entries()).to.deep.equal({});
    quiz.disabled = false;
    await quiz.updateComplete;
    expect(entries()).to.deep.equal({ 'team.1': '4', 'team.2': '5' });
  });

  it('go with a reset of the form, and come back by answering', async () => {
    const quiz = await mount(quizIn('name="team" required'), (each) => { each.answers = full; });
    form().reset();
    expect(entries()).to.deep.equal({});
    await quiz.updateComplete;
    expect(checked(quiz)).to.deep.equal([]);
    expect(quiz.checkValidity()).to.equal(false);
    radio(group(quiz, words.en.items['1']), words.en.choices['2']).click();
    expect(entries()).to.deep.equal({ 'team.1': '2' });
  });

  it('are not sent by any button of the quiz, nor by Enter in it', async () => {
    const quiz = await mount(quizIn('name="team"', '<button>Send</button>'), (each) => { each.answers = full; });
    let sent = 0;
    form().addEventListener('submit', (event) => { event.preventDefault(); sent += 1; });
    for (const each of all<HTMLButtonElement>(quiz, 'button')) each.click();
    await until(() => quiz.shadowRoot?.querySelector('mizan-result')?.shadowRoot?.querySelector('.total'));
    expect(sent).to.equal(0);
    form().requestSubmit();
    expect(sent).to.equal(1);
  });
});

describe('a required quiz', () => {
  for (const language of languages) {
    it(`says in ${language} what is missing, as a native control does`, async () => {
      const quiz = await mount(`<form><label for="quiz">Team</label><mizan-quiz id="quiz" src="rater" lang="${language}" required></mizan-quiz></form>`, (each) => { each.answers = some; });
      const { t } = voiceOf(language, 'quiz');
      expect(quiz.validity.valueMissing).to.equal(true);
      expect(quiz.validity.valid).to.equal(false);
      // Two of 17 are answered.
      expect(quiz.validationMessage).to.equal(t('remaining', { count: 15 }));
      expect(quiz.willValidate).to.equal(true);
      expect(quiz.matches(':invalid')).to.equal(true);
      expect([...quiz.labels].map((label) => label.textContent)).to.deep.equal(['Team']);
      quiz.answers = full;
      expect(quiz.checkValidity()).to.equal(true);
      expect(quiz.validationMessage).to.equal('');
    });
  }

  it('says it in the language that the page has changed to', async () => {
    const quiz = await mount(quizIn('required'));
    quiz.lang = 'fa';
    await until(() => one(quiz, '[role=heading]').textContent === words.fa.title);
    expect(quiz.validationMessage).to.equal(voiceOf('fa', 'quiz').t('remaining', { count: 17 }));
  });

  it('tells by an event that its form may not be sent, and shows the first statement left', async () => {
    const quiz = await mount(quizIn('required layout="steps"'), (each) => { each.answers = some; });
    let invalid = 0;
    quiz.addEventListener('invalid', () => { invalid += 1; });
    expect(quiz.reportValidity()).to.equal(false);
    expect(invalid).to.equal(1);
    expect(getComputedStyle(group(quiz, words.en.items['3'])).display).not.to.equal('none');
    expect(getComputedStyle(group(quiz, words.en.items['1'])).display).to.equal('none');
  });

  it('goes back from a partial result to what is missing when its form is to be sent', async () => {
    const { 4: _, ...rest } = full;
    const quiz = await mount(quizIn('required'), (each) => { each.answers = rest; });
    quiz.submit();
    await quiz.updateComplete;
    button(quiz, voiceOf('en', 'quiz').t('showPartial'))?.click();
    await until(() => quiz.shadowRoot?.querySelector('mizan-result'));
    expect(form().reportValidity()).to.equal(false);
    expect(group(quiz, words.en.items['4'])).not.to.equal(undefined);
  });

  it('takes answers again once it is no longer disabled, whichever way', async () => {
    const shut = () => all<HTMLInputElement>(quiz, 'input:disabled').length;
    const drawn = async () => { for (let turn = 0; turn < 4; turn += 1) await quiz.updateComplete; };
    const quiz = await mount(`<fieldset>${quizIn('')}</fieldset>`);
    for (const [close, open] of [
      [() => { quiz.disabled = true; }, () => { quiz.disabled = false; }],
      [() => quiz.setAttribute('disabled', ''), () => quiz.removeAttribute('disabled')],
      [() => quiz.setAttribute('disabled', ''), () => { quiz.disabled = false; }],
      [() => quiz.closest('fieldset')?.setAttribute('disabled', ''), () => quiz.closest('fieldset')?.removeAttribute('disabled')],
    ] as const) {
      close();
      await drawn();
      expect(shut()).to.equal(85);
      open();
      await drawn();
      expect(shut()).to.equal(0);
    }
  });

  it('is not asked while it is disabled', async () => {
    const quiz = await mount(quizIn('required disabled'));
    expect(quiz.willValidate).to.equal(false);
    expect(form().checkValidity()).to.equal(true);
  });
});

describe('what a browser puts back', () => {
  const left = (state: object) => JSON.stringify({ answers: {}, current: 0, result: null, ...state });

  it('is every choice and the place, and fires nothing', async () => {
    const quiz = await mount(quizIn('name="team" layout="steps"'));
    let events = 0;
    const count = () => { events += 1; };
    document.addEventListener('mizan-answer', count);
    document.addEventListener('mizan-complete', count);
    quiz.formStateRestoreCallback(left({ answers: some, current: 2 }));
    await quiz.updateComplete;
    document.removeEventListener('mizan-answer', count);
    document.removeEventListener('mizan-complete', count);
    expect(checked(quiz)).to.deep.equal([4, 5]);
    expect(entries()).to.deep.equal({ 'team.1': '4', 'team.2': '5' });
    expect(getComputedStyle(group(quiz, words.en.items['3'])).display).not.to.equal('none');
    expect(events).to.equal(0);
  });

  it('may be what only another quiz can have', async () => {
    const said = await warnings(async () => {
      const quiz = await mount(quizIn('name="team"'));
      quiz.formStateRestoreCallback(new FormData());
      quiz.formStateRestoreCallback(left({ answers: { 1: 99, other: 2 }, current: 400 }));
      await quiz.updateComplete;
      expect(quiz.answers).to.deep.equal({});
    });
    expect(said).to.have.length(1);
  });
});

describe('properties that a page sets before there is an element', () => {
  it('are honoured', async () => {
    const tag = 'mizan-late';
    const plain = document.createElement(tag);
    const set: Partial<MizanQuiz> = { answers: some, src: 'rater', headingLevel: 4, text: { title: 'Ours' }, storage: 'none', name: 'team' };
    Object.assign(plain, set);
    const around = document.createElement('form');
    around.lang = 'en';
    around.append(plain);
    document.body.append(around);
    const { MizanQuiz: Quiz } = await import('../../src/elements/mizan-quiz.js');
    customElements.define(tag, class extends Quiz {});
    const early = around.firstElementChild as MizanQuiz;
    await early.updateComplete;
    expect(early.answers).to.deep.equal(some);
    expect(checked(early)).to.deep.equal([4, 5]);
    expect(one(early, '[role=heading]').textContent).to.equal('Ours');
    expect(one(early, '[role=heading]').ariaLevel).to.equal('4');
    expect(Object.fromEntries(new FormData(around))).to.deep.equal({ 'team.1': '4', 'team.2': '5' });
    const answer = heard<CustomEvent<AnswerDetail>>('mizan-answer');
    radio(group(early, words.en.items['3']), words.en.choices['1']).click();
    expect((await answer).detail.answered).to.equal(3);
    around.remove();
  });
});
