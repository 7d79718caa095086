import { describe, expect, it } from 'vitest';
import { contrast } from '../../src/pages/contrast.js';
import { colourNames, colours } from '../../src/pages/look.js';
import { languages, open, stage, violations, words } from './browser.js';

stage();

const appearances = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
] as const;

describe.each(languages)('in %s', (language) => {
  it.each(appearances)('has nothing that axe objects to, in %s, narrow and wide', async (_, appearance) => {
    const { page } = await open(`/theme.html?lang=${language}&radius=3`, { ...appearance, viewport: { width: 360, height: 740 } });
    await page.locator('mizan-result .total').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  it('shows the quiz and a result live, under the strict policy', async () => {
    const { page, complaints } = await open(`/theme.html?lang=${language}&accent=800080.ff80ff&space=1.4`);
    await page.getByRole('group', { name: words[language].items['1'] }).waitFor();
    await page.locator('mizan-result .total').waitFor();
    expect(complaints).toEqual([]);
  });
});

it('knows the colours that the elements have of themselves', async () => {
  const { page } = await open('/theme.html?lang=en');
  await page.locator('mizan-result .total').waitFor();
  for (const [index, scheme] of ['light', 'dark'].entries()) {
    const found = await page.locator('mizan-quiz').evaluate((quiz, { names, scheme: wanted }) => {
      quiz.style.setProperty('color-scheme', wanted);
      const probe = document.createElement('i');
      quiz.shadowRoot?.append(probe);
      return names.map((name) => {
        probe.style.setProperty('color', `var(--${name})`);
        return getComputedStyle(probe).color;
      });
    }, { names: [...colourNames], scheme });
    const rgb = (colour: string) => `rgb(${[1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)).join(', ')})`;
    expect(found).toEqual(colourNames.map((name) => rgb(colours[name][index] ?? '')));
  }
});

it('changes the look at once, prints it as CSS, and keeps it in the address until it is taken back', async () => {
  const { page } = await open('/theme.html?lang=en', { colorScheme: 'light' });
  const button = page.locator('mizan-quiz .primary').first();
  await page.getByLabel('Accent: Light', { exact: true }).fill('#800080');
  await expect.poll(() => button.evaluate((found) => getComputedStyle(found).backgroundColor)).toBe('rgb(128, 0, 128)');
  await page.getByRole('slider', { name: 'Size of the text' }).fill('20');
  await page.getByRole('slider', { name: 'Space' }).fill('1.4');
  await page.getByRole('textbox', { name: 'Font --mizan-font', exact: true }).fill("'Noto Serif', serif");
  await page.getByRole('textbox', { name: 'Font --mizan-font', exact: true }).press('Enter');
  const sheet = ":root {\n  --mizan-accent: light-dark(#800080, #63cabb);\n  --mizan-font: 'Noto Serif', serif;\n  --mizan-font-size: 20px;\n  --mizan-space: 1.4;\n}";
  await expect.poll(() => page.locator('code-block code').textContent()).toBe(sheet);
  await page.reload();
  expect(await page.locator('code-block code').textContent()).toBe(sheet);
  // The sheet does to an element on any page what the page here shows.
  const live = await button.evaluate((found) => [getComputedStyle(found).backgroundColor, getComputedStyle(found).fontSize, getComputedStyle(found).fontFamily, getComputedStyle(found).paddingInlineStart]);
  const plain = await open('/bench/quiz-en.html', { colorScheme: 'light' });
  await plain.page.setViewportSize({ width: 360, height: 700 });
  await plain.page.evaluate((css) => {
    const adopted = new CSSStyleSheet();
    adopted.replaceSync(css);
    document.adoptedStyleSheets = [adopted];
  }, sheet);
  await plain.page.locator('mizan-quiz .primary').first().waitFor();
  expect(await plain.page.locator('mizan-quiz .primary').first().evaluate((found) => [getComputedStyle(found).backgroundColor, getComputedStyle(found).fontSize, getComputedStyle(found).fontFamily, getComputedStyle(found).paddingInlineStart])).toEqual(live);

  await page.getByRole('button', { name: 'Back to the usual look' }).click();
  await page.getByText('Nothing differs from the usual look yet.').waitFor();
  expect(new URL(page.url()).search).toBe('?lang=en');
  expect(await button.evaluate((found) => getComputedStyle(found).backgroundColor)).toBe('rgb(13, 106, 98)');
});

it('shows the scheme that is worked on, until the page is given another', async () => {
  const { page } = await open('/theme.html?lang=en&theme=light');
  const ground = () => page.locator('mizan-quiz').evaluate((quiz) => getComputedStyle(quiz).backgroundColor);
  await page.getByLabel('Background: Dark').fill('#000040');
  await expect.poll(ground).toBe('rgb(0, 0, 64)');
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('auto');
  await expect.poll(ground).toBe('rgb(251, 250, 246)');
});

it('tells the contrast of each text on its ground, and where it is too little', async () => {
  const { page } = await open('/theme.html?lang=en');
  const rows = page.locator('.contrast tbody tr');
  expect(await rows.count()).toBe(8);
  expect(await page.locator('.contrast .short').count()).toBe(0);
  // By hand: white on white is 1; the lightest grey that passes on white is #767676 with 4.54, #777777 has 4.48.
  await page.getByLabel('Text: Light', { exact: true }).fill('#777777');
  await expect.poll(() => rows.nth(1).locator('td').nth(1).innerText()).toBe('4.4 too little');
  await page.getByLabel('Text: Light', { exact: true }).fill('#767676');
  await expect.poll(() => rows.nth(1).locator('td').nth(1).innerText()).toBe('4.5 enough');
});

it('computes the contrast of WCAG', () => {
  // Source: the definition itself for black and white; 4.54 and 4.48 are the well-known neighbours of the threshold.
  for (const [one, other, ratio] of [['#000000', '#ffffff', 21], ['#ffffff', '#ffffff', 1], ['#767676', '#ffffff', 4.54], ['#ffffff', '#777777', 4.48], ['#ff0000', '#ffffff', 4]] as const) {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  }
});

it.each([
  'accent=red.blue',
  'accent=zzzzzz.000000',
  'accent=0d6a62',
  'font-size=1e9',
  'radius=-5',
  'space=NaN',
  `font=${encodeURIComponent('x; } * { display: none')}`,
  `font=${encodeURIComponent('url(https://elsewhere.test)')}`,
  `font=${encodeURIComponent('Arial/*')}`,
  `font=${encodeURIComponent('"Arial')}`,
  `font=${encodeURIComponent("'a\" , 'b\"")}`,
  `font=${encodeURIComponent('Ar\u202Eial')}`,
  `font=${encodeURIComponent('Arial\n')}`,
])('takes nothing of an address with %s', async (query) => {
  const { page, complaints } = await open(`/theme.html?lang=en&${query}`);
  await page.getByText('Nothing differs from the usual look yet.').waitFor();
  expect(await page.locator('.live').evaluate((live) => (live as HTMLElement).style.length)).toBe(0);
  expect(complaints).toEqual([]);
});

it('says of what is no font that it is none', async () => {
  const { page } = await open('/theme.html?lang=en');
  await page.getByRole('textbox', { name: 'Font --mizan-font', exact: true }).fill('x; }');
  await page.getByRole('textbox', { name: 'Font --mizan-font', exact: true }).press('Enter');
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('textbox', { name: 'Font --mizan-font', exact: true }).getAttribute('aria-invalid')).toBe('true');
});
