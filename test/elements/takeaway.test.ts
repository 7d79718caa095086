import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import arKept from '../../locales/ar/kept.json';
import enKept from '../../locales/en/kept.json';
import faKept from '../../locales/fa/kept.json';
import arResult from '../../locales/ar/result.json';
import enResult from '../../locales/en/result.json';
import faResult from '../../locales/fa/result.json';
import arRater from '../../locales/ar/rater.result.json';
import enRater from '../../locales/en/rater.result.json';
import faRater from '../../locales/fa/rater.result.json';
import rater from '../../quizzes/rater.json';
import careless from '../vectors/careless_responding.json';
import type { Answers, Quiz } from '../../src/core/quiz.js';
import type { Step } from '../../src/core/record.js';
import { resultOf } from '../../src/core/score.js';
import type { MizanPlan } from '../../src/elements/mizan-plan.js';
import type { MizanResult } from '../../src/elements/mizan-result.js';
import type { MizanTakeaway } from '../../src/elements/mizan-takeaway.js';
import { formatsOf } from '../../src/locale/formats.js';
import { addWords, voiceOf } from '../../src/locale/words.js';
import { all, button, full, languages, mount, one, until, words } from './helpers.js';

const raters = { en: enRater, ar: arRater, fa: faRater };
const kept = { en: enKept, ar: arKept, fa: faKept };
const results = { en: enResult, ar: arResult, fa: faResult };
for (const language of languages) {
  addWords(language, 'kept', kept[language]);
  addWords(language, 'result', results[language]);
  addWords(language, 'rater.result', raters[language]);
}

const quiz = rater as Quiz;
const result = (answers: Answers = full) => resultOf(quiz, answers, { completedAt: '2026-11-22T09:00:00Z', language: 'en' });
const promises: Step = { schema: 1, id: 'reliability.promises', text: null, owner: '=Mina', due: '2026-12-01', done: true };
const own: Step = { schema: 1, id: 'own-1', text: '+1 colleague, "now"', owner: '', due: '', done: false };

const take = (language: string, more: Partial<MizanTakeaway> = {}) =>
  mount<MizanTakeaway>(`<mizan-takeaway src="rater" lang="${language}"></mizan-takeaway>`, (each) => Object.assign(each, { result: result(), steps: [own, promises], ...more }));

/** What the next click on a download link would have saved. */
async function saved(act: () => void): Promise<{ name: string; text: string; bytes: Uint8Array; type: string }> {
  const { click } = HTMLAnchorElement.prototype;
  let link: HTMLAnchorElement | null = null;
  // eslint-disable-next-line @typescript-eslint/no-this-alias -- the link is never in the page, and this is all there is of it
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) { link = this; };
  try {
    act();
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
  const { href, download } = link as never as HTMLAnchorElement;
  const blob = await (await fetch(href)).blob();
  return { name: download, type: blob.type, text: await blob.text(), bytes: new Uint8Array(await blob.arrayBuffer()) };
}

/** Puts a clipboard in place, or none. */
async function withClipboard<T>(clipboard: object | undefined, act: () => Promise<T>): Promise<T> {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  try {
    return await act();
  } finally {
    delete (navigator as { clipboard?: unknown }).clipboard;
  }
}
const said = (host: Element) => all(host, '.notice p > span')[0]?.textContent ?? '';

for (const language of languages) {
  describe(`taken away in ${language}`, () => {
    const { t } = voiceOf(language, ['kept', 'result']);
    const cells = (line: string) => line.split(',');

    it('as a table it has a row for the total, each dimension, statement and step, in ASCII digits', async () => {
      const host = await take(language);
      const { text, bytes, name } = await saved(() => button(host, t('csv'))?.click());
      expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
      expect(name).to.match(/ 2026-11-22\.csv$/);
      const lines = text.replace(/^\uFEFF/, '').split('\r\n');
      // A head, the total, 5 dimensions, 17 statements, 2 steps, and the end of the last line.
      expect(lines).to.have.length(1 + 1 + 5 + 17 + 2 + 1);
      expect(cells(lines[0] as string)).to.have.length(13);
      expect(lines[1]).to.contain(`,65,17,85,${48 / 68},${raters[language].bands.high.name},`);
      // Statement 1 is reversed: a 4 earns 2 of 1 to 5.
      const [first] = lines.filter((line) => line.startsWith(`${t('partStatement')},1,`));
      expect(first).to.contain(`,4,${words[language].choices['4']},2,1,5,`);
      expect(lines.at(-3)).to.contain(`,'=Mina,2026-12-01,${t('yes')}`);
      expect(lines.at(-2)).to.contain(`"'+1 colleague, ""now"""`);
    });

    it('as text it says what the page says', async () => {
      let copied = '';
      await withClipboard({ writeText: async (text: string) => { copied = text; } }, async () => {
        const host = await take(language);
        button(host, t('copyText'))?.click();
        await until(() => said(host) === t('textCopied'));
      });
      const lines = copied.split('\n');
      expect(lines[0]).to.equal(words[language].title);
      expect(copied).to.contain(t('summary', { points: 65, max: 85, band: raters[language].bands.high.name }));
      expect(lines).to.contain(`• ${raters[language].dimensions.reliability.name}: ${formatsOf(language).percent(0.85)} (${t('high')})`);
      expect(lines).to.contain(`• ${raters[language].dimensions.reliability.steps.promises}`);
      expect(lines).to.contain(`  ${t('due')}: ${formatsOf(language).date('2026-12-01')}`);
      expect(copied).to.contain(`${words[language].items['17']} ${words[language].choices['5']}`);
    });
  });
}

