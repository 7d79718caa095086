import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import arTable from '../../locales/ar/customer-service.json';
import enTable from '../../locales/en/customer-service.json';
import faTable from '../../locales/fa/customer-service.json';
import ar from '../../locales/ar/periodic-table.json';
import en from '../../locales/en/periodic-table.json';
import fa from '../../locales/fa/periodic-table.json';
import customerService from '../../quizzes/customer-service.json';
import { MizanPeriodicTable } from '../../src/elements/mizan-periodic-table.js';
import { register } from '../../src/elements/register.js';
import { addWords, voiceOf } from '../../src/locale/words.js';
import { accessible } from './accessible.js';
import { all, button, heard, languages, mount, one, until, warnings, webkit } from './helpers.js';

for (const [language, sentences] of Object.entries({ en, ar, fa })) addWords(language, 'periodic-table', sentences);
const words = { en: enTable, ar: arTable, fa: faTable };
for (const language of languages) addWords(language, 'customer-service', words[language]);
register('mizan-periodic-table', MizanPeriodicTable);

const elements = customerService.sections.flatMap((section) => section.elements);
const voices = { en: voiceOf('en', 'periodic-table'), ar: voiceOf('ar', 'periodic-table'), fa: voiceOf('fa', 'periodic-table') };
const { t } = voices.en;

// On the floor stand a2, a3 and b2; over them, a1 over a2 and b1 over b2. Only a1 and b2 are of the dimension y.
const element = (id: string, dimensions: readonly string[]) => ({ id, origin: id === 'a2' ? 'own' : 'chart', dimensions, instruments: id === 'a1' ? ['quiz', 'metrics'] : [] });
const symbols = { latin: { a1: 'Ab', a2: 'Ac', a3: 'Ad', b1: 'Ba', b2: 'Bb' }, arabic: { a1: 'اب', a2: 'اج', a3: 'اد', b1: 'با', b2: 'بب' } };
const text = (script: keyof typeof symbols) => ({
  title: 'Small table', introduction: 'Made for tests.', credit: 'After a chart.',
  sections: { a: { name: 'Section A' }, b: { name: 'Section B' } },
  dimensions: { x: 'Dimension X', y: 'Dimension Y' },
  elements: Object.fromEntries(Object.entries(symbols[script]).map(([id, symbol]) => [id, { symbol, name: `Name of ${id}`, meaning: `Meaning of ${id}`, measured: `Measure of ${id}` }])),
});
const small = {
  schema: 1, kind: 'periodic-table', id: 'small', version: '1.0.0', languages: ['en', 'ar', 'fa'], dimensions: ['x', 'y'],
  sections: [
    { id: 'a', columns: 2, elements: [element('a1', ['y', 'x']), element('a2', ['x']), element('a3', ['x'])] },
    { id: 'b', columns: 1, elements: [element('b1', ['x']), element('b2', ['y'])] },
  ],
  text: { en: text('latin'), ar: text('arabic'), fa: text('arabic') },
};

interface Wish { readonly language?: 'en' | 'ar' | 'fa'; readonly width?: number; readonly attributes?: string; readonly set?: Partial<MizanPeriodicTable> }

async function show({ language = 'en', width = 1100, attributes = '', set = {} }: Wish = {}): Promise<MizanPeriodicTable> {
  const host = await mount<MizanPeriodicTable>(`<div style="inline-size: ${width}px"><mizan-periodic-table lang="${language}" ${attributes}><p>in its place</p></mizan-periodic-table></div>`, (each) => Object.assign(each, set));
  await until(() => host.shadowRoot?.querySelector('.heading'));
  await host.updateComplete;
  return host;
}
const showSmall = (wish: Wish = {}) => show({ ...wish, set: { definition: small, ...wish.set } });

