import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { LitElement } from 'lit';
import csatWords from '../../locales/en/csat.json';
import { MizanDiagnostic } from '../../src/elements/mizan-diagnostic.js';
import type { MizanMetricsReport } from '../../src/elements/mizan-metrics-report.js';
import { register } from '../../src/elements/register.js';
import { addWords } from '../../src/locale/words.js';
import { full, until } from './helpers.js';
import { choose, csv, reported, shown } from './metrics-desk.js';
import { StandIn } from './metrics-stand-in.js';

addWords('en', 'csat', csatWords);
register('mizan-diagnostic', MizanDiagnostic);

/** What listens on the window, and for what. */
const listening = new Set<{ readonly type: string; readonly listener: unknown }>();
const { addEventListener: add, removeEventListener: remove } = window;
const types = () => [...listening].map(({ type }) => type).sort();

before(() => {
  window.addEventListener = (type: string, listener: unknown, options?: AddEventListenerOptions | boolean) => {
    const entry = { type, listener };
    listening.add(entry);
    if (typeof options === 'object') options.signal?.addEventListener('abort', () => listening.delete(entry));
    add.call(window, type, listener as EventListener, options);
  };
  window.removeEventListener = (type: string, listener: unknown, options?: EventListenerOptions | boolean) => {
    for (const entry of listening) if (entry.type === type && entry.listener === listener) listening.delete(entry);
    remove.call(window, type, listener as EventListener, options);
  };
});
after(() => Object.assign(window, { addEventListener: add, removeEventListener: remove }));

/** An element under a name of its own, drawn. */
async function drawn<E extends LitElement>(tag: string, ready: string, attributes = ''): Promise<E> {
  const holder = document.createElement('div');
  holder.innerHTML = `<${tag} lang="en" name="first" ${attributes}></${tag}>`;
  const element = holder.firstElementChild as E;
  document.body.append(element);
  await until(() => {
    element.dispatchEvent(new PointerEvent('pointerover'));
    return element.shadowRoot?.querySelector(ready);
  });
  await element.updateComplete;
  return element;
}

describe('an element that is taken out', () => {
  for (const [tag, ready, attributes] of [
    ['mizan-quiz', 'summary', 'src="rater"'],
    ['mizan-scorecard', '.bar', 'src="agent-scorecard"'],
    ['mizan-history', '.root', 'src="rater"'],
    ['mizan-evaluations', '.root', 'src="agent-scorecard"'],
    ['mizan-trends', '.root', 'src="agent-scorecard"'],
    ['mizan-diagnostic', '.root', ''],
    ['mizan-csat', '.root', ''],
  ] as const) {
    it(`hears of nothing any more, though it was changed in the same turn: ${tag}`, async () => {
      const before = types();
      const element = await drawn<LitElement & { name: string }>(tag, ready, attributes);
      expect(types()).not.to.deep.equal(before);
      element.name = 'second';
      element.remove();
      await element.updateComplete;
      expect(types()).to.deep.equal(before);
    });

    it(`hears again of what is kept once it is back: ${tag}`, async () => {
      const element = await drawn<LitElement & { name: string }>(tag, ready, attributes);
      const there = types();
      element.remove();
      element.name = 'second';
      await element.updateComplete;
      document.body.append(element);
      await until(() => types().join() === there.join());
      element.remove();
    });
  }

  it('hears of nothing any more where figures were kept', async () => {
    const before = types();
    const { host } = await shown('en', new StandIn(), 'name="first"');
    choose(host, 'tickets', csv());
    const report: MizanMetricsReport = await reported(host);
    await until(() => report.shadowRoot?.querySelector('#keep'));
    report.name = 'second';
    host.remove();
    await report.updateComplete;
    expect(types().filter((type) => type === 'storage')).to.deep.equal(before.filter((type) => type === 'storage'));
  });

  it('hears of nothing any more where the page takes a quiz out as it is completed', async () => {
    const before = types();
    const quiz = await drawn<LitElement & { answers: unknown; submit(): unknown }>('mizan-quiz', 'summary', 'src="rater"');
    quiz.answers = full;
    quiz.addEventListener('mizan-complete', () => quiz.remove());
    quiz.submit();
    await until(() => quiz.shadowRoot?.querySelector('mizan-result'));
    expect(types()).to.deep.equal(before);
  });

  it('counts no rating at what a person does on the page', async () => {
    const csat = await drawn<LitElement & { rating: number | null; result: unknown }>('mizan-csat', '.root', 'storage="none"');
    const heard: string[] = [];
    for (const type of ['mizan-answer', 'mizan-complete']) csat.addEventListener(type, () => heard.push(type));
    csat.rating = 1;
    csat.remove();
    await csat.updateComplete;
    await sendMouse({ type: 'click', position: [300, 300] });
    await resetMouse();
    expect([heard, csat.result]).to.deep.equal([[], null]);
    // Back on the page it asks, and then it is counted.
    document.body.append(csat);
    await until(() => csat.shadowRoot?.querySelector(':checked'));
    await csat.updateComplete;
    await sendKeys({ press: 'Shift' });
    expect(heard).to.deep.equal(['mizan-answer', 'mizan-complete']);
    csat.remove();
  });
});
