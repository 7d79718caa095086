import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { Evaluation } from '../../src/core/evaluation.js';
import type { AnswerDetail, ErrorDetail } from '../../src/elements/events.js';
import type { MizanScorecard } from '../../src/elements/mizan-scorecard.js';
import { card as small } from './fixtures/card.js';
import { all, button, heard, languages, one, until, warnings } from './helpers.js';
import { begin, cardWords, choice, field, markAll, mountCard, question, shownResult, type, voice, withDesk } from './scorecard.js';

for (const language of languages) {
  describe(`the scorecard in ${language}`, () => {
    const { title, questions, sections } = cardWords[language];
    const { t, number } = voice(language);

    it('asks every question of its channel as a group of named choices, in sections that fold', async () => {
      const card = await mountCard(`lang="${language}" channel="phone"`);
      expect(one(card, '[role=heading]').textContent).to.contain(title).and.contain(t('trial'));
      expect(all(card, 'details > summary b').map(({ textContent }) => textContent)).to.deep.equal(['opening', 'problem', 'hold', 'solution', 'closing'].map((id) => sections[id as 'hold']));
      expect(all(card, '[data-id]')).to.have.length(28);
      const group = question(card, 'listened');
      expect(group.querySelector('legend')?.textContent).to.contain(questions.listened).and.contain(number(12));
      expect([...group.querySelectorAll('.choices label')].map(({ textContent }) => textContent?.trim())).to.deep.equal(['yes', 'partial', 'no'].map((key) => t(key)));
      expect(question(card, 'calm').querySelector('legend')?.textContent).to.contain(t('critical'));
      expect(getComputedStyle(one(card, '.root')).direction).to.equal(language === 'en' ? 'ltr' : 'rtl');
    });

    it('goes from question to question by one letter of the language each', async () => {
      const card = await withDesk(await mountCard(`lang="${language}" channel="phone"`));
      choice(card, 'listened', 'yes').focus();
      const letter = t('key_partial');
      choice(card, 'listened', 'yes').dispatchEvent(new KeyboardEvent('keydown', { key: letter, code: 'Unidentified', bubbles: true, composed: true, cancelable: true }));
      await card.updateComplete;
      expect(choice(card, 'listened', 'partial').checked).to.equal(true);
      expect(question(card, 'hold-consent').contains(card.shadowRoot?.activeElement ?? null)).to.equal(true);
      expect(choice(card, 'listened', 'partial').labels?.[0]?.dataset['key']).to.equal(letter);
    });

    it('comes to the score that is worked out by hand, and says what it was before the critical question', async () => {
      const card = await withDesk(await mountCard(`lang="${language}" channel="phone"`, (each) => { each.definition = structuredClone(small); }));
      begin(card);
      // Opening: calm no (0 of 2), heard partly (0.5 of 1), named not applicable: 0.5 of 3. End: both yes: 1.
      // Before: 60 × 0.5 / 3 + 40 = 50. The failed critical question keeps it at 40 or below.
      markAll(card, { calm: 'no', heard: 'partial', named: 'na' });
      const complete = heard<CustomEvent<Evaluation>>('mizan-complete');
      await card.updateComplete;
      button(card, t('finish'))?.click();
      const { detail } = await complete;
      expect(detail.figures.score).to.equal(40);
      expect(detail.figures.before).to.be.closeTo(50, 1e-9);
      expect(detail.figures).to.include({ provisional: false, passed: false });
      expect(JSON.parse(JSON.stringify(detail))).to.deep.equal(detail);
      const total = await shownResult(card);
      expect(total.querySelector('strong')?.textContent).to.equal(number(40));
      expect(total.textContent).to.contain(t('criticalCap', { count: 1, before: 50, at: 40 })).and.contain(t('notPassed'));
      await until(() => card.shadowRoot?.activeElement === total);
      // Lost: calm 60 × 2 / 3 = 40, heard 60 × 1 / 3 × 0.5 = 10.
      const advice = all(card, 'ol.advice > li').map(({ textContent }) => textContent);
      expect(advice).to.have.length(2);
      expect(advice[0]).to.contain(small.text[language].questions.calm).and.contain(t('lost', { points: 40 })).and.contain(small.text[language].recommendations.calm);
      expect(advice[1]).to.contain(small.text[language].questions.heard).and.contain(t('lost', { points: 10 }));
    });
  });
}

