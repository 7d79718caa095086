import 'axe-core';
import type { AxeResults } from 'axe-core';
import { expect } from 'chai';

declare const axe: { run: (context: Element, options: object) => Promise<AxeResults> };

/** Expects that axe finds nothing wrong within an element as it stands. */
export async function accessible(element: Element): Promise<void> {
  // Rules about a whole page are the pages' to keep.
  const { violations } = await axe.run(element, { resultTypes: ['violations'], rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${JSON.stringify(target)} ${failureSummary}`).join('; ')}`)).to.deep.equal([]);
}
