import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import arUi from '../../locales/ar/quiz.json';
import enUi from '../../locales/en/quiz.json';
import faUi from '../../locales/fa/quiz.json';
import type { AnswerDetail, ErrorDetail } from '../../src/elements/events.js';
import { MizanQuiz } from '../../src/elements/mizan-quiz.js';
import { register } from '../../src/elements/register.js';
import type { Result } from '../../src/core/score.js';
import { voiceOf } from '../../src/locale/words.js';
import rtlKeyboard from '../vectors/rtl_keyboard.json';
import { all, button, full, group, heard, languages, mount, one, radio, until, warnings, webkit, words } from './helpers.js';

const ui = { en: enUi, ar: arUi, fa: faUi };
const rater = (lang: string) => `<mizan-quiz src="rater" lang="${lang}"></mizan-quiz>`;
const status = (quiz: Element) => one(quiz, '[role=status]').textContent?.trim();
const shown = (quiz: Element) => until(() => quiz.shadowRoot?.querySelector('mizan-result')?.shadowRoot?.querySelector('.total'));

for (const language of languages) {
  describe(`the quiz in ${language}`, () => {
    const { title, items, choices } = words[language];
    const { t, number } = voiceOf(language, 'quiz');

    it('shows every statement as a group of named radios, the agreeing side first', async () => {
      const quiz = await mount(rater(language));
      expect(one(quiz, '[role=heading]').textContent).to.equal(title);
      expect(all(quiz, 'fieldset')).to.have.length(17);
      Object.values(items).forEach((statement, index) => {
        const fieldset = group(quiz, statement);
        expect(fieldset.querySelector('legend')?.textContent).to.contain(number(index + 1));
        expect([...fieldset.querySelectorAll('label')].map((label) => label.textContent?.trim())).to.deep.equal(['5', '4', '3', '2', '1'].map((value) => choices[value as '5']));
      });
    });

    it('runs in its own direction', async () => {
      const quiz = await mount(rater(language));
      expect(getComputedStyle(one(quiz, '.root')).direction).to.equal(language === 'en' ? 'ltr' : 'rtl');
      expect(one(quiz, '.root').lang).to.equal(language);
    });

    it('counts answers in words of the language', async () => {
      const quiz = await mount(rater(language));
      const said = () => one(quiz, '.progress span').textContent;
      expect(said()).to.equal(t('answered', { count: 0, of: 17 }));
      for (let count = 1; count <= 16; count += 1) {
        group(quiz, items[String(count) as '1']).querySelector('input')?.click();
        await quiz.updateComplete;
        expect(said()).to.equal(t('answered', { count, of: 17 }));
        expect(one<HTMLProgressElement>(quiz, 'progress').value).to.equal(count);
      }
      group(quiz, items['17']).querySelector('input')?.click();
      await quiz.updateComplete;
      expect(said()).to.equal(t('remaining', { count: 0 }));
    });

    it('says how many are left, moves to the first, and offers a result only from half on', async () => {
      const quiz = await mount(rater(language), (each) => { each.answers = { 1: 3, 2: 3, 3: 3, 5: 3, 6: 3, 7: 3, 8: 3, 9: 3 }; });
      button(quiz, t('showResult'))?.click();
      await quiz.updateComplete;
      expect(status(quiz)).to.equal(t('remaining', { count: 9 }));
      expect(group(quiz, items['4']).contains(quiz.shadowRoot?.activeElement ?? null)).to.equal(true);
      expect(group(quiz, items['4']).textContent).to.contain(t('unanswered'));
      expect(group(quiz, items['3']).textContent).not.to.contain(t('unanswered'));
      // 8 of 17 are less than half, 9 are more.
      expect(button(quiz, t('showPartial'))).to.equal(undefined);
      radio(group(quiz, items['4']), choices['1']).click();
      await quiz.updateComplete;
      expect(status(quiz)).to.equal(t('remaining', { count: 8 }));
      const complete = heard<CustomEvent<Result>>('mizan-complete');
      button(quiz, t('showPartial'))?.click();
      expect((await complete).detail).to.include({ answered: 9, of: 17, language });
    });

    it('moves to the first statement left each time it is asked', async () => {
      const quiz = await mount(rater(language));
      for (let time = 0; time < 2; time += 1) {
        (quiz.shadowRoot?.activeElement as HTMLElement | null)?.blur();
        button(quiz, t('showResult'))?.click();
        await quiz.updateComplete;
        expect(group(quiz, items['1']).contains(quiz.shadowRoot?.activeElement ?? null)).to.equal(true);
      }
    });

    it('draws the result, with the focus on it, and goes back without losing an answer', async () => {
      const quiz = await mount(rater(language), (each) => { each.answers = full; });
      button(quiz, t('showResult'))?.click();
      const total = await shown(quiz);
      const result = one(quiz, 'mizan-result');
      await until(() => result.shadowRoot?.activeElement === total);
      expect(total.textContent).to.contain(number(65));
      button(quiz, t('backToAnswers'))?.click();
      await quiz.updateComplete;
      expect(quiz.answers).to.deep.equal(full);
      expect(all<HTMLInputElement>(quiz, 'input').filter(({ checked }) => checked).map(({ value }) => Number(value))).to.deep.equal(Object.values(full));
      expect(quiz.shadowRoot?.activeElement).to.equal(one(quiz, '[role=heading]'));
    });

  });
}

