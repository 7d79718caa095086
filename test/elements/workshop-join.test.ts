import { expect } from 'chai';
import ar from '../../locales/ar/quiz.json';
import en from '../../locales/en/quiz.json';
import fa from '../../locales/fa/quiz.json';
import { consoleOf } from '../../src/pages/workshop/api.js';
import '../../src/pages/workshop/join.js';
import { accessible } from './accessible.js';
import { found, room, styled, visit } from './workshop.js';

const ui = { en, ar, fa };

before(() => styled('/src/pages/workshop/join.css'));
beforeEach(() => localStorage.clear());

const languages = ['en', 'ar', 'fa'] as const;
for (const language of languages) {
  it(`lets someone join, answer and see their own result in ${language}`, async () => {
    const { code, secret } = await room({ languages: [language, ...languages.filter((each) => each !== language)] });
    const page = visit('join-page', language, code);
    (await found(() => page.querySelector<HTMLButtonElement>('form button.primary'))).click();
    const quiz = await found(() => page.querySelector('mizan-quiz'));
    const statements = await found(() => {
      const all = quiz.shadowRoot?.querySelectorAll('fieldset') ?? [];
      return all.length === 17 && [...all];
    });
    expect(getComputedStyle(statements[0] as Element).direction).to.equal(language === 'en' ? 'ltr' : 'rtl');
    for (const statement of statements) statement.querySelector<HTMLInputElement>('input')?.click();
    (await found(() => [...(quiz.shadowRoot?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent?.trim() === ui[language].showResult))).click();
    await found(() => quiz.shadowRoot?.querySelector('mizan-result'));
    // What the phone says is kept is what the server has.
    await found(() => page.querySelector('[data-standing="kept"]'));
    const { joined, finished, reports } = await consoleOf(code, secret);
    expect({ joined, finished, reports }).to.deep.equal({ joined: [1], finished: [1], reports: [null] });
    await accessible(page);
  });
}

it('says that a result with a statement left out does not count for the room', async () => {
  const { code, secret } = await room();
  const page = visit('join-page', 'en', code);
  (await found(() => page.querySelector<HTMLButtonElement>('form button.primary'))).click();
  const quiz = await found(() => page.querySelector('mizan-quiz'));
  const button = (name: string) => found(() => [...(quiz.shadowRoot?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent?.trim() === name));
  const statements = await found(() => quiz.shadowRoot?.querySelectorAll('fieldset')[16] && [...quiz.shadowRoot.querySelectorAll('fieldset')]);
  for (const statement of statements.slice(1)) statement.querySelector<HTMLInputElement>('input')?.click();
  (await button(ui.en.showResult)).click();
  (await button(ui.en.showPartial)).click();
  await found(() => quiz.shadowRoot?.querySelector('mizan-result'));
  await found(() => page.textContent?.includes('once every statement is answered'));
  await found(() => page.querySelector('[data-standing="kept"]'));
  expect((await consoleOf(code, secret)).finished).to.deep.equal([0]);
});

it('takes up the answers that were kept here', async () => {
  const { code } = await room();
  const first = visit('join-page', 'en', code);
  (await found(() => first.querySelector<HTMLButtonElement>('form button.primary'))).click();
  const radio = await found(() => first.querySelector('mizan-quiz')?.shadowRoot?.querySelectorAll('fieldset')[2]?.querySelectorAll('input')[1]);
  radio.click();
  await found(() => first.querySelector('[data-standing="kept"]'));
  const again = visit('join-page', 'en', code);
  const same = await found(() => again.querySelector('mizan-quiz')?.shadowRoot?.querySelectorAll('fieldset')[2]?.querySelectorAll('input')[1]);
  await found(() => same.checked);
  expect(same.value).to.equal(radio.value);
});
