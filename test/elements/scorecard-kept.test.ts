import { expect } from 'chai';
import type { Calibration, Evaluation } from '../../src/core/evaluation.js';
import type { Scorecard } from '../../src/core/scorecard.js';
import type { MizanScorecard, View } from '../../src/elements/mizan-scorecard.js';
import { evaluationsOf } from '../../src/store/evaluations.js';
import { card as small } from './fixtures/card.js';
import { all, button, one, until } from './helpers.js';
import { begin, choice, field, markAll, mountCard, question, shownResult, type, voice, withDesk } from './scorecard.js';

const { t } = voice('en');
let places = 0;
const place = () => `kept-${(places += 1)}-${Date.now()}`;
const mountSmall = async (name: string, more = '') => withDesk(await mountCard(`lang="en" name="${name}" ${more}`, (each) => { each.definition = structuredClone(small); }));
const storeOf = (name: string) => evaluationsOf('local', small.id, name);
const text = (card: MizanScorecard) => one(card, '.root').textContent ?? '';

describe('a draft', () => {
  it('is kept as the card is filled in and offered after a reload, remarks and times with it', async () => {
    const name = place();
    const card = await mountSmall(name);
    begin(card);
    choice(card, 'heard', 'partial').click();
    await card.updateComplete;
    question(card, 'heard').querySelector<HTMLButtonElement>('button.plain')?.click();
    await card.updateComplete;
    type(one<HTMLTextAreaElement>(card, '[data-remark=heard]'), 'Cut in twice.');
    type(one<HTMLInputElement>(card, '[data-time=heard]'), '٢:٠٥', 'change');
    expect(card.evaluation?.times).to.deep.equal({ heard: 125 });
    card.remove();
    await until(() => true);
    const again = await mountSmall(name);
    await until(() => button(again, t('resume')));
    expect(all(again, '.kept bdi').map(({ textContent }) => textContent)).to.deep.equal(['CALL-7', 'Sara']);
    button(again, t('resume'))?.click();
    await again.updateComplete;
    expect(again.evaluation).to.deep.include({ interaction: 'CALL-7', agent: 'Sara', marks: { heard: 'partial' }, comments: { heard: 'Cut in twice.' }, times: { heard: 125 } });
    expect(one<HTMLTextAreaElement>(again, '[data-remark=heard]').value).to.equal('Cut in twice.');
  });

  it('goes with its evaluation, and can be deleted and had back', async () => {
    const name = place();
    const card = await mountSmall(name);
    begin(card);
    markAll(card);
    card.submit();
    await shownResult(card);
    let left = 1;
    await until(() => {
      void storeOf(name).drafts().then((drafts) => (left = drafts.length));
      return left === 0;
    });
    expect(await storeOf(name).all()).to.have.length(1);
    button(card, t('next'))?.click();
    await card.updateComplete;
    choice(card, 'calm', 'yes').click();
    card.remove();
    const again = await mountSmall(name);
    await until(() => button(again, t('discard')));
    button(again, t('discard'))?.click();
    await until(() => text(again).includes(t('discarded')));
    button(again, t('undo'))?.click();
    await until(() => button(again, t('resume')));
  });

  it('is one for each of two tabs', async () => {
    const name = place();
    const card = await mountSmall(name);
    choice(card, 'calm', 'yes').click();
    card.remove();
    const other = await mountSmall(name);
    choice(other, 'calm', 'no').click();
    other.remove();
    let drafts: readonly { readonly evaluation: Evaluation }[] = [];
    await until(() => {
      void storeOf(name).drafts().then((found) => (drafts = found));
      return drafts.length === 2;
    });
    expect(drafts.map(({ evaluation }) => evaluation.marks['calm']).sort()).to.deep.equal(['no', 'yes']);
  });
});

describe('an evaluation that is edited', () => {
  it('keeps what it was before', async () => {
    const name = place();
    const card = await mountSmall(name);
    begin(card);
    markAll(card);
    const first = card.submit();
    await shownResult(card);
    await until(() => card.evaluation?.history.length === 0);
    let kept: readonly Evaluation[] = [];
    await until(() => {
      void storeOf(name).all().then((found) => (kept = found));
      return kept.length === 1;
    });
    button(card, t('edit'))?.click();
    await card.updateComplete;
    choice(card, 'heard', 'no').click();
    card.submit();
    await until(() => {
      void storeOf(name).all().then((found) => (kept = found));
      return kept[0]?.history.length === 1;
    });
    expect(kept).to.have.length(1);
    expect(kept[0]?.id).to.equal(first?.id);
    expect(kept[0]?.marks['heard']).to.equal('no');
    expect(kept[0]?.history[0]?.marks['heard']).to.equal('yes');
  });
});

