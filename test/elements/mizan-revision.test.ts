import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import arProblems from '../../locales/ar/problems.json';
import enProblems from '../../locales/en/problems.json';
import faProblems from '../../locales/fa/problems.json';
import arRevision from '../../locales/ar/revision.json';
import enRevision from '../../locales/en/revision.json';
import faRevision from '../../locales/fa/revision.json';
import agentCard from '../../quizzes/agent-scorecard.json';
import { check } from '../../src/core/check.js';
import type { Evaluation } from '../../src/core/evaluation.js';
import type { Scorecard } from '../../src/core/scorecard.js';
import { trusted } from '../../src/elements/definition.js';
import type { MizanRevision } from '../../src/elements/mizan-revision.js';
import { addWords, voiceOf } from '../../src/locale/words.js';
import { evaluationsOf } from '../../src/store/evaluations.js';
import { card, perfect, review } from '../cards.js';
import { accessible } from './accessible.js';
import { all, button, heard, languages, mount, one, until } from './helpers.js';

for (const [language, sentences] of Object.entries({ en: enRevision, ar: arRevision, fa: faRevision })) addWords(language, 'revision', sentences);
for (const [language, sentences] of Object.entries({ en: enProblems, ar: arProblems, fa: faProblems })) addWords(language, 'problems', sentences);

/** Each test has a name, and so a store, of its own. */
let tests = 0;
beforeEach(() => { tests += 1; });
const name = () => `revision-${tests}`;
const store = () => evaluationsOf('none', 'small', name());

async function show(language: string, evaluations: readonly Evaluation[] = [], definition: Scorecard = card): Promise<MizanRevision> {
  for (const evaluation of evaluations) await store().put(evaluation);
  const host = await mount<MizanRevision>(`<mizan-revision lang="${language}" storage="none" name="${name()}"></mizan-revision>`, (element) => Object.assign(element, { definition: trusted(definition) }));
  await until(() => host.shadowRoot?.querySelector('.sum'));
  return host;
}

const words = (element: Element | null | undefined) => element?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
const rows = (host: Element, id: string) => all(host, `table[aria-labelledby=${id}] tbody tr`).map((row) => [...row.children].map(words));
/** A field by the words of its label, within a question or section where there are several. */
const field = <F extends HTMLElement = HTMLInputElement>(host: Element, label: string, within = ''): F =>
  all(host, `${within} label`).find((each) => words(each.querySelector('span')) === label)?.querySelector('input, select, textarea') as F;
async function type(host: MizanRevision, into: HTMLInputElement | HTMLTextAreaElement, value: string): Promise<void> {
  into.value = value;
  into.dispatchEvent(new Event('input', { bubbles: true }));
  await host.updateComplete;
}
async function unfold(host: MizanRevision, id: string): Promise<string> {
  one<HTMLDetailsElement>(host, `[data-question=${id}]`).open = true;
  await until(() => host.shadowRoot?.querySelector(`[data-question=${id}] .fields`));
  return `[data-question=${id}]`;
}
const press = async (host: MizanRevision, label: string) => {
  (await until(() => button(host, label))).click();
  await host.updateComplete;
};
/** Waits until the checker has read what was edited. */
const read = (host: MizanRevision) => until(() => host.shadowRoot?.querySelector('.problems, .primary'));

/** What a click on a download would have saved. */
async function saved(act: () => unknown): Promise<{ name: string; card: Scorecard }> {
  const { click } = HTMLAnchorElement.prototype;
  let link: HTMLAnchorElement | null = null;
  // eslint-disable-next-line @typescript-eslint/no-this-alias -- the link is never in the page, and this is all there is of it
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) { link = this; };
  try {
    act();
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
  const { href, download } = link as never as HTMLAnchorElement;
  return { name: download, card: JSON.parse(await (await fetch(href)).text()) as Scorecard };
}