describe('answering', () => {
  it('tells the page what was answered, in plain JSON, from within any shadow root', async () => {
    const quiz = await mount('<div></div><mizan-quiz src="rater" lang="en"></mizan-quiz>');
    const root = (quiz.previousElementSibling as HTMLElement).attachShadow({ mode: 'open' });
    root.append(quiz);
    const answer = heard<CustomEvent<AnswerDetail>>('mizan-answer');
    await quiz.updateComplete;
    radio(group(quiz, words.en.items['2']), words.en.choices['4']).click();
    const { detail } = await answer;
    expect(detail).to.deep.equal({ id: '2', answer: 4, answered: 1, of: 17 });
    expect(JSON.parse(JSON.stringify(detail))).to.deep.equal(detail);
    expect(quiz.answers).to.deep.equal({ 2: 4 });
  });

  it('goes by the keys a person expects in right-to-left text', async () => {
    const quiz = await mount(rater('ar'));
    const radios = all<HTMLInputElement>(quiz, 'fieldset:first-of-type input');
    const start = radios[rtlKeyboard.data.radioStart - 1] as HTMLInputElement;
    for (const [press, place] of Object.entries(rtlKeyboard.expected.radio)) {
      // WebKit keeps Left and Right unmirrored.
      if (webkit && /Left|Right/.test(press)) continue;
      const lands = radios[place - 1] as HTMLInputElement;
      start.click();
      start.focus();
      await sendKeys({ press });
      expect(quiz.shadowRoot?.activeElement, press).to.equal(lands);
      expect(lands.checked, press).to.equal(true);
    }
  });

  it('keeps two quizzes on one page apart', async () => {
    const quiz = await mount(`${rater('ar')}${rater('fa')}`);
    const other = quiz.nextElementSibling as MizanQuiz;
    await other.updateComplete;
    radio(group(quiz, words.ar.items['1']), words.ar.choices['5']).click();
    radio(group(other, words.fa.items['1']), words.fa.choices['1']).click();
    expect([quiz.answers, other.answers]).to.deep.equal([{ 1: 5 }, { 1: 1 }]);
    expect(radio(group(quiz, words.ar.items['1']), words.ar.choices['5']).checked).to.equal(true);
  });

  it('is a matter of people: a page that sets answers hears nothing, and what is wrong is left out with one warning', async () => {
    const quiz = await mount(rater('en'));
    let events = 0;
    const count = () => { events += 1; };
    document.addEventListener('mizan-answer', count);
    const said = await warnings(async () => {
      quiz.answers = { 1: 5, 2: 9, 3: '4', nothing: 1, 4: null } as never;
      await quiz.updateComplete;
    });
    document.removeEventListener('mizan-answer', count);
    expect(quiz.answers).to.deep.equal({ 1: 5 });
    expect(events).to.equal(0);
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('2, 3, nothing');
  });

  it('may be set before the element is on a page, which asks nothing of the network then', async () => {
    const quiz = document.createElement('mizan-quiz');
    const asked = performance.getEntriesByType('resource').length;
    quiz.src = 'rater';
    quiz.answers = { 1: 5, 2: 9 };
    expect(quiz.answers).to.deep.equal({ 1: 5 });
    expect(performance.getEntriesByType('resource')).to.have.length(asked);
  });

  it('may be taken back by the page at once', async () => {
    const quiz = await mount(rater('en'), (each) => { each.answers = { 2: 1 }; });
    quiz.addEventListener('mizan-answer', () => { quiz.answers = { 2: 1 }; });
    const chosen = radio(group(quiz, words.en.items['1']), words.en.choices['5']);
    chosen.click();
    await quiz.updateComplete;
    expect(quiz.answers).to.deep.equal({ 2: 1 });
    expect(chosen.checked).to.equal(false);
    expect(radio(group(quiz, words.en.items['2']), words.en.choices['1']).checked).to.equal(true);
  });

  it('keeps a copy: a page may change its own object and set it again, and cannot change ours', async () => {
    const quiz = await mount(rater('en'));
    const own: Record<string, number> = { 1: 5 };
    quiz.answers = own;
    await quiz.updateComplete;
    own[2] = 4;
    expect(quiz.answers).to.deep.equal({ 1: 5 });
    quiz.answers = own;
    await quiz.updateComplete;
    expect(quiz.answers).to.deep.equal({ 1: 5, 2: 4 });
    expect(radio(group(quiz, words.en.items['2']), words.en.choices['4']).checked).to.equal(true);
    Reflect.set(quiz.answers, '3', 99);
    expect(quiz.answers).to.deep.equal({ 1: 5, 2: 4 });
  });

  it('may be cleared by the page at once', async () => {
    const quiz = await mount(rater('en'));
    quiz.addEventListener('mizan-answer', () => quiz.reset());
    const chosen = radio(group(quiz, words.en.items['1']), words.en.choices['5']);
    chosen.click();
    await quiz.updateComplete;
    expect(chosen.checked).to.equal(false);
  });

  it('is null-proof', async () => {
    const quiz = await mount(rater('en'), (each) => { each.answers = full; });
    const said = await warnings(async () => { quiz.answers = null as never; });
    expect(quiz.answers).to.deep.equal({});
    expect(said).to.have.length(1);
  });

  it('makes the result null', async () => {
    const quiz = await mount(rater('en'), (each) => { each.answers = full; });
    const result = quiz.submit();
    expect(quiz.result).to.equal(result);
    expect(result?.total.points).to.equal(65);
    quiz.answers = { ...full, 1: 1 };
    expect(quiz.result).to.equal(null);
    expect(quiz.submit()?.total.points).to.equal(68);
    quiz.reset();
    expect(quiz.result).to.equal(null);
    expect(quiz.submit()).to.equal(null);
  });

  it('keeps the result where a page hands back the answers that there are, as a framework does at every drawing', async () => {
    const quiz = await mount(rater('en'), (each) => { each.answers = full; });
    const result = quiz.submit();
    quiz.answers = { ...full };
    expect(quiz.result).to.equal(result);
  });

  it('loses the result with the definition it is of', async () => {
    const quiz = await mount(rater('en'), (each) => { each.answers = full; });
    quiz.submit();
    quiz.src = '';
    await quiz.updateComplete;
    expect(quiz.result).to.equal(null);
  });

  it('leaves no trace of what was said of the answers once they are complete', async () => {
    const quiz = await mount(rater('en'), (each) => { each.answers = full; });
    await quiz.updateComplete;
    expect(quiz.matches(':state(complete)')).to.equal(true);
    quiz.reset();
    await quiz.updateComplete;
    expect(quiz.matches(':state(complete)')).to.equal(false);
  });
});

