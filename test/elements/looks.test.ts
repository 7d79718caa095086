import { expect } from 'chai';
import type { LitElement } from 'lit';
import type { Quiz } from '../../src/core/quiz.js';
import { resultOf } from '../../src/core/score.js';
import rater from '../../quizzes/rater.json';
import { all, full, mount, until } from './helpers.js';

const result = resultOf(rater as Quiz, full, { completedAt: '2026-11-22T09:00:00Z', language: 'en' });
const kept = () => localStorage.setItem('mizan/rater//result/a', JSON.stringify(result));
const table = '<table><tbody><tr><th scope="row">One</th><td><data value="0.2">20%</data></td></tr><tr><th scope="row">Two</th><td><data value="0.4">40%</data></td></tr><tr><th scope="row">Three</th><td><data value="0.6">60%</data></td></tr></tbody></table>';

/** What stands on a page by itself, and what is named as its source. */
const alone = ['quiz', 'scorecard', 'metrics', 'csat', 'periodic-table', 'diagnostic'] as const;
const sources: Readonly<Partial<Record<(typeof alone)[number], string>>> = { quiz: 'rater', scorecard: 'agent-scorecard', 'periodic-table': 'customer-service', diagnostic: 'rater-diagnostic' };

/** Markup of an element, what it needs, and something in it that is drawn only once all of it is there. */
const elements: Record<string, { markup: string; prepare?: (element: LitElement) => void; before?: () => void; drawn: string }> = {
  quiz: { markup: '<mizan-quiz src="rater" lang="en" layout="list" storage="none"></mizan-quiz>', drawn: 'fieldset' },
  result: { markup: '<mizan-result lang="en"></mizan-result>', prepare: (element) => Object.assign(element, { result, steps: [] }), drawn: '.total' },
  history: { markup: '<mizan-history src="rater" lang="en"></mizan-history>', before: kept, drawn: 'table' },
  takeaway: { markup: '<mizan-takeaway src="rater" lang="en"></mizan-takeaway>', prepare: (element) => Object.assign(element, { result }), drawn: 'button' },
  plan: { markup: '<mizan-plan lang="en"></mizan-plan>', prepare: (element) => Object.assign(element, { steps: [{ schema: 1, id: 'a', text: 'Call back', owner: '', due: '', done: false }] }), drawn: 'fieldset' },
  'periodic-table': { markup: '<mizan-periodic-table lang="en"></mizan-periodic-table>', drawn: '.title' },
  diagnostic: { markup: '<mizan-diagnostic lang="en" storage="none"></mizan-diagnostic>', drawn: '.title' },
  chart: { markup: `<mizan-chart lang="en" heading="Three">${table}</mizan-chart>`, drawn: '.view' },
};

async function draw(name: string): Promise<LitElement> {
  const { markup, prepare, before, drawn } = elements[name] as (typeof elements)[string];
  const element = await mount<LitElement>(markup, prepare, before);
  await until(() => all(element, drawn)[0]);
  return element;
}

const look = (host: Element, selector: string): CSSStyleDeclaration => {
  const found = selector === ':host' ? host : all(host, selector)[0];
  expect(found, selector).to.not.equal(undefined);
  return getComputedStyle(found as Element);
};

/** What each property says, where it is seen: the element, a place in it, a property of its style, and what that becomes. */
const purple = 'rgb(128, 0, 128)';
const colours: Record<string, readonly [element: string, selector: string, property: string][]> = {
  accent: [['quiz', 'button', 'color'], ['quiz', 'progress', 'color'], ['result', '.bar i', 'backgroundColor'], ['history', 'button', 'color'], ['takeaway', 'button', 'color'], ['plan', '.add button', 'color'], ['chart', '.view label:has(:checked)', 'backgroundColor']],
  'accent-ink': [['quiz', '.primary', 'color'], ['chart', '.view label:has(:checked)', 'color']],
  paper: [['quiz', ':host', 'backgroundColor'], ['result', ':host', 'backgroundColor']],
  card: [['quiz', '.items', 'backgroundColor'], ['result', '.card', 'backgroundColor'], ['takeaway', 'select', 'backgroundColor'], ['plan', '.add input', 'backgroundColor']],
  ink: [['quiz', '.statement', 'color'], ['result', '.figure strong', 'color'], ['history', '.list th[scope=row]', 'color'], ['takeaway', '.heading', 'color'], ['plan', 'legend', 'color'], ['chart', ':host', 'color']],
  muted: [['quiz', '.number', 'color'], ['result', '.note', 'color'], ['history', '.note', 'color'], ['takeaway', 'label', 'color'], ['plan', '.owner > span', 'color'], ['chart', '.view label:not(:has(:checked))', 'color']],
  line: [['quiz', '.items', 'borderTopColor'], ['result', '.card', 'borderTopColor'], ['history', 'th', 'borderBottomColor'], ['plan', 'fieldset', 'borderBottomColor'], ['chart', '.view', 'borderTopColor']],
};
/** Paddings and gaps in each element. */
const sizes: Record<string, readonly (readonly [selector: string, property: string])[]> = {
  quiz: [['fieldset', 'paddingBlockStart'], ['.actions', 'columnGap'], ['button', 'paddingInlineStart'], ['.root', 'paddingInlineStart']],
  result: [['.card', 'marginBlockEnd'], ['.cell', 'paddingBlockStart'], ['.root', 'paddingInlineStart']],
  'periodic-table': [['.root', 'paddingInlineStart']],
  diagnostic: [['.root', 'paddingInlineStart']],
  history: [['.list th[scope=row]', 'paddingBlockStart'], ['.actions', 'columnGap']],
  takeaway: [['.actions', 'columnGap'], ['button', 'paddingInlineStart']],
  plan: [['fieldset', 'paddingBlockStart'], ['.add button', 'paddingInlineStart']],
  chart: [['.view label', 'paddingInlineStart']],
};

