import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import arWords from '../../locales/ar/evaluations.json';
import enWords from '../../locales/en/evaluations.json';
import faWords from '../../locales/fa/evaluations.json';
import type { Calibration, Evaluation, EvaluationFile } from '../../src/core/evaluation.js';
import { pastOf } from '../../src/core/merge.js';
import type { Scorecard } from '../../src/core/scorecard.js';
import { trusted } from '../../src/elements/definition.js';
import type { MizanEvaluations } from '../../src/elements/mizan-evaluations.js';
import { formatsOf } from '../../src/locale/formats.js';
import { addWords, voiceOf } from '../../src/locale/words.js';
import { Evaluations, evaluationsOf } from '../../src/store/evaluations.js';
import { card, perfect, review, written } from '../cards.js';
import { accessible } from './accessible.js';
import { all, button, heard, languages, mount, one, until } from './helpers.js';

for (const [language, sentences] of Object.entries({ en: enWords, ar: arWords, fa: faWords })) addWords(language, 'evaluations', sentences);
const { t } = voiceOf('en', 'evaluations');

/** Each test has a name, and so a store, of its own. */
let tests = 0;
beforeEach(() => { tests += 1; });
const name = () => `evaluations-${tests}`;
const store = () => evaluationsOf('local', 'small', name());
/** What a page opened anew would find. */
const reopened = () => new Evaluations('local', 'small', name());

async function show(evaluations: readonly Evaluation[], { language = 'en', calibrations = [] as readonly Calibration[], versions = [] as readonly Scorecard[] } = {}): Promise<MizanEvaluations> {
  await store().clear();
  await store().merge({ schema: 1, kind: 'evaluations', evaluations, calibrations, versions });
  const host = await mount<MizanEvaluations>(`<mizan-evaluations lang="${language}" name="${name()}"></mizan-evaluations>`, (element) => Object.assign(element, { definition: trusted(card) }));
  await until(() => host.shadowRoot?.querySelector('.root'));
  return host;
}

const words = (element: Element | null | undefined) => element?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
/** A name within a sentence of another direction. */
const apart = (text: string) => `\u2068${text}\u2069`;
const items = (host: Element) => all(host, '.list > li');
const references = (host: Element) => items(host).map((each) => words(each.querySelector('b')));
const position = (host: Element) => words(one(host, '.position'));
const said = (host: Element) => words(all(host, '.notice p > span')[0]);
const field = (host: Element, label: string) => all<HTMLLabelElement>(host, 'label').find((each) => words(each.querySelector('span')) === label)?.control as HTMLInputElement;
async function enter(host: MizanEvaluations, label: string, value: string | boolean): Promise<void> {
  const control = field(host, label);
  if (typeof value === 'boolean') control.checked = value;
  else control.value = value;
  for (const kind of ['input', 'change']) control.dispatchEvent(new Event(kind, { bubbles: true }));
  await host.updateComplete;
}

/** What is saved by the next click on a download link. */
async function saved(act: () => void): Promise<{ name: string; text: string }> {
  const { click } = HTMLAnchorElement.prototype;
  const link = await new Promise<HTMLAnchorElement>((resolve) => {
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) { resolve(this); };
    act();
  }).finally(() => (HTMLAnchorElement.prototype.click = click));
  return { name: link.download, text: await (await fetch(link.href)).text() };
}

/** Hands files to the import, as the browser's own chooser would. */
async function hand(host: MizanEvaluations, ...files: readonly (readonly [string, BlobPart])[]): Promise<void> {
  const input = one<HTMLInputElement>(host, 'input[type=file]');
  const transfer = new DataTransfer();
  for (const [file, text] of files) transfer.items.add(new File([text], file));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
  await until(() => all(host, '.brought bdi').map(words).join() === files.map(([file]) => file).join());
}

