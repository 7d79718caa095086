import { sendKeys } from '@web/test-runner-commands';
import 'axe-core';
import { expect } from 'chai';
import arCard from '../../locales/ar/agent-scorecard.json';
import arWords from '../../locales/ar/calibration.json';
import enCard from '../../locales/en/agent-scorecard.json';
import enWords from '../../locales/en/calibration.json';
import faCard from '../../locales/fa/agent-scorecard.json';
import faWords from '../../locales/fa/calibration.json';
import agent from '../../quizzes/agent-scorecard.json';
import { figuresOf, type Calibration, type Evaluation } from '../../src/core/evaluation.js';
import { scoreCard } from '../../src/core/marks.js';
import { variantOf, type Marks, type Scorecard } from '../../src/core/scorecard.js';
import { trusted } from '../../src/elements/definition.js';
import type { ReviewDetail } from '../../src/elements/events.js';
import type { MizanCalibration } from '../../src/elements/mizan-calibration.js';
import { formatsOf } from '../../src/locale/formats.js';
import { addWords, voiceOf } from '../../src/locale/words.js';
import { evaluationsOf } from '../../src/store/evaluations.js';
import { all, heard, languages, mount, one, until } from './helpers.js';

const cards = { en: enCard, ar: arCard, fa: faCard };
for (const [language, sentences] of Object.entries({ en: enWords, ar: arWords, fa: faWords })) addWords(language, 'calibration', sentences);
for (const [language, sentences] of Object.entries(cards)) addWords(language, 'agent-scorecard', sentences);

const card = trusted(agent as Scorecard);
const { questions } = variantOf(card, 'phone');
const everything: Marks = Object.fromEntries(questions.map(({ id }) => [id, 'yes']));
const people = { en: ['Sara', 'James', 'Mina'], ar: ['سارة', 'ليلى', 'كريم'], fa: ['سارا', 'نیلوفر', 'علی'] };

/** Each test has a store of its own. */
let tests = 0;
beforeEach(() => { tests += 1; });
const store = () => evaluationsOf('none', 'agent-scorecard', `t${tests}`);

const calibration = (reviewers: readonly string[], more: Partial<Calibration> = {}): Calibration => ({
  schema: 1, kind: 'calibration', id: 'c1', definition: { id: 'agent-scorecard', version: card.version }, channel: 'phone', interaction: 'CALL-7', reviewers, createdAt: '2026-11-01T08:00:00Z', openedAt: null, ...more,
});
let made = 0;
const evaluation = (reviewer: string, marks: Marks, more: Partial<Evaluation> = {}): Evaluation => {
  made += 1;
  const at = new Date(Date.UTC(2026, 10, 2, 8, 0, made)).toISOString();
  return {
    schema: 1, kind: 'evaluation', id: `e${made}`, definition: { id: 'agent-scorecard', version: card.version }, channel: 'phone', interaction: 'call-7', agent: 'Agent', reviewer, date: '2026-11-01', marks,
    comments: {}, times: {}, note: '', calibration: true, createdAt: at, changedAt: at, figures: figuresOf(scoreCard(card, 'phone', marks)), history: [], ...more,
  };
};
/** Calibrations and evaluations that are there, then the element. */
async function shown(language: string, calibrations: readonly Calibration[], evaluations: readonly Evaluation[], attributes = ''): Promise<MizanCalibration> {
  await store().merge({ schema: 1, kind: 'evaluations', evaluations, calibrations });
  const host = await mount<MizanCalibration>(`<mizan-calibration storage="none" name="t${tests}" lang="${language}" ${attributes}></mizan-calibration>`, (each) => { each.definition = card; });
  await until(() => host.shadowRoot?.querySelector('.start'));
  return host;
}
/** A button by its whole name. */
const named = (host: Element, name: string) => all<HTMLButtonElement>(host, 'button').find((each) => text(each) === name);
const text = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const said = (host: Element) => text(one(host, '.notice'));
const focused = (host: Element) => host.shadowRoot?.activeElement as HTMLElement;
const rows = (host: Element, label: string) => all(host, `[aria-labelledby^="${label}"] tbody tr`).map((row) => [...row.children].map(text));

