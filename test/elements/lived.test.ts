import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import arKept from '../../locales/ar/kept.json';
import enKept from '../../locales/en/kept.json';
import faKept from '../../locales/fa/kept.json';
import enUi from '../../locales/en/quiz.json';
import rater from '../../quizzes/rater.json';
import type { Quiz } from '../../src/core/quiz.js';
import type { Draft, Step } from '../../src/core/record.js';
import { resultOf, type Result } from '../../src/core/score.js';
import { linkTo } from '../../src/elements/link.js';
import type { MizanHistory } from '../../src/elements/mizan-history.js';
import type { MizanQuiz } from '../../src/elements/mizan-quiz.js';
import { formatsOf } from '../../src/locale/formats.js';
import { addWords, voiceOf } from '../../src/locale/words.js';
import { all, button, full, group, languages, mount, one, radio, until, words } from './helpers.js';

for (const [language, sentences] of Object.entries({ en: enKept, ar: arKept, fa: faKept })) addWords(language, 'kept', sentences);

const quiz = rater as Quiz;
const result = (completedAt: string, answers: Record<string, number> = full, version = '1.0.0'): Result => ({
  ...resultOf(quiz, answers, { completedAt, language: 'en' }),
  definition: { id: 'rater', version },
});
const draft = (more: Partial<Draft> = {}): Draft => ({ schema: 1, version: '1.0.0', savedAt: '2026-11-12T09:41:00Z', answers: { 1: 4, 2: 5, 3: 1 }, at: '4', ...more });

/** Each test has a name, and so a store, of its own. */
let tests = 0;
beforeEach(() => { tests += 1; });
const name = () => `t${tests}`;
const key = (rest: string) => `mizan/rater/${name()}/${rest}`;
const put = (area: Storage, rest: string, value: unknown) => area.setItem(key(rest), typeof value === 'string' ? value : JSON.stringify(value));
const stored = (area: Storage, kind: string) => Object.keys(area).filter((each) => each.startsWith(key(kind))).map((each) => JSON.parse(area.getItem(each) as string) as never);

/** A quiz whose keeper has arrived. */
async function lived(attributes = '', before: () => void = () => {}, language = 'en', prepare: (quiz: MizanQuiz) => void = () => {}): Promise<MizanQuiz> {
  const element = await mount(`<mizan-quiz src="rater" lang="${language}" name="${name()}" ${attributes}></mizan-quiz>`, prepare, before);
  element.dispatchEvent(new PointerEvent('pointerover'));
  await until(() => element.shadowRoot?.querySelector('summary'));
  return element;
}
/** Drafts are written once what was answered has been painted. */
const written = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => setTimeout(resolve))));
const said = (host: Element) => all(host, '.notice p > span')[0]?.textContent ?? '';
const press = async (host: MizanQuiz, label: string) => {
  (await until(() => button(host, label))).click();
  await host.updateComplete;
  await written();
};
const choose = async (host: MizanQuiz, id: keyof typeof words.en.items, value: keyof typeof words.en.choices) => {
  radio(group(host, words.en.items[id]), words.en.choices[value]).click();
  await host.updateComplete;
  await written();
};
const visible = (host: Element) => all(host, 'fieldset').filter((each) => each.getClientRects().length > 0);
const focused = (host: Element) => host.shadowRoot?.activeElement as HTMLInputElement;

for (const language of languages) {
  describe(`one statement at a time in ${language}`, () => {
    const { t, number } = voiceOf(language, 'quiz');
    const { items, choices } = words[language];

    it('goes back and forward, with the focus in the statement and the progress said', async () => {
      const host = await lived('layout="steps"', undefined, language);
      expect(visible(host).map((each) => each.textContent?.includes(items['1']))).to.deep.equal([true]);
      expect(button(host, t('back'))?.disabled).to.equal(true);
      await press(host, t('next'));
      expect(visible(host)[0]?.textContent).to.contain(items['2']);
      expect(visible(host)[0]?.contains(focused(host))).to.equal(true);
      radio(visible(host)[0] as Element, choices['4']).click();
      await host.updateComplete;
      expect(one(host, '.progress span').textContent).to.equal(t('answered', { count: 1, of: 17 }));
      await press(host, t('back'));
      expect(visible(host)[0]?.textContent).to.contain(items['1']);
      await press(host, t('next'));
      // The choice taken has the focus.
      expect(focused(host).value).to.equal('4');
    });

    it('shows the digit of each choice, in the digits of the language', async () => {
      const host = await lived('layout="steps"', undefined, language);
      expect(all(host, 'fieldset[data-current] label').map((label) => label.dataset['key'])).to.deep.equal([5, 4, 3, 2, 1].map(number));
    });
  });
}