const waiting: Calibration = {
  schema: 1, kind: 'calibration', id: 'c', definition: { id: 'small', version: '1.0.0' }, channel: 'phone', interaction: 'call 1', reviewers: ['Sam', 'Lena'],
  createdAt: '2026-11-01T09:00:00Z', openedAt: null,
};
const few = [
  review(1, { agent: 'Mina', date: '2026-11-03', comments: { right: 'A secret remark' } }),
  review(2, { agent: 'منى', interaction: 'T-۱۲', channel: 'email', marks: written, date: '2026-11-10', comments: { right: 'الإجابة كاملة' } }),
  review(3, { agent: 'رضا', note: 'می‌شود گفت', date: '2026-11-20', marks: { ...perfect, right: 'no', follow: 'later' } }),
];
const many = (count: number) => Array.from({ length: count }, (_, index) => review(index, { date: new Date(Date.UTC(2026, 0, 1) - index * 86_400_000).toISOString().slice(0, 10) }));

for (const language of languages) {
  describe(`evaluations in ${language}`, () => {
    const voice = voiceOf(language, 'evaluations');

    it('are listed with what they came to, the latest first', async () => {
      const host = await show(few, { language });
      expect(references(host)).to.deep.equal(['call 3', 'T-۱۲', 'call 1']);
      const [third, , first] = items(host).map(words);
      // The greeting and the record, 40; of the solution 60 × 1/3, for "right" carries 2 of the 3 that count.
      expect(third).to.contain(voice.number(60)).and.to.contain(voice.t('notPassed')).and.to.contain(voice.t('provisional')).and.to.contain(voice.t('criticalMissed'));
      expect(first).to.contain(voice.number(100)).and.to.contain(voice.t('passed')).and.to.contain(formatsOf(language).date('2026-11-03')).and.to.contain(voice.t('phone'));
      expect(position(host)).to.equal(voice.t('position', { from: 1, to: 3, of: 3 }));
      expect(one(host, '.root').getAttribute('dir')).to.equal(language === 'en' ? 'ltr' : 'rtl');
    });

    it('can be used by everyone, with all that unfolds', async () => {
      const host = await show([...few, review(4, { changedAt: '2026-11-04T09:00:00Z', note: 'b', history: [pastOf(review(4))] })], { language, calibrations: [waiting] });
      for (const details of all<HTMLDetailsElement>(host, 'details')) details.open = true;
      await host.updateComplete;
      await accessible(host);
      button(host, voice.t('deleteAll'))?.click();
      await host.updateComplete;
      await accessible(host);
    });

    it('fit in a narrow column', async () => {
      const host = await show(few, { language });
      for (const details of all<HTMLDetailsElement>(host, 'details')) details.open = true;
      host.style.setProperty('inline-size', '320px');
      await host.updateComplete;
      expect(one(host, '.root').scrollWidth).to.be.at.most(320);
    });
  });
}

describe('a search', () => {
  it('finds words however they are written, and says how many there are', async () => {
    const host = await show(few);
    for (const [text, found] of [['t-12', ['T-۱۲']], ['اجابه', ['T-۱۲']], ['میشود', ['call 3']], ['MINA', ['call 1']], ['nobody', []]] as const) {
      await enter(host, t('search'), text);
      expect(references(host), text).to.deep.equal(found);
    }
    expect(position(host)).to.equal(t('nothingFound'));
    button(host, t('everything'))?.click();
    await host.updateComplete;
    expect(references(host)).to.have.length(3);
    expect(host.shadowRoot?.activeElement === field(host, t('search'))).to.equal(true);
  });

  it('can be narrowed by agent, channel, period and what is to be finished', async () => {
    const host = await show(few);
    await enter(host, t('agent'), 'مني');
    expect(references(host)).to.deep.equal(['T-۱۲']);
    await enter(host, t('agent'), '');
    await enter(host, t('channel'), 'phone');
    expect(references(host)).to.deep.equal(['call 3', 'call 1']);
    await enter(host, t('from'), '2026-11-03');
    await enter(host, t('to'), '2026-11-19');
    expect(references(host)).to.deep.equal(['call 1']);
    await enter(host, t('unfinished'), true);
    expect(references(host)).to.deep.equal([]);
    await enter(host, t('from'), '');
    await enter(host, t('to'), '');
    expect(references(host)).to.deep.equal(['call 3']);
  });
});