const plain = (each: Element | null | undefined) => each?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
const cell = (host: Element, id: string) => one<HTMLButtonElement>(host, `[data-element="${id}"]`);
const focused = (host: Element) => host.shadowRoot?.activeElement as HTMLElement | null;
const at = (host: Element) => focused(host)?.dataset['element'] ?? focused(host)?.dataset['key'] ?? null;
const opened = (host: Element) => plain(all(host, '.details .name')[0]);
const count = (host: Element) => plain(one(host, '.count'));
const field = <E extends HTMLElement = HTMLSelectElement>(host: Element, key: string) => one<E>(host, `[data-key="${key}"]`);
async function enter(host: MizanPeriodicTable, key: 'search' | 'section' | 'dimension', value: string): Promise<void> {
  const control = field<HTMLInputElement>(host, key);
  control.value = value;
  control.dispatchEvent(new Event(key === 'search' ? 'input' : 'change', { bubbles: true }));
  await host.updateComplete;
}
async function press(host: MizanPeriodicTable, key: string): Promise<void> {
  const [last = '', held] = key.split('+').reverse();
  // Its driver knows no key that is held.
  if (held && webkit) focused(host)?.dispatchEvent(new KeyboardEvent('keydown', { key: last, ctrlKey: true, bubbles: true, composed: true }));
  else {
    if (held) await sendKeys({ down: held });
    await sendKeys({ press: last });
    if (held) await sendKeys({ up: held });
  }
  await host.updateComplete;
}