describe('one statement at a time', () => {
  it('asks for the result at the last statement, and goes to the first one missed', async () => {
    const host = await lived('layout="steps"', undefined, 'en', (each) => { each.answers = { ...full, 5: null }; });
    for (let step = 1; step < 17; step += 1) await press(host, enUi.next);
    expect(button(host, enUi.next)).to.equal(undefined);
    await press(host, enUi.showResult);
    expect(visible(host)[0]?.textContent).to.contain(words.en.items['5']);
    expect(visible(host)[0]?.contains(focused(host))).to.equal(true);
    expect(one(host, '.actions .note').textContent?.trim()).to.equal(voiceOf('en', 'quiz').t('remaining', { count: 1 }));
  });

  it('is chosen on a narrow screen alone, and never for list', async () => {
    const narrow = matchMedia('(width < 40em)').matches;
    expect(visible(await lived('layout="auto"'))).to.have.length(narrow ? 1 : 17);
    expect(visible(await lived('layout="list"'))).to.have.length(17);
  });

  it('leaves the form around it its say: what is missing is shown', async () => {
    const host = await mount(`<form><mizan-quiz src="rater" lang="en" name="${name()}" layout="steps" required></mizan-quiz></form>`, (each) => { each.answers = { ...full, 9: null }; });
    expect((host.closest('form') as HTMLFormElement).reportValidity()).to.equal(false);
    await host.updateComplete;
    expect(visible(host)[0]?.textContent).to.contain(words.en.items['9']);
  });
});

describe('a digit', () => {
  for (const [digits, five, unity] of [['Latin', '5', '1'], ['Arabic-Indic', '٥', '١'], ['Persian', '۵', '۱']] as const) {
    it(`of the ${digits} set chooses the option of its value`, async () => {
      const host = await lived('layout="steps"');
      all<HTMLInputElement>(host, 'fieldset[data-current] input')[2]?.focus();
      focused(host).dispatchEvent(new KeyboardEvent('keydown', { key: five, bubbles: true, cancelable: true }));
      await host.updateComplete;
      expect(host.answers).to.deep.equal({ 1: 5 });
      focused(host).dispatchEvent(new KeyboardEvent('keydown', { key: unity, bubbles: true, cancelable: true }));
      await host.updateComplete;
      expect(host.answers).to.deep.equal({ 1: 1 });
      expect(focused(host).value).to.equal('1');
    });
  }

  it('typed for real is heard, and only in the group', async () => {
    const host = await lived('layout="steps"');
    button(host, enUi.next)?.focus();
    await sendKeys({ press: '4' });
    expect(host.answers).to.deep.equal({});
    all<HTMLInputElement>(host, 'fieldset[data-current] input')[0]?.focus();
    await sendKeys({ press: '4' });
    await host.updateComplete;
    expect(host.answers).to.deep.equal({ 1: 4 });
    await sendKeys({ press: '9' });
    expect(host.answers).to.deep.equal({ 1: 4 });
  });
});

