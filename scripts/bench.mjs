// Compares ours with SurveyJS (scoring), with a hand-written form (pages), with Papa Parse alone (tickets) and with itself (ten thousand evaluations and a hundred) in one run; fails where a ratio is past its budget.
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { measureEvaluations, writeEvaluations } from './bench/evaluations.mjs';
import { measureMetrics, tickets, writeMetrics } from './bench/metrics.mjs';
import { measureClicks, measureHeap, measureLoading } from './bench/pages.mjs';
import { writePeer } from './bench/peer.mjs';
import { measureScoring } from './bench/scoring.mjs';
import { chromiumArgs, needChromium } from './browsers.mjs';
import { startServer } from './server.mjs';

const { values } = parseArgs({ options: { repetitions: { type: 'string', default: '11' } } });
const repetitions = Number(values.repetitions);

/**
 * What was measured on both sides; without `atMost` or `atLeast` it decides nothing.
 *
 * @typedef {{ what: string, ours: number, peer: number, write: (value: number) => string, atMost?: number, atLeast?: number }} Row
 */

/** @returns {Promise<{ rows: Row[], version: string }>} */
async function measurePages() {
  await writePeer('dist/pages');
  await writeEvaluations('dist/pages');
  await writeMetrics('dist/pages');
  const server = await startServer();
  const browser = await chromium.launch({ executablePath: needChromium(), args: chromiumArgs });
  try {
    const base = `${server.address}/`;
    const addresses = { ours: `${base}bench/quiz-ar.html`, peer: `${base}bench/form-ar.html` };
    const { firstQuestion, shift } = await measureLoading(browser, addresses, repetitions);
    const before = await measureLoading(browser, { ...addresses, ours: `${base}prerendered/inline.ar.html` }, repetitions);
    const clicks = await measureClicks(browser, addresses, { visits: 3, passes: 10, items: 17, choices: 5 });
    const heap = await measureHeap(browser, addresses, 5);
    const list = await measureEvaluations(browser, `${base}bench/evaluations.html`, 3);
    const metrics = await measureMetrics(browser, `${base}bench/metrics.html`, 3);
    for (const way of /** @type {const} */ (['worker', 'slices'])) {
      const { rows, refused, perSecond } = metrics[way];
      console.log(`${tickets} tickets (${(metrics.characters / 1e6).toFixed(1)} million characters) in ${way === 'worker' ? 'the worker' : 'slices'}: ${rows} read, ${refused} refused, ${perSecond.toFixed(0)} rows a second`);
    }
    return {
      version: browser.version(),
      rows: [
        { what: 'first question visible, cold', ...firstQuestion, write: milliseconds, atMost: 1.6 },
        { what: 'first question drawn beforehand', ...before.firstQuestion, write: milliseconds, atMost: 0.85 },
        { what: 'click to painted, p98', ...clicks, write: milliseconds, atMost: 1.2 },
        // The budget was set by figures taken through Playwright, whose own scripts (0.8 MB) stand on both sides.
        { what: 'JS heap after render', ...heap.driven, write: megabytes, atMost: 1.5 },
        { what: 'JS heap without Playwright', ...heap.bare, write: megabytes },
        { what: 'layout shift', ours: Math.max(shift.ours, before.shift.ours), peer: shift.peer, write: (value) => value.toFixed(4), atMost: 0 },
        // Ten thousand of ours against a hundred of ours.
        { what: 'list of evaluations opened', ...list.open, write: milliseconds },
        { what: 'page of the list turned', ...list.turn, write: milliseconds },
        { what: 'first search in the list', ...list.first, write: milliseconds },
        { what: 'next search in the list', ...list.again, write: milliseconds },
        // Papa Parse alone, which makes cells and no tickets, and lets nothing else happen meanwhile.
        { what: 'tickets read in the worker', ...metrics.worker.load, write: milliseconds },
        { what: 'tickets counted in the worker', ...metrics.worker.measure, write: milliseconds },
        { what: 'tickets read in slices', ...metrics.slices.load, write: milliseconds },
        { what: 'tickets counted in slices', ...metrics.slices.measure, write: milliseconds },
        // The longest that a frame had to wait, against a page that does nothing.
        { what: 'longest frame, worker', ...metrics.worker.frame, write: milliseconds },
        { what: 'longest frame, slices', ...metrics.slices.frame, write: milliseconds },
        { what: 'longest frame, Papa Parse alone', ...metrics.bare.frame, write: milliseconds },
        { what: 'longest frame, a report in slices', ...metrics.slices.report, write: milliseconds },
      ],
    };
  } finally {
    await browser.close();
    await server.stop();
    server.forget();
  }
}

const milliseconds = (/** @type {number} */ value) => `${value.toFixed(1)} ms`;
const megabytes = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(2)} MB`;

/** @param {Row} row */
function verdict({ what, ours, peer, write, atMost, atLeast }) {
  // No shift at all is asked for, whatever the peer does.
  const ratio = atMost === 0 ? ours : ours / peer;
  const budget = atMost !== undefined ? `≤ ${atMost}` : atLeast !== undefined ? `≥ ${atLeast}` : '';
  const over = !(ratio <= (atMost ?? Infinity) && ratio >= (atLeast ?? -Infinity));
  return { what, ours: write(ours), peer: write(peer), ratio: ratio.toFixed(2), budget, verdict: over ? 'OVER' : budget && 'ok' };
}

const load = loadavg().map((value) => value.toFixed(1));
/** @type {Row[]} */
const rows = [{ what: 'responses scored a second', ...(await measureScoring()), write: (rate) => rate.toFixed(0), atLeast: 1000 }];
const pages = await measurePages();
const verdicts = [...rows, ...pages.rows].map(verdict);
console.log(`Chromium ${pages.version}, Node ${process.versions.node}, ${availableParallelism()} cores (${cpus()[0]?.model}), load before ${load[0]}`);
console.table(verdicts);
process.exitCode = verdicts.some((each) => each.verdict === 'OVER') ? 1 : 0;
