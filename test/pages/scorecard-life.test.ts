import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import arCalibration from '../../locales/ar/calibration.json';
import enCalibration from '../../locales/en/calibration.json';
import faCalibration from '../../locales/fa/calibration.json';
import enRevision from '../../locales/en/revision.json';
import enTrends from '../../locales/en/trends.json';
import type { EvaluationFile } from '../../src/core/evaluation.js';
import { open, stage, violations, type Language } from './browser.js';
import { asked, button, cards, filled, finished, view } from './cards.js';

stage();

const calibration = { en: enCalibration, ar: arCalibration, fa: faCalibration };
/** A sentence with its values set in. */
const say = (sentence: string, values: Readonly<Record<string, string>>): string => sentence.replaceAll(/\{\{(\w+)[^}]*\}\}/g, (_, key: string) => values[key] ?? '');
const shadow = (page: Page, tag: string) => page.locator(`mizan-${tag}`);

it('three reviewers are compared once all of them are in, and what they agreed is kept and printed, in Persian', async () => {
  const t = calibration.fa;
  const { page, complaints } = await open('/scorecard.html?lang=fa', { viewport: { width: 1280, height: 800 } });
  const reviewers = ['مینا', 'امید', 'نگار'];
  await view(page, 'fa', 'calibration');
  const part = shadow(page, 'calibration');
  await part.getByLabel(t.interaction, { exact: true }).fill('تماس ۴۱');
  await part.getByLabel(t.reviewers, { exact: true }).fill(reviewers.join('\n'));
  await part.getByRole('button', { name: t.begin, exact: true }).click();
  // Scores: all met 100; empathy missed 25 × 2 / 10 = 5 less; calm missed, 92.5 before that, kept at 50.
  for (const [index, marks] of [{}, { empathy: 'no' }, { calm: 'no' }].entries()) {
    const name = reviewers[index] as string;
    await part.getByRole('button', { name: say(t.reviewBy, { name }), exact: true }).click();
    const card = page.locator('mizan-scorecard');
    await expect.poll(() => card.getByLabel(cards.fa.reviewer, { exact: true }).inputValue()).toBe(name);
    expect(await card.getByLabel(cards.fa.interaction, { exact: true }).inputValue()).toBe('تماس ۴۱');
    await filled(page, 'fa', { interaction: 'تماس ۴۱', agent: 'سارا' }, marks as Record<string, 'no'>);
    await finished(page, 'fa');
    // Nobody's marks are seen before the last one is in.
    expect(await page.getByText(cards.fa.keptBlindWhy).count()).toBe(index < 2 ? 1 : 0);
    expect(await card.locator('.figure').count()).toBe(index < 2 ? 0 : 1);
    if (index === 0) {
      await view(page, 'fa', 'evaluations');
      await shadow(page, 'evaluations').getByText(cards.fa.kept.hidden).waitFor();
      expect(await shadow(page, 'evaluations').locator('.score b').count()).toBe(0);
    }
    await view(page, 'fa', 'calibration');
  }
  const question = asked('fa', 'phone');
  await part.locator('.verdict').waitFor();
  // Only 100 and 95 lie within ten points of each other: one pair of three.
  expect(await part.locator('.verdict').innerText()).toContain(new Intl.NumberFormat('fa', { style: 'percent' }).format(1 / 3));
  const rows = part.locator('table.marks').first().locator('tbody tr');
  expect((await rows.locator('th').allInnerTexts()).map((text) => [question('calm'), question('empathy')].find((each) => text.includes(each))).sort()).toEqual([question('calm'), question('empathy')].sort());
  expect(await violations(page)).toEqual([]);

  const agreed = part.getByLabel(say(t.agreedOnFor, { question: question('empathy') }), { exact: true });
  await agreed.fill('همدلی یعنی نام بردن از ناراحتی مشتری');
  await agreed.press('Tab');
  await page.reload();
  await view(page, 'fa', 'calibration');
  await expect.poll(() => agreed.inputValue()).toBe('همدلی یعنی نام بردن از ناراحتی مشتری');
  await page.evaluate(() => {
    window.print = () => { dispatchEvent(new Event('beforeprint')); document.title = 'printed'; };
  });
  await part.getByRole('button', { name: t.print, exact: true }).click();
  await expect.poll(() => page.title()).toBe('printed');
  expect(complaints).toEqual([]);
});

