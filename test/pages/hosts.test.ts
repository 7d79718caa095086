import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { full, stage } from './browser.js';
import { quizOf, script, site } from './site.js';

stage();

/** A place of a known width that no rule of the page reaches, so that what lies in it can be compared. */
const placed = (width: number, css = '', doctype = '<!doctype html>') => `${doctype}<html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>
  ${css}
  #place#place#place { all: revert !important; position: absolute !important; inset: 0 auto auto 0 !important; width: ${width}px !important; direction: ltr !important }
</style>${script()}<body><div id="place">${quizOf('lang="ar" storage="none"')}</div></html>`;

/** Every element within the quiz, through all shadow roots: where it lies from the corner of the quiz, and how it looks. */
const look = (page: Page) =>
  page.locator('mizan-quiz').evaluate((quiz) => {
    const origin = quiz.shadowRoot?.querySelector('.root')?.getBoundingClientRect() as DOMRect;
    const seen: Record<string, string>[] = [];
    // Where the page stands and what no eye sees, and what follows from the place and size that are compared already.
    const apart = /^(?:animation|transition|perspective-origin|transform-origin|-webkit-locale|.*visited|speak|(?:min-|max-)?(?:inline|block)-size|min-width|min-height|inset.*|top|left|right|bottom)/;
    const walk = (node: Element, path: string) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      const styles = getComputedStyle(node);
      const each: Record<string, string> = { path, box: [x - origin.x, y - origin.y, width, height].map(Math.round).join(' ') };
      for (const property of styles) if (!apart.test(property)) each[property] = styles.getPropertyValue(property);
      seen.push(each);
      for (const child of [...(node.shadowRoot?.children ?? []), ...node.children]) walk(child, `${path} > ${child.localName}${child.className ? `.${child.getAttribute('class') ?? ''}` : ''}`);
    };
    walk(quiz.shadowRoot?.querySelector('.root') as Element, '.root');
    return seen;
  });

type Look = Awaited<ReturnType<typeof look>>;

const differences = (one: Look, other: Look) =>
  one.flatMap((each, index) => Object.keys(each).filter((key) => each[key] !== other[index]?.[key]).map((key) => `${each['path'] ?? ''} ${key}: ${each[key] ?? ''} ≠ ${other[index]?.[key] ?? ''}`));

async function drawn(markup: string, width: number): Promise<{ page: Page; statements: Look; result: Look }> {
  const { page } = await site(markup, { viewport: { width, height: 900 } });
  await page.locator('mizan-quiz fieldset').first().waitFor({ state: 'attached' });
  const statements = await look(page);
  await page.locator('mizan-quiz').evaluate((quiz, answers) => {
    Object.assign(quiz, { answers });
    (quiz as HTMLElement & { submit(): unknown }).submit();
  }, full);
  await page.locator('mizan-result .toggle').first().waitFor();
  await page.locator('mizan-plan .root').first().waitFor({ state: 'attached' });
  await page.locator('mizan-takeaway .root').first().waitFor({ state: 'attached' });
  await page.evaluate(async () => {
    (document.querySelector('mizan-quiz')?.shadowRoot?.activeElement as HTMLElement | null)?.blur();
    await document.fonts.ready;
  });
  return { page, statements, result: await look(page) };
}

const widths = [1000, 390];
const peaceful = new Map<number, Promise<{ statements: Look; result: Look }>>();
const peace = (width: number) => {
  if (!peaceful.has(width)) peaceful.set(width, drawn(placed(width), width));
  return peaceful.get(width) as ReturnType<typeof drawn>;
};

describe.each([
  ['inherits the odd', `body { letter-spacing: .4em; word-spacing: 1em; text-indent: 4em; text-transform: uppercase; line-height: 4; text-align: right; text-shadow: 2px 2px red;
    white-space: nowrap; word-break: break-all; font-style: italic; font-variant: small-caps; font-weight: 900; font-size: 30px; font-stretch: condensed; cursor: none; quotes: none; tab-size: 1; hyphens: auto; list-style: square inside;
    border-collapse: separate; border-spacing: 20px; caption-side: bottom; empty-cells: hide; -webkit-text-fill-color: red; -webkit-text-stroke: 1px red; user-select: none;
    color: red; orphans: 9; caret-color: red; accent-color: red; fill: red; stroke: red; direction: rtl; line-break: anywhere }`],
  ['says it of every element', `* { letter-spacing: .4em !important; text-transform: uppercase !important; line-height: 4 !important; color: red !important; background: yellow !important; font-size: 5px !important; font-weight: 900 !important; text-align: right !important; text-indent: 3em !important }
    input, label, fieldset, legend, button, table { display: none !important } div, span, p { float: left !important; position: absolute !important }`],
  ['unsets everything', '* { all: unset !important }'],
  ['makes everything initial', '* { all: initial }'],
  ['reverts everything', '* { all: revert !important }'],
  ['floats the quiz into nothing', 'mizan-quiz { display: inline; float: right; width: 100% }'],
  ['lays everything in a row', '* { display: flex !important; align-items: center; justify-content: center }'],
  ['lays the quiz in a line', 'mizan-quiz { display: inline !important; }'],
  ['writes small', ':root { font-size: 5px }'],
  ['writes small everywhere', '* { font-size: 5px; line-height: 1; color: yellow; background: yellow }'],
])('a page that %s', (_, css) => {
  it.each(widths)('shows the quiz and its result as a peaceful one does, %i wide', async (width) => {
    const [hostile, calm] = [await drawn(placed(width, css), width), await peace(width)];
    expect(differences(hostile.statements, calm.statements).slice(0, 12)).toEqual([]);
    expect(hostile.statements).toHaveLength(calm.statements.length);
    expect(differences(hostile.result, calm.result).slice(0, 12)).toEqual([]);
    expect(hostile.result).toHaveLength(calm.result.length);
    await hostile.page.context().close();
  });
});

describe('a page in quirks mode', () => {
  it.each(widths)('shows the quiz and its result as any other, %i wide', async (width) => {
    const [quirky, calm] = [await drawn(placed(width, '', ''), width), await peace(width)];
    expect(await quirky.page.evaluate(() => document.compatMode)).toBe('BackCompat');
    expect(differences(quirky.statements, calm.statements).slice(0, 12)).toEqual([]);
    expect(differences(quirky.result, calm.result).slice(0, 12)).toEqual([]);
  });
});

it.each([
  ['floats everything', '* { float: left }', 1000],
  ['floats everything', '* { float: left }', 390],
  ['gives the quiz no width', 'mizan-quiz { display: inline; float: right; width: 0 }', 390],
  ['lays everything in lines', '* { display: inline-block }', 390],
] as const)('a page that %s has it within the screen, and wide enough to read', async (_, css, width) => {
  const { page } = await site(`<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>${css}</style>${script()}<body>${quizOf('lang="ar" storage="none"')}`, { viewport: { width, height: 800 } });
  await page.locator('mizan-quiz fieldset').first().waitFor({ state: 'attached' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  expect(await page.locator('mizan-quiz').evaluate((quiz) => quiz.shadowRoot?.querySelector('.root')?.getBoundingClientRect().width)).toBeGreaterThan(280);
});