describe('a draft', () => {
  it('is not written before the first answer, and then with every one and every step', async () => {
    const host = await lived('layout="steps"');
    await press(host, enUi.next);
    expect(Object.keys(localStorage)).to.deep.equal([]);
    radio(visible(host)[0] as Element, words.en.choices['4']).click();
    await written();
    expect(stored(localStorage, 'draft')).to.have.length(1);
    expect(stored(localStorage, 'draft')[0]).to.deep.include({ schema: 1, version: '1.0.0', answers: { 2: 4 }, at: '2' });
    await press(host, enUi.next);
    expect(stored(localStorage, 'draft')[0]).to.deep.include({ at: '3' });
  });

  for (const language of languages) {
    it(`is offered again with its date in ${language}, and goes on where it was`, async () => {
      const host = await lived('layout="steps"', () => put(localStorage, 'draft/a', draft()), language);
      const { t } = voiceOf(language, 'kept');
      const offer = await until(() => all(host, '.kept p')[0]);
      expect(offer.textContent).to.equal(t('draft', { date: formatsOf(language).moment('2026-11-12T09:41:00Z'), count: 3, of: 17 }));
      expect(host.answers).to.deep.equal({});
      await press(host, t('resume'));
      expect(host.answers).to.deep.equal({ 1: 4, 2: 5, 3: 1 });
      expect(visible(host)[0]?.textContent).to.contain(words[language].items['4']);
      expect(all(host, '.kept')).to.have.length(0);
      expect(stored(localStorage, 'draft').map(({ answers }) => answers)).to.deep.equal([{ 1: 4, 2: 5, 3: 1 }]);
    });
  }

  it('that is turned down goes, and comes back when that is undone', async () => {
    const host = await lived('', () => put(localStorage, 'draft/a', draft()));
    await press(host, enKept.discard);
    expect(stored(localStorage, 'draft')).to.deep.equal([]);
    expect(said(host)).to.equal(enKept.discarded);
    await press(host, enKept.undo);
    expect(stored(localStorage, 'draft')).to.deep.equal([draft()]);
    expect(button(host, enKept.resume)).not.to.equal(undefined);
  });

  it('stays when someone answers without a word on it, and then gives its place to what was answered', async () => {
    const host = await lived('', () => put(localStorage, 'draft/a', draft()));
    await until(() => button(host, enKept.resume));
    await choose(host, '1', '2');
    expect(stored(localStorage, 'draft')).to.have.length(2);
    await press(host, enKept.resume);
    expect(host.answers).to.deep.equal({ 1: 4, 2: 5, 3: 1 });
    await press(host, enKept.resume);
    expect(host.answers).to.deep.equal({ 1: 2 });
    expect(stored(localStorage, 'draft')).to.have.length(2);
  });

  it('of another version says so, and gives what still fits', async () => {
    const host = await lived('', () => put(localStorage, 'draft/a', draft({ version: '0.9.0', answers: { 1: 4, gone: 2, 2: 9 } })));
    const offer = await until(() => all(host, '.kept p')[0]);
    expect(offer.textContent).to.equal(voiceOf('en', 'kept').t('draftOther', { date: formatsOf('en').moment('2026-11-12T09:41:00Z') }));
    await press(host, enKept.resume);
    expect(host.answers).to.deep.equal({ 1: 4 });
  });

  it('is not offered over answers that a page has set', async () => {
    const host = await lived('', () => put(localStorage, 'draft/a', draft()), 'en', (each) => { each.answers = { 1: 1 }; });
    expect(all(host, '.kept')).to.have.length(0);
    expect(stored(localStorage, 'draft')).to.have.length(1);
  });

  it('has served once there is a result', async () => {
    const host = await lived();
    host.answers = { ...full, 17: null };
    await host.updateComplete;
    await choose(host, '17', '5');
    expect(stored(localStorage, 'draft')).to.have.length(1);
    const complete = host.submit();
    expect(stored(localStorage, 'draft')).to.deep.equal([]);
    expect(stored(localStorage, 'result')).to.deep.equal([complete]);
    // Asked for again it is the same one.
    expect(host.submit()).to.equal(complete);
    expect(stored(localStorage, 'result')).to.have.length(1);
  });
});