describe('a long list', () => {
  it('is turned by keys, page by page, with its place told and the focus kept', async () => {
    const host = await show(many(120));
    expect(items(host)).to.have.length(50);
    const turn = () => one<HTMLButtonElement>(host, 'nav [data-turn=next]');
    turn().focus();
    for (const place of [{ from: 51, to: 100 }, { from: 101, to: 120 }, { from: 101, to: 120 }]) {
      await sendKeys({ press: 'Enter' });
      await host.updateComplete;
      expect(position(host)).to.equal(t('position', { ...place, of: 120 }));
      expect(host.shadowRoot?.activeElement === turn()).to.equal(true);
    }
    expect(turn().getAttribute('aria-disabled')).to.equal('true');
    expect(one(host, '.position').getAttribute('role')).to.equal('status');
    expect(references(host)[0]).to.equal('call 100');
  });

  it('begins anew with another search', async () => {
    const host = await show(many(120));
    one<HTMLButtonElement>(host, 'nav [data-turn=next]').click();
    await host.updateComplete;
    await enter(host, t('search'), 'call 11');
    // 11 and 110 to 119.
    expect(position(host)).to.equal(t('position', { from: 1, to: 11, of: 11 }));
  });
});

describe('an evaluation in the list', () => {
  it('is handed to the page when it is opened', async () => {
    const host = await show(few);
    const opened = heard<CustomEvent<Evaluation>>('mizan-open');
    button(host, t('open'))?.click();
    expect((await opened).detail).to.deep.equal(few[2]);
  });

  it('tells what was changed when, and from what to what', async () => {
    const before = review(1, { agent: 'Mona', marks: { ...perfect, right: 'no' } });
    const host = await show([review(1, { changedAt: '2026-11-04T09:00:00Z', comments: { right: 'x' }, history: [pastOf(before)] })]);
    expect(words(one(host, '.changes summary'))).to.equal(t('changes', { count: 1 }));
    one<HTMLDetailsElement>(host, '.changes').open = true;
    const lines = await until(() => (all(host, '.changes ul li').length > 0 ? all(host, '.changes ul li').map(words) : null));
    expect(lines).to.deep.equal([
      t('changeOf', { what: apart(t('agent')), before: apart('Mona'), after: apart('Mina') }),
      t('changeOf', { what: apart(card.text?.['en']?.questions?.['right'] as string), before: apart(t('no')), after: apart(t('yes')) }),
      t('remarksChanged'),
    ]);
    expect(words(one(host, '.changes li b'))).to.equal(formatsOf('en').moment('2026-11-04T09:00:00Z'));
  });

  it('that waits for other reviewers shows neither marks nor score, is not opened, and is not found by what it says', async () => {
    const host = await show(few, { calibrations: [waiting] });
    const first = items(host)[2] as HTMLElement;
    expect(words(first)).to.contain(t('hidden'));
    expect(words(first)).not.to.contain('100');
    expect([...first.querySelectorAll('button')].map(words)).to.deep.equal([t('delete')]);
    await enter(host, t('search'), 'secret');
    expect(references(host)).to.deep.equal([]);
  });

  it('appears as another tab keeps it', async () => {
    const host = await show(few);
    await reopened().put(review(9, { date: '2026-12-01' }));
    await until(() => references(host)[0] === 'call 9');
  });
});