describe('the language', () => {
  it('draws a built-in quiz whose words are in memory in the first update', async () => {
    const quiz = document.createElement('mizan-quiz');
    quiz.src = 'rater';
    quiz.lang = 'fa';
    document.body.append(quiz);
    await Promise.resolve();
    expect(all(quiz, 'fieldset')).to.have.length(17);
    quiz.remove();
  });

  it('is the nearest one outward, through shadow roots, and may change without losing an answer', async () => {
    const quiz = await mount('<section lang="ar"><div></div><mizan-quiz src="rater"></mizan-quiz></section>');
    (quiz.previousElementSibling as HTMLElement).attachShadow({ mode: 'open' }).append(quiz);
    await quiz.updateComplete;
    radio(group(quiz, words.ar.items['1']), words.ar.choices['4']).click();
    const section = document.querySelector('section') as HTMLElement;
    for (const language of ['fa', 'en', 'ar'] as const) {
      section.lang = language;
      await until(() => one(quiz, '[role=heading]').textContent === words[language].title);
      expect(radio(group(quiz, words[language].items['1']), words[language].choices['4']).checked).to.equal(true);
    }
    expect(quiz.answers).to.deep.equal({ 1: 4 });
  });

  it('brings its digits', async () => {
    const quiz = await mount(rater('ar-u-nu-arab'));
    expect(group(quiz, words.ar.items['12']).querySelector('legend')?.textContent).to.contain('١٢');
    quiz.lang = 'fa-u-nu-latn';
    await until(() => group(quiz, words.fa.items['12'])?.querySelector('legend')?.textContent?.includes('12'));
    expect(one(quiz, '.root').lang).to.equal('fa-u-nu-latn');
  });

  it('falls back to the first the quiz promises, in direction too', async () => {
    const quiz = await mount(`<div lang="he" dir="rtl">${rater('de')}</div>`);
    expect(one(quiz, '[role=heading]').textContent).to.equal(words.en.title);
    expect(getComputedStyle(one(quiz, '.root')).direction).to.equal('ltr');
  });

  it('lets a page replace single sentences', async () => {
    const quiz = await mount(rater('ar'), (each) => { each.text = { showResult: 'إلى النتيجة', 'items.3': 'عبارة أخرى', title: 'عنوان' }; });
    expect(button(quiz, 'إلى النتيجة')).not.to.equal(undefined);
    expect(group(quiz, 'عبارة أخرى').querySelector('legend')?.textContent).to.contain(voiceOf('ar', 'quiz').number(3));
    expect(one(quiz, '[role=heading]').textContent).to.equal('عنوان');
    expect(words.ar.items['3']).not.to.equal('عبارة أخرى');
  });
});