describe('where it is kept', () => {
  it('is the tab for session', async () => {
    const host = await lived('storage="session"');
    await choose(host, '1', '4');
    expect(stored(sessionStorage, 'draft')).to.have.length(1);
    expect(Object.keys(localStorage)).to.deep.equal([]);
  });

  it('is nowhere for none', async () => {
    const host = await lived('storage="none"', () => put(localStorage, 'draft/a', draft()));
    expect(all(host, '.kept')).to.have.length(0);
    await choose(host, '1', '4');
    host.answers = full;
    host.submit();
    expect(Object.keys(localStorage)).to.have.length(1);
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
  });

  it('being full is said once, and nothing on screen is lost', async () => {
    const host = await lived();
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
    try {
      await choose(host, '1', '4');
      await until(() => said(host) === enKept.full);
      await choose(host, '2', '4');
      expect(host.answers).to.deep.equal({ 1: 4, 2: 4 });
      expect(stored(localStorage, 'draft')).to.deep.equal([]);
    } finally {
      Storage.prototype.setItem = setItem;
    }
    // There is room again.
    await choose(host, '3', '4');
    expect(stored(localStorage, 'draft').map(({ answers }) => answers)).to.deep.equal([{ 1: 4, 2: 4, 3: 4 }]);
  });

  it('being refused is said once, and the quiz works', async () => {
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage') as PropertyDescriptor;
    const host = await mount(`<mizan-quiz src="rater" lang="en" name="${name()}"></mizan-quiz>`, undefined, () => {
      Object.defineProperty(window, 'localStorage', { configurable: true, get() { throw new DOMException('no', 'SecurityError'); } });
    });
    try {
      host.dispatchEvent(new PointerEvent('pointerover'));
      await until(() => host.shadowRoot?.querySelector('summary') && said(host) === enKept.denied);
      await choose(host, '1', '4');
      host.answers = full;
      expect(host.submit()?.total.points).to.equal(65);
    } finally {
      Object.defineProperty(window, 'localStorage', own);
    }
  });

  for (const [trouble, text] of [['damaged', '{"schema":1,'], ['newer', '{"schema":7}']] as const) {
    it(`holding what is ${trouble} is said, and what is sound is offered`, async () => {
      const host = await lived('', () => {
        put(localStorage, 'draft/a', text);
        put(localStorage, 'draft/b', draft());
      });
      await until(() => said(host) === enKept[trouble]);
      expect(button(host, enKept.resume)).not.to.equal(undefined);
      expect(localStorage.getItem(key('draft/a'))).to.equal(text);
    });
  }
});

describe('the last result', () => {
  for (const language of languages) {
    it(`is named with its date in ${language}, and opens`, async () => {
      const host = await lived('', () => put(localStorage, 'result/x', result('2026-08-20T08:00:00Z')), language);
      const { t } = voiceOf(language, 'kept');
      const line = await until(() => all(host, '.kept p')[0]);
      expect(line.textContent).to.equal(t('last', { date: formatsOf(language).date('2026-08-20T08:00:00Z'), points: 65, max: 85 }));
      let fired = 0;
      host.addEventListener('mizan-complete', () => { fired += 1; });
      await press(host, t('open'));
      await until(() => host.shadowRoot?.querySelector('mizan-result'));
      expect(host.result?.completedAt).to.equal('2026-08-20T08:00:00Z');
      expect(fired).to.equal(0);
    });
  }
});

describe('starting again', () => {
  it('clears the screen and the draft, and both come back when it is undone', async () => {
    const host = await lived();
    await choose(host, '1', '4');
    await press(host, enKept.startAgain);
    expect(host.answers).to.deep.equal({});
    expect(stored(localStorage, 'draft')).to.deep.equal([]);
    await press(host, enKept.undo);
    expect(host.answers).to.deep.equal({ 1: 4 });
    expect(stored(localStorage, 'draft').map(({ answers }) => answers)).to.deep.equal([{ 1: 4 }]);
    expect(radio(group(host, words.en.items['1']), words.en.choices['4']).checked).to.equal(true);
  });
});

/** The history within a quiz, opened. */
async function historyOf(host: MizanQuiz): Promise<MizanHistory> {
  one(host, 'summary').click();
  const history = await until(() => host.shadowRoot?.querySelector('mizan-history'));
  await until(() => history.shadowRoot?.querySelector('.actions'));
  return history;
}

const before = { ...full, 6: 2, 9: 2, 17: 1 };
const three = () => {
  put(localStorage, 'result/a', result('2026-02-10T08:00:00Z', { 1: 3 }));
  put(localStorage, 'result/b', result('2026-05-12T08:00:00Z', before));
  put(localStorage, 'result/c', result('2026-08-20T08:00:00Z'));
};