for (const language of languages) {
  describe(`the periodic table in ${language}`, () => {
    const voice = voices[language];
    const [back, on] = voice.dir === 'rtl' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];

    it('has every element in a grid, with its number in the digits of the language, symbol and name, and marks what was added', async () => {
      const host = await show({ language });
      expect(getComputedStyle(one(host, '.root')).direction).to.equal(voice.dir);
      expect(all(host, '[role=columnheader]').map(plain)).to.deep.equal(customerService.sections.map(({ id }) => (words[language].sections as Record<string, { name: string }>)[id]?.name));
      for (const [index, { id, origin }] of elements.entries()) {
        const own = (words[language].elements as Record<string, { symbol: string; name: string }>)[id];
        const added = origin === 'own' ? ` ${voice.t('own')}` : '';
        expect(plain(cell(host, id))).to.equal(`${voice.number(index + 1)} ${own?.symbol} ${own?.name}${added}`);
        expect(cell(host, id).querySelectorAll('.mark')).to.have.length(origin === 'own' ? 1 : 0);
      }
      expect(count(host)).to.equal(voice.t('all', { count: elements.length }));
      expect(plain(one(host, '.credit'))).to.equal(words[language].credit);
      expect(plain(one(host, '.legend ul'))).to.contain(voice.t('own'));
    });

    it('can be used by everyone, as a grid and as a list, with an element open and without, filtered or not', async () => {
      for (const width of [1100, 360]) {
        const host = await show({ language, width, set: { links: { scorecard: '/card', metrics: '/metrics' } } });
        await accessible(host);
        host.element = 'phone';
        host.dimension = 'empathy';
        await host.updateComplete;
        await accessible(host);
        await enter(host, 'search', 'qqq');
        await accessible(host);
      }
    });

    it('is walked through by arrow keys along the reading direction and against it, in rows and to their ends, with one stop of the tab key', async () => {
      const host = await showSmall({ language });
      expect(all(host, '.grid [tabindex="0"]').map(({ dataset }) => dataset['element'])).to.deep.equal(['a1']);
      cell(host, 'a1').focus();
      for (const [key, id] of [['ArrowDown', 'a2'], [on, 'a3'], [on, 'b2'], ['ArrowUp', 'b1'], [back, 'a1'], [back, 'a1'], ['Control+End', 'b2'], ['Home', 'a2'], ['End', 'b2'], ['Control+Home', 'a1']] as const) {
        await press(host, key);
        expect(at(host), key).to.equal(id);
      }
      await press(host, on);
      expect(all(host, '.grid [tabindex="0"]').map(({ dataset }) => dataset['element'])).to.deep.equal(['b1']);
    });

    it('does not fit a narrow page, where it is a list', async () => {
      const host = await show({ language, width: 320, attributes: 'element="first-reply-time"' });
      expect(all(host, '[role=grid]')).to.have.length(0);
      expect(all(host, '.sections [role=heading]').length).to.be.at.least(5);
      expect(one(host, '.root').scrollWidth).to.be.at.most(320);
      expect(plain(cell(host, 'first-reply-time').parentElement?.querySelector('.details .name'))).to.equal(words[language].elements['first-reply-time'].name);
    });

    it('is filtered to empathy and opened by keys alone', async () => {
      const host = await show({ language });
      const empathy = elements.filter(({ dimensions }) => dimensions.includes('empathy'));
      const filtered = heard<CustomEvent>('mizan-filter');
      field(host, 'dimension').focus();
      // There the keys open a list that no test can reach.
      if (webkit) await enter(host, 'dimension', 'empathy');
      else for (const of of ['reliability', 'assurance', 'tangibles', 'empathy']) { await press(host, 'ArrowDown'); await until(() => host.dimension === of); }
      await filtered;
      await host.updateComplete;
      expect(count(host)).to.equal(voice.t('shown', { count: empathy.length, of: elements.length }));
      expect(one(host, '.count').getAttribute('role')).to.equal('status');
      expect(all<HTMLButtonElement>(host, '.cell').filter(({ disabled }) => !disabled).map(({ dataset }) => dataset['element']).sort()).to.deep.equal(empathy.map(({ id }) => id).sort());
      field(host, 'everything').focus();
      if (webkit) cell(host, 'pre-purchase').focus();
      else await press(host, 'Tab');
      expect(at(host)).to.equal('pre-purchase');
      // Of the two below it the first is no matter of empathy; under that one is complaint handling.
      await press(host, 'ArrowDown');
      expect(at(host)).to.equal('complaints');
      const open = heard<CustomEvent<{ id: string }>>('mizan-element');
      await press(host, 'Enter');
      expect((await open).detail).to.deep.equal({ id: 'complaints' });
      expect(host.element).to.equal('complaints');
      expect(at(host)).to.equal('opened');
      expect(plain(focused(host))).to.equal(words[language].elements.complaints.name);
      await press(host, 'Escape');
      expect([at(host), host.element]).to.deep.equal(['complaints', '']);
    });

    it('is printed whole on one sheet, in the direction of the language', async () => {
      const host = await show({ language, set: { section: 'channels' } });
      const { print } = window;
      let sheets: string[] = [];
      const printed = new Promise<void>((resolve) => {
        window.print = () => { dispatchEvent(new Event('beforeprint')); sheets = document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)); resolve(); };
      });
      button(host, voice.t('print', { paper: 'A3' }))?.click();
      await printed.finally(() => (window.print = print));
      expect(sheets.find((rule) => rule.startsWith('@page'))).to.match(/A3 landscape|landscape A3|landscape/);
      const poster = document.querySelector('mizan-table-poster') as HTMLElement;
      expect(all(poster, '.cell').map((each) => plain(each.querySelector('.name')))).to.deep.equal(elements.map(({ id }) => (words[language].elements as Record<string, { name: string }>)[id]?.name));
      expect(one(poster, '.root').dir).to.equal(voice.dir);
      expect(plain(one(poster, '.credit'))).to.equal(words[language].credit);
      dispatchEvent(new Event('afterprint'));
      expect(document.querySelector('mizan-table-poster')).to.equal(null);
    });

    it('is saved as a picture that is large enough to be hung up', async () => {
      const host = await show({ language, width: 360 });
      const { click } = HTMLAnchorElement.prototype;
      const link = await new Promise<HTMLAnchorElement>((resolve) => {
        HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) { resolve(this); };
        button(host, voice.t('picture'))?.click();
      }).finally(() => (HTMLAnchorElement.prototype.click = click));
      expect(link.download).to.equal(`${words[language].title}.png`);
      const picture = await createImageBitmap(await (await fetch(link.href)).blob());
      expect(picture.width).to.be.at.least(2400);
      const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d') as OffscreenCanvasRenderingContext2D;
      pen.drawImage(picture, 0, 0);
      /** Share of pixels unlike the one in the corner. */
      const ink = (x: number) => {
        const { data } = pen.getImageData(x, 60, picture.width / 4, 140);
        const [red, green, blue] = pen.getImageData(1, 1, 1, 1).data;
        let other = 0;
        for (let pixel = 0; pixel < data.length; pixel += 4) if (data[pixel] !== red || data[pixel + 1] !== green || data[pixel + 2] !== blue) other += 1;
        return other;
      };
      // The title stands where reading begins, and nothing across from it.
      const [first, last] = [ink(0), ink(picture.width * 0.75)];
      expect(voice.dir === 'rtl' ? last : first).to.be.greaterThan(1000);
      expect(voice.dir === 'rtl' ? first : last).to.equal(0);
    });
  });
}