describe('taken away', () => {
  it('as a table it parts cells with a semicolon where asked', async () => {
    const host = await take('en');
    const field = one<HTMLSelectElement>(host, 'select');
    field.value = ';';
    field.dispatchEvent(new Event('change'));
    await host.updateComplete;
    const { text } = await saved(() => button(host, enKept.csv)?.click());
    expect(text.split('\r\n')[0]?.split(';')).to.have.length(13);
    expect(text).to.contain(`;65;17;85;`);
  });

  it('as data it is the one shape of a result, with its steps', async () => {
    const host = await take('fa');
    const { text, name } = await saved(() => button(host, faKept.json)?.click());
    // Steps as advised, then the team's own.
    expect(JSON.parse(text)).to.deep.equal({ ...result(), steps: [promises, own] });
    expect(name).to.match(/\.json$/);
  });

  it('as a link it is offered only where a quiz would read it, and holds no step and no name', async () => {
    expect(button(await take('en'), enKept.copyLink)).to.equal(undefined);
    let copied = '';
    await withClipboard({ writeText: async (text: string) => { copied = text; } }, async () => {
      const host = await take('en', { link: true, name: 'team a' });
      button(host, enKept.copyLink)?.click();
      await until(() => said(host) === enKept.linkCopied);
    });
    const [before, payload] = copied.split('#mizan=team%20a.') as [string, string];
    expect(before).to.equal(location.href.split('#')[0]);
    const read = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as object;
    const { schema, definition, completedAt, language, answers } = result();
    expect(read).to.deep.equal({ schema, definition, completedAt, language, answers });
  });

  for (const [why, clipboard] of [['missing', undefined], ['refused', { writeText: () => Promise.reject(new Error('denied')) }]] as const) {
    it(`as text it can be copied by hand where the clipboard is ${why}`, async () => {
      await withClipboard(clipboard, async () => {
        const host = await take('ar');
        button(host, arKept.copyText)?.click();
        const field = await until(() => all<HTMLTextAreaElement>(host, 'textarea')[0]);
        expect(said(host)).to.equal(arKept.copyByHand);
        expect(field.value).to.contain(words.ar.title);
      });
    });
  }
});

const inner = (host: MizanResult) => until(() => {
  const plan = host.shadowRoot?.querySelector<MizanPlan>('mizan-plan');
  return plan?.shadowRoot?.querySelector('.add') ? plan : null;
});
const drawn = (language: string, steps: readonly Step[] | null, answers: Answers = full) =>
  mount<MizanResult>(`<mizan-result src="rater" lang="${language}"></mizan-result>`, (each) => Object.assign(each, { result: result(answers), steps }));

