import { describe, expect, it } from 'vitest';
import { focused, goTo } from './cards.js';
import { elsewhere, languages, open, stage, violations } from './browser.js';

stage();

const said = {
  en: { title: 'How good is our customer service, honestly?', nothing: 'Nothing that you enter leaves this device.', site: 'For your site', theme: 'Your theme' },
  ar: { title: 'ما مستوى خدمة عملائنا، بصراحة؟', nothing: 'لا يخرج من هذا الجهاز شيء', site: 'لموقعك', theme: 'مظهر موقعك' },
  fa: { title: 'راستش، خدمات ما به مشتریان چقدر خوب است؟', nothing: 'از این دستگاه بیرون نمی‌رود', site: 'برای سایت شما', theme: 'پوستهٔ شما' },
} as const;

/** Each page that it leads to, and what stands there. */
const offered = {
  quiz: 'mizan-quiz fieldset',
  scorecard: 'mizan-scorecard fieldset',
  metrics: 'mizan-metrics-report table',
  csat: 'mizan-csat fieldset',
  diagnostic: 'mizan-diagnostic [role=heading]',
  workshop: 'workshop-page h1',
  table: 'mizan-periodic-table [role=heading]',
  snippet: 'code-block',
  theme: 'mizan-quiz fieldset',
  own: 'mizan-quiz fieldset',
} as const;

describe.each(languages)('the front page in %s', (language) => {
  const { title, nothing, site, theme } = said[language];

  it('says what it is, that nothing leaves the device, and how the instruments belong together', async () => {
    const { page, complaints } = await open(`/?lang=${language}`, {}, elsewhere);
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    expect(await page.locator('.privacy').innerText()).toContain(nothing);
    expect(await page.locator('.way li').count()).toBe(4);
    expect(await page.title()).toBe({ en: 'Mizan', ar: 'ميزان', fa: 'میزان' }[language]);
    expect(complaints).toEqual([]);
  });

  it('leads to each instrument by one link, in the same language, to a page that shows it', async () => {
    const { page, complaints } = await open(`/?lang=${language}`);
    await page.locator('.offer').first().waitFor();
    expect(await page.locator('.offer').evaluateAll((cards) => cards.map((card) => [(card as HTMLElement).dataset['page'], card.querySelectorAll('a').length]))).toEqual(Object.keys(offered).map((name) => [name, 1]));
    for (const [name, shown] of Object.entries(offered)) {
      const card = page.locator(`.offer[data-page=${name}]`);
      const heading = (await card.getByRole('heading', { level: 3 }).innerText()).trim();
      await card.getByRole('link', { name: heading }).click();
      await page.locator(shown).first().waitFor({ state: 'attached', timeout: 30_000 });
      expect(new URL(page.url()).pathname, name).toMatch(new RegExp(`/${name}(\\.html)?$`));
      expect(new URL(page.url()).searchParams.get('lang'), name).toBe(language);
      await page.goBack();
      await card.waitFor();
    }
    expect(complaints).toEqual([]);
  });

  it.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
  ] as const)('has nothing that axe objects to in %s, and nothing that scrolls sideways, narrow and wide', async (_, appearance) => {
    const { page } = await open(`/?lang=${language}`, { ...appearance, viewport: { width: 320, height: 700 } });
    await page.locator('.offer').first().waitFor();
    for (const width of [320, 640, 768, 1024, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.locator('nav details').evaluate((details) => ((details as HTMLDetailsElement).open = true));
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${width}`).toBe(0);
      if (width === 320 || width === 1280) expect(await violations(page), `${width}`).toEqual([]);
    }
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 'letters twice as large').toBe(0);
  });

  it('has what is for sites behind one stop of the keyboard, which opens, closes and gives the focus back', async () => {
    const { page } = await open(`/?lang=${language}`, { viewport: { width: 1280, height: 800 } });
    await page.locator('.offer').first().waitFor();
    const details = page.locator('nav details');
    const opened = () => details.evaluate((each) => (each as HTMLDetailsElement).open);
    await goTo(page, ({ tag, name }) => tag === 'summary' && name === site, 10);
    await page.keyboard.press('Tab');
    expect((await focused(page)).tag).toBe('select');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await goTo(page, ({ tag, name }) => tag === 'a' && name === theme, 4);
    await page.keyboard.press('Escape');
    expect([await opened(), (await focused(page)).name]).toEqual([false, site]);
    await page.keyboard.press('Enter');
    expect(await opened()).toBe(true);
    for (let links = 0; links < 6; links += 1) await page.keyboard.press('Tab');
    expect([await opened(), (await focused(page)).tag]).toEqual([false, 'select']);
    await page.getByText(site, { exact: true }).first().click();
    await page.getByRole('heading', { level: 1 }).click();
    expect(await opened()).toBe(false);
  });
});

it('has none of the elements in it, and asks for its own files only', async () => {
  const { page } = await open('/nothing');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(new URL('/?lang=ar', page.url()).href);
  await page.locator('.offer').first().waitFor();
  expect(await page.evaluate(() => ['mizan-quiz', 'mizan-metrics', 'mizan-periodic-table', 'mizan-diagnostic'].filter((tag) => customElements.get(tag)))).toEqual([]);
  expect(asked.filter((path) => /mizan-(?!\w+\.svg)|chart|quizzes/.test(path))).toEqual([]);
});