for (const language of languages) {
  const { t } = voiceOf(language, 'revision');
  const own = card.text?.[language];
  const wording = (of: string) => t('wording', { language: new Intl.DisplayNames(language, { type: 'language' }).of(of) as string });

  describe(`a revision in ${language}`, () => {
    it('says whether the card is a trial, what that means, and how often it was used', async () => {
      const host = await show(language, [review(1), review(2, { version: '0.9.0' })]);
      expect(words(one(host, '.root'))).to.contain(t('standingOf', { version: '1.0.0', status: t('trial') })).and.to.contain(t('trialMeans')).and.to.contain(t('reviewsSo', { count: 1 }));
      expect(words(one(host, '.root'))).to.contain(t('noHints'));
      await accessible(host);
    });

    it('lists what the reviews suggest, with the reviews it rests on', async () => {
      const host = await show(language, Array.from({ length: 20 }, (_, index) => review(index, { marks: { ...perfect, follow: index < 15 ? 'na' : index % 2 ? 'no' : 'yes' } })));
      const found = rows(host, 'hints');
      expect(found.map(([question]) => question)).to.deep.equal(['greet', 'record', 'right', 'clear', 'follow'].map((id) => own?.questions?.[id]));
      expect(found[0]).to.deep.equal([own?.questions?.['greet'], t('hintSame_yes'), t('reviews', { count: 20 })]);
      expect(found[4]?.[2]).to.equal(t('reviews', { count: 20 }));
      await accessible(host);
    });

    it('shows the words of every language of the card, each its own way', async () => {
      const host = await show(language);
      const within = await unfold(host, 'greet');
      for (const each of languages) {
        const text = field<HTMLTextAreaElement>(host, wording(each), within);
        expect([text.value, text.lang, text.dir]).to.deep.equal([card.text?.[each]?.questions?.['greet'], each, each === 'en' ? 'ltr' : 'rtl']);
      }
      await accessible(host);
    });

    it('shows what a new version changes before there is one', async () => {
      const host = await show(language);
      const within = await unfold(host, 'greet');
      await type(host, field(host, t('aspect_weight'), within), '3');
      field(host, t('may_critical'), within).click();
      await host.updateComplete;
      const greet = own?.questions?.['greet'];
      expect(rows(host, 'differences')).to.deep.equal([
        [greet, t('aspect_weight'), '1', '3'].map((cell) => (cell === '1' || cell === '3' ? voiceOf(language, 'revision').number(Number(cell)) : cell)),
        [greet, t('may_critical'), t('no'), t('yes')],
      ]);
      // A critical question that was none: what failing means has changed.
      expect(words(await until(() => host.shadowRoot?.querySelector('.primary')))).to.equal(t('make', { version: '2.0.0' }));
      await accessible(host);
    });

    it('takes numbers in digits of three scripts, and keeps the one before where there is none', async () => {
      const { number } = voiceOf(language, 'revision');
      const host = await show(language);
      const mark = field(host, t('aspect_passMark'));
      expect(mark.value).to.equal(number(card.passMark as number));
      for (const [typed, value] of [['۸۵', 85], ['٨٦', 86], ['87', 87], ['many', 87]] as const) {
        await type(host, mark, typed);
        mark.dispatchEvent(new Event('change'));
        await host.updateComplete;
        expect(rows(host, 'differences').map((cells) => cells.at(-1))).to.deep.equal([number(value)]);
      }
      expect([mark.value, mark.validationMessage]).to.deep.equal(['many', t('numberWrong', { example: number(12.5) })]);
    });

    it('tells the sum of the weights as it changes, and what is wrong beside its field', async () => {
      const host = await show(language);
      await type(host, field(host, t('sectionWeight', { section: own?.sections?.['opening'] as string })), '30');
      await read(host);
      expect(words(one(host, '.sum'))).to.contain(t('sum', { sum: 90, whole: 100 })).and.to.contain(t('sumWrong', { whole: 100 }));
      const weight = field(host, t('sectionWeight', { section: own?.sections?.['opening'] as string }));
      await type(host, weight, '140');
      await until(() => weight.getAttribute('aria-invalid') === 'true');
      expect(words(one(host, `#${weight.getAttribute('aria-describedby')}`))).not.to.equal('');
      await accessible(host);
    });
  });
}

