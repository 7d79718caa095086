import { expect } from 'chai';
import arCard from '../../locales/ar/agent-scorecard.json';
import arWords from '../../locales/ar/diagnostic.json';
import arMap from '../../locales/ar/rater-diagnostic.json';
import arQuiz from '../../locales/ar/rater.json';
import enCard from '../../locales/en/agent-scorecard.json';
import enWords from '../../locales/en/diagnostic.json';
import enMap from '../../locales/en/rater-diagnostic.json';
import enQuiz from '../../locales/en/rater.json';
import faCard from '../../locales/fa/agent-scorecard.json';
import faWords from '../../locales/fa/diagnostic.json';
import faMap from '../../locales/fa/rater-diagnostic.json';
import faQuiz from '../../locales/fa/rater.json';
import type { Diagnosis } from '../../src/core/diagnostic.js';
import { sourceRefusals } from '../../src/core/source-file.js';
import type { ErrorDetail, MizanDiagnosisEvent, MizanErrorEvent } from '../../src/elements/events.js';
import { MizanDiagnostic } from '../../src/elements/mizan-diagnostic.js';
import { register } from '../../src/elements/register.js';
import { formatsOf } from '../../src/locale/formats.js';
import { addWords, voiceOf } from '../../src/locale/words.js';
import { evaluationsOf } from '../../src/store/evaluations.js';
import { figureStoreOf } from '../../src/store/figures.js';
import { storeOf } from '../../src/store/store.js';
import { accessible } from './accessible.js';
import { card, coldCalls, evaluation, figures, fileOf, jsonFile, quiz, resultAt } from './diagnostic.js';
import { card as ownCard } from './fixtures/card.js';
import { all, button, heard, languages, one, until, warnings } from './helpers.js';

register('mizan-diagnostic', MizanDiagnostic);
const maps = { en: enMap, ar: arMap, fa: faMap };
const cards = { en: enCard, ar: arCard, fa: faCard };
for (const [language, sentences] of Object.entries({ en: enWords, ar: arWords, fa: faWords })) addWords(language, 'diagnostic', sentences);
for (const [language, sentences] of Object.entries(maps)) addWords(language, 'rater-diagnostic', sentences);
for (const [language, sentences] of Object.entries(cards)) addWords(language, 'agent-scorecard', sentences);
for (const [language, sentences] of Object.entries({ en: enQuiz, ar: arQuiz, fa: faQuiz })) addWords(language, 'rater', sentences);

const stage = document.createElement('div');
document.body.append(stage);
afterEach(() => stage.replaceChildren());

/** The element, drawn from what it is given and nothing that is kept, unless it is told where to look. */
async function shown(language: string, given: Partial<MizanDiagnostic> = {}): Promise<MizanDiagnostic> {
  const host = Object.assign(document.createElement('mizan-diagnostic'), { storage: 'none', ...given });
  stage.lang = language;
  stage.replaceChildren(host);
  await until(() => host.shadowRoot?.querySelector('.sourcing, .failure'));
  return host;
}
const text = (element: Element | null | undefined): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const of = (host: Element, dimension: string): HTMLElement => one(host, `[data-id="${dimension}"]`);
const rows = (host: Element, dimension: string): string[] => [...of(host, dimension).querySelectorAll('tbody tr')].map(text);
const source = (host: Element, name: string): HTMLElement => one(host, `[data-source="${name}"]`);

