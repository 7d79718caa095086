import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import arMap from '../../locales/ar/rater-diagnostic.json';
import ar from '../../locales/ar/diagnostic.json';
import enMap from '../../locales/en/rater-diagnostic.json';
import en from '../../locales/en/diagnostic.json';
import faMap from '../../locales/fa/rater-diagnostic.json';
import fa from '../../locales/fa/diagnostic.json';
import type { Diagnosis } from '../../src/core/diagnostic.js';
import { casts } from '../../src/pages/sample-people.js';
import { elsewhere, full, languages, open, stage, ui as quizWords, violations } from './browser.js';
import { button, cards, filled, finished } from './cards.js';

stage();

const ui = { en, ar, fa };
const maps = { en: enMap, ar: arMap, fa: faMap };
const marked = { en: 'All of this is made up.', ar: 'كل ما هنا وهمي.', fa: 'همهٔ این‌ها ساختگی است.' } as const;
const dimensions = ['reliability', 'assurance', 'tangibles', 'empathy', 'responsiveness'] as const;

const host = (page: Page) => page.locator('mizan-diagnostic');
const drawn = (page: Page) => host(page).locator('[part=dimension]').nth(4).waitFor();
const diagnosis = (page: Page) => host(page).evaluate((each) => (each as HTMLElement & { diagnosis: Diagnosis | null }).diagnosis);
const speak = ({ dimensions: all }: Diagnosis, source: 'belief' | 'observed' | 'customers') => all.map((each) => each[source].silence === null);
const gaps = (made: Diagnosis, id: string) => made.dimensions.find((each) => each.id === id)?.gaps.filter(({ clear }) => clear).map(({ between }) => between.join(' ')) ?? [];