describe('the look', () => {
  for (const [name, places] of Object.entries(colours)) {
    it(`--mizan-${name} colours what it says, in every element that has it`, async () => {
      for (const [element, selector, property] of places) {
        const host = await draw(element);
        expect(look(host, selector)[property as 'color'], `before: ${element} ${selector}`).to.not.equal(purple);
        host.style.setProperty(`--mizan-${name}`, 'purple');
        expect(look(host, selector)[property as 'color'], `${element} ${selector}`).to.equal(purple);
      }
    });
  }

  it('--mizan-warning colours what marks a statement as unanswered', async () => {
    const quiz = await draw('quiz');
    (quiz as LitElement & { submit(): void }).submit();
    await quiz.updateComplete;
    quiz.style.setProperty('--mizan-warning', 'purple');
    expect(look(quiz, 'em').color).to.equal(purple);
  });

  for (const name of Object.keys(elements)) {
    it(`--mizan-font, --mizan-font-size and --mizan-space change ${name}, which otherwise takes the font of the page`, async () => {
      const host = await draw(name);
      const { parentElement } = host;
      (parentElement as HTMLElement).style.setProperty('font-family', 'cursive');
      expect(look(host, '.root').fontFamily).to.equal('cursive');
      (parentElement as HTMLElement).style.removeProperty('font-family');
      host.style.setProperty('--mizan-font', 'monospace');
      host.style.setProperty('--mizan-font-size', '20px');
      expect([look(host, '.root').fontFamily, look(host, '.root').fontSize]).to.deep.equal(['monospace', '20px']);
      for (const [selector, property] of sizes[name] as (typeof sizes)[string]) {
        host.style.removeProperty('--mizan-space');
        const before = parseFloat(look(host, selector)[property as 'columnGap']);
        host.style.setProperty('--mizan-space', '1.5');
        expect(before, selector).to.be.greaterThan(0);
        expect(parseFloat(look(host, selector)[property as 'columnGap']) / before, `${selector} ${property}`).to.be.closeTo(1.5, 0.01);
      }
    });
  }

  it('keeps text off the edge of an element’s own surface, what failed included, and no further in where one stands in another', async () => {
    const inset = (host: Element) => parseFloat(look(host, '.root').paddingInlineStart);
    for (const tag of ['quiz', 'result', 'periodic-table', 'diagnostic']) expect(inset(await draw(tag)), tag).to.be.above(5);
    const quiz = await mount('<mizan-quiz src="rater" lang="en" storage="none"></mizan-quiz>', (each) => { each.answers = full; });
    await until(() => all(quiz, 'fieldset')[0]);
    quiz.submit();
    const within = await until(() => { const found = all(quiz, 'mizan-result')[0]; return found && all(found, '.total').length > 0 && found; });
    expect(inset(within)).to.equal(0);
    for (const tag of ['calibration', 'diagnostic']) {
      const failed = await mount<LitElement>(`<mizan-${tag} src="/nothing-here.json" lang="en"></mizan-${tag}>`);
      await until(() => all(failed, '.failure')[0]);
      expect(inset(failed), `${tag} that failed`).to.be.above(5);
    }
  });

  for (const width of ['320px', '700px', '1200px']) {
    it(`names all elements that stand alone in letters of one size, ${width} wide`, async () => {
      const measured: string[] = [];
      for (const tag of alone) {
        const host = await mount<LitElement>(`<div><mizan-${tag} src="${sources[tag] ?? ''}" lang="en" storage="none"></mizan-${tag}></div>`);
        (host.parentElement as HTMLElement).style.inlineSize = width;
        await until(() => all(host, '.title')[0]);
        measured.push(look(host, '.title').fontSize);
      }
      expect(new Set(measured).size, measured.join()).to.equal(1);
    });
  }

  it('--mizan-font-size counts once, however deep an element stands in another', async () => {
    const host = await draw('result');
    host.style.setProperty('--mizan-font-size', '1.5em');
    const around = parseFloat(getComputedStyle(host.parentElement as Element).fontSize);
    const [plan] = all(host, 'mizan-plan');
    for (const each of [host, plan as Element]) expect(parseFloat(getComputedStyle(each).fontSize)).to.be.closeTo(around * 1.5, 0.01);
  });

  it('--mizan-radius rounds the cards', async () => {
    for (const [name, selector] of [['quiz', '.items'], ['result', '.card']] as const) {
      const host = await draw(name);
      expect(look(host, selector).borderTopLeftRadius).to.equal('14px');
      host.style.setProperty('--mizan-radius', '3px');
      expect(look(host, selector).borderTopLeftRadius).to.equal('3px');
    }
  });

  it('lets no part of an element within go unexported', async () => {
    for (const name of Object.keys(elements)) {
      const host = await draw(name);
      const within = (root: ParentNode) => [...root.querySelectorAll('*')].filter((each) => each.shadowRoot);
      for (const inner of within(host.shadowRoot as ShadowRoot)) {
        const parts = [...(inner.shadowRoot as ShadowRoot).querySelectorAll('[part], [exportparts]')].flatMap((each) => [...each.part, ...(each.getAttribute('exportparts')?.split(/,\s*/) ?? [])]);
        expect(inner.getAttribute('exportparts')?.split(/,\s*/) ?? [], `${name}: ${inner.localName}`).to.include.members(parts);
      }
    }
  });
});