describe('the details of an interaction', () => {
  const { t } = voice('en');

  it('begin with the channel that the page names, today, and the last reviewer', async () => {
    const name = `reviewer-${Date.now()}`;
    const card = await withDesk(await mountCard(`lang="en" channel="chat" name="${name}"`));
    expect(card.evaluation).to.include({ channel: 'chat', reviewer: '' });
    const now = new Date();
    expect(card.evaluation?.date).to.equal([now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-'));
    begin(card);
    markAll(card);
    card.submit();
    await shownResult(card);
    const again = await mountCard(`lang="en" name="${name}"`);
    await until(() => field(again, 'reviewer').value === 'Omar');
    expect([...(again.shadowRoot?.querySelectorAll('#agents option') ?? [])].map((each) => (each as HTMLOptionElement).value)).to.deep.equal(['Sara']);
  });

  it('are asked for in place where they are missing, and unanswered questions stop nothing', async () => {
    const card = await withDesk(await mountCard('lang="en"'));
    expect(card.submit()).to.equal(null);
    await card.updateComplete;
    expect(card.shadowRoot?.activeElement).to.equal(field(card, 'interaction'));
    expect(field(card, 'interaction').getAttribute('aria-invalid')).to.equal('true');
    expect(one(card, '#no-agent').textContent).to.equal(t('no_agent'));
    begin(card);
    expect(card.submit()).to.equal(null);
    await card.updateComplete;
    expect(question(card, 'own-name').contains(card.shadowRoot?.activeElement ?? null)).to.equal(true);
    choice(card, 'own-name', 'yes').click();
    const evaluation = card.submit();
    expect(evaluation?.figures).to.include({ score: 100, provisional: true });
    await shownResult(card);
    expect(all(card, '.link')).to.have.length(27);
  });

  it('keep the answers of both channels through a change, and say what is set aside', async () => {
    const card = await withDesk(await mountCard('lang="en" channel="phone"', (each) => { each.definition = structuredClone(small); }));
    markAll(card);
    one<HTMLInputElement>(card, '.channel [value=email]').click();
    await card.updateComplete;
    expect(card.evaluation?.marks).to.deep.equal({ calm: 'yes', heard: 'yes', named: 'yes', solved: 'yes' });
    expect(one(card, '.root').textContent).to.contain(t('aside', { count: 1 })).and.contain('Kept the line');
    one<HTMLInputElement>(card, '.channel [value=phone]').click();
    await card.updateComplete;
    expect(card.evaluation?.marks['line']).to.equal('yes');
    expect(one(card, '.root').textContent).not.to.contain(t('aside', { count: 1 }));
  });
});

describe('the keys', () => {
  const press = async (card: MizanScorecard, key: string, code: string, more: KeyboardEventInit = {}) => {
    card.shadowRoot?.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, composed: true, cancelable: true, ...more }));
    await card.updateComplete;
  };
  const at = (card: Element) => card.shadowRoot?.activeElement?.closest<HTMLElement>('[data-id]')?.dataset['id'];

  it('are found where Latin letters lie, whatever the layout writes there', async () => {
    const card = await withDesk(await mountCard('lang="ar" channel="phone"'));
    choice(card, 'own-name', 'yes').focus();
    // An Arabic layout writes غ, ى and ش where Y, N and A lie.
    await press(card, 'غ', 'KeyY');
    await press(card, 'ش', 'KeyA');
    await press(card, 'ى', 'KeyN');
    expect(card.evaluation?.marks).to.deep.equal({ 'own-name': 'yes', recording: 'na', 'customer-name': 'no' });
    expect(at(card)).to.equal('thanked-contact');
  });

  it('answer by real keys, take an answer back and go between questions', async () => {
    const card = await withDesk(await mountCard('lang="en" channel="phone"'));
    choice(card, 'own-name', 'yes').focus();
    await sendKeys({ press: 'n' });
    await sendKeys({ press: 'y' });
    await card.updateComplete;
    expect(card.evaluation?.marks).to.deep.equal({ 'own-name': 'no', recording: 'yes' });
    await sendKeys({ press: 'Enter' });
    expect(at(card)).to.equal('thanked-contact');
    await press(card, 'Enter', 'Enter', { shiftKey: true });
    await press(card, 'ArrowUp', 'ArrowUp', { altKey: true });
    expect(at(card)).to.equal('recording');
    await sendKeys({ press: 'Delete' });
    await card.updateComplete;
    expect(card.evaluation?.marks).to.deep.equal({ 'own-name': 'no' });
  });

  it('never answer while a person types, with a modifier, held down, or outside the questions', async () => {
    const card = await withDesk(await mountCard('lang="en" channel="phone"'));
    field(card, 'agent').focus();
    await sendKeys({ type: 'yan' });
    expect(field(card, 'agent').value).to.equal('yan');
    choice(card, 'own-name', 'yes').focus();
    for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { shiftKey: true }, { repeat: true }, { isComposing: true }]) await press(card, 'y', 'KeyY', more);
    // A sign written with AltGr, on a system that names no other modifier; not every engine can make up such an event.
    const sign = Object.defineProperty(new KeyboardEvent('keydown', { key: 'æ', code: 'KeyA', bubbles: true, composed: true }), 'getModifierState', { value: (modifier: string) => modifier === 'AltGraph' });
    choice(card, 'recording', 'yes').focus();
    card.shadowRoot?.activeElement?.dispatchEvent(sign);
    choice(card, 'own-name', 'yes').focus();
    expect(card.evaluation?.marks).to.deep.equal({});
    await press(card, 'c', 'KeyC');
    await until(() => card.shadowRoot?.activeElement?.matches('[data-remark=own-name]'));
    await sendKeys({ type: 'yes, nicely' });
    await card.updateComplete;
    expect(card.evaluation).to.deep.include({ marks: {}, comments: { 'own-name': 'yes, nicely' } });
    await sendKeys({ press: 'Escape' });
    expect(card.shadowRoot?.activeElement?.matches('[type=radio]')).to.equal(true);
    expect(at(card)).to.equal('own-name');
  });

  it('say it where a question takes no such answer, and open a section that was folded', async () => {
    const { t } = voice('en');
    const card = await withDesk(await mountCard('lang="en" channel="phone"'));
    choice(card, 'own-name', 'yes').focus();
    await press(card, 'l', 'KeyL');
    expect(one(card, '.bar [role=status]').textContent).to.equal(t('refused'));
    const [, second] = all<HTMLDetailsElement>(card, '.items > details');
    (second as HTMLDetailsElement).open = false;
    choice(card, 'contact-details', 'yes').focus();
    await press(card, 'y', 'KeyY');
    expect((second as HTMLDetailsElement).open).to.equal(true);
    expect(at(card)).to.equal('calm');
  });

  it('hold letters of their own in each language, none of which lies where a Latin one does', () => {
    // Where the letters lie on the layouts of Windows: Arabic 101 and Persian.
    const lies = { ن: 'K', ج: '[', ل: 'G', ط: "'", ق: 'R', ت: 'J', و: ',', ب: 'F', خ: 'O', ض: 'Q', ع: 'U', ی: 'D' } as const;
    for (const language of ['ar', 'fa'] as const) {
      const own = ['yes', 'partial', 'no', 'na', 'later', 'comment', 'time'].map((act) => voice(language).t(`key_${act}`));
      expect(new Set(own).size).to.equal(7);
      for (const letter of own) expect('YPNALCT').not.to.contain(lies[letter as 'ن'] ?? letter);
    }
  });
});