describe('the history', () => {
  for (const language of languages) {
    it(`lists results, the latest first, and compares two in ${language}`, async () => {
      const history = await historyOf(await lived('', three, language));
      const { t, number } = voiceOf(language, ['kept', 'result']);
      const { date, percent } = formatsOf(language);
      expect(all(history, '.list tbody th').map((cell) => cell.textContent?.trim())).to.deep.equal(['2026-08-20', '2026-05-12', '2026-02-10'].map((day) => date(`${day}T08:00:00Z`)));
      expect(all(history, '.list b').map((cell) => cell.textContent)).to.deep.equal([65, 57].map(number));
      expect(history.shadowRoot?.textContent).to.contain(t('trendSummary', { first: 57, from: date('2026-05-12T08:00:00Z'), last: 65, to: date('2026-08-20T08:00:00Z') }));
      const rows = all(history, 'section tbody tr').map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim()));
      // Reliability: 6 7 12 13 14 give 2 5 4 4 5 = 20, then 22: 15 and 17 of 20 steps.
      expect(rows[0]).to.deep.equal([percent(0.75), percent(0.85), new Intl.NumberFormat(language, { signDisplay: 'exceptZero' }).format(10)]);
      expect(all(history, 'section > p')[0]?.textContent).to.equal(t('totalDifference', { difference: 8 }));
    });
  }

  it('compares any two, and says of one without a score that it has none', async () => {
    const history = await historyOf(await lived('', three));
    const [first] = all<HTMLSelectElement>(history, '.pair select');
    (first as HTMLSelectElement).selectedIndex = 0;
    first?.dispatchEvent(new Event('change'));
    await history.updateComplete;
    const cells = [...(all(history, 'section tbody tr')[0] as Element).querySelectorAll('td')].map((cell) => cell.textContent?.trim());
    expect(cells).to.deep.equal([voiceOf('en', 'result').t('notScored'), '85%', '']);
    expect(all(history, 'section > p')).to.have.length(1);
  });

  it('draws the trend the way the language runs', async () => {
    const x = async (language: string) => {
      const history = await historyOf(await lived('', three, language));
      return all(history, 'circle').map((point) => Number(point.getAttribute('cx')));
    };
    const [english, persian] = [await x('en'), await x('fa')];
    expect(english[0]).to.be.lessThan(english[1] as number);
    expect(persian[0]).to.be.greaterThan(persian[1] as number);
  });

  it('marks a result of another version, and does not open it', async () => {
    const history = await historyOf(await lived('', () => {
      put(localStorage, 'result/a', result('2026-02-10T08:00:00Z', full, '0.9.0'));
      put(localStorage, 'result/b', result('2026-08-20T08:00:00Z'));
    }));
    const row = all(history, '.list tbody tr')[1] as HTMLElement;
    expect(row.textContent).to.contain(voiceOf('en', 'kept').t('otherVersion', { version: '0.9.0' }));
    expect(row.querySelector('button')).to.equal(null);
    expect(history.shadowRoot?.textContent).to.contain(enKept.compareVersions);
  });

  it('opens a result', async () => {
    const host = await lived('', three);
    const history = await historyOf(host);
    all<HTMLButtonElement>(history, '.list button')[1]?.click();
    await until(() => host.shadowRoot?.querySelector('mizan-result'));
    expect(host.result?.total.points).to.equal(57);
  });

  it('takes in a file without doubling, and says what it found', async () => {
    const history = await historyOf(await lived('', three));
    const offer = async (content: string) => {
      const files = new DataTransfer();
      files.items.add(new File([content], 'history.json', { type: 'application/json' }));
      const field = one<HTMLInputElement>(history, 'input[type=file]');
      field.files = files.files;
      const was = said(history);
      field.dispatchEvent(new Event('change'));
      await until(() => said(history) !== was);
      return said(history);
    };
    const { t } = voiceOf('en', 'kept');
    const step: Step = { schema: 1, id: 'own-1', text: 'Call back', owner: 'Mina', due: '', done: false };
    expect(await offer('{"results": [1]}')).to.equal(t('importBad'));
    const file = JSON.stringify({ schema: 1, kind: 'history', results: [result('2026-08-20T08:00:00Z'), result('2026-09-20T08:00:00Z')], steps: [step] });
    expect(await offer(file)).to.equal(t('imported', { count: 2 }));
    expect(stored(localStorage, 'result')).to.have.length(4);
    expect(stored(localStorage, 'step')).to.deep.equal([step]);
    expect(await offer(file)).to.equal(t('imported', { count: 0 }));
    expect(stored(localStorage, 'result')).to.have.length(4);
  });

  it('deletes everything at once, screen and store, and brings it back when that is undone', async () => {
    const host = await lived('', () => { three(); put(localStorage, 'draft/a', draft()); localStorage.setItem('host', 'mine'); });
    await press(host, enKept.resume);
    const history = await historyOf(host);
    const kept = Object.entries(localStorage).sort();
    button(history, enKept.deleteAll)?.click();
    await host.updateComplete;
    expect(Object.keys(localStorage)).to.deep.equal(['host']);
    expect(host.answers).to.deep.equal({});
    expect(said(host)).to.equal(enKept.deleted);
    await until(() => history.shadowRoot?.textContent?.includes(enKept.noHistory));
    await press(host, enKept.undo);
    expect(Object.entries(localStorage).sort()).to.deep.equal(kept);
    expect(host.answers).to.deep.equal({ 1: 4, 2: 5, 3: 1 });
    // The draft goes on under its own key.
    await choose(host, '4', '5');
    expect(stored(localStorage, 'draft')).to.have.length(1);
  });

  it('hears of another tab', async () => {
    const history = await historyOf(await lived());
    expect(history.shadowRoot?.textContent).to.contain(enKept.noHistory);
    put(localStorage, 'result/a', result('2026-08-20T08:00:00Z'));
    dispatchEvent(new StorageEvent('storage', { key: key('result/a'), storageArea: localStorage }));
    await until(() => all(history, '.list tbody tr').length === 1);
  });

  it('stands alone, with an undo of its own', async () => {
    const history = await mount<MizanHistory>(`<mizan-history src="rater" lang="fa" name="${name()}"></mizan-history>`, undefined, three);
    await until(() => history.shadowRoot?.querySelector('.actions'));
    button(history, faKept.deleteAll)?.click();
    await history.updateComplete;
    expect(stored(localStorage, 'result')).to.deep.equal([]);
    button(history, faKept.undo)?.click();
    expect(stored(localStorage, 'result')).to.have.length(3);
  });
});

