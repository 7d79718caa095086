import { expect } from 'chai';
import rater from '../../quizzes/rater.json';
import type { CustomerFigures } from '../../src/core/customer-figures.js';
import { withoutPeople } from '../../src/core/source-file.js';
import type { Quiz } from '../../src/core/quiz.js';
import { resultOf, type Result } from '../../src/core/score.js';
import { sourcesHere, type Here } from '../../src/elements/diagnostic-sources.js';
import { evaluationsOf } from '../../src/store/evaluations.js';
import { figureStoreOf } from '../../src/store/figures.js';
import { storeOf } from '../../src/store/store.js';
import { card, review } from '../cards.js';
import { until } from './helpers.js';

const quiz = rater as Quiz;
const result = (answer: number, completedAt: string): Result =>
  resultOf(quiz, Object.fromEntries(quiz.items.map(({ id }) => [id, answer])), { completedAt, language: 'ar' });
const [may, august, november] = [result(2, '2026-05-22T09:00:00Z'), result(3, '2026-08-22T09:00:00Z'), result(4, '2026-11-22T09:00:00Z')];
const figures: CustomerFigures = {
  schema: 1, kind: 'customer-figures', from: '2026-03-01', to: '2026-03-31', madeAt: '2026-04-02T09:00:00Z', hours: 'calendar', conversations: 40,
  figures: [{ metric: 'satisfied', stage: null, channel: 'chat', within: null, count: 30, of: 40 }],
};

let places = 0;
const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

/** What was told so far, the last at the end, and a place that nothing was kept in before. */
function place(): { name: string; follow: (more?: Partial<Parameters<typeof sourcesHere>[0]>) => Here[]; results: ReturnType<typeof storeOf>; reviews: ReturnType<typeof evaluationsOf>; kept: ReturnType<typeof figureStoreOf> } {
  places += 1;
  const name = `sources-${places}-${Date.now()}`;
  return {
    name,
    follow(more = {}) {
      const told: Here[] = [];
      ends.push(sourcesHere({ quiz, card, name, storage: 'local', changed: (here) => told.push(here), ...more }));
      return told;
    },
    results: storeOf('local', quiz.id, name),
    reviews: evaluationsOf('local', card.id, name),
    kept: figureStoreOf('local', name),
  };
}

describe('what a device keeps for a diagnostic', () => {
  it('is told once all of it is read: results the latest first, evaluations, figures', async () => {
    const { follow, results, reviews, kept } = place();
    for (const each of [august, november, may]) results.addResult(each);
    await reviews.merge({ schema: 1, kind: 'evaluations', evaluations: [review(1, { date: '2026-11-01' }), review(2, { date: '2026-11-02' })], calibrations: [] });
    kept.put(figures);
    const told = follow();
    await until(() => told.length > 0);
    expect(told).to.deep.equal([{ belief: [november, august, may], observed: [withoutPeople(review(2, { date: '2026-11-02' })), withoutPeople(review(1, { date: '2026-11-01' }))], customers: [figures], troubles: [] }]);
  });

  it('is nothing where nothing is kept, and where it is not to look', async () => {
    const { name, follow, results } = place();
    const told = follow();
    await until(() => told.length > 0);
    const nothing = { belief: [], observed: [], customers: [], troubles: [] };
    expect(told).to.deep.equal([nothing]);
    results.addResult(may);
    const blind = follow({ storage: 'none' });
    await until(() => blind.length > 0);
    expect(blind).to.deep.equal([nothing]);
    expect(Object.keys(localStorage).filter((key) => key.includes(name))).to.have.length(1);
  });

  it('has no name of anybody, nothing anybody wrote, and no evaluation made to compare reviewers', async () => {
    const { follow, reviews } = place();
    await reviews.put(review(1, { agent: 'Layla', reviewer: 'Omar', interaction: 'Mrs K.', note: 'Layla again', comments: { right: 'Layla' } }));
    await reviews.put(review(1, { agent: 'Salma', changedAt: '2026-11-03T09:00:00Z' }));
    await reviews.put(review(2, { calibration: true }));
    const told = follow();
    await until(() => told.length > 0);
    expect(told[0]?.observed.map(({ id }) => id)).to.deep.equal([review(1).id]);
    expect(JSON.stringify(told)).not.to.match(/Layla|Omar|Mrs K|Salma|Mina/);
  });

  it('is told anew after each change of any of it, and never again after the end', async () => {
    const { follow, results, reviews, kept } = place();
    const told = follow();
    await until(() => told.length === 1);
    results.addResult(may);
    await until(() => told.at(-1)?.belief.length === 1);
    await reviews.put(review(1));
    await until(() => told.at(-1)?.observed.length === 1);
    kept.put(figures);
    await until(() => told.at(-1)?.customers.length === 1);
    kept.remove(kept.all()[0]?.key ?? '');
    await until(() => told.at(-1)?.customers.length === 0);
    ends.splice(0).forEach((end) => end());
    const [last, before] = [told.at(-1), told.length];
    results.addResult(november);
    await reviews.put(review(2));
    expect([told.length, last?.belief]).to.deep.equal([before, [may]]);
  });

  it('is told after another tab has changed it', async () => {
    const { name, follow, kept } = place();
    const told = follow();
    await until(() => told.length === 1);
    // What another tab does: the storage changes, and this tab is told.
    kept.put(figures);
    const key = Object.keys(localStorage).find((each) => each.includes(name)) ?? '';
    const text = localStorage.getItem(key) ?? '';
    localStorage.setItem(key, text.replace('"count":30', '"count":31'));
    dispatchEvent(new StorageEvent('storage', { key, storageArea: localStorage }));
    await until(() => told.at(-1)?.customers[0]?.figures[0]?.count === 31);
  });

  it('is worked out anew, and what does not fit its quiz or card is left out and said', async () => {
    const { name, follow, reviews } = place();
    const forged = { ...may, total: { ...may.total, level: 1 } };
    localStorage.setItem(`mizan/rater/${name}/result/a`, JSON.stringify(forged));
    localStorage.setItem(`mizan/rater/${name}/result/b`, JSON.stringify({ ...august, answers: { 1: 9 } }));
    localStorage.setItem(`mizan/.figures/${name}/days/x`, '{"schema":2}');
    await reviews.put({ ...review(1), marks: { clear: 'na' } });
    const told = follow();
    await until(() => told.length > 0);
    expect([told[0]?.belief, told[0]?.observed, told[0]?.customers]).to.deep.equal([[may], [], []]);
    expect(told[0]?.troubles).to.deep.equal([{ source: 'belief', trouble: 'damaged' }, { source: 'observed', trouble: 'damaged' }, { source: 'customers', trouble: 'newer' }]);
  });

  it('says so every time where the browser refuses to keep anything', async () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'localStorage') as PropertyDescriptor;
    Object.defineProperty(globalThis, 'localStorage', { configurable: true, get() { throw new DOMException('no', 'SecurityError'); } });
    try {
      const { follow } = place();
      const [first, second] = [follow(), follow()];
      await until(() => first.length > 0 && second.length > 0);
      for (const told of [first, second]) {
        expect(told[0]?.troubles).to.deep.include.members([{ source: 'belief', trouble: 'denied' }, { source: 'customers', trouble: 'denied' }]);
      }
    } finally {
      Object.defineProperty(globalThis, 'localStorage', own);
    }
  });
});