describe('a new version', () => {
  const { t } = voiceOf('en', 'revision');
  const names = (of: string) => new Intl.DisplayNames('en', { type: 'language' }).of(of) as string;

  it('is kept, taken into use, told and handed over as a file that passes the checker', async () => {
    const host = await show('en');
    await type(host, field(host, t('response')), 'Agents ask for it.');
    const within = await unfold(host, 'greet');
    await type(host, field(host, t('aspect_weight'), within), '2');
    await read(host);
    const told = heard<CustomEvent<Scorecard>>('mizan-revise');
    await press(host, t('make', { version: '1.1.0' }));
    const { detail } = await told;
    expect([detail.version, detail.notes, detail.sections[0]?.questions[0]]).to.deep.equal(['1.1.0', { response: 'Agents ask for it.' }, { id: 'greet', weight: 2 }]);
    expect((await store().versions()).map(({ version }) => version)).to.include('1.1.0');
    expect(await store().inUse()).to.equal('1.1.0');
    const file = await saved(() => all<HTMLButtonElement>(host, '.made button')[0]?.click());
    expect(file.name).to.equal('small-1.1.0.json');
    expect(check(file.card)).to.deep.equal([]);
    expect(file.card.text).to.have.all.keys('en', 'ar', 'fa');
    // The editor is empty again, for the version that is now in use.
    await until(() => words(one(host, '.root')).includes(t('standingOf', { version: '1.1.0', status: t('trial') })));
    expect(words(one(host, '.root'))).to.contain(t('noDifferences'));
    await accessible(host);
  });

  it('is not made while something is to be put right; the place is shown and nothing is lost', async () => {
    const host = await show('en');
    const typed = field(host, t('newQuestion', { language: 'English' }));
    typed.value = 'Offered a call back';
    await press(host, t('add'));
    await until(() => host.shadowRoot?.activeElement?.tagName === 'SUMMARY');
    const within = '[data-question=offered-a-call-back]';
    await read(host);
    await press(host, t('make', { version: '1.1.0' }));
    // Its wording is there in English; the recommendation and the other languages are due.
    const invalid = await until(() => host.shadowRoot?.activeElement?.matches('textarea[aria-invalid=true]') && host.shadowRoot.activeElement);
    expect(words(invalid.closest('label')?.querySelector('span'))).to.equal(t('recommendation', { language: 'English' }));
    expect(await store().inUse()).to.equal(null);
    for (const of of languages) {
      await type(host, field(host, t('wording', { language: names(of) }), within), `x ${of}`);
      await type(host, field(host, t('recommendation', { language: names(of) }), within), `y ${of}`);
    }
    const told = heard<CustomEvent<Scorecard>>('mizan-revise');
    await press(host, t('make', { version: '1.1.0' }));
    expect((await told).detail.sections[0]?.questions.at(-1)).to.deep.equal({ id: 'offered-a-call-back' });
  });

  it('takes back one change, or all of them and these again', async () => {
    const host = await show('en');
    const within = await unfold(host, 'clear');
    all<HTMLButtonElement>(host, `${within} .up`)[0]?.click();
    await host.updateComplete;
    await until(() => (host.shadowRoot?.activeElement as HTMLElement | null)?.closest('[data-question=clear]'));
    await type(host, field(host, t('aspect_passMark')), '75');
    expect(rows(host, 'differences')).to.have.length(2);
    await press(host, t('takeBack'));
    expect(rows(host, 'differences').map(([, what]) => what)).to.deep.equal([t('aspect_order')]);
    await press(host, t('reset'));
    expect(words(one(host, '.root'))).to.contain(t('noDifferences'));
    await press(host, t('undo'));
    expect(rows(host, 'differences')).to.have.length(1);
  });

  for (const [what, change] of [
    ['another card', { definition: trusted({ ...card, id: 'other', passMark: 50 }) }],
    ['another store', { name: 'apart' }],
    ['another place', { storage: 'session' }],
  ] as const) {
    it(`is never carried to ${what}, and waits for the way back`, async () => {
      const host = await show('en');
      const { definition, name: before, storage } = host;
      await unfold(host, 'greet');
      await type(host, field(host, t('aspect_passMark')), '77');
      expect(rows(host, 'differences').map((row) => row.slice(2))).to.deep.equal([['80', '77']]);
      Object.assign(host, change);
      await until(() => host.shadowRoot?.querySelector('.sum') && words(one(host, '.root')).includes(t('noDifferences')));
      expect(field(host, t('aspect_passMark')).value).to.equal('definition' in change ? '50' : '80');
      expect(all(host, 'details[open]')).to.have.length(0);
      Object.assign(host, { definition, name: before, storage });
      await until(() => rows(host, 'differences').length === 1);
      expect(rows(host, 'differences').map((row) => row.slice(2))).to.deep.equal([['80', '77']]);
    });
  }

  it('drops a question by keys alone, and the focus stays within reach', async () => {
    const host = await show('en');
    (await until(() => host.shadowRoot?.querySelector<HTMLElement>('[data-question=record] summary'))).focus();
    await sendKeys({ press: 'Enter' });
    const drop = await until(() => host.shadowRoot?.querySelector<HTMLButtonElement>('[data-question=record] .actions button:last-child'));
    drop.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => host.shadowRoot?.activeElement?.matches('.back'));
    expect(rows(host, 'differences')[0]).to.deep.equal(['Said that the call is recorded', t('question'), t('isDropped'), '']);
    expect(all(host, '[data-question=record]')).to.have.length(0);
  });

  it('never takes a number that there is already', async () => {
    await store().putVersion({ ...card, version: '1.1.0' });
    const host = await show('en');
    await type(host, field(host, t('aspect_passMark')), '75');
    expect(words(await until(() => host.shadowRoot?.querySelector('.primary')))).to.equal(t('make', { version: '1.2.0' }));
  });

  it('of a card whose words stand apart carries them in every language', async () => {
    const host = await show('fa', [], agentCard as Scorecard);
    const { t: say } = voiceOf('fa', 'revision');
    await type(host, field(host, say('aspect_passMark')), '70');
    await read(host);
    const told = heard<CustomEvent<Scorecard>>('mizan-revise');
    all<HTMLButtonElement>(host, '.primary')[0]?.click();
    const { detail } = await told;
    expect(detail.passMark).to.equal(70);
    expect(check(detail).filter(({ severity }) => severity === 'error')).to.deep.equal([]);
    for (const language of languages) expect(Object.keys(detail.text?.[language]?.questions ?? {}).length, language).to.be.greaterThan(20);
  });

  it('becomes the standard', async () => {
    const host = await show('en');
    const status = field<HTMLSelectElement>(host, t('aspect_status'));
    status.value = 'standard';
    status.dispatchEvent(new Event('change'));
    await host.updateComplete;
    await read(host);
    await press(host, t('make', { version: '1.0.1' }));
    await until(() => words(one(host, '.root')).includes(t('standardMeans')));
  });
});