describe('next steps', () => {
  it('are advice and no more where nobody keeps them', async () => {
    const host = await drawn('en', null);
    all<HTMLButtonElement>(host, '.toggle')[0]?.click();
    await host.updateComplete;
    expect(all(host, '.steps li')).to.have.length(4);
    expect(all(host, 'mizan-plan, [type=checkbox]')).to.have.length(0);
  });

  for (const language of languages) {
    it(`are ticked, given an owner and a day, and done, in ${language}`, async () => {
      const host = await drawn(language, []);
      const { t } = voiceOf(language, 'result');
      const heard: (readonly Step[])[] = [];
      host.addEventListener('mizan-steps', (event) => heard.push((event as CustomEvent<{ steps: readonly Step[] }>).detail.steps));
      all<HTMLButtonElement>(host, '.toggle')[0]?.click();
      await host.updateComplete;
      const { steps } = raters[language].dimensions.reliability;
      expect(all(host, '.ticks label').map((label) => label.textContent?.trim())).to.deep.equal(Object.values(steps));
      all<HTMLInputElement>(host, '.ticks input')[0]?.click();
      const plan = await inner(host);
      await until(() => all(plan, 'li').length === 1);
      expect(one(plan, 'li > fieldset > legend').textContent).to.equal(steps.promises);
      const owner = one<HTMLInputElement>(plan, '.owner input');
      owner.value = ' منى ';
      owner.dispatchEvent(new Event('change', { bubbles: true }));
      await plan.updateComplete;
      if (language === 'fa') {
        // 1 Dey 1405 is 22 December 2026.
        for (const [index, value] of ['1', '10', '1405'].entries()) {
          const field = all<HTMLSelectElement>(plan, '.due select')[index] as HTMLSelectElement;
          field.value = value;
          field.dispatchEvent(new Event('change', { bubbles: true }));
          await plan.updateComplete;
        }
      } else {
        const field = one<HTMLInputElement>(plan, '.due input');
        field.value = '2026-12-22';
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }
      await plan.updateComplete;
      one<HTMLInputElement>(plan, '.check input').click();
      await until(() => heard.at(-1)?.[0]?.done);
      expect(heard.at(-1)).to.deep.equal([{ schema: 1, id: 'reliability.promises', text: null, owner: 'منى', due: '2026-12-22', done: true }]);
      expect(one(plan, '.due legend, .due span').textContent).to.equal(t('due'));
    });
  }

  it('in Persian take the last day of a month for one that it has not', async () => {
    const host = await drawn('fa', [promises]);
    const plan = await inner(host);
    let due = '';
    host.addEventListener('mizan-steps', (event) => { due = (event as CustomEvent<{ steps: readonly Step[] }>).detail.steps[0]?.due ?? ''; });
    for (const [index, value] of ['31', '7', '1405'].entries()) {
      const field = all<HTMLSelectElement>(plan, '.due select')[index] as HTMLSelectElement;
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await plan.updateComplete;
    }
    // 30 Mehr 1405 is 22 October 2026.
    expect(due).to.equal('2026-10-22');
    expect(all<HTMLSelectElement>(plan, '.due select')[0]?.value).to.equal('30');
  });

  it('of one\'s own are added with Enter, and taken off again without losing the words', async () => {
    const host = await drawn('en', []);
    const plan = await inner(host);
    const field = one<HTMLInputElement>(plan, '.add input');
    field.focus();
    await sendKeys({ type: 'Ask' });
    await sendKeys({ press: 'Enter' });
    await until(() => all(plan, 'li').length === 1);
    expect(host.steps?.[0]).to.include({ text: 'Ask', owner: '', due: '', done: false });
    expect(field.value).to.equal('');
    button(plan, '')?.click();
    await plan.updateComplete;
    expect(host.steps).to.deep.equal([]);
    expect(field.value).to.equal('Ask');
  });

  it('that are taken off by a slip have their owner and day when they are ticked again', async () => {
    const host = await drawn('en', [promises]);
    all<HTMLButtonElement>(host, '.toggle')[0]?.click();
    await host.updateComplete;
    const tick = all<HTMLInputElement>(host, '.ticks input')[0] as HTMLInputElement;
    expect(tick.checked).to.equal(true);
    tick.click();
    expect(host.steps).to.deep.equal([]);
    await host.updateComplete;
    tick.click();
    expect(host.steps).to.deep.equal([promises]);
  });

  it('show markup as the text that it is', async () => {
    const host = await drawn('en', [{ ...own, text: '<img src=x onerror=alert(1)>' }]);
    const plan = await inner(host);
    expect(one(plan, 'li > fieldset > legend').textContent).to.equal('<img src=x onerror=alert(1)>');
    expect(all(plan, 'img')).to.have.length(0);
  });
});

describe('a hint', () => {
  const hints = { straight4: 'hintStraight', yea: 'hintAcquiescence', best: null, mixed: null } as const;
  for (const language of languages) {
    for (const [pattern, hint] of Object.entries(hints)) {
      it(`for ${pattern} is ${hint ?? 'none'} in ${language}, and the result is there all the same`, async () => {
        const given = careless.data.answers[pattern as 'best'];
        const host = await drawn(language, null, Object.fromEntries(given.map((answer, index) => [String(index + 1), answer])));
        expect(all(host, '.hint').map((each) => each.textContent)).to.deep.equal(hint ? [results[language][hint]] : []);
        expect(all(host, '.mark')).to.have.length(1);
      });
    }
  }
});
