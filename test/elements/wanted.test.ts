import { expect } from 'chai';
import type { LitElement } from 'lit';
import raterResult from '../../locales/en/rater.result.json';
import rater from '../../quizzes/rater.json';
import agent from '../../quizzes/agent-scorecard.json';
import type { Quiz } from '../../src/core/quiz.js';
import { resultOf } from '../../src/core/score.js';
import type { Scorecard } from '../../src/core/scorecard.js';
import { trusted } from '../../src/elements/definition.js';
import { MizanDiagnostic } from '../../src/elements/mizan-diagnostic.js';
import { MizanPeriodicTable } from '../../src/elements/mizan-periodic-table.js';
import type { MizanQuiz } from '../../src/elements/mizan-quiz.js';
import type { MizanResult } from '../../src/elements/mizan-result.js';
import { register } from '../../src/elements/register.js';
import { addWords } from '../../src/locale/words.js';
import { all, full, heard, mount, until, warnings, words } from './helpers.js';
import { choice, mountCard, withDesk } from './scorecard.js';

register('mizan-periodic-table', MizanPeriodicTable);
register('mizan-diagnostic', MizanDiagnostic);
addWords('en', 'rater.result', raterResult);

const spoken = (host: Element) => all(host, '.root')[0]?.lang ?? '';
const quiz = (attributes: string, prepare?: (quiz: MizanQuiz) => void) => mount(`<mizan-quiz storage="none" ${attributes}></mizan-quiz>`, prepare);

describe('null, undefined and an attribute taken away', () => {
  for (const [from, to] of [[null, undefined], [undefined, null]] as const) {
    it(`leave a quiz its answers where its definition goes from ${from} to ${to}`, async () => {
      const host = await quiz('src="rater" lang="en"', (each) => { each.definition = from; });
      host.answers = { 1: 3 };
      await host.updateComplete;
      host.definition = to;
      await host.updateComplete;
      expect(host.answers).to.deep.equal({ 1: 3 });
    });

    it(`leave a card its marks where its definition goes from ${from} to ${to}`, async () => {
      const host = await withDesk(await mountCard('lang="en"', (each) => { each.definition = from; }));
      choice(host, 'own-name', 'yes').click();
      await host.updateComplete;
      host.definition = to;
      await host.updateComplete;
      expect(host.evaluation?.marks).to.deep.equal({ 'own-name': 'yes' });
    });
  }

  it('leave a quiz its answers where its source goes beside a definition', async () => {
    const host = await quiz('src="rater" lang="en"', (each) => { each.definition = trusted({ ...(rater as Quiz) }); });
    host.answers = { 1: 3 };
    await host.updateComplete;
    for (const src of [null, undefined, '', 'nothing.json']) {
      host.src = src as string;
      await host.updateComplete;
      expect([src, host.answers]).to.deep.equal([src, { 1: 3 }]);
    }
  });

  it('are no other than another quiz, which begins anew', async () => {
    const host = await quiz('src="rater" lang="en"');
    host.answers = { 1: 3 };
    await host.updateComplete;
    host.definition = trusted({ ...(rater as Quiz) });
    await host.updateComplete;
    expect(host.answers).to.deep.equal({});
  });

  for (const [tag, src] of [['mizan-periodic-table', 'customer-service'], ['mizan-diagnostic', 'rater-diagnostic']] as const) {
    for (const none of [undefined, null, '']) {
      it(`leave ${tag} with ${src} where its source is ${JSON.stringify(none)}`, async () => {
        const host = await mount<LitElement>(`<${tag} lang="en" storage="none"></${tag}>`);
        Object.assign(host, { src: none });
        await host.updateComplete;
        await until(() => host.shadowRoot?.querySelector('.root'));
      });
    }

    it(`leave ${tag} with ${src} where its attribute is taken away`, async () => {
      const host = await mount<LitElement>(`<${tag} lang="en" storage="none" src="${src}"></${tag}>`);
      await until(() => host.shadowRoot?.querySelector('.root'));
      host.removeAttribute('src');
      await host.updateComplete;
      expect(all(host, '.root')).to.have.length(1);
    });
  }

  for (const none of [undefined, null, '']) {
    it(`leave a result with the quiz that it names where its source is ${JSON.stringify(none)}`, async () => {
      const host = await mount<MizanResult>('<mizan-result lang="en"></mizan-result>', (each) => { each.src = none as string; });
      host.result = resultOf(rater as Quiz, full, { completedAt: '2026-11-22T09:00:00Z', language: 'en' });
      await until(() => host.shadowRoot?.querySelector('.total'));
    });
  }

  it('choose nothing of a table, without a word', async () => {
    const host = await mount<MizanPeriodicTable>('<mizan-periodic-table lang="en"></mizan-periodic-table>');
    await until(() => host.shadowRoot?.querySelector('.root'));
    const said = await warnings(async () => {
      Object.assign(host, { section: undefined, dimension: undefined, element: undefined });
      await host.updateComplete;
    });
    expect(said).to.deep.equal([]);
  });
});

describe('an element that is moved', () => {
  it('comes into the language that was on its way', async () => {
    const host = await mount('<mizan-history src="rater" lang="en" storage="none"></mizan-history>');
    await until(() => spoken(host) === 'en');
    host.lang = 'ar';
    await Promise.resolve();
    await host.updateComplete;
    // Its words are still to come.
    expect(spoken(host)).to.equal('en');
    const place = host.parentElement as HTMLElement;
    host.remove();
    place.append(host);
    await until(() => spoken(host) === 'ar');
  });

  it('takes in what the page changed while it was out', async () => {
    const host = await mountCard('lang="en"', (each) => { each.definition = trusted(agent as Scorecard); });
    await until(() => spoken(host) === 'en');
    const place = host.parentElement as HTMLElement;
    host.remove();
    const { sections: [first] } = agent as Scorecard;
    host.definition = trusted({ ...(agent as Scorecard), sections: first ? [first] : [] });
    await host.updateComplete;
    place.append(host);
    await host.updateComplete;
    expect(all(host, '[part=section]')).to.have.length(1);
  });
});

describe('words that could not be fetched', () => {
  const unsaid = (id: string) => trusted({ ...(rater as Quiz), id, languages: ['en', 'ar'], text: { en: words.en } } as Quiz);
  const lost = async (id: string) => {
    const host = await quiz('lang="en"', (each) => { each.definition = unsaid(id); });
    await until(() => spoken(host) === 'en');
    host.answers = { 1: 3 };
    const told = heard('mizan-error');
    await warnings(async () => {
      host.lang = 'ar';
      await told;
    });
    expect(spoken(host)).to.equal('en');
    addWords('ar', id, words.ar);
    return host;
  };

  it('are asked for again once the browser is back on the network, with the answers as they were', async () => {
    const host = await lost('unsaid-1');
    window.dispatchEvent(new Event('online'));
    await until(() => spoken(host) === 'ar');
    expect(host.answers).to.deep.equal({ 1: 3 });
  });

  it('are asked for again once the element is put elsewhere', async () => {
    const host = await lost('unsaid-2');
    const place = host.parentElement as HTMLElement;
    host.remove();
    place.append(host);
    await until(() => spoken(host) === 'ar');
    expect(host.answers).to.deep.equal({ 1: 3 });
  });
});