describe('what does not match', () => {
  it('is passed by in the grid, left out of the list, and back with one press', async () => {
    for (const width of [1100, 300]) {
      const host = await showSmall({ width });
      const told = heard<CustomEvent>('mizan-filter');
      await enter(host, 'dimension', 'y');
      expect((await told).detail).to.deep.equal({ section: '', dimension: 'y' });
      expect(count(host)).to.equal(t('shown', { count: 2, of: 5 }));
      expect(all<HTMLButtonElement>(host, '.cell:enabled').map(({ dataset }) => dataset['element'])).to.deep.equal(['a1', 'b2']);
      expect(all(host, '.cell')).to.have.length(width === 1100 ? 5 : 2);
      cell(host, 'a1').focus();
      await press(host, 'ArrowDown');
      expect(at(host)).to.equal('b2');
      button(host, t('everything'))?.click();
      await host.updateComplete;
      expect([host.dimension, at(host), count(host)]).to.deep.equal(['', 'search', t('all', { count: 5 })]);
    }
  });

  it('is closed when it was open, and the page is told', async () => {
    const host = await showSmall({ set: { element: 'a1' } });
    const told = heard<CustomEvent>('mizan-element');
    await enter(host, 'section', 'b');
    expect((await told).detail).to.deep.equal({ id: '' });
    expect([host.element, all(host, '.details').length]).to.deep.equal(['', 0]);
  });
});

describe('a search', () => {
  it('finds words however they are spelt, and says so where there are none', async () => {
    const host = await show({ language: 'ar' });
    await enter(host, 'search', 'اجراءات جديده');
    expect(all<HTMLButtonElement>(host, '.cell:enabled').map(({ dataset }) => dataset['element'])).to.deep.equal(['new-processes']);
    await enter(host, 'search', '٤٢');
    expect(all<HTMLButtonElement>(host, '.cell:enabled').map(({ dataset }) => dataset['element'])).to.deep.equal([elements[41]?.id]);
    await enter(host, 'search', 'qqq');
    expect(count(host)).to.equal(voices.ar.t('nothingFound'));
    expect(button(host, voices.ar.t('everything'))).not.to.equal(undefined);
  });
});