describe('the score while the card is filled in', () => {
  const { t } = voice('en');

  it('is shown and marked provisional, can be hidden, and stays hidden on this device', async () => {
    localStorage.clear();
    const card = await withDesk(await mountCard('lang="en"', (each) => { each.definition = structuredClone(small); }));
    choice(card, 'calm', 'yes').click();
    choice(card, 'heard', 'no').click();
    await card.updateComplete;
    // calm 2 of 3 counted points.
    expect(one(card, '.now').textContent).to.contain(t('scoreNow', { score: 66.66666, max: 100 })).and.contain(t('provisional'));
    button(card, t('hideScore'))?.click();
    await card.updateComplete;
    expect(all(card, '.now')).to.have.length(0);
    const again = await withDesk(await mountCard('lang="en"', (each) => { each.definition = structuredClone(small); }));
    expect(all(again, '.now')).to.have.length(0);
    button(again, t('showScore'))?.click();
  });
});

describe('an answer', () => {
  it('is told to the page in plain JSON, put-off ones not counted', async () => {
    const card = await mountCard('lang="en"', (each) => { each.definition = structuredClone(small); });
    await until(() => card.shadowRoot?.querySelector('fieldset'));
    const answer = heard<CustomEvent<AnswerDetail<'later'>>>('mizan-answer');
    choice(card, 'solved', 'later').click();
    expect((await answer).detail).to.deep.equal({ id: 'solved', answer: 'later', answered: 0, of: 5 });
  });

  it('is not taken while the card is disabled', async () => {
    const card = await withDesk(await mountCard('lang="en" disabled'));
    expect(all<HTMLInputElement>(card, 'fieldset input, input').every((each) => each.matches(':disabled'))).to.equal(true);
    expect(card.submit()).to.equal(null);
  });
});

