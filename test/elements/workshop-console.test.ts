import { expect } from 'chai';
import { consoleOf } from '../../src/pages/workshop/api.js';
import '../../src/pages/workshop/workshop.js';
import { accessible } from './accessible.js';
import { divided, found, room, styled, visit } from './workshop.js';

before(() => styled('/src/pages/gallery.css').then(() => styled('/src/pages/workshop/workshop.css')).then(() => styled('/src/pages/workshop/figures.css')));
beforeEach(() => localStorage.clear());

for (const language of ['en', 'ar', 'fa'] as const) {
  it(`reveals what five people said, step by step, in ${language}`, async () => {
    const { code, secret, enter } = await room();
    await enter(4, divided);
    const page = visit('workshop-page', language, `${code}.${secret}`);
    const reveal = () => page.querySelector<HTMLButtonElement>('.steps [aria-current="step"] button.primary');
    await found(reveal);
    expect(reveal()?.disabled).to.equal(true);
    await enter(5, divided);
    // The counts come by themselves.
    await found(() => reveal()?.disabled === false);
    for (let step = 1; step <= 3; step += 1) {
      (await found(() => (reveal()?.disabled === false ? reveal() : null))).click();
      await found(() => page.querySelectorAll('.steps > .shown').length === step);
    }
    const { reports } = await consoleOf(code, secret);
    // One person each: the counts of the first statement.
    expect(reports[0]?.statements?.find(({ id }) => id === '1')).to.deep.include({ withheld: null, counts: [1, 1, 1, 1, 1], agreement: 0 });
    // All five have totals near the middle, which would tell the band of each.
    const { totals } = reports[0] ?? {};
    expect(totals?.withheld === null && totals.bands).to.deep.equal({ withheld: 'nearly' });
    expect(page.querySelectorAll('.steps table').length).to.be.greaterThan(0);
    await accessible(page);
  });
}