describe('deleting', () => {
  it('takes one, and gives it back', async () => {
    const host = await show(few);
    (items(host)[0]?.querySelector('.acts button:last-child') as HTMLElement).click();
    await until(() => items(host).length === 2);
    expect(said(host)).to.equal(t('deleted', { count: 1 }));
    expect(await reopened().all()).to.have.length(2);
    button(host, t('undo'))?.click();
    await until(() => items(host).length === 3);
    expect(await reopened().all()).to.have.length(3);
  });

  it('takes all that are selected', async () => {
    const host = await show(few);
    await enter(host, t('channel'), 'phone');
    await enter(host, t('selectPage'), true);
    button(host, t('deleteSelected', { count: 2 }))?.click();
    await until(() => said(host) === t('deleted', { count: 2 }));
    expect((await reopened().all()).map(({ interaction }) => interaction)).to.deep.equal(['T-۱۲']);
  });

  it('of all about one agent asks first, in its place, and can be taken back', async () => {
    const host = await show([...few, review(4, { agent: 'MINA' })]);
    const panel = all<HTMLDetailsElement>(host, '.panel')[0] as HTMLDetailsElement;
    panel.open = true;
    one<HTMLButtonElement>(host, '[data-ask=mina]').click();
    await host.updateComplete;
    expect(words(one(host, '.question p'))).to.equal(t('askAgent', { agent: apart('Mina') }));
    expect(host.shadowRoot?.activeElement === one(host, '[data-cancel]')).to.equal(true);
    one<HTMLButtonElement>(host, '[data-cancel]').click();
    await host.updateComplete;
    expect(host.shadowRoot?.activeElement === one(host, '[data-ask=mina]')).to.equal(true);
    one<HTMLButtonElement>(host, '[data-ask=mina]').click();
    await host.updateComplete;
    one<HTMLButtonElement>(host, '[data-go]').click();
    await until(() => said(host) === t('agentDeleted'));
    expect((await reopened().all()).map(({ agent }) => agent)).to.deep.equal(['رضا', 'منى']);
    button(host, t('undo'))?.click();
    await until(() => said(host) === t('undone') && items(host).length === 4);
  });

  it('of everything asks first and can be taken back', async () => {
    const host = await show(few);
    button(host, t('deleteAll'))?.click();
    await host.updateComplete;
    expect(items(host)).to.have.length(3);
    one<HTMLButtonElement>(host, '[data-go]').click();
    await until(() => said(host) === t('allDeleted'));
    expect(await reopened().all()).to.deep.equal([]);
    button(host, t('undo'))?.click();
    await until(() => items(host).length === 3);
  });
});