describe('the contrast of the defaults', () => {
  const page = document.createElement('canvas');
  const pen = page.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;

  /** Red, green and blue of colours laid over one another, 0 to 255. */
  function seen(...layers: readonly string[]): number[] {
    for (const colour of layers) {
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
    }
    return [...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  }

  /** WCAG 2.2, relative luminance and contrast ratio. */
  const luminance = (rgb: readonly number[]): number => {
    const [r, g, b] = rgb.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one: readonly number[], other: readonly number[]): number => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
    return (light + 0.05) / (dark + 0.05);
  };

  type Pair = readonly [text: string, grounds: readonly string[], least: number];
  const tint = (share: number) => `color-mix(in oklab, var(--accent) ${share}%, transparent)`;
  /** Text, what is below it from the ground up, and the least that WCAG asks: 4.5 for text, 3 for what only has to be seen. */
  const pairs: readonly Pair[] = [
    ...['var(--ink)', 'var(--muted)', 'var(--accent)', 'var(--warning)'].flatMap((text) => [
      [text, ['var(--paper)'], 4.5],
      [text, ['var(--card)'], 4.5],
      // A statement under the pointer.
      [text, ['var(--card)', tint(6)], 4.5],
    ] as Pair[]),
    // A choice taken.
    ['var(--ink)', ['var(--card)', tint(8)], 4.5],
    ['var(--accent-ink)', ['var(--accent)'], 4.5],
    // Rings of the choices, the ring of the focus, a bar on its track.
    ['color-mix(in oklab, var(--muted) 80%, transparent)', ['var(--card)'], 3],
    ['var(--accent)', ['var(--track)'], 3],
  ];
  const bands = ['low', 'middle', 'high'];

  for (const scheme of ['light', 'dark']) {
    it(`is AA in ${scheme}, for every text on every ground it stands on`, async () => {
      const host = await draw('result');
      host.style.setProperty('color-scheme', scheme);
      const total = all(host, '.total')[0] as HTMLElement;
      const probe = document.createElement('i');
      total.append(probe);
      const colour = (value: string) => {
        probe.style.setProperty('color', value);
        return getComputedStyle(probe).color;
      };
      const check = (text: string, grounds: readonly string[], least: number, note = '') => {
        const below = grounds.map(colour);
        expect(ratio(seen(...below, colour(text)), seen(...below)), `${note} ${text} on ${grounds.join(', ')}`).to.be.at.least(least);
      };
      for (const [text, grounds, least] of pairs) check(text, grounds, least);
      for (const band of bands) {
        total.className = `card total ${band}`;
        check('var(--band)', ['var(--card)'], 4.5, band);
        check('var(--band)', ['var(--band-soft)'], 4.5, band);
      }
      // The formula itself: black on white is 21, and #767676 is the lightest grey that passes on it.
      expect(ratio([0, 0, 0], [255, 255, 255])).to.be.closeTo(21, 0.001);
      expect(ratio([118, 118, 118], [255, 255, 255])).to.be.closeTo(4.54, 0.005);
    });
  }
});