describe('versions', () => {
  const { t } = voiceOf('en', 'revision');
  const next: Scorecard = { ...card, version: '1.1.0', passMark: 70 };

  it('are listed with their reviews, and any can be taken into use again', async () => {
    await store().putVersion(next);
    await store().use('1.1.0');
    const host = await show('en', [review(1), review(2), review(3, { version: '1.1.0' })]);
    expect(rows(host, 'versions').map((row) => row.slice(0, 3))).to.deep.equal([[`1.1.0 ${t('inUse')}`, t('trial'), '1'], ['1.0.0', t('trial'), '2']]);
    await press(host, t('use', { version: '1.0.0' }));
    await until(() => rows(host, 'versions')[1]?.[0]?.includes(t('inUse')));
    expect(await store().inUse()).to.equal(null);
  });

  it('are compared, any two', async () => {
    await store().putVersion(next);
    const host = await show('en');
    await until(() => rows(host, 'compare').length === 1);
    expect(rows(host, 'compare')).to.deep.equal([[t('whole'), t('aspect_passMark'), '80', '70']]);
    const second = field<HTMLSelectElement>(host, t('second'));
    second.value = '1.0.0';
    second.dispatchEvent(new Event('change'));
    await until(() => words(one(host, '.root')).includes(t('noneBetween')));
  });
});