describe('an element that is open', () => {
  it('says what there is to know, and filters by its dimensions', async () => {
    const host = await showSmall();
    cell(host, 'a1').click();
    await host.updateComplete;
    const details = plain(one(host, '.details'));
    for (const part of ['Name of a1', 'Section A', t('chart'), 'Meaning of a1', 'Measure of a1', t('quiz'), t('quizShows'), t('metrics')]) expect(details).to.contain(part);
    const dimension = () => button(host, 'Dimension Y') as HTMLButtonElement;
    dimension().focus();
    dimension().click();
    await host.updateComplete;
    expect([host.dimension, dimension().getAttribute('aria-pressed'), at(host)]).to.deep.equal(['y', 'true', 'dimension:y']);
    dimension().click();
    await host.updateComplete;
    expect([host.dimension, dimension().getAttribute('aria-pressed')]).to.deep.equal(['', 'false']);
  });

  it('leads to those before and after it that are shown, with the focus where it was and the new one said', async () => {
    const host = await showSmall({ set: { dimension: 'y', element: 'a1' } });
    const next = () => button(host, t('next')) as HTMLButtonElement;
    expect(button(host, t('previous'))?.getAttribute('aria-disabled')).to.equal('true');
    expect(next().getAttribute('aria-label')).to.equal(t('nextOf', { name: 'Name of b2' }));
    next().focus();
    await press(host, 'Enter');
    expect([host.element, at(host), opened(host)]).to.deep.equal(['b2', 'next', 'Name of b2']);
    expect(all(host, '[role=status]').map(plain)).to.include(t('nowOpen', { name: 'Name of b2' }));
    await press(host, 'Enter');
    expect(host.element).to.equal('b2');
    button(host, t('close'))?.click();
    await host.updateComplete;
    expect([host.element, at(host)]).to.deep.equal(['', 'b2']);
  });

  it('links to instruments whose addresses may be followed, and to no others', async () => {
    const links = { quiz: '../quiz.html?lang=ar', metrics: ' java\nscript:alert(1)' };
    let host = await showSmall();
    const told = await warnings(async () => {
      host = await showSmall({ set: { element: 'a1', links } });
      host.links = { ...links };
      await host.updateComplete;
    });
    expect(all<HTMLAnchorElement>(host, '.details a').map((link) => [link.getAttribute('href'), plain(link)])).to.deep.equal([['../quiz.html?lang=ar', t('quiz')]]);
    expect(told.filter((each) => each.includes('metrics'))).to.have.length(1);
    const accepted = (address: unknown) => {
      host.links = { quiz: address as string };
      return host.updateComplete.then(() => all(host, '.details a').length);
    };
    for (const address of ['https://example.org/', 'http://10.0.0.1/x', '/quiz', '#quiz', '?a=1', '//example.org/quiz']) expect(await accepted(address), address).to.equal(1);
    await warnings(async () => {
      for (const address of ['data:text/html,x', 'file:///etc', 'vbscript:x', 'JAVASCRIPT:x', '', 7, null, {}]) expect(await accepted(address), String(address)).to.equal(0);
    });
  });

  it('can be set from outside, which moves no focus, and an unknown one is told to the page once', async () => {
    const outside = document.createElement('button');
    document.body.append(outside);
    outside.focus();
    const host = await showSmall({ set: { element: 'b1' } });
    expect([opened(host), document.activeElement === outside]).to.deep.equal(['Name of b1', true]);
    const told = await warnings(async () => {
      Object.assign(host, { element: 'nobody', section: 'nowhere', dimension: 'none' });
      await host.updateComplete;
      host.headingLevel = 3;
      await host.updateComplete;
    });
    outside.remove();
    expect(told.map((each) => /"(\w+)"/.exec(each.split('>: ')[1] ?? '')?.[1]).sort()).to.deep.equal(['nobody', 'none', 'nowhere']);
    expect([all(host, '.details').length, count(host)]).to.deep.equal([0, t('all', { count: 5 })]);
  });
});

describe('a table whose room changes', () => {
  it('turns into a list and back, with the same element open and the focus on the same thing', async () => {
    const host = await showSmall();
    const around = host.parentElement as HTMLElement;
    expect(host.matches(':state(grid)')).to.equal(true);
    cell(host, 'a3').click();
    await host.updateComplete;
    for (const [width, grids] of [[300, 0], [1100, 1]] as const) {
      around.style.inlineSize = `${width}px`;
      await until(() => all(host, '[role=grid]').length === grids);
      await host.updateComplete;
      expect([opened(host), at(host)]).to.deep.equal(['Name of a3', 'opened']);
    }
    cell(host, 'b1').focus();
    around.style.inlineSize = '300px';
    await until(() => all(host, '[role=grid]').length === 0);
    await host.updateComplete;
    expect(at(host)).to.equal('b1');
    await press(host, 'ArrowUp');
    expect(at(host)).to.equal('a3');
  });
});