describe('a definition of one’s own', () => {
  const fixture = (name: string) => `/test/elements/fixtures/${name}.txt`;
  const failing = (src: string, lang = 'fa') => `<mizan-quiz src="${src}" lang="${lang}"><p>fallback</p></mizan-quiz>`;

  it('comes from an address, with the words of its file', async () => {
    const quiz = await mount(failing(fixture('small')));
    await until(() => all(quiz, 'fieldset').length === 2);
    expect(one(quiz, '[role=heading]').textContent).to.equal('کوچک');
    quiz.answers = { a: 3, b: 1 };
    expect(quiz.submit()?.total).to.include({ points: 6, band: 'high' });
    const total = await shown(quiz);
    expect(total.textContent).to.contain('بالا');
  });

  it('or as a property, checked alike', async () => {
    const definition: unknown = await (await fetch(fixture('small'))).json();
    const quiz = await mount('<mizan-quiz lang="en"></mizan-quiz>', (each) => { each.definition = definition; });
    await until(() => all(quiz, 'fieldset').length === 2);
    const error = heard<CustomEvent<ErrorDetail>>('mizan-error');
    const said = await warnings(async () => {
      quiz.definition = { ...(definition as object), id: 'no id' };
      expect((await error).detail.problems).to.deep.include({ at: '/id', code: 'bad-id', severity: 'error' });
    });
    expect(said).to.have.length(1);
  });

  for (const [what, src, message, code] of [
    ['nowhere', fixture('nothing'), 'notFound', 'not-found'],
    ['no JSON', fixture('page'), 'invalid', 'not-json'],
    ['invalid', fixture('invalid'), 'invalid', 'bands-miss'],
    ['a script', 'javascript:alert(1)', 'notFound', 'not-found'],
    ['data', 'data:application/json,{}', 'notFound', 'not-found'],
    ['no built-in id', 'reader', 'notFound', 'not-found'],
    ['an inherited name', 'constructor', 'notFound', 'not-found'],
  ] as const) {
    it(`that is ${what} leaves the slot, tells the reader, the page and the developer once`, async () => {
      const error = heard<CustomEvent<ErrorDetail>>('mizan-error');
      let quiz: MizanQuiz | undefined;
      const said = await warnings(async () => {
        quiz = await mount(failing(src));
        const { detail } = await error;
        expect(detail.src).to.equal(src);
        expect(detail.problems.map((problem) => problem.code)).to.include(code);
        await quiz.updateComplete;
      });
      expect(one(quiz as MizanQuiz, '[role=alert] p').textContent).to.equal(ui.fa[message]);
      expect(one<HTMLSlotElement>(quiz as MizanQuiz, 'slot').assignedElements()[0]?.textContent).to.equal('fallback');
      expect(said).to.have.length(1);
      expect(said[0]).to.contain(code);
    });
  }

  it('is asked for again by the button', async () => {
    const { fetch: real } = window;
    window.fetch = () => Promise.reject(new TypeError('offline'));
    let quiz: MizanQuiz | undefined;
    await warnings(async () => {
      const error = heard('mizan-error');
      quiz = await mount(failing(fixture('small'), 'ar'));
      await error;
      await quiz.updateComplete;
    });
    expect(one(quiz as MizanQuiz, '[role=alert] p').textContent).to.equal(ui.ar.unreachable);
    window.fetch = real;
    button(quiz as MizanQuiz, ui.ar.retry)?.click();
    await until(() => all(quiz as MizanQuiz, 'fieldset').length === 2);
    expect(all(quiz as MizanQuiz, '[role=alert]')).to.have.length(0);
  });

  it('shows markup as text', async () => {
    const definition = (await (await fetch(fixture('small'))).json()) as { text: { en: { title: string; items: Record<string, string> } } };
    definition.text.en.title = '<img src=x onerror="window.hacked=1">';
    definition.text.en.items = { a: '<script>window.hacked=1</script>', b: 'javascript:window.hacked=1' };
    const quiz = await mount('<mizan-quiz lang="en"></mizan-quiz>', (each) => { each.definition = definition; });
    await until(() => all(quiz, 'fieldset').length === 2);
    expect(one(quiz, '[role=heading]').textContent).to.equal(definition.text.en.title);
    expect(all(quiz, 'img, script')).to.have.length(0);
    expect('hacked' in window).to.equal(false);
  });

  it('takes the place of another, whose answers go', async () => {
    const quiz = await mount(rater('en'), (each) => { each.answers = full; });
    quiz.src = fixture('small');
    await until(() => all(quiz, 'fieldset').length === 2);
    expect(quiz.answers).to.deep.equal({});
    quiz.src = 'rater';
    await quiz.updateComplete;
    expect(all(quiz, 'fieldset')).to.have.length(17);
  });
});