it('a card is revised, used, told apart over time, compared and given back, in English', async () => {
  const r = enRevision;
  const { page, complaints } = await open('/scorecard.html?lang=en', { viewport: { width: 1280, height: 800 } });
  await filled(page, 'en', { interaction: 'CALL-1', agent: 'Sara' });
  expect((await finished(page, 'en')).figures.score).toBe(100);
  await view(page, 'en', 'card');
  const part = shadow(page, 'revision');
  const weight = (section: string) => part.getByRole('textbox', { name: say(r.sectionWeight, { section }), exact: true });
  const { sections, questions } = cards.en.words;
  await weight(sections.opening).fill('20');
  await weight(sections.opening).press('Tab');
  // 20 + 25 + 10 + 35 + 15 = 105.
  await part.getByText(say(r.sumWrong, { whole: '100' })).first().waitFor();
  const make = part.locator('.actions .primary');
  await make.click();
  await part.getByText(r.cannotMake).waitFor();
  await weight(sections.closing).fill('10');
  await weight(sections.closing).press('Tab');
  await expect.poll(() => part.getByText(say(r.sumWrong, { whole: '100' })).count()).toBe(0);

  const empathy = part.locator('[data-question=empathy]');
  await empathy.locator('summary').click();
  await empathy.getByRole('checkbox', { name: r.may_critical, exact: true }).check();
  for (const [language, words] of [['English', 'Named the customer’s worry'], ['Arabic', 'ذكر ما يقلق العميل'], ['Persian', 'نگرانی مشتری را به زبان آورد']] as const) {
    await empathy.getByRole('textbox', { name: say(r.wording, { language }), exact: true }).fill(words);
  }
  const thanked = part.locator('[data-question=thanked]');
  await thanked.locator('summary').click();
  await thanked.getByRole('button', { name: r.drop, exact: true }).click();
  await part.locator('.add input').fill('Offered a call back');
  await part.locator('.add select').selectOption('closing');
  await part.getByRole('button', { name: r.add, exact: true }).click();
  const added = part.locator('.section').last().locator('details').last();
  // Its words are due in every language, and a recommendation as every question has one.
  const due = [['wording', 'Arabic', 'عرض معاودة الاتصال'], ['wording', 'Persian', 'تماس دوباره را پیشنهاد کرد'], ['recommendation', 'English', 'Offer a call back.'], ['recommendation', 'Arabic', 'يُعرض الاتصال لاحقًا.'], ['recommendation', 'Persian', 'تماس دوباره پیشنهاد شود.']] as const;
  for (const [key, language, words] of due) await added.getByRole('textbox', { name: say(r[key], { language }), exact: true }).fill(words);
  expect(await violations(page)).toEqual([]);
  await make.click();
  // A question is gone and another is critical: scores cannot be set against those before.
  await part.getByText(say(r.made, { version: '2.0.0' })).waitFor();
  expect(await violations(page)).toEqual([]);

  await view(page, 'en', 'review');
  await button(page, cards.en.next).click();
  await page.getByRole('group', { name: 'Named the customer’s worry' }).waitFor();
  await page.getByRole('group', { name: 'Offered a call back' }).waitFor();
  expect(await page.getByRole('group', { name: questions.thanked }).count()).toBe(0);
  await filled(page, 'en', { interaction: 'CALL-2', agent: 'Sara' }, { empathy: 'no', 'own-name': 'no' });
  const { definition, figures } = await finished(page, 'en');
  expect(definition.version).toBe('2.0.0');
  // Opening: own-name, 1 of 14 on the phone, loses 20 / 14; empathy loses 25 × 2 / 10 = 5 and keeps it at 50.
  expect(figures.before).toBeCloseTo(95 - 20 / 14, 9);
  expect(figures).toMatchObject({ score: 50, failed: ['empathy'] });

  await view(page, 'en', 'trends');
  const trends = shadow(page, 'trends');
  await trends.locator('.summary').waitFor();
  const summary = () => trends.locator('.summary').innerText();
  expect(await summary()).toContain(say(enTrends.summary_one, { count: '1', mean: '50', max: '100' }));
  expect(await summary()).toContain(say(enTrends.leftVersions, { number: '1' }));
  await trends.getByRole('combobox', { name: enTrends.version, exact: true }).selectOption('1.0.0');
  await expect.poll(summary).toContain(say(enTrends.summary_one, { count: '1', mean: '100', max: '100' }));

  await view(page, 'en', 'card');
  const compared = part.locator('table').last();
  await expect.poll(() => compared.innerText()).toContain('Named the customer’s worry');
  for (const words of [questions.empathy, questions.thanked, 'Offered a call back']) expect(await compared.innerText()).toContain(words);
  await part.getByRole('button', { name: say(r.use, { version: '1.0.0' }), exact: true }).click();
  await part.getByText(say(r.used, { version: '1.0.0' })).waitFor();
  await view(page, 'en', 'review');
  // What is on screen was made with the other version and stays with it; the next interaction is not.
  await button(page, cards.en.next).click();
  await page.getByRole('group', { name: questions.empathy }).waitFor();
  await page.getByRole('group', { name: questions.thanked, exact: false }).first().waitFor();
  expect(await page.getByRole('group', { name: 'Offered a call back' }).count()).toBe(0);
  expect(complaints).toEqual([]);
});

