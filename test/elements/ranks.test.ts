import { expect } from 'chai';
import type { LitElement } from 'lit';
import csatWords from '../../locales/en/csat.json';
import { MizanDiagnostic } from '../../src/elements/mizan-diagnostic.js';
import { MizanPeriodicTable } from '../../src/elements/mizan-periodic-table.js';
import { register } from '../../src/elements/register.js';
import { addWords } from '../../src/locale/words.js';
import { all, until } from './helpers.js';
import './metrics-desk.js';

addWords('en', 'csat', csatWords);
register('mizan-periodic-table', MizanPeriodicTable);
register('mizan-diagnostic', MizanDiagnostic);

type Ranked = LitElement & { headingLevel: unknown };

const ranks = (host: Element) => all(host, '[role=heading]').map((each) => each.getAttribute('aria-level'));

describe('the rank of headings', () => {
  for (const tag of ['mizan-quiz src="rater"', 'mizan-scorecard src="agent-scorecard"', 'mizan-metrics', 'mizan-csat', 'mizan-periodic-table element="pre-purchase"', 'mizan-diagnostic', 'mizan-calibration src="agent-scorecard"']) {
    const name = tag.split(' ')[0] as string;
    it(`is one from 1 to 6, whatever the page sets: ${name}`, async () => {
      const holder = document.createElement('div');
      holder.innerHTML = `<${tag} lang="en" storage="none" heading-level="3"></${name}>`;
      document.body.append(holder);
      const host = holder.firstElementChild as Ranked;
      await until(() => ranks(host).length > 0);
      await host.updateComplete;
      expect(ranks(host)[0]).to.equal('3');
      const set = async (act: () => void) => {
        act();
        await host.updateComplete;
        expect(ranks(host).filter((rank) => !/^[1-6]$/.test(rank ?? ''))).to.deep.equal([]);
        return [ranks(host)[0], host.headingLevel];
      };
      expect(await set(() => host.removeAttribute('heading-level'))).to.deep.equal(['2', 2]);
      expect(await set(() => host.setAttribute('heading-level', 'x'))).to.deep.equal(['2', 2]);
      expect(await set(() => host.setAttribute('heading-level', '9'))).to.deep.equal(['6', 6]);
      expect(await set(() => (host.headingLevel = undefined))).to.deep.equal(['2', 2]);
      expect(await set(() => (host.headingLevel = '4'))).to.deep.equal(['4', 4]);
      expect(await set(() => (host.headingLevel = null))).to.deep.equal(['2', 2]);
      expect(await set(() => (host.headingLevel = 5))).to.deep.equal(['5', 5]);
      holder.remove();
    });
  }
});