/** Puts files into the field, as a person who chooses them does. */
function choose(host: Element, ...files: readonly File[]): void {
  const carried = new DataTransfer();
  for (const file of files) carried.items.add(file);
  const input = one<HTMLInputElement>(host, 'input[type=file]');
  input.files = carried.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
const outcome = (host: Element): Promise<string[]> => until(() => { const lines = all(host, '.outcome li').map(text); return lines.length > 0 && lines; });

/** Four of five points everywhere: a level of 0.75. Calls that met everything but empathy. Half the customers satisfied. */
const three = () => ({ belief: resultAt(4), observed: coldCalls(24), customers: figures(0.5) });

for (const language of languages) {
  describe(`a diagnostic in ${language}`, () => {
    const voice = voiceOf(language, 'diagnostic');
    const { t } = voice;
    const { percent, date } = formatsOf(language);

    it('sets the three sources of each dimension side by side, each with level, interval, answers and days', async () => {
      const host = await shown(language, three());
      expect(all(host, 'article .name').map(text)).to.deep.equal(Object.values(maps[language].dimensions).map(({ name }) => name));
      // By hand: six of the 24 calls met all that asks for empathy, 18 none of it; 400 of 800 ratings were good.
      const [belief, observed, customers] = rows(host, 'empathy') as [string, string, string];
      expect(belief).to.contain(percent(0.75)).and.to.contain(t('belief')).and.to.contain(date('2026-11-02T09:00:00Z')).and.to.contain(t('statements', { count: 5 }));
      expect(observed).to.contain(percent(0.25)).and.to.contain(t('observed')).and.to.contain(t('interactions', { count: 24 }));
      expect(customers).to.contain(percent(0.5)).and.to.contain(t('ratings', { count: 800 })).and.to.contain(t('fromTo', { from: date('2026-10-01'), to: date('2026-10-31') }));
      const interval = host.diagnosis?.dimensions.find(({ id }) => id === 'empathy')?.customers;
      if (interval?.silence !== null) throw new Error('silent');
      expect(customers).to.contain(t('interval', { confidence: percent(0.95), low: percent(interval.interval.low), high: percent(interval.interval.high) }));
    });

    it('says first what differs clearly, by how much, and asks about it without blame', async () => {
      const host = await shown(language, three());
      const first = text(one(host, '.topics > li:first-child'));
      // By hand: calls met everything of assurance, customers half of it: fifty points, whatever the interval.
      expect(all(host, '.topics > li')).to.have.length(3);
      expect(first).to.contain(t('points', { count: 50 })).and.to.contain(t('ask-observed-customers-up'));
      const gaps = [...of(host, 'empathy').querySelectorAll('.gaps li')].map(text);
      expect(gaps).to.have.length(3);
      expect(gaps[0]).to.contain(t('points', { count: 50 }));
    });

    it('says of a difference that cannot be told from chance that it is within its uncertainty', async () => {
      const host = await shown(language, { belief: resultAt(4), customers: figures(0.75) });
      const [gap] = [...of(host, 'empathy').querySelectorAll('.gaps li')];
      const [made] = host.diagnosis?.dimensions.find(({ id }) => id === 'empathy')?.gaps ?? [];
      const whole = (share: number | undefined) => Math.round((share ?? NaN) * 100);
      expect(text(gap)).to.equal(t('within', { first: t('belief'), second: t('customers'), confidence: percent(0.95), low: whole(made?.interval.low), high: whole(made?.interval.high) }));
      expect(gap?.classList.contains('clear')).to.equal(false);
    });

    it('shows what a level rests on, and why it counts there', async () => {
      const host = await shown(language, three());
      const inside = text(of(host, 'empathy').querySelector('details'));
      const questions = cards[language].questions as Readonly<Record<string, string>>;
      expect(inside).to.contain(questions['listened']).and.to.contain(maps[language].dimensions.empathy.questions.listened);
      expect(inside).to.contain(maps[language].dimensions.empathy.metrics.satisfied).and.to.contain(t('metric-satisfied', { low: 4, high: 5 }));
      expect(inside).to.contain(t('partFigure', { level: percent(0.25), answers: t('interactions', { count: 24 }) }));
    });

    for (const [name, missing, ...there] of [['quiz', 'belief', 'observed', 'customers'], ['scorecard', 'observed', 'belief', 'customers'], ['metrics', 'customers', 'belief', 'observed']] as const) {
      it(`says what ${missing} would add where it is missing, and leaves the others as they are`, async () => {
        const whole = three();
        const full = (await shown(language, whole)).diagnosis as Diagnosis;
        const host = await shown(language, { ...whole, [missing]: null, links: { [name]: `${name}.html` } });
        expect(text(source(host, missing))).to.contain(t(`adds-${missing}`)).and.to.contain(t(`get-${missing}`));
        expect(source(host, missing).querySelector('a')?.getAttribute('href')).to.equal(`${name}.html`);
        expect(rows(host, 'empathy').filter((row) => row.includes(t('silent-missing')))).to.have.length(1);
        for (const each of there) expect(host.diagnosis?.dimensions.map((dimension) => dimension[each])).to.deep.equal(full.dimensions.map((dimension) => dimension[each]));
        await accessible(host);
      });
    }

    it('draws one source alone, and compares nothing', async () => {
      const host = await shown(language, { customers: figures() });
      expect(all(host, '.gaps')).to.have.length(0);
      expect(rows(host, 'empathy').filter((row) => row.includes(t('silent-missing')))).to.have.length(2);
      expect(text(of(host, 'empathy'))).to.contain(t('reading-alone'));
    });

    it('has a way to begin where there is nothing at all, and no address that it was not given', async () => {
      const host = await shown(language, { links: { quiz: 'javascript:alert()' } });
      expect(host.diagnosis).to.equal(null);
      expect(text(one(host, '.root'))).to.contain(t('nothing')).and.to.contain(t('adds-belief')).and.to.contain(t('adds-observed')).and.to.contain(t('adds-customers'));
      expect(all(host, 'a, table, .away')).to.have.length(0);
      await accessible(host);
    });

    it('takes files in, several at once, each for what it is', async () => {
      const host = await shown(language);
      const told = heard<MizanDiagnosisEvent>('mizan-diagnosis');
      choose(host, jsonFile(fileOf(coldCalls(12)), 'a.json'), jsonFile(resultAt(4), 'b.json'), jsonFile(figures(), 'c.json'));
      const { detail } = await told;
      expect(await outcome(host)).to.deep.equal([`a.json ${t('tookObserved', { count: 12 })}`, `b.json ${t('tookBelief', { count: 1 })}`, `c.json ${t('tookCustomers', { count: 1 })}`]);
      expect(detail).to.equal(host.diagnosis);
      expect(detail?.material.observed.counted).to.equal(12);
      expect(all(host, 'article')).to.have.length(5);
    });

    it('refuses what is no source in a sentence of its own, and loses nothing', async () => {
      const host = await shown(language, three());
      const before = host.diagnosis;
      choose(host, jsonFile('{', 'broken.json'), jsonFile({ some: 'thing' }, 'strange.json'), jsonFile(before, 'made.json'), jsonFile(quiz, 'asked.json'), jsonFile('', 'empty.json'));
      const lines = await outcome(host);
      expect(lines.slice(0, 4)).to.deep.equal([`broken.json ${t('refused-not-json')}`, `strange.json ${t('refused-unknown')}`, `made.json ${t('refused-diagnosis')}`, `asked.json ${t('refused-definition')}`]);
      expect(lines[4]).to.contain('empty.json ');
      expect(host.diagnosis).to.equal(before);
      await accessible(host);
    });

    it('has a sentence for every reason to refuse a file', () => {
      for (const code of sourceRefusals) expect(t(`refused-${code}`), code).to.not.equal(`refused-${code}`);
    });

    it('goes back from files to what was there before, and tells of it', async () => {
      const host = await shown(language, three());
      choose(host, jsonFile(figures(1), 'better.json'));
      await outcome(host);
      await until(() => rows(host, 'empathy')[2]?.includes(percent(1)));
      expect(text(source(host, 'customers'))).to.contain(t('here-files'));
      const told = heard<MizanDiagnosisEvent>('mizan-diagnosis');
      source(host, 'customers').querySelector('button')?.click();
      await told;
      expect(rows(host, 'empathy')[2]).to.contain(percent(0.5));
      expect(text(one(host, '.notice'))).to.equal(t('takenAway'));
      expect(text(host.shadowRoot?.activeElement)).to.equal(t('customers'));
    });

    it('is copied as a text with every figure', async () => {
      const host = await shown(language, three());
      const { clipboard } = navigator;
      let copied = '';
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (said: string) => { copied = said; return Promise.resolve(); } } });
      try {
        button(host, t('copyText'))?.click();
        await until(() => text(one(host, '.notice')) === t('textCopied'));
      } finally {
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
      }
      expect(copied).to.contain(maps[language].title).and.to.contain(t('ask-observed-customers-up')).and.to.contain(t('caution-gap'));
      for (const row of all(host, '.levels b')) expect(copied).to.contain(text(row));
      for (const gap of all(host, '.gaps li')) expect(copied).to.contain(text(gap));
    });

    it('gives the text to be copied by hand where the browser does not copy', async () => {
      const host = await shown(language, three());
      const { clipboard } = navigator;
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
      try {
        button(host, t('copyText'))?.click();
        const area = await until(() => host.shadowRoot?.querySelector('textarea'));
        expect(area.value).to.contain(maps[language].title);
        expect(text(one(host, '.notice'))).to.equal(t('copyByHand'));
      } finally {
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
      }
    });

    it('is accessible with everything unfolded', async () => {
      const host = await shown(language, three());
      for (const folded of all<HTMLDetailsElement>(host, 'details')) folded.open = true;
      await accessible(host);
    });
  });
}