describe('a table that is not seen at first', () => {
  it('is a grid in the first frame that shows it', async () => {
    const host = await showSmall({ attributes: 'hidden' });
    host.hidden = false;
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(all(host, '[role=grid]')).to.have.length(1);
  });
});

describe('words without a place to break', () => {
  const long = structuredClone(small);
  long.text.en.sections.a.name = 'W'.repeat(120);
  for (const each of Object.values(long.text.en.elements)) Object.assign(each, { name: 'N'.repeat(120), meaning: 'M'.repeat(200) });

  for (const width of [320, 1100]) {
    it(`stay within ${width} px`, async () => {
      const host = await show({ width, set: { definition: long, element: 'a1' } });
      await until(() => host.shadowRoot?.querySelector('.details'));
      expect(host.scrollWidth).to.be.at.most(host.clientWidth);
    });
  }
});

describe('a policy that forbids inline styles and pictures', () => {
  it('changes nothing', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<!doctype html><html lang="en"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'"><body></body></html>`;
    Object.assign(frame, { width: '1200', height: '1500' });
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    const within = frame.contentDocument as Document;
    const violations: string[] = [];
    within.addEventListener('securitypolicyviolation', ({ violatedDirective }) => violations.push(violatedDirective));
    const host = await showSmall({ width: 300 });
    within.body.append(host);
    await until(() => host.shadowRoot?.querySelector('.grid'));
    await host.updateComplete;
    cell(host, 'a1').click();
    await host.updateComplete;
    const [high, low] = [cell(host, 'b1'), cell(host, 'b2')].map((each) => each.getBoundingClientRect()) as [DOMRect, DOMRect];
    expect([high.left, high.bottom < low.top]).to.deep.equal([low.left, true]);
    expect(violations).to.deep.equal([]);
    frame.remove();
  });
});

describe('a table that cannot be shown', () => {
  it('leaves what stands in its place, and says why', async () => {
    const told = heard<CustomEvent<{ src: string }>>('mizan-error');
    await warnings(async () => {
      const host = await mount<MizanPeriodicTable>('<mizan-periodic-table lang="ar" src="nowhere.json"><p>in its place</p></mizan-periodic-table>');
      expect((await told).detail.src).to.equal('nowhere.json');
      await until(() => host.shadowRoot?.querySelector('[role=alert]'));
      expect(plain(one(host, '[role=alert] p'))).to.equal(voices.ar.t('notFound'));
      expect((host.firstElementChild as HTMLElement).getBoundingClientRect().height).to.be.greaterThan(0);
    });
  });
});

describe('a picture that cannot be drawn', () => {
  it('is said to be none', async () => {
    const host = await showSmall();
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = (() => null) as unknown as typeof getContext;
    try {
      button(host, t('picture'))?.click();
      await until(() => plain(one(host, '.failed')) === t('pictureFailed'));
    } finally {
      HTMLCanvasElement.prototype.getContext = getContext;
    }
    expect(one(host, '.failed').getAttribute('role')).to.equal('alert');
  });
});

describe('a second copy of the element', () => {
  it('leaves the first at work', async () => {
    register('mizan-periodic-table', class extends HTMLElement {});
    expect(customElements.get('mizan-periodic-table')).to.equal(MizanPeriodicTable);
    expect(all(await showSmall(), '.cell')).to.have.length(5);
  });
});

describe('sentences of the page’s own', () => {
  it('stand in place of ours', async () => {
    const host = await showSmall({ set: { text: { search: 'Look for', 'elements.a1.name': 'Another name' } } });
    expect(plain(one(host, '.filters'))).to.contain('Look for');
    expect(plain(cell(host, 'a1'))).to.contain('Another name');
  });
});