describe('in a form', () => {
  const entries = (form: HTMLFormElement) => Object.fromEntries([...new FormData(form)].map(([key, value]) => [key, String(value)]));
  const form = () => document.querySelector('form') as HTMLFormElement;

  it('enters its answers and, once all are there, the total', async () => {
    const quiz = await mount('<form><mizan-quiz src="rater" lang="en" name="team"></mizan-quiz></form>');
    quiz.answers = { 1: 4, 2: 5 };
    await quiz.updateComplete;
    expect(entries(form())).to.deep.equal({ 'team.1': '4', 'team.2': '5' });
    quiz.answers = full;
    await quiz.updateComplete;
    expect(entries(form())['team.total']).to.equal('65');
  });

  it('enters nothing without a name, and only then promises that nothing is sent', async () => {
    const quiz = await mount('<form><mizan-quiz src="rater" lang="en"></mizan-quiz></form>', (each) => { each.answers = full; });
    expect(entries(form())).to.deep.equal({});
    expect(one(quiz, '.introduction').textContent).to.contain(enUi.private);
    quiz.name = 'team';
    await quiz.updateComplete;
    expect(one(quiz, '.introduction').textContent).not.to.contain(enUi.private);
  });

  it('is cleared with it', async () => {
    const quiz = await mount('<form><mizan-quiz src="rater" lang="en" name="team"></mizan-quiz></form>', (each) => { each.answers = full; });
    form().reset();
    await quiz.updateComplete;
    expect(entries(form())).to.deep.equal({});
    expect(all<HTMLInputElement>(quiz, 'input').some(({ checked }) => checked)).to.equal(false);
  });

  it('holds it back while required answers are missing, in its own language', async () => {
    const quiz = await mount('<form><mizan-quiz src="rater" lang="fa" name="team" required></mizan-quiz></form>', (each) => { each.answers = { 1: 1 }; });
    expect(form().checkValidity()).to.equal(false);
    quiz.answers = full;
    await quiz.updateComplete;
    expect(form().checkValidity()).to.equal(true);
  });

  it('takes no answer while disabled, by itself or by a fieldset around', async () => {
    const quiz = await mount('<form><fieldset disabled><mizan-quiz src="rater" lang="en"></mizan-quiz></fieldset></form>');
    await until(() => all<HTMLInputElement>(quiz, 'input').every((input) => input.matches(':disabled')));
    (quiz.parentElement as HTMLFieldSetElement).disabled = false;
    await until(() => all<HTMLInputElement>(quiz, 'input').every((input) => !input.matches(':disabled')));
    quiz.disabled = true;
    await quiz.updateComplete;
    expect(all<HTMLInputElement>(quiz, 'input').every((input) => input.matches(':disabled'))).to.equal(true);
  });
});