describe('an evaluation', () => {
  it('is opened by the page, with its deferred question to be finished, and refused where it is none', async () => {
    const card = await withDesk(await mountCard('lang="en"', (each) => { each.definition = structuredClone(small); }));
    begin(card);
    markAll(card, { solved: 'later' });
    const evaluation = card.submit() as Evaluation;
    expect(evaluation.figures.provisional).to.equal(true);
    card.reset();
    expect(card.evaluation?.marks).to.deep.equal({});
    expect(card.evaluation).to.include({ reviewer: 'Omar', agent: '' });
    card.evaluation = evaluation;
    await until(() => card.shadowRoot?.querySelector('.link'));
    expect(card.evaluation).to.deep.equal(evaluation);
    button(card, 'Solved it')?.click();
    await card.updateComplete;
    expect(card.shadowRoot?.activeElement).to.equal(choice(card, 'solved', 'later'));
    choice(card, 'solved', 'yes').click();
    const finished = card.submit();
    expect(finished?.id).to.equal(evaluation.id);
    expect(finished?.figures).to.include({ provisional: false, score: 100 });
    const said = await warnings(async () => { card.evaluation = { nonsense: true } as never; });
    expect(said).to.have.length(1);
    expect(card.evaluation?.id).to.equal(evaluation.id);
  });

  it('is cleared by what a framework leaves unset, and drawn as far as it goes where parts are missing or none', async () => {
    const card = await withDesk(await mountCard('lang="en"', (each) => { each.definition = structuredClone(small); }));
    markAll(card);
    Object.assign(card, { evaluation: undefined });
    await card.updateComplete;
    expect(card.evaluation?.marks).to.deep.equal({});
    for (const history of [undefined, null, 'none']) {
      card.evaluation = { id: 'odd', definition: { id: small.id, version: small.version }, marks: { solved: 'perhaps', toString: 'yes' }, comments: null, times: { solved: Number.NaN }, date: 'soon', history } as never;
      await shownResult(card);
      button(card, voice('en').t('edit'))?.click();
      await card.updateComplete;
      expect(card.evaluation).to.deep.include({ id: 'odd', date: '', times: {}, history: [] });
      card.evaluation = null;
    }
    for (const none of [{ id: 'odd', marks: {} }, { id: 'odd', marks: {}, definition: { id: small.id } }]) {
      expect(await warnings(async () => { card.evaluation = none as never; })).to.have.length(1);
    }
  });

  it('shows text of hostile people as text', async () => {
    const card = await withDesk(await mountCard('lang="en"', (each) => { each.definition = structuredClone(small); }));
    const hostile = '<img src=x onerror="document.title=1">\u202Eabc';
    begin(card);
    type(field(card, 'agent'), hostile);
    markAll(card);
    const evaluation = card.submit();
    expect(evaluation?.agent).to.equal('<img src=x onerror="document.title=1">abc');
    const total = await shownResult(card);
    expect(total.querySelector('img')).to.equal(null);
    expect(total.textContent).to.contain('<img src=x');
  });
});

describe('a card that cannot be shown', () => {
  it('leaves the slot and says so', async () => {
    const error = heard<CustomEvent<ErrorDetail>>('mizan-error');
    let card: MizanScorecard | null = null;
    await warnings(async () => {
      card = await mountCard('lang="fa" src="/nothing.json"');
      await error;
      await card.updateComplete;
    });
    expect((await error).detail.problems.map(({ code }) => code)).to.deep.equal(['not-found']);
    expect(one(card as never, '[role=alert]').textContent).to.contain(voice('fa').t('notFound'));
    expect(one(card as never, 'slot')).to.be.instanceOf(HTMLSlotElement);
  });

  it('is one of the wrong kind', async () => {
    const error = heard<CustomEvent<ErrorDetail>>('mizan-error');
    await warnings(async () => {
      await mountCard('lang="en"', (each) => { each.definition = { schema: 1, kind: 'quiz', id: 'q', version: '1.0.0', languages: ['en'], scale: { min: 1, max: 2 }, items: [{ id: 'a' }], dimensions: [], bands: [{ id: 'all', from: 1, to: 2 }], missing: { atLeast: 0.5 }, text: { en: { title: 'Q', choices: { 1: 'a', 2: 'b' }, items: { a: 'A' }, bands: { all: { name: 'All' } } } } }; });
      expect((await error).detail.problems).to.deep.include({ at: '/kind', code: 'wrong-kind', severity: 'error' });
    });
  });
});
