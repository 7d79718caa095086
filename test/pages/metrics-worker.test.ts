import { beforeAll, describe, expect, it } from 'vitest';
import { writeMetrics } from '../../scripts/bench/metrics.mjs';
import { policy } from '../../src/server/serve.js';
import { elsewhere, open, stage } from './browser.js';
import { site } from './site.js';

// Before the server looks at what there is.
beforeAll(() => writeMetrics('dist/pages'));
stage();

type Bench = typeof globalThis & { makeTickets: (count: number) => number; metricsBy: (way: string) => Promise<{ readonly apart: boolean; readonly rows: number; readonly refused: number }> };

/** What becomes of two thousand tickets: every 200th row is damaged, 10 in all. */
const read = (page: Awaited<ReturnType<typeof open>>['page']) =>
  page.waitForFunction(() => 'metricsBy' in globalThis).then(() =>
    page.evaluate(async () => {
      const bench = globalThis as Bench;
      bench.makeTickets(2000);
      const { apart, rows, refused } = await bench.metricsBy('worker');
      return { apart, rows, refused };
    }));

describe.each(['localhost', elsewhere])('under the strict policy at http://%s', (host) => {
  it('tickets are read in the worker without a complaint', async () => {
    const { page, complaints } = await open('/bench/metrics.html', {}, host);
    expect(await read(page)).toMatchObject({ apart: true });
    expect(complaints).toEqual([]);
  });
});

describe('on a page of somebody else', () => {
  const markup = '<!doctype html><meta charset="utf-8"><script type="module" src="/bench/metrics.js"></script>';

  it('the same rows are read whether a worker may be or not', async () => {
    const outcomes = [];
    for (const rule of [undefined, policy, policy.replace(' mizan', ''), `${policy}; worker-src 'none'`]) {
      const { page } = await site(markup, rule === undefined ? {} : { policy: rule });
      outcomes.push(await read(page));
    }
    expect(outcomes.map(({ apart }) => apart)).toEqual([true, true, false, false]);
    // Every 200th row is damaged.
    expect(outcomes.map(({ rows, refused }) => [rows, refused])).toEqual(outcomes.map(() => [1990, 10]));
  });

  it('no other script passes the policy', async () => {
    const { page, complaints } = await site(markup, { policy });
    await read(page);
    expect(complaints).toEqual([]);
    const refusal = await page.evaluate(() => {
      try {
        new Worker('/bench/evaluations.js');
        return '';
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(refusal).toBe('TypeError');
  });
});