describe('a diagnostic', () => {
  const { t } = voiceOf('en', 'diagnostic');

  it('draws its scale with the language', async () => {
    const places = async (language: string) => {
      const host = await shown(language, three());
      return [...of(host, 'empathy').querySelectorAll('.strip g > svg')].map((each) => parseFloat(each.getAttribute('x') as string));
    };
    expect(await places('en')).to.deep.equal([75, 25, 50]);
    expect(await places('ar')).to.deep.equal([25, 75, 50]);
    expect(await places('fa')).to.deep.equal([25, 75, 50]);
  });

  it('has no name of an agent or a reviewer anywhere', async () => {
    const host = await shown('en', three());
    expect(host.shadowRoot?.textContent).to.not.match(/Zuleikha|Quentin|CALL-/);
    expect(JSON.stringify(host.diagnosis)).to.not.match(/Zuleikha|Quentin|CALL-/);
  });

  it('gives what is to be talked about the whole width of a phone whose letters are twice as large, its number beside its name', async () => {
    stage.style.inlineSize = '360px';
    stage.style.setProperty('--mizan-font-size', '34px');
    try {
      for (const language of languages) {
        const host = await shown(language, three());
        const card = one(host, '.topics').getBoundingClientRect();
        const first = one(host, '.topics > li:first-child');
        for (const line of first.querySelectorAll('p, ul')) expect(line.getBoundingClientRect().width, language).to.equal(card.width);
        const [number, name] = ['.number', '.name'].map((each) => first.querySelector(each)?.getBoundingClientRect() as DOMRect) as [DOMRect, DOMRect];
        expect(Math.max(number.top, name.top), language).to.be.below(Math.min(number.bottom, name.bottom));
        expect(getComputedStyle(first.querySelector('.ask') as Element).paddingInlineStart).to.equal('0px');
        // Less than an eighth of the phone on either side.
        expect(card.width, language).to.be.above(270);
      }
    } finally {
      stage.removeAttribute('style');
    }
  });

  it('needs no style attribute, which a strict policy would not let it have', async () => {
    const host = await shown('ar', three());
    expect(all(host, '[style]')).to.have.length(0);
  });

  it('takes in a file that is dropped on it', async () => {
    const host = await shown('en');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(jsonFile(figures(), 'dropped.json'));
    const told = heard<MizanDiagnosisEvent>('mizan-diagnosis');
    one(host, '.root').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    await told;
    expect(await outcome(host)).to.deep.equal([`dropped.json ${t('tookCustomers', { count: 1 })}`]);
  });

  it('counts a file that is brought twice once, and says so', async () => {
    const host = await shown('en');
    choose(host, jsonFile(figures(), 'once.json'));
    await outcome(host);
    const before = host.diagnosis;
    choose(host, jsonFile(figures(), 'twice.json'));
    await until(() => text(one(host, '.outcome')).includes('twice.json'));
    expect(await outcome(host)).to.deep.equal([`twice.json ${t('again')}`]);
    expect(host.diagnosis).to.equal(before);
  });

  it('takes the latest of a history that is brought, and every one of a list of several leaders', async () => {
    const results = [resultAt(4, '2026-10-01T09:00:00Z'), resultAt(5, '2026-11-01T09:00:00Z')];
    const host = await shown('en', { belief: results });
    expect(host.diagnosis?.material.belief.counted).to.equal(2);
    host.belief = { schema: 1, kind: 'history', results, steps: [] };
    await until(() => rows(host, 'empathy')[0]?.includes('100%'));
    expect(host.diagnosis?.material.belief.counted).to.equal(1);
  });

  it('says that part of a mapping is left out where the card has no such question', async () => {
    const map = { schema: 1, kind: 'diagnostic', id: 'other', version: '1.0.0', languages: ['en'], quiz: 'rater', scorecard: 'agent-scorecard', dimensions: [{ id: 'empathy', questions: [{ id: 'listened' }, { id: 'no-such' }], metrics: [] }], text: { en: { title: 'Ours', introduction: 'Two of ours.', caution: 'Careful.', dimensions: { empathy: { name: 'Warmth', questions: { listened: 'It shows.', 'no-such': 'Not there.' }, metrics: {} } } } } };
    const said = await warnings(async () => {
      const host = await shown('en', { definition: map, observed: coldCalls(24) });
      expect(text(one(host, '.root'))).to.contain(t('unfit'));
      expect(rows(host, 'empathy')[1]).to.contain('25%');
      host.requestUpdate();
      await host.updateComplete;
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('mizan-diagnostic');
  });

  it('never says that anyone is wrong', async () => {
    const host = await shown('en', three());
    expect(text(host.shadowRoot?.querySelector('.root'))).to.not.match(/\bwrong\b|mistake\b|blame|\bfault\b/i);
  });

  it('saves the comparison as data and as a table with the separator that was chosen', async () => {
    const host = await shown('en', three());
    const saved: Blob[] = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (content) => {
      saved.push(content as Blob);
      return createObjectURL(content);
    };
    const cancel = (event: Event) => event.preventDefault();
    document.addEventListener('click', cancel, true);
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = () => undefined;
    try {
      button(host, t('json'))?.click();
      const select = one<HTMLSelectElement>(host, '.away select');
      select.value = ';';
      select.dispatchEvent(new Event('change'));
      button(host, t('csv'))?.click();
    } finally {
      HTMLAnchorElement.prototype.click = click;
      document.removeEventListener('click', cancel, true);
      URL.createObjectURL = createObjectURL;
    }
    const [json, csv] = await Promise.all(saved.map((each) => each.text()));
    expect(JSON.parse(json as string)).to.deep.equal(host.diagnosis);
    const [head, ...lines] = (csv as string).trim().split('\r\n');
    expect(head?.split(';')).to.have.length(10);
    // Three levels of five dimensions, unrounded.
    expect(lines.filter((line) => line.startsWith(`${t('partLevel')};`))).to.have.length(15);
    expect(lines.find((line) => line.startsWith(`${t('partLevel')};Empathy;${t('observed')}`))).to.contain(';0.25;');
  });

  it('is printed on a sheet of its own, unfolded, with the page left as it was', async () => {
    const host = await shown('ar', three());
    const { print } = window;
    let sheet = '';
    window.print = () => { dispatchEvent(new Event('beforeprint')); sheet = text(document.querySelector('mizan-diagnostic-sheet')?.shadowRoot?.querySelector('article')); };
    try {
      button(host, voiceOf('ar', 'diagnostic').t('print'))?.click();
      await until(() => sheet);
    } finally {
      window.print = print;
    }
    window.dispatchEvent(new Event('afterprint'));
    expect(sheet).to.contain(arMap.title).and.to.contain(arMap.dimensions.empathy.questions.listened);
    for (const gap of all(host, '.gaps li')) expect(sheet).to.contain(text(gap));
    expect(document.querySelector('mizan-diagnostic-sheet')).to.equal(null);
  });

  it('numbers what to talk about in the digits of the language, on paper too', async () => {
    const host = await shown('fa', three());
    const { print } = window;
    let numbering = '';
    window.print = () => { dispatchEvent(new Event('beforeprint')); numbering = getComputedStyle(document.querySelector('mizan-diagnostic-sheet')?.shadowRoot?.querySelector('.topics') as Element).listStyleType; };
    try {
      button(host, voiceOf('fa', 'diagnostic').t('print'))?.click();
      await until(() => numbering);
    } finally {
      window.print = print;
    }
    window.dispatchEvent(new Event('afterprint'));
    expect(numbering).to.equal('persian');
  });

  it('finds by itself what the quiz, the scorecard and the metrics kept on this device, and follows it', async () => {
    localStorage.clear();
    const name = `kept-${Date.now()}`;
    const host = await shown('en', { storage: 'local', name });
    expect(host.diagnosis).to.equal(null);
    storeOf('local', quiz.id, name).addResult(resultAt(4));
    await until(() => text(source(host, 'belief')).includes(t('here-kept')));
    figureStoreOf('local', name).put(figures());
    await until(() => text(source(host, 'customers')).includes(t('here-kept')));
    await evaluationsOf('local', card.id, name).merge(fileOf([evaluation(), evaluation(), evaluation(), evaluation(), evaluation()]));
    await until(() => text(source(host, 'observed')).includes(t('evaluations', { count: 5 })));
    expect(host.diagnosis?.dimensions).to.have.length(5);
  });

  it('compares the latest of several results that were kept, until another one is chosen', async () => {
    localStorage.clear();
    const name = `several-${Date.now()}`;
    const store = storeOf('local', quiz.id, name);
    store.addResult(resultAt(4, '2026-10-01T09:00:00Z'));
    store.addResult(resultAt(5, '2026-11-01T09:00:00Z'));
    const host = await shown('en', { storage: 'local', name });
    expect(rows(host, 'empathy')[0]).to.contain('100%');
    const select = one<HTMLSelectElement>(host, '.which select');
    const told = heard<MizanDiagnosisEvent>('mizan-diagnosis');
    select.value = '2026-10-01T09:00:00Z';
    select.dispatchEvent(new Event('change'));
    await told;
    expect(rows(host, 'empathy')[0]).to.contain('75%');
  });

  it('goes on with what it has where a page hands over what it cannot read, and says so once', async () => {
    const said = await warnings(async () => {
      const host = await shown('en', { ...three(), belief: { some: 'thing' } });
      host.requestUpdate();
      await host.updateComplete;
      expect(rows(host, 'empathy')[0]).to.contain(t('silent-missing'));
      expect(rows(host, 'empathy')[1]).to.contain('25%');
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('mizan-diagnostic').and.to.contain('belief');
  });

  it('comes to rest where a framework hands over a name that is no text', async () => {
    const host = await shown('en', { storage: 'local', name: Number.NaN as unknown as string });
    // Each draw that asked for another would never let this be told.
    expect(await host.updateComplete).to.equal(true);
  });

  describe('of a quiz and a card of one’s own', () => {
    const map = {
      schema: 1, kind: 'diagnostic', id: 'own', version: '1.0.0', languages: ['en'], quiz: 'own-quiz', scorecard: 'small-card', dimensions: [{ id: 'empathy', questions: [{ id: 'heard' }], metrics: [] }],
      text: { en: { title: 'Ours', introduction: 'Two of ours.', caution: 'Careful.', dimensions: { empathy: { name: 'Warmth', questions: { heard: 'It shows.' }, metrics: {} } } } },
    };
    const named = (each: readonly { readonly id: string }[]) => Object.fromEntries(each.map(({ id }) => [id, { name: id }]));
    const ownQuiz = { ...quiz, id: 'own-quiz', languages: ['en'], text: { en: { ...enQuiz, bands: named(quiz.bands), dimensions: named(quiz.dimensions) } } };
    const { fetch } = window;
    afterEach(() => { window.fetch = fetch; });

    /** Serves these files, by name, in one folder, and says which were asked for. */
    function folder(files: Readonly<Record<string, unknown>>): string[] {
      const asked: string[] = [];
      window.fetch = (input, init) => {
        const { pathname } = new URL(String(input), location.href);
        if (!pathname.startsWith('/folder/')) return fetch(input, init);
        asked.push(pathname);
        const file = files[pathname.slice('/folder/'.length)];
        if (file instanceof Error) return Promise.reject(file);
        return Promise.resolve(file === undefined ? new Response('', { status: 404 }) : new Response(JSON.stringify(file)));
      };
      return asked;
    }
    const problemsOf = async (told: Promise<CustomEvent<ErrorDetail>>) => (await told).detail.problems.map(({ code, at }) => `${code} ${at}`);

    it('fetches both from beside the mapping', async () => {
      const asked = folder({ 'mine.json': map, 'own-quiz.json': ownQuiz, 'small-card.json': ownCard });
      const host = await shown('en', { src: '/folder/mine.json?v=2', belief: { ...resultAt(4), definition: { id: 'own-quiz', version: quiz.version } } });
      await until(() => host.shadowRoot?.querySelector('article'));
      expect(all(host, 'article .name').map(text)).to.deep.equal(['Warmth']);
      expect(rows(host, 'empathy')[0]).to.contain('75%');
      expect(asked).to.deep.equal(['/folder/mine.json', '/folder/own-quiz.json', '/folder/small-card.json']);
    });

    it('fetches nothing for what is built in or handed over', async () => {
      const asked = folder({ 'mine.json': { ...map, quiz: quiz.id } });
      await shown('en', { src: '/folder/mine.json', card: ownCard });
      expect(asked).to.deep.equal(['/folder/mine.json']);
    });

    it('says which of them is not there, tells the page and the console once, and draws as soon as both are', async () => {
      folder({ 'mine.json': map });
      const events: ErrorDetail[] = [];
      const listen = ({ detail }: MizanErrorEvent) => events.push(detail);
      document.addEventListener('mizan-error', listen);
      try {
        let host!: MizanDiagnostic;
        const said = await warnings(async () => {
          host = await shown('en', { src: '/folder/mine.json' });
          host.headingLevel = 3;
          await host.updateComplete;
        });
        expect(all(host, '[role=alert] p').map(text)).to.deep.equal([t('needsQuiz', { id: 'own-quiz' }), t('needsCard', { id: 'small-card' })]);
        expect(all(host, 'slot')).to.have.length(1);
        const missing = { code: 'not-found', severity: 'error' };
        expect(events).to.deep.equal([{ src: '/folder/mine.json', problems: [{ at: '/quiz', ...missing }, { at: '/scorecard', ...missing }] }]);
        expect(said).to.have.length(1);
        expect(said[0]).to.contain('/folder/own-quiz.json').and.to.contain('/folder/small-card.json');
        host.quiz = ownQuiz;
        host.card = ownCard;
        await until(() => host.shadowRoot?.querySelector('.sourcing'));
        expect(events).to.have.length(1);
      } finally {
        document.removeEventListener('mizan-error', listen);
      }
    });

    for (const [what, file, code] of [
      ['has mistakes', { ...ownQuiz, items: [] }, 'invalid'],
      ['is of another id', { ...ownQuiz, id: 'others' }, 'not-found'],
      ['is a card', { ...ownCard, id: 'own-quiz' }, 'invalid'],
    ] as const) {
      it(`is not shown where the file of the quiz ${what}`, async () => {
        folder({ 'mine.json': map, 'own-quiz.json': file, 'small-card.json': ownCard });
        const told = heard<CustomEvent<ErrorDetail>>('mizan-error');
        await warnings(async () => {
          const host = await shown('en', { src: '/folder/mine.json' });
          expect(text(one(host, '[role=alert]'))).to.equal(t('needsQuiz', { id: 'own-quiz' }));
        });
        expect(await problemsOf(told)).to.deep.equal([`${code} /quiz`]);
      });
    }

    it('tries again where the connection failed', async () => {
      const files: Record<string, unknown> = { 'mine.json': map, 'own-quiz.json': new TypeError('no network'), 'small-card.json': ownCard };
      folder(files);
      const told = heard<CustomEvent<ErrorDetail>>('mizan-error');
      let host!: MizanDiagnostic;
      await warnings(async () => { host = await shown('en', { src: '/folder/mine.json' }); });
      expect(await problemsOf(told)).to.deep.equal(['unreachable /quiz']);
      expect(text(one(host, '[role=alert] p'))).to.equal(t('unreachable'));
      files['own-quiz.json'] = ownQuiz;
      button(host, t('retry'))?.click();
      await until(() => host.shadowRoot?.querySelector('.sourcing'));
    });

    it('of a mapping that the page holds, needs them handed over', async () => {
      const asked = folder({ 'own-quiz.json': ownQuiz, 'small-card.json': ownCard });
      const told = heard<CustomEvent<ErrorDetail>>('mizan-error');
      await warnings(async () => { await shown('en', { definition: map, src: '/folder/mine.json' }); });
      expect(await problemsOf(told)).to.deep.equal(['not-found /quiz', 'not-found /scorecard']);
      expect(asked).to.deep.equal([]);
    });
  });

  it('keeps what stands in its slot where there is nothing to draw from', async () => {
    const host = Object.assign(document.createElement('mizan-diagnostic'), { src: '' });
    host.append('Standing in');
    stage.lang = 'en';
    stage.replaceChildren(host);
    await host.updateComplete;
    expect(all(host, 'slot')).to.have.length(1);
    expect(all(host, '.root')).to.have.length(0);
  });

  it('says why a mapping cannot be had, tells the page, and tries again', async () => {
    const told = heard('mizan-error');
    const said = await warnings(async () => {
      const host = await shown('en', { src: '/nothing-here.json' });
      expect(text(one(host, '[role=alert]'))).to.contain(t('notFound')).and.to.contain(t('retry'));
    });
    await told;
    expect(said).to.have.length(1);
  });

  it('keeps the first copy where it is loaded twice', async () => {
    const said = await warnings(async () => {
      register('mizan-diagnostic', class extends HTMLElement {});
      register('mizan-diagnostic', MizanDiagnostic);
    });
    expect(customElements.get('mizan-diagnostic')).to.equal(MizanDiagnostic);
    expect(said.length).to.be.at.most(1);
  });

  it('says in which versions of the card interactions were reviewed, and what was left out', async () => {
    const other = { definition: { id: card.id, version: '1.1.0' } };
    const host = await shown('en', { observed: [...coldCalls(6), evaluation({}, other), evaluation({}, { calibration: true })] });
    const said = text(source(host, 'observed'));
    expect(said).to.contain(t('evaluations', { count: 7 })).and.to.contain(t('versions-observed', { versions: formatsOf('en').list((host.diagnosis as Diagnosis).material.observed.versions) })).and.to.contain('1.1.0');
  });
});