describe('an evaluation without a reviewer', () => {
  it('stays on screen once it is kept', async () => {
    const name = place();
    const card = await mountSmall(name);
    begin(card);
    type(field(card, 'reviewer'), '');
    markAll(card);
    const store = storeOf(name);
    const kept = new Promise<void>((resolve) => store.listen(() => resolve()));
    const evaluation = card.submit();
    await shownResult(card);
    await kept;
    // Read after the card has looked, so that it has seen the evaluation too.
    await Promise.all([store.all(), store.calibrations(), store.versions(), store.inUse(), store.drafts()]);
    await card.updateComplete;
    expect(all(card, '.total')).to.have.length(1);
    expect(card.evaluation?.id).to.equal(evaluation?.id);
  });
});

describe('a version made on this device', () => {
  const next: Scorecard = { ...(structuredClone(small) as unknown as Scorecard), version: '1.1.0', passMark: 50 };

  it('takes the place of the page’s own, says so and gives it back', async () => {
    const name = place();
    await storeOf(name).putVersion(next);
    await storeOf(name).use('1.1.0');
    const card = await mountSmall(name);
    await until(() => text(card).includes(t('versionInUse', { version: '1.1.0' })));
    expect(card.evaluation?.definition.version).to.equal('1.1.0');
    button(card, t('useOwn'))?.click();
    await until(() => !text(card).includes(t('versionInUse', { version: '1.1.0' })));
    expect(card.evaluation?.definition.version).to.equal('1.0.0');
  });

  it('is what an evaluation made with it is opened with', async () => {
    const name = place();
    await storeOf(name).putVersion(next);
    const card = await mountSmall(name);
    begin(card);
    markAll(card, { solved: 'no', line: 'no' });
    const evaluation = card.evaluation as Evaluation;
    card.evaluation = { ...evaluation, definition: { ...evaluation.definition, version: '1.1.0' } };
    await shownResult(card);
    // 60 of 100: below the pass mark of one version, above that of the other.
    await until(() => one(card, '.chip').textContent === t('passed'));
    expect(text(card)).to.contain(t('versionOther', { version: '1.1.0' }));
  });
});

describe('while reviewers are compared', () => {
  const calibration: Calibration = {
    schema: 1, kind: 'calibration', id: 'c'.repeat(32), definition: { id: small.id, version: small.version }, channel: 'phone', interaction: 'CALL-7', reviewers: ['Omar', 'Mina'], createdAt: '2026-11-01T09:00:00.000Z', openedAt: null,
  };

  it('an evaluation of that interaction is marked, its score hidden, its result shown to nobody yet', async () => {
    const name = place();
    await storeOf(name).putCalibration(calibration);
    const card = await mountSmall(name);
    begin(card);
    choice(card, 'calm', 'no').click();
    await until(() => text(card).includes(t('calibrating')));
    expect(card.evaluation?.calibration).to.equal(true);
    expect(all(card, '.now')).to.have.length(0);
    markAll(card, { calm: 'no' });
    type(field(card, 'reviewer'), '');
    expect(card.submit()).to.equal(null);
    type(field(card, 'reviewer'), 'Omar');
    card.submit();
    const total = await shownResult(card);
    expect(total.textContent).to.contain(t('keptBlind'));
    expect(all(card, '.figure, .advice')).to.have.length(0);
  });
});

describe('the views', () => {
  for (const [view, tag] of [['evaluations', 'mizan-evaluations'], ['trends', 'mizan-trends'], ['calibration', 'mizan-calibration'], ['card', 'mizan-revision']] as const) {
    it(`fetch ${tag} when it is opened`, async () => {
      const card = await mountSmall(place());
      button(card, t(`view_${view}`))?.click();
      const shown = await until(() => card.shadowRoot?.querySelector(`${tag}:defined`));
      await until(() => shown.shadowRoot?.querySelector('.root'));
      expect(button(card, t(`view_${view}`))?.getAttribute('aria-current')).to.equal('page');
      expect(card.view).to.equal(view satisfies View);
      expect(all(card, 'fieldset')).to.have.length(0);
    });
  }

  it('open an evaluation of the list in the review, and begin a named reviewer’s own', async () => {
    const card = await mountSmall(place());
    begin(card);
    markAll(card);
    const evaluation = card.submit() as Evaluation;
    card.reset();
    card.view = 'evaluations';
    const list = await until(() => card.shadowRoot?.querySelector('mizan-evaluations'));
    list.dispatchEvent(new CustomEvent('mizan-open', { detail: evaluation, bubbles: true, composed: true }));
    await shownResult(card);
    expect(card.view).to.equal('review');
    card.view = 'calibration';
    const calibration = await until(() => card.shadowRoot?.querySelector('mizan-calibration'));
    calibration.dispatchEvent(new CustomEvent('mizan-review', { detail: { interaction: 'CALL-9', channel: 'email', reviewer: 'Mina' }, bubbles: true, composed: true }));
    await card.updateComplete;
    expect(card.evaluation).to.include({ interaction: 'CALL-9', channel: 'email', reviewer: 'Mina', calibration: true });
    await until(() => card.shadowRoot?.activeElement === field(card, 'agent'));
  });

  it('may begin with any of them', async () => {
    const card = await mountCard('lang="en" view="trends"', (each) => { each.definition = structuredClone(small); });
    await until(() => card.shadowRoot?.querySelector('mizan-trends'));
  });
});