describe('the element', () => {
  it('stays what it is when moved, taken away and put back', async () => {
    const quiz = await mount(rater('ar'), (each) => { each.answers = full; });
    const parent = quiz.parentElement as HTMLElement;
    quiz.remove();
    parent.append(quiz);
    await quiz.updateComplete;
    expect(quiz.answers).to.deep.equal(full);
    quiz.lang = 'en';
    await until(() => one(quiz, '[role=heading]').textContent === words.en.title);
  });

  it('is registered once: a second copy says so and leaves the first', async () => {
    const said = await warnings(async () => {
      register('mizan-quiz', class extends HTMLElement {});
      register('mizan-quiz', MizanQuiz);
    });
    expect(said).to.have.length(1);
    expect(customElements.get('mizan-quiz')).to.equal(MizanQuiz);
  });

  it('takes what a framework or a removed attribute leaves for nothing', async () => {
    const said = await warnings(async () => {
      const quiz = await mount(rater('en'), (each) => { Object.assign(each, { definition: undefined, text: undefined }); });
      expect(all(quiz, 'fieldset')).to.have.length(17);
      quiz.removeAttribute('src');
      await quiz.updateComplete;
      expect(all(quiz, 'fieldset, [role=alert]')).to.have.length(0);
      quiz.src = 'rater';
      await quiz.updateComplete;
      expect(all(quiz, 'fieldset')).to.have.length(17);
    });
    expect(said).to.deep.equal([]);
  });

  it('draws nothing and complains of nothing without src', async () => {
    const said = await warnings(async () => {
      const quiz = await mount('<mizan-quiz lang="en"><p>fallback</p></mizan-quiz>');
      expect(one<HTMLSlotElement>(quiz, 'slot').assignedElements()).to.have.length(1);
      expect(quiz.answers).to.deep.equal({});
      expect(quiz.submit()).to.equal(null);
    });
    expect(said).to.deep.equal([]);
  });
});