/** Opens the panel with a name, where it is closed. */
const unfold = async (page: Page, name: string) => {
  const panel = shadow(page, 'evaluations').locator('details.panel').filter({ hasText: name });
  if (!(await panel.evaluate((each) => (each as HTMLDetailsElement).open))) await panel.locator('summary').click();
};

async function saved(page: Page, language: Language, kind: 'json' | 'csv'): Promise<string> {
  await unfold(page, cards[language].kept.transfer);
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, cards[language].kept[kind]).click()]);
  return readFileSync(await download.path(), 'utf8');
}

const brought = (page: Page, language: Language, name: string, content: string) =>
  shadow(page, 'evaluations').getByLabel(cards[language].kept.importFiles).setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });

it('what was exported comes back whole after everything was deleted, once however often, in Arabic', async () => {
  const t = cards.ar;
  const { page, complaints } = await open('/scorecard.html?lang=ar', { viewport: { width: 1280, height: 800 } });
  await filled(page, 'ar', { interaction: '=2+3', agent: 'سارة', reviewer: 'عمر', channel: 'chat' }, { 'followed-up': 'later' });
  await finished(page, 'ar');
  await page.locator('.link').click();
  await page.locator('[data-id="followed-up"] [value=no]').check();
  await finished(page, 'ar');
  await button(page, t.next).click();
  await filled(page, 'ar', { interaction: 'بريد؛ ١٢', agent: 'ليلى, حداد', channel: 'email' }, { empathy: 'no' });
  await finished(page, 'ar');
  await view(page, 'ar', 'calibration');
  await shadow(page, 'calibration').getByLabel(calibration.ar.interaction, { exact: true }).fill('مكالمة ٩');
  await shadow(page, 'calibration').getByLabel(calibration.ar.reviewers, { exact: true }).fill('عمر\nمنى');
  await shadow(page, 'calibration').getByRole('button', { name: calibration.ar.begin, exact: true }).click();
  await shadow(page, 'calibration').locator('.calibration').waitFor();

  await view(page, 'ar', 'evaluations');
  const list = shadow(page, 'evaluations');
  await list.locator('.list > li').nth(1).waitFor();
  const json = await saved(page, 'ar', 'json');
  const file = JSON.parse(json) as EvaluationFile;
  expect(file.evaluations.map(({ history }) => history.length).sort()).toEqual([0, 1]);
  expect(file.calibrations).toHaveLength(1);
  expect(await violations(page)).toEqual([]);
  const tables = { ',': await saved(page, 'ar', 'csv'), ';': '' };
  await list.getByRole('combobox', { name: t.kept.separator, exact: true }).selectOption(';');
  tables[';'] = await saved(page, 'ar', 'csv');

  await button(page, t.kept.deleteAll).click();
  await button(page, t.kept.goAhead).click();
  await list.getByText(t.kept.empty).waitFor();
  await page.reload();
  await view(page, 'ar', 'evaluations');
  await list.getByText(t.kept.empty).waitFor();
  await view(page, 'ar', 'calibration');
  await shadow(page, 'calibration').getByText(calibration.ar.noCalibrations).waitFor();

  await view(page, 'ar', 'evaluations');
  for (const _ of ['first', 'again']) {
    await brought(page, 'ar', 'mizan.json', json);
    await list.locator('.brought p').nth(1).waitFor();
    await list.locator('.list > li').nth(1).waitFor();
    expect(await list.locator('.list > li').count()).toBe(2);
    const back = JSON.parse(await saved(page, 'ar', 'json')) as EvaluationFile;
    const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
    expect(back.evaluations.toSorted(byId)).toEqual(file.evaluations.toSorted(byId));
    expect(back.calibrations).toEqual(file.calibrations);
  }
  // The table says the same of each, and adds nothing.
  await brought(page, 'ar', 'mizan.csv', tables[';']);
  await expect.poll(() => list.locator('.brought bdi').innerText()).toBe('mizan.csv');
  expect(await list.locator('.list > li').count()).toBe(2);
  expect(complaints).toEqual([]);

  const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
  if (process.env['ALL_ENGINES']) expect(office).toBeTruthy();
  if (!office) return;
  const folder = mkdtempSync(join(tmpdir(), 'mizan-'));
  try {
    for (const [separator, code] of [[',', 44], [';', 59]] as const) {
      writeFileSync(join(folder, 'list.csv'), tables[separator]);
      // Separator, quote, UTF-8, from the first row on, as a person's own double click would.
      const filter = `CSV:${code},34,76,1,,0,false,true,false,false,false,0,false,true`;
      const run = spawnSync(office, ['--headless', `-env:UserInstallation=file://${folder}/profile`, `--infilter=${filter}`, '--convert-to', 'fods', '--outdir', folder, join(folder, 'list.csv')], { encoding: 'utf8', timeout: 100_000 });
      expect(run.status, run.stderr).toBe(0);
      const sheet = readFileSync(join(folder, 'list.fods'), 'utf8');
      expect(sheet).toContain('ليلى, حداد');
      expect(sheet).toContain('بريد؛ ١٢');
      // What a customer typed is text, whatever it begins with.
      expect(sheet).not.toMatch(/table:formula/);
      expect(sheet.match(/office:value-type="float"/g)?.length).toBeGreaterThanOrEqual(2);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('two tabs that review and edit at once lose nothing, in English', async () => {
  const { page, complaints } = await open('/scorecard.html?lang=en');
  const other = await page.context().newPage();
  await other.goto(page.url());
  for (const [tab, interaction] of [[page, 'CALL-1'], [other, 'CALL-2']] as const) {
    await tab.bringToFront();
    await filled(tab, 'en', { interaction, agent: 'Sara', reviewer: interaction });
  }
  for (const tab of [page, other]) {
    await tab.bringToFront();
    await finished(tab, 'en');
  }
  for (const tab of [page, other]) {
    await tab.bringToFront();
    await view(tab, 'en', 'evaluations');
    await expect.poll(() => shadow(tab, 'evaluations').locator('.list b bdi').allInnerTexts().then((names) => names.sort())).toEqual(['CALL-1', 'CALL-2']);
  }
  // Both open the same one and change it, each another question.
  for (const tab of [page, other]) {
    await tab.bringToFront();
    await button(tab, say(cards.en.kept.openOne, { interaction: 'CALL-1' })).click();
    await tab.locator('mizan-scorecard .total').waitFor();
    await button(tab, cards.en.edit).click();
  }
  for (const [tab, id] of [[page, 'empathy'], [other, 'engaged']] as const) {
    await tab.bringToFront();
    await tab.locator(`[data-id=${id}] [value=no]`).check();
    await finished(tab, 'en');
  }
  await page.bringToFront();
  await view(page, 'en', 'evaluations');
  const changes = shadow(page, 'evaluations').locator('.changes');
  await changes.locator('summary').click();
  const question = asked('en', 'phone');
  for (const id of ['engaged', 'empathy']) await expect.poll(() => changes.innerText()).toContain(question(id));
  expect(complaints).toEqual([]);
});

it('what was entered is there after a reload in the midst of it, remarks and times with it, in Persian', async () => {
  const { page, complaints } = await open('/scorecard.html?lang=fa');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await page.bringToFront();
  await page.locator('mizan-scorecard .bar').waitFor();
  await page.locator('[data-id=recording] .plain').click();
  await page.locator('[data-remark=recording]').fill('پس از یک دقیقه گفت');
  await page.locator('[data-time=recording]').fill('۱:۰۵');
  await page.locator('[data-time=recording]').press('Tab');
  await filled(page, 'fa', { interaction: 'تماس ۷', agent: 'سارا' }, { 'own-name': 'no' });
  // Another tab is offered it as soon as all 28 answers are written.
  await other.locator('mizan-scorecard .kept').getByText(new Intl.NumberFormat('fa').format(28)).waitFor();
  await page.reload();
  await button(page, cards.fa.resume).click();
  await expect.poll(() => page.locator('[data-remark=recording]').inputValue()).toBe('پس از یک دقیقه گفت');
  expect(await page.locator('[data-time=recording]').inputValue()).toBe('۱:۰۵');
  expect(await page.locator('[data-id="own-name"] [value=no]').isChecked()).toBe(true);
  expect((await finished(page, 'fa')).times).toEqual({ recording: 65 });
  expect(complaints).toEqual([]);
});