describe('a link', () => {
  afterEach(() => history.replaceState(null, '', location.href.split('#')[0]));
  const go = (hash: string) => history.replaceState(null, '', hash);
  const address = (quizName = name(), given: Result = result('2026-08-20T08:00:00Z')) => new URL(linkTo(location.href, quizName, given)).hash;

  it('opens the result it carries, keeps nothing, and can be kept', async () => {
    go(address());
    const host = await lived('link');
    await until(() => host.shadowRoot?.querySelector('mizan-result'));
    expect(host.result?.total.points).to.equal(65);
    expect(one(host, '.kept p').textContent).to.equal(enKept.linkShown);
    expect(Object.keys(localStorage)).to.deep.equal([]);
    expect(location.hash).to.equal(address());
    // Looked at again it is still the one of the link.
    await press(host, enUi.backToAnswers);
    await press(host, enUi.showResult);
    await until(() => host.shadowRoot?.querySelector('mizan-result'));
    expect(Object.keys(localStorage)).to.deep.equal([]);
    await press(host, enKept.linkKeep);
    expect(stored(localStorage, 'result')).to.deep.equal([result('2026-08-20T08:00:00Z')]);
  });

  it('is read by an element with the attribute alone, under its own name', async () => {
    go(address());
    expect((await lived()).result).to.equal(null);
    go(address('somebody-else'));
    expect((await lived('link')).result).to.equal(null);
    go('#mizan');
    expect((await lived('link')).result).to.equal(null);
    go('#chapter.2');
    const host = await lived('link');
    expect(host.result).to.equal(null);
    expect(said(host)).to.equal('');
    expect(location.hash).to.equal('#chapter.2');
  });

  it('goes by the id where there is no name', async () => {
    go(address('rater'));
    const host = await mount('<mizan-quiz src="rater" lang="en" link></mizan-quiz>');
    await until(() => host.result);
  });

  it('is read when the address changes, and what was being answered is offered again', async () => {
    const host = await lived('link');
    await choose(host, '1', '2');
    location.hash = address();
    await until(() => host.shadowRoot?.querySelector('mizan-result'));
    await press(host, enKept.linkKeep);
    await press(host, enUi.backToAnswers);
    await choose(host, '3', '5');
    expect(stored(localStorage, 'draft')).to.have.length(2);
    await press(host, enKept.resume);
    expect(host.answers).to.deep.equal({ 1: 2 });
  });

  it('made with another version shows what fits, and says so', async () => {
    go(address(name(), result('2026-08-20T08:00:00Z', { ...full, 99: 4 }, '2.0.0')));
    const host = await lived('link');
    await until(() => host.result);
    expect(host.result?.answered).to.equal(17);
    expect(one(host, '.kept p').textContent).to.equal(enKept.linkOther);
  });

  for (const [what, payload] of [
    ['cut short', (whole: string) => whole.slice(0, -20)],
    ['no base64', () => '****'],
    ['another quiz', () => btoa(JSON.stringify({ ...result('2026-08-20T08:00:00Z'), definition: { id: 'other', version: '1.0.0' } }))],
    ['an answer that is no choice', () => btoa(JSON.stringify(result('2026-08-20T08:00:00Z', {})).replace('"answers":{}', '"answers":{"1":77}'))],
  ] as const) {
    it(`of ${what} is refused in words, with nothing lost`, async () => {
      const whole = address();
      const dot = whole.lastIndexOf('.') + 1;
      go(whole.slice(0, dot) + payload(whole.slice(dot)));
      const host = await lived('link', () => put(localStorage, 'draft/a', draft()));
      await until(() => said(host) === enKept.linkBad);
      expect(host.result).to.equal(null);
      expect(button(host, enKept.resume)).not.to.equal(undefined);
    });
  }
});

