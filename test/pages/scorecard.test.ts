import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import ar from '../../locales/ar/scorecard.json';
import arKept from '../../locales/ar/evaluations.json';
import arCard from '../../locales/ar/agent-scorecard.json';
import en from '../../locales/en/scorecard.json';
import enKept from '../../locales/en/evaluations.json';
import enCard from '../../locales/en/agent-scorecard.json';
import fa from '../../locales/fa/scorecard.json';
import faKept from '../../locales/fa/evaluations.json';
import faCard from '../../locales/fa/agent-scorecard.json';
import { casts } from '../../src/pages/sample-people.js';
import { languages, open, stage, violations, type Language } from './browser.js';

stage();

const ui = { en, ar, fa };
const kept = { en: enKept, ar: arKept, fa: faKept };
const words = { en: enCard, ar: arCard, fa: faCard };
const said = {
  en: {
    title: 'What can one call teach us?', card: 'The agent scorecard', own: 'Your own evaluations', made: 'Made-up evaluations', try: 'Try it with made-up evaluations',
    load: 'Load made-up evaluations', afresh: 'Load them afresh', delete: 'Delete what is made up', marked: 'All of this is made up.', deleted: 'The made-up evaluations were deleted from this device.',
  },
  ar: {
    title: 'ماذا تعلّمنا مكالمة واحدة؟', card: 'بطاقة تقييم موظف خدمة العملاء', own: 'تقييماتك', made: 'تقييمات وهمية للتجربة', try: 'التجربة بتقييمات وهمية',
    load: 'تحميل تقييمات وهمية', afresh: 'إعادة تحميلها', delete: 'حذف البيانات الوهمية', marked: 'كل ما هنا وهمي.', deleted: 'حُذفت التقييمات الوهمية من هذا الجهاز.',
  },
  fa: {
    title: 'از یک تماس چه می‌آموزیم؟', card: 'کارت ارزیابی کارشناس پشتیبانی', own: 'ارزیابی‌های خودتان', made: 'ارزیابی‌های ساختگی', try: 'امتحان با ارزیابی‌های ساختگی',
    load: 'بارگذاری ارزیابی‌های ساختگی', afresh: 'بارگذاری از نو', delete: 'حذف ساختگی‌ها', marked: 'همهٔ این‌ها ساختگی است.', deleted: 'ارزیابی‌های ساختگی از این دستگاه حذف شد.',
  },
} as const;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** Goes over to the list of what is kept. */
const evaluations = (page: Page, language: Language) => button(page, ui[language].view_evaluations).click();
/** How many of the invented agents are named in what the card shows. */
const named = (page: Page, language: Language) =>
  page.locator('mizan-scorecard').evaluate((card, agents) => {
    const text = (root: Node): string => [...root.childNodes].map((node) => (node instanceof Text ? node.data : text((node as Element).shadowRoot ?? node))).join(' ');
    const all = text(card.shadowRoot as ShadowRoot);
    return agents.filter((agent) => all.includes(agent)).length;
  }, casts[language].agents);

describe.each(languages)('in %s', (language) => {
  const { own, made, marked, ...names } = said[language];

  it('is found from the front page, which axe has nothing against, and shows the card in that language', async () => {
    const { page, complaints } = await open(`/?lang=${language}`);
    const link = page.getByRole('main').getByRole('link', { name: names.card });
    await link.waitFor();
    expect(await violations(page)).toEqual([]);
    await link.click();
    await page.getByRole('heading', { level: 1, name: names.title }).waitFor();
    await page.getByRole('group', { name: words[language].questions.recording }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('loads made-up evaluations by one button, marked as such', async () => {
    const { page, complaints } = await open(`/scorecard.html?lang=${language}`);
    expect(await page.getByText(marked).count()).toBe(0);
    await button(page, names.try).click();
    await page.getByText(marked).waitFor();
    await evaluations(page, language);
    await expect.poll(() => named(page, language)).toBeGreaterThan(2);
    expect(complaints).toEqual([]);
  });

  it('keeps them apart from a person’s own, also after the page is loaded again', async () => {
    const { page } = await open(`/scorecard.html?lang=${language}`);
    await button(page, names.try).click();
    await evaluations(page, language);
    await expect.poll(() => named(page, language)).toBeGreaterThan(2);
    await page.getByRole('radio', { name: own }).check();
    await evaluations(page, language);
    await page.getByText(kept[language].empty).waitFor();
    expect(await named(page, language)).toBe(0);
    await page.getByRole('radio', { name: made }).check();
    await page.reload();
    await page.getByText(marked).waitFor();
    await evaluations(page, language);
    await expect.poll(() => named(page, language)).toBeGreaterThan(2);
  });

  it('deletes them by one button, and says so', async () => {
    const { page } = await open(`/scorecard.html?lang=${language}`);
    await button(page, names.try).click();
    await button(page, names.delete).click();
    await page.getByRole('status').getByText(names.deleted).waitFor();
    await evaluations(page, language);
    await page.getByText(kept[language].empty).waitFor();
    expect(await named(page, language)).toBe(0);
    await page.reload();
    await button(page, names.load).waitFor();
    expect(await button(page, names.delete).count()).toBe(0);
  });

  it.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
  ] as const)('has nothing that axe objects to, in %s, narrow and wide, and nothing scrolls sideways', async (_, appearance) => {
    const { page } = await open(`/scorecard.html?lang=${language}`, { ...appearance, viewport: { width: 320, height: 700 } });
    await button(page, names.try).click();
    await button(page, names.afresh).waitFor();
    await page.getByRole('group', { name: words[language].questions.recording }).waitFor();
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await sideways()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await violations(page)).toEqual([]);
  });

  it('shows what became of them in every view, with nothing that axe objects to and nothing that scrolls sideways', async () => {
    const { page, complaints } = await open(`/scorecard.html?lang=${language}`, { viewport: { width: 320, height: 700 } });
    await button(page, names.try).click();
    await button(page, names.afresh).waitFor();
    const { view_evaluations, view_trends, view_calibration, view_card } = ui[language];
    for (const view of [view_evaluations, view_trends, view_calibration, view_card]) {
      await button(page, view).click();
      await page.locator('mizan-scorecard').getByRole('heading', { level: 3 }).first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), view).toBe(0);
      expect(await violations(page), view).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });
});

it('offers a tag to copy that names the card and the language', async () => {
  const { page } = await open('/scorecard.html?lang=fa');
  expect(await page.locator('code-block code').innerText()).toContain('<mizan-scorecard src="agent-scorecard" lang="fa"></mizan-scorecard>');
});