describe('files', () => {
  it('bring everything to another device, even what waits for other reviewers', async () => {
    const later = { ...card, version: '2.0.0', passMark: 90 };
    const host = await show(few, { calibrations: [waiting], versions: [later] });
    const { text, name: file } = await saved(() => button(host, t('json'))?.click());
    expect(file).to.equal('Small card.json');
    const empty = await show([]);
    await hand(empty, [file, text], ['again.json', text]);
    expect(all(empty, '.brought p').map(words)).to.deep.equal([
      file, t('brought', { added: 3, changed: 0, same: 0, refused: 0 }),
      'again.json', t('brought', { added: 0, changed: 0, same: 3, refused: 0 }),
    ]);
    expect(await reopened().all()).to.deep.equal([few[2], few[1], few[0]]);
    expect(await reopened().calibrations()).to.deep.equal([waiting]);
    expect(await reopened().versions()).to.deep.equal([later]);
  });

  it('hold only what matches the filters where that is asked for, as a table with semicolons, which comes back', async () => {
    const host = await show(few);
    await enter(host, t('channel'), 'phone');
    await enter(host, t('which'), 'found');
    await enter(host, t('separator'), ';');
    const { text, name: file } = await saved(() => button(host, t('csv'))?.click());
    expect(text.split('\r\n').map((line) => line.split(';')[3])).to.deep.equal(['interaction', 'call 3', 'call 1', undefined]);
    await hand(host, [file, text]);
    expect(all(host, '.brought p').map(words)[1]).to.equal(t('brought', { added: 0, changed: 0, same: 2, refused: 0 }));
  });

  it('can have pseudonyms, which stay with the names here and take no name away when they come back', async () => {
    const host = await show([review(1, { note: 'Mina did well' }), review(2, { agent: 'Sara' })]);
    await store().putPseudonym('Mina', 'Falcon');
    await until(() => (all<HTMLInputElement>(host, '.agents input')[0] as HTMLInputElement).value === 'Falcon');
    await enter(host, t('names'), 'pseudonyms');
    const { text, name: file } = await saved(() => button(host, t('json'))?.click());
    expect(text).not.to.match(/Mina|Sara/);
    expect((JSON.parse(text) as EvaluationFile).evaluations.map(({ agent, note }) => [agent, note])).to.deep.equal([['Falcon', 'Falcon did well'], [t('agentNumber', { order: 1 }), '']]);
    expect((await reopened().pseudonyms()).get('sara')).to.equal(t('agentNumber', { order: 1 }));
    await hand(host, [file, text]);
    expect((await reopened().all()).map(({ agent }) => agent).sort()).to.deep.equal(['Mina', 'Sara']);
  });

  it('with pseudonyms hold no name of an agent in calibrations nor of one who is not in the file, and ask no reviewer anew', async () => {
    const calibration = { ...waiting, interaction: 'call of Mina', reviewers: ['Mina', 'Lena'] };
    const host = await show([review(1, { note: 'better than Anne-Marie' }), review(2, { agent: 'Anne-Marie', channel: 'email', marks: written })], { calibrations: [calibration] });
    await enter(host, t('channel'), 'phone');
    await enter(host, t('which'), 'found');
    await enter(host, t('names'), 'pseudonyms');
    const { text, name: file } = await saved(() => button(host, t('json'))?.click());
    expect(text).not.to.match(/Mina|Anne/);
    await hand(host, [file, text]);
    expect(await reopened().calibrations()).to.deep.equal([calibration]);
  });

  it('are not read in letters that cannot be told, and are in those of other spreadsheets that say which they have', async () => {
    const host = await show([]);
    const table = `channel,interaction,reviewer,agent\r\nphone,T-1,Sam,علي\r\n`;
    const wide = (order: boolean) => new Uint8Array(Array.from(`\uFEFF${table}`, (sign) => sign.charCodeAt(0)).flatMap((code) => (order ? [code & 255, code >> 8] : [code >> 8, code & 255])));
    // In windows-1256 the three letters are one byte each, which are no UTF-8.
    const narrow = new Uint8Array([...Array.from(table.split('علي')[0] as string, (sign) => sign.charCodeAt(0)), 0xda, 0xe1, 0xed, 13, 10]);
    await hand(host, ['narrow.csv', narrow]);
    expect(all(host, '.brought p').map(words)).to.deep.equal(['narrow.csv', t('noFile')]);
    for (const bytes of [wide(true), wide(false)]) await hand(host, ['wide.csv', bytes]);
    expect((await reopened().all()).map(({ agent }) => agent)).to.deep.equal(['علي']);
  });

  it('are told row by row where they are not taken', async () => {
    const host = await show(few);
    await hand(host, ['notes.txt', 'hello'], ['rows.csv', 'channel,interaction,reviewer,date\r\nphone,T-1,Sam,soon\r\nphone,T-2,Sam,2026-11-01']);
    expect(all(host, '.brought p').map(words)).to.deep.equal(['notes.txt', t('noFile'), 'rows.csv', t('brought', { added: 1, changed: 0, same: 0, refused: 1 })]);
    expect(all(host, '.brought li').map(words)).to.deep.equal([t('rowUnreadable', { row: 2, at: 'date' })]);
    expect(one(host, '.brought').getAttribute('role')).to.equal('status');
  });
});

describe('pseudonyms', () => {
  it('are given by hand and shown in place of names', async () => {
    const host = await show(few);
    const given = all<HTMLInputElement>(host, '.agents input')[0] as HTMLInputElement;
    given.value = ' Falcon ';
    given.dispatchEvent(new Event('change'));
    await until(() => given.value === 'Falcon');
    await enter(host, t('showPseudonyms'), true);
    expect(words(items(host)[2])).to.contain('Falcon').and.not.to.contain('Mina');
    await enter(host, t('search'), 'falcon');
    expect(references(host)).to.deep.equal(['call 1']);
  });
});