it('hears the answer that came before what keeps it', async () => {
  const host = await mount(`<mizan-quiz src="rater" lang="en" name="${name()}"></mizan-quiz>`);
  radio(group(host, words.en.items['1']), words.en.choices['4']).focus();
  radio(group(host, words.en.items['1']), words.en.choices['4']).click();
  await until(() => stored(localStorage, 'draft').length === 1);
  expect(stored(localStorage, 'draft')[0]).to.deep.include({ answers: { 1: 4 } });
});

it('leaves no listener behind on a page that takes it away', async () => {
  const host = await lived();
  host.remove();
  put(localStorage, 'draft/b', draft());
  dispatchEvent(new StorageEvent('storage', { key: key('draft/b'), storageArea: localStorage }));
  location.hash = '#mizan=nothing.e30';
  history.replaceState(null, '', location.href.split('#')[0]);
  expect(host.answers).to.deep.equal({});
});

describe('a page that sets answers', () => {
  it('to what it was just told goes on with the one draft', async () => {
    const host = await lived();
    host.addEventListener('mizan-answer', () => { host.answers = { ...host.answers }; });
    for (const id of ['1', '2', '3'] as const) await choose(host, id, '4');
    expect(stored(localStorage, 'draft').map(({ answers }) => answers)).to.deep.equal([{ 1: 4, 2: 4, 3: 4 }]);
    expect(all(host, '.kept')).to.have.length(0);
  });

  it('to others, or resets the quiz, leaves the draft for another time', async () => {
    for (const act of [(host: MizanQuiz) => { host.answers = { 1: 1 }; }, (host: MizanQuiz) => host.reset()]) {
      const host = await lived();
      await choose(host, '5', '4');
      act(host);
      await host.updateComplete;
      await choose(host, '2', '4');
      expect(stored(localStorage, 'draft')).to.have.length(2);
      await press(host, enKept.resume);
      expect(host.answers).to.deep.equal({ 5: 4 });
    }
  });

  it('to another quiz and back loses no draft', async () => {
    const host = await lived();
    await choose(host, '5', '4');
    host.src = 'nothing.json';
    await until(() => host.shadowRoot?.querySelector('[role=alert]'));
    host.src = 'rater';
    await until(() => host.shadowRoot?.querySelector('fieldset'));
    await choose(host, '2', '4');
    expect(stored(localStorage, 'draft').map(({ answers }) => JSON.stringify(answers)).sort()).to.deep.equal(['{"2":4}', '{"5":4}']);
  });
});

describe('an offer', () => {
  it('goes when another element or tab has taken the draft up', async () => {
    const host = await lived('', () => put(localStorage, 'draft/a', draft()));
    await until(() => button(host, enKept.resume));
    localStorage.removeItem(key('draft/a'));
    dispatchEvent(new StorageEvent('storage', { key: key('draft/a'), storageArea: localStorage }));
    await until(() => all(host, '.kept').length === 0);
  });

  it('is not made by a quiz that is disabled', async () => {
    const host = await mount(`<mizan-quiz src="rater" lang="en" name="${name()}" disabled></mizan-quiz>`, undefined, () => put(localStorage, 'draft/a', draft()));
    await new Promise((resolve) => setTimeout(resolve));
    await until(() => !host.shadowRoot?.querySelector('.kept'));
    expect(host.shadowRoot?.querySelector('summary')).to.equal(null);
  });

  it('taken up in steps has the statement in hand ready for its digit', async () => {
    const host = await lived('layout="steps"', () => put(localStorage, 'draft/a', draft()));
    await press(host, enKept.resume);
    await host.updateComplete;
    expect(visible(host)[0]?.contains(focused(host))).to.equal(true);
  });
});
