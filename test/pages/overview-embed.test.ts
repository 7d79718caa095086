import { expect, it } from 'vitest';
import arMap from '../../locales/ar/rater-diagnostic.json';
import arTable from '../../locales/ar/customer-service.json';
import enMap from '../../locales/en/rater-diagnostic.json';
import enTable from '../../locales/en/customer-service.json';
import faMap from '../../locales/fa/rater-diagnostic.json';
import faTable from '../../locales/fa/customer-service.json';
import { policy } from '../../src/server/serve.js';
import { languages, open, stage } from './browser.js';
import { site } from './site.js';

stage();

const titles = {
  'mizan-periodic-table': { en: enTable.title, ar: arTable.title, fa: faTable.title },
  'mizan-diagnostic': { en: enMap.title, ar: arMap.title, fa: faMap.title },
} as const;
const tags = ['mizan-periodic-table', 'mizan-diagnostic'] as const;

it.each(tags.flatMap((tag) => languages.flatMap((language) => [[tag, language, `${tag}.js`], [tag, language, `${tag}.${language}.js`]] as const)))(
  '<%s> in %s stands on another page under a strict policy with %s',
  async (tag, language, script) => {
    const { page, complaints } = await site(`<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Host</title><script type="module" src="/embed/${script}"></script><${tag}><p>Waiting</p></${tag}></html>`, { policy });
    await page.locator(tag).getByRole('heading', { name: titles[tag][language], exact: true }).waitFor();
    expect(await page.getByText('Waiting').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  },
);

it.each(languages)('the table in %s is printed and saved as a picture from its one file, under a strict policy', async (language) => {
  const tag = 'mizan-periodic-table';
  const { page, complaints } = await site(`<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Host</title><script type="module" src="/embed/${tag}.${language}.js"></script><${tag}></${tag}></html>`, { policy });
  await page.locator(tag).getByRole('heading', { name: titles[tag][language], exact: true }).waitFor();
  const saved = page.waitForEvent('download');
  await page.locator(`${tag} [data-key=picture]`).click();
  expect((await saved).suggestedFilename()).toBe(`${titles[tag][language]}.png`);
  await page.evaluate(() => { window.print = () => { document.title = 'printed'; }; });
  await page.locator(`${tag} [data-key="print:A4"]`).click();
  await page.waitForFunction(() => document.title === 'printed');
  expect(await page.locator('mizan-table-poster .cell').count()).toBe(42);
  expect(complaints).toEqual([]);
});

it.each(tags)('the page that writes the lines to paste shows <%s> and its script, with the integrity of the file it names', async (tag) => {
  const { page } = await open(`/snippet.html?lang=en&what=${tag.slice('mizan-'.length)}&one=file`);
  await page.locator(tag).getByRole('heading', { name: titles[tag].en, exact: true }).waitFor();
  const code = page.locator('code-block code').first();
  await expect.poll(() => code.innerText()).toMatch(new RegExp(`src="http[^"]*/embed/${tag}\\.en-\\w{8}\\.js" integrity="sha384-[^"]+" crossorigin="anonymous"`));
  expect(await code.innerText()).toContain(`<${tag} lang="en"></${tag}>`);
  // What only the quiz has is not offered.
  expect(await page.getByRole('combobox', { name: 'Way' }).getByRole('option').allInnerTexts()).toEqual(['A tag', 'A package']);
});