describe.each(languages)('the diagnostic in %s', (language) => {
  const t = ui[language];

  it('shows three made-up sources side by side, marked as made up, with three things to talk about and nobody’s name', async () => {
    const { page, complaints } = await open(`/diagnostic.html?lang=${language}&data=three`, {}, elsewhere);
    await page.getByText(marked[language]).waitFor();
    await drawn(page);
    const made = (await diagnosis(page)) as Diagnosis;
    expect(made.dimensions.map(({ id }) => id)).toEqual(dimensions);
    for (const source of ['belief', 'observed', 'customers'] as const) expect(speak(made, source), source).toEqual(dimensions.map(() => true));
    expect(made.topics).toHaveLength(3);
    // The leaders believe in their empathy more than customers say.
    expect(gaps(made, 'empathy')).toContain('belief customers');
    for (const id of dimensions) await host(page).locator('[part=dimension]').getByText(maps[language].dimensions[id].name).first().waitFor();
    const { agents, reviewers } = casts[language];
    const told = JSON.stringify(made) + (await host(page).evaluate((each) => each.shadowRoot?.textContent ?? ''));
    expect([...agents, ...reviewers].filter((name) => told.includes(name))).toEqual([]);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('goes on without one of them, which is told as missing and changes no figure of the others', async () => {
    const { page, complaints } = await open(`/diagnostic.html?lang=${language}&data=three`);
    await drawn(page);
    const three = (await diagnosis(page)) as Diagnosis;
    await page.locator('input[name=data]').nth(2).check();
    await expect.poll(async () => { const made = await diagnosis(page); return made && speak(made, 'customers'); }).toEqual(dimensions.map(() => false));
    await drawn(page);
    const two = (await diagnosis(page)) as Diagnosis;
    expect(two.dimensions.map(({ belief, observed }) => [belief, observed])).toEqual(three.dimensions.map(({ belief, observed }) => [belief, observed]));
    await host(page).getByText(t['silent-missing'], { exact: true }).first().waitFor();
    expect(new URL(page.url()).searchParams.get('data')).toBe('two');
    expect(complaints).toEqual([]);
  });

  it('names clear gaps both ways where the sources contradict one another', async () => {
    const { page, complaints } = await open(`/diagnostic.html?lang=${language}&data=apart`);
    await drawn(page);
    const made = (await diagnosis(page)) as Diagnosis;
    expect(made.topics.map(({ why }) => why)).toEqual(['gap', 'gap', 'gap']);
    expect(gaps(made, 'empathy')).toContain('belief customers');
    expect(gaps(made, 'responsiveness')).toContain('belief customers');
    const signs = ['empathy', 'responsiveness'].map((id) => made.dimensions.find((each) => each.id === id)?.gaps.find(({ between }) => between.join(' ') === 'belief customers')?.difference ?? 0);
    expect(signs.map(Math.sign)).toEqual([1, -1]);
    expect(complaints).toEqual([]);
  });

  it('reads what the quiz and the scorecard have kept on this device', async () => {
    const { page, complaints } = await open(`/diagnostic.html?lang=${language}`, {}, elsewhere);
    await host(page).getByRole('heading').first().waitFor();
    expect(await diagnosis(page)).toBeNull();
    await host(page).getByRole('link', { name: t['link-quiz'] }).click();
    await page.locator('mizan-quiz fieldset').first().waitFor();
    await page.locator('mizan-quiz').dispatchEvent('pointerover');
    await page.evaluate((answers) => { (document.querySelector('mizan-quiz') as HTMLElement & { answers: object }).answers = answers; }, full);
    await page.getByRole('button', { name: quizWords[language].showResult }).click();
    await page.locator('mizan-takeaway .actions').waitFor();
    await page.goBack();
    await drawn(page);
    expect(speak((await diagnosis(page)) as Diagnosis, 'belief')).toEqual(dimensions.map(() => true));
    await page.getByRole('navigation').locator('a').nth(1).click();
    for (const [index, interaction] of ['T-1', 'T-2', 'T-3', 'T-4', 'T-5'].entries()) {
      if (index > 0) await button(page, cards[language].next).click();
      await filled(page, language, { interaction, agent: 'Mina', reviewer: 'Omar' }, index === 1 ? { empathy: 'no' } : {});
      await finished(page, language);
    }
    await page.getByRole('navigation').locator('a').nth(4).click();
    await expect.poll(async () => { const made = await diagnosis(page).catch(() => null); return made && speak(made, 'observed').some(Boolean); }).toBe(true);
    await drawn(page);
    const made = (await diagnosis(page)) as Diagnosis;
    expect(made.dimensions.find(({ id }) => id === 'empathy')?.observed).toMatchObject({ silence: null, answers: 5 });
    expect(JSON.stringify(made)).not.toMatch(/Mina|Omar/);
    await host(page).getByText(t['silent-missing'], { exact: true }).first().waitFor();
    expect(complaints).toEqual([]);
  });

  it.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
  ] as const)('has nothing that axe objects to in %s, narrow and wide, nor scrolls sideways', async (_, appearance) => {
    const { page, complaints } = await open(`/diagnostic.html?lang=${language}&data=apart`, { ...appearance, viewport: { width: 320, height: 740 } });
    await drawn(page);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await violations(page), `${width}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${width}`).toBe(0);
    }
    expect(complaints).toEqual([]);
  });

  it('saves the made-up data as a file that it takes in again', async () => {
    const { page } = await open(`/diagnostic.html?lang=${language}&data=apart`);
    await drawn(page);
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.made-up button').click()]);
    const file = await download.path();
    await page.locator('input[name=data]').first().check();
    await host(page).locator('input[type=file]').first().setInputFiles({ name: 'mizan-made-up.json', mimeType: 'application/json', buffer: readFileSync(file) });
    await drawn(page);
    const made = (await diagnosis(page)) as Diagnosis;
    for (const source of ['belief', 'observed', 'customers'] as const) expect(speak(made, source), source).toEqual(dimensions.map(() => true));
    expect(gaps(made, 'empathy')).toContain('belief customers');
  });
});