interface Axe { run: (within: Element, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
/** What axe objects to, but rules about a whole page, which this is none of. */
async function objections(host: Element): Promise<string[]> {
  const { axe } = window as unknown as { axe: Axe };
  const { violations } = await axe.run(host, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { region: { enabled: false }, 'heading-order': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`);
}

for (const language of languages) {
  describe(`a calibration in ${language}`, () => {
    const { t, number } = voiceOf(language, 'calibration');
    const { percent } = formatsOf(language);
    const [first, second, third] = people[language] as [string, string, string];
    const asked = cards[language].questions as Readonly<Record<string, string>>;
    const secrets = ['w9 was rude', 'z4 was late'];
    const [own, calm] = ['own-name', 'calm'];
    // Weights aside, the first finds everything met, the others each miss something.
    const missed: Marks = { ...everything, [own]: 'no' };
    const unlike: Marks = { ...everything, [own]: 'no', [calm]: 'no' };
    const two = () => [
      evaluation(first, everything, { comments: { [own]: secrets[0] as string } }),
      evaluation(second, missed, { comments: { [calm]: secrets[1] as string }, note: secrets[0] as string }),
    ];

    it('is started by keyboard, and says who is awaited', async () => {
      const host = await shown(language, [], []);
      expect(text(one(host, '.heading'))).to.equal(t('title'));
      one(host, '#interaction').focus();
      await sendKeys({ type: 'X9' });
      await sendKeys({ press: 'Tab' });
      expect(focused(host).id).to.equal('channel');
      await sendKeys({ press: 'Tab' });
      expect(focused(host).id).to.equal('reviewers');
      await sendKeys({ type: 'A' });
      await sendKeys({ press: 'Enter' });
      await sendKeys({ type: 'B' });
      await sendKeys({ press: 'Tab' });
      expect(text(focused(host))).to.equal(t('begin'));
      await sendKeys({ press: 'Enter' });
      await until(() => focused(host)?.localName === 'summary');
      expect(text(focused(host))).to.contain('X9').and.to.contain(t('phone')).and.to.contain(t('waiting', { present: 0, of: 2 }));
      expect(said(host)).to.equal(t('started'));
      expect(all(host, '.reviewers li').map((each) => text(each.querySelector('.note')))).to.deep.equal([t('awaited'), t('awaited')]);
      const [kept] = await store().calibrations();
      expect(kept).to.include({ interaction: 'X9', channel: 'phone', openedAt: null });
      expect(kept?.reviewers).to.deep.equal(['A', 'B']);
    });

    it('has no mark, score, comment or question of anyone in the page until everyone is in', async () => {
      const evaluations = two();
      const host = await shown(language, [calibration([first, second, third])], evaluations);
      const drawn = one(host, '.calibration').innerHTML;
      for (const secret of [...secrets, ...Object.values(asked), ...evaluations.map(({ figures }) => number(figures.score as number))]) expect(drawn).not.to.contain(secret);
      expect(all(host, '.calibration :is([data-mark], table, data, .verdict)')).to.deep.equal([]);
      expect(text(one(host, '.calibration summary b'))).to.equal(t('waiting', { present: 2, of: 3 }));
      expect(all(host, '.reviewers li').map(text)).to.deep.equal([`${first} ${t('arrived')}`, `${second} ${t('arrived')}`, `${third} ${t('awaited')} ${t('review')}`]);
      // The last one comes in, from this tab or another.
      await store().put(evaluation(third, unlike));
      await until(() => host.shadowRoot?.querySelector('[data-mark]'));
      for (const secret of secrets) expect(one(host, '.calibration').innerHTML).to.contain(secret);
    });

    it('shows three reviewers side by side, what they read differently first', async () => {
      const host = await shown(language, [calibration([first, second, third])], [...two(), evaluation(third, unlike)]);
      // Of three pairs one agrees in either; "calm" is critical and was missed, so it comes first though it is asked later.
      expect(rows(host, 'differences').map((row) => row.slice(0, 5))).to.deep.equal([
        [`${asked[calm]} ${t('critical')}`, t('yes'), `${t('yes')}${secrets[1]}`, t('no'), percent(1 / 3)],
        [asked[own], `${t('yes')}${secrets[0]}`, t('no'), t('no'), percent(1 / 3)],
      ]);
      expect(all(host, 'details.folded:has([id^=alike]) > summary').map(text)).to.deep.equal([t('alike', { count: questions.length - 2 })]);
      // All but two questions are alike, and those have one agreeing pair of three each.
      const same = (questions.length - 2 + 2 / 3) / questions.length;
      expect(text(one(host, '.verdict'))).to.contain(t('same', { share: percent(same) }));
      const scores = ['yes', 'no', 'both'].map((_, index) => scoreCard(card, 'phone', [everything, missed, unlike][index] as Marks).score as number);
      expect(all(host, '.calibration mizan-chart tbody tr').map(text)).to.deep.equal([first, second, third].map((name, index) => `${name} ${number(scores[index] as number)}`));
      expect(all(host, 'dl dt').map(text)).to.have.length(4);
      expect(text(one(host, 'dl'))).to.contain(t('kappaRead')).and.to.contain(t('ac1Read', { whole: 1 }));
    });

    it('is accessible before, while it waits and once it is open', async () => {
      expect(await objections(await shown(language, [], []))).to.deep.equal([]);
      const waiting = await shown(language, [calibration([first, second, third])], two());
      expect(await objections(waiting)).to.deep.equal([]);
      await store().put(evaluation(third, unlike));
      await until(() => waiting.shadowRoot?.querySelector('[data-mark]'));
      all<HTMLDetailsElement>(waiting, 'details').forEach((each) => { each.open = true; });
      expect(await objections(waiting)).to.deep.equal([]);
    });
  });
}

describe('a calibration', () => {
  const { t } = voiceOf('en', 'calibration');
  const pair = (interaction: string, other: Marks = everything, more: Partial<Evaluation> = {}) => [evaluation('Sara', everything, { interaction, ...more }), evaluation('James', other, { interaction, ...more })];

  it('lets a reviewer who is missing begin, and tells the page whose evaluation it is', async () => {
    const host = await shown('en', [calibration(['Sara', 'James'])], []);
    const told = heard<CustomEvent<ReviewDetail>>('mizan-review');
    const [, begin] = all<HTMLButtonElement>(host, '.reviewers button');
    expect(begin?.getAttribute('aria-label')).to.equal(t('reviewBy', { name: 'James' }));
    begin?.focus();
    await sendKeys({ press: 'Enter' });
    expect((await told).detail).to.deep.equal({ interaction: 'CALL-7', channel: 'phone', reviewer: 'James' });
  });

  it('says what is wrong with what was entered, at the field, and starts nothing', async () => {
    const host = await shown('en', [], []);
    one<HTMLTextAreaElement>(host, '#reviewers').value = 'Sara\n  sara \n';
    named(host, t('begin'))?.click();
    await until(() => focused(host)?.id === 'interaction');
    expect(all(host, '.mistake').map(text)).to.deep.equal([t('needInteraction'), t('needReviewers')]);
    expect(all(host, '[aria-invalid]').map(({ id }) => id)).to.deep.equal(['interaction', 'reviewers']);
    expect(await store().calibrations()).to.deep.equal([]);
  });

  it('is not started twice for one interaction, however it is written', async () => {
    const host = await shown('en', [calibration(['Sara', 'James'])], []);
    one<HTMLInputElement>(host, '#interaction').value = 'call-٧';
    one<HTMLTextAreaElement>(host, '#reviewers').value = 'Sara\nJames';
    named(host, t('begin'))?.click();
    await until(() => all(host, '.mistake').map(text).includes(t('already')));
    expect(await store().calibrations()).to.have.length(1);
  });

  it('is opened early only once that is confirmed, and it is written down', async () => {
    const host = await shown('en', [calibration(['Sara', 'James', 'Mina'])], pair('CALL-7', { ...everything, calm: 'no' }));
    named(host, t('openNow'))?.click();
    await until(() => focused(host)?.textContent === t('keepWaiting'));
    expect(text(one(host, '.ask p'))).to.equal(t('openConfirm'));
    await sendKeys({ press: 'Enter' });
    await until(() => focused(host)?.textContent === t('openNow'));
    expect((await store().calibrations())[0]?.openedAt).to.equal(null);
    expect(all(host, '[data-mark]')).to.deep.equal([]);
    await sendKeys({ press: 'Enter' });
    await until(() => focused(host)?.textContent === t('keepWaiting'));
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await until(() => host.shadowRoot?.querySelector('[data-mark]'));
    const [kept] = await store().calibrations();
    expect(text(all(host, '.body > .note')[0])).to.equal(t('openedEarly', { date: formatsOf('en').date(kept?.openedAt as string) }));
    expect(all(host, '.names').map(text)).to.deep.equal([`${t('stillMissing')} Mina`]);
    expect(focused(host).localName).to.equal('summary');
  });

  it('cannot be opened with one evaluation, which would show what one person marked', async () => {
    const host = await shown('en', [calibration(['Sara', 'James'])], [evaluation('Sara', everything)]);
    expect(named(host, t('openNow'))).to.equal(undefined);
    expect(text(one(host, '.calibration'))).to.contain(t('openNeeds'));
  });

  it('keeps what was agreed on a question', async () => {
    const host = await shown('en', [calibration(['Sara', 'James'])], pair('CALL-7', { ...everything, calm: 'no' }));
    const field = one<HTMLTextAreaElement>(host, 'table textarea');
    expect(field.getAttribute('aria-label')).to.equal(t('agreedOnFor', { question: enCard.questions.calm }));
    field.focus();
    await sendKeys({ type: 'Loud' });
    await sendKeys({ press: 'Tab' });
    await until(async () => (await store().calibrations())[0]?.notes);
    expect((await store().calibrations())[0]?.notes).to.deep.equal({ calm: 'Loud' });
  });

  it('says who looked again after the others could be seen, and who was not asked', async () => {
    const [sara, james] = pair('CALL-7') as [Evaluation, Evaluation];
    const host = await shown('en', [calibration(['Sara', 'James'])], [{ ...sara, changedAt: '2027-01-01T08:00:00Z' }, james, evaluation('Guest', everything)]);
    expect(all(host, '.names').map(text)).to.deep.equal([`${t('late')} Sara`, `${t('extra')} Guest`]);
  });

  it('says why alpha and kappa cannot be computed where all is the same', async () => {
    const host = await shown('en', [calibration(['Sara', 'James'])], pair('CALL-7'));
    const { ac1Name, alphaName, cohenName, percentName } = { percentName: t('percentName', { value: formatsOf('en').percent(1) }), ac1Name: t('ac1Name', { measure: 'AC1', value: t('coefficient', { value: 1 }) }), alphaName: t('alphaName', { value: t('cannot') }), cohenName: t('cohenName', { value: t('cannot') }) };
    expect(all(host, 'dt').map(text)).to.deep.equal([percentName, ac1Name, alphaName, cohenName]);
    expect(text(all(host, 'dd')[3])).to.contain(t('cannotSame'));
    expect(text(one(host, '#differences-0'))).to.equal(t('differences', { count: 0 }));
  });

  it('is taken together with others of its version, and never with another version', async () => {
    const at = (id: string, more: Partial<Calibration> = {}) => calibration(['Sara', 'James'], { id, interaction: id, createdAt: `2026-11-0${id.charCodeAt(0) - 96}T08:00:00Z`, ...more });
    const old = { definition: { id: 'agent-scorecard', version: '0.9.0' } };
    const host = await shown('en', [at('a'), at('b'), at('c', old)], [...pair('a', { ...everything, calm: 'no' }), ...pair('b'), ...pair('c', { ...everything, calm: 'no' }, old)]);
    expect(rows(host, 'trend').map(([name]) => name)).to.deep.equal([`a ${formatsOf('en').date('2026-11-01T08:00:00Z')}`, `b ${formatsOf('en').date('2026-11-02T08:00:00Z')}`]);
    expect(text(one(host, 'section'))).to.contain(t('others', { count: 1 }));
    // One of two interactions alike.
    expect(rows(host, 'questions').map((row) => row.slice(0, 3))).to.deep.equal([[enCard.questions.calm, '2', formatsOf('en').percent(0.5)]]);
    // Where its version of the card is not at hand, scores alone are compared.
    const [latest] = all(host, '.calibration');
    expect(text(latest)).to.contain(t('version', { version: '0.9.0' })).and.to.contain(t('noCard'));
    expect(all(host, '.calibration [data-mark]')).to.deep.equal([]);
  });

  it('is deleted without its evaluations, and can be had back', async () => {
    const host = await shown('en', [calibration(['Sara', 'James'])], pair('CALL-7'));
    named(host, t('delete'))?.click();
    await until(() => said(host).includes(t('deleted')));
    await until(() => all(host, '.calibration').length === 0);
    expect(await store().all()).to.have.length(2);
    named(host, t('undo'))?.click();
    await until(() => all(host, '.calibration').length === 1);
  });

  it('is not to be deleted while it hides what someone has marked, only before that and once it is open', async () => {
    const [first, second] = pair('CALL-7');
    const none = await shown('en', [calibration(['Sara', 'James'])], []);
    expect(named(none, t('delete'))).not.to.equal(undefined);
    const one = await shown('en', [calibration(['Sara', 'James'])], [first as Evaluation]);
    expect(named(one, t('delete'))).to.equal(undefined);
    const both = await shown('en', [calibration(['Sara', 'James'])], [first as Evaluation, second as Evaluation]);
    expect(named(both, t('delete'))).not.to.equal(undefined);
  });

  it('goes to paper in place of the page, unfolded and with what was typed as text, and leaves the page as it was', async () => {
    const host = await shown('en', [calibration(['Sara', 'James'], { notes: { calm: 'Agreed so.' } })], pair('CALL-7', { ...everything, calm: 'no' }));
    const { print } = window;
    let paper = '';
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      const root = document.querySelector('mizan-part')?.shadowRoot;
      expect([...(root?.querySelectorAll('details') ?? [])].every(({ open }) => open)).to.equal(true);
      expect(root?.querySelectorAll('textarea')).to.have.length(0);
      paper = root?.textContent ?? '';
    };
    try {
      named(host, t('print'))?.click();
      await until(() => paper);
    } finally {
      window.print = print;
    }
    expect(paper).to.contain('Agreed so.').and.to.contain(enCard.questions.calm).and.to.contain('Sara');
    const sheets = document.adoptedStyleSheets.length;
    window.dispatchEvent(new Event('afterprint'));
    expect(document.querySelector('mizan-part')).to.equal(null);
    expect(document.adoptedStyleSheets).to.have.length(sheets - 1);
  });

  it('leaves what stands in its slot where there is no card', async () => {
    const host = await mount<MizanCalibration>('<mizan-calibration lang="en">Stand-in</mizan-calibration>');
    expect(all(host, 'slot')).to.have.length(1);
    expect(all(host, '.root')).to.have.length(0);
  });
});
