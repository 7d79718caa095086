import { median, quantile } from './statistics.mjs';

/** @typedef {{ ours: number, peer: number }} Pair */
/** @typedef {keyof Pair} Side */
/** @typedef {Awaited<ReturnType<typeof visit>>} Visit */

const sides = /** @type {const} */ (['ours', 'peer']);

/** A mid-range phone on a slow mobile network. */
const network = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const slowdown = 4;
const device = { viewport: { width: 412, height: 915 }, deviceScaleFactor: 2, isMobile: true };

/** Notes in the page what a person would notice of it. Runs before anything of the page itself. */
function probe() {
  const root = () => document.querySelector('mizan-quiz')?.shadowRoot ?? document;
  const notes = {
    shift: 0,
    /** @type {string[]} */ moved: [],
    /** @type {number[]} */ clicks: [],
    firstQuestion: new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('No question within a minute.')), 60_000);
      const look = () => {
        const box = root().querySelector('fieldset')?.getBoundingClientRect();
        requestAnimationFrame(box && box.width * box.height > 0 ? resolve : look);
      };
      requestAnimationFrame(look);
    }).then(() => performance.now()),
    /** Middle of a radio, brought into view. @param {number} item @param {number} choice */
    place(item, choice) {
      const radio = root().querySelectorAll('fieldset')[item]?.querySelectorAll('input')[choice];
      radio?.scrollIntoView({ block: 'center' });
      const { x = 0, y = 0, width = 0, height = 0 } = radio?.getBoundingClientRect() ?? {};
      return { x: x + width / 2, y: y + height / 2 };
    },
    answered: () => root().querySelectorAll('input:checked').length,
    /** After everything asked for so far is on screen. */
    painted: () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources } = /** @type {any} */ (entry);
      notes.shift += value;
      for (const { node, previousRect: from, currentRect: to } of sources) notes.moved.push(`${node?.className || node?.nodeName} from ${from.x},${from.y} ${from.width}x${from.height} to ${to.x},${to.y} ${to.width}x${to.height}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
  addEventListener(
    'click',
    ({ timeStamp }) =>
      requestAnimationFrame(() => {
        // A task that follows the frame, so its paint is done.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => notes.clicks.push(performance.now() - timeStamp);
        port2.postMessage(null);
      }),
    true,
  );
  Object.assign(globalThis, { notes });
}

/**
 * Opens a page as somebody who was never there before, up to its first question.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {{ slow: boolean }} conditions
 */
async function visit(browser, address, { slow }) {
  const context = await browser.newContext(device);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  if (slow) {
    await devtools.send('Network.emulateNetworkConditions', network);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  }
  await page.addInitScript(probe);
  await page.goto(address, { waitUntil: 'load' });
  // Not page.evaluate(), whose own script would count as the page's memory.
  const read = async (/** @type {string} */ expression) => {
    const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(`${address}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    return result.value;
  };
  const firstQuestion = /** @type {number} */ (await read('notes.firstQuestion'));
  return { address, page, devtools, read, firstQuestion, leave: () => context.close() };
}

/**
 * Measures both sides in turn, the first to go changing each time.
 *
 * @template T
 * @param {number} times
 * @param {(side: Side, time: number) => Promise<T>} measure
 */
async function inTurn(times, measure) {
  /** @type {Record<Side, T[]>} */
  const values = { ours: [], peer: [] };
  for (let time = 0; time < times; time += 1) {
    for (const side of time % 2 === 0 ? sides : sides.toReversed()) values[side].push(await measure(side, time));
  }
  return values;
}

/** @template T @param {Record<Side, T>} both @param {(one: T) => number} number @returns {Pair} */
const pair = ({ ours, peer }, number) => ({ ours: number(ours), peer: number(peer) });

/**
 * Milliseconds to the first question (median), and layout shift (the worst).
 *
 * @param {import('playwright-core').Browser} browser
 * @param {Record<Side, string>} addresses
 * @param {number} times
 */
export async function measureLoading(browser, addresses, times) {
  const visits = await inTurn(times + 1, async (side) => {
    const { read, firstQuestion, leave } = await visit(browser, addresses[side], { slow: true });
    const plain = await read(`performance.getEntries().filter((each) => each.encodedBodySize >= each.decodedBodySize).map(({ name }) => name).join(', ')`);
    if (plain) throw new Error(`Not served compressed: ${plain}`);
    await read('new Promise((resolve) => setTimeout(resolve, 500))');
    const shift = /** @type {number} */ (await read('notes.shift'));
    if (shift > 0) console.log(`${addresses[side]} moved by ${shift}: ${await read("notes.moved.join('; ')")}`);
    await leave();
    return { firstQuestion, shift };
  });
  return {
    // The first visits also start the browser.
    firstQuestion: pair(visits, (all) => median(all.slice(1).map(({ firstQuestion }) => firstQuestion))),
    shift: pair(visits, (all) => Math.max(...all.map(({ shift }) => shift))),
  };
}

/**
 * Milliseconds from a click on a choice to its paint, p98. Every pass gives every item another choice.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {Record<Side, string>} addresses
 * @param {{ visits: number, passes: number, items: number, choices: number }} size
 */
export async function measureClicks(browser, addresses, { visits, passes, items, choices }) {
  /** @type {Record<Side, number[]>} */
  const clicks = { ours: [], peer: [] };
  for (let time = 0; time < visits; time += 1) {
    const open = { ours: await visit(browser, addresses.ours, { slow: false }), peer: await visit(browser, addresses.peer, { slow: false }) };
    // A phone shows one statement at a time; against a form that shows them all, all of them are drawn.
    await open.ours.read(`document.querySelector('mizan-quiz')?.setAttribute('layout', 'list')`);
    // Click by click in turn, so that whatever else the machine does meets both sides alike.
    await inTurn(passes * items, (side, click) => choose(open[side], click % items, Math.floor(click / items) % choices));
    for (const side of sides) {
      const { read, address, leave } = open[side];
      const [answered, durations] = [await read('notes.answered()'), await read('notes.clicks')];
      if (answered !== items || durations.length !== items * passes) throw new Error(`${address}: a click went astray.`);
      clicks[side].push(...durations);
      await leave();
    }
  }
  return pair(clicks, (durations) => quantile(durations, 0.98));
}

/** @param {Visit} visit @param {number} item @param {number} choice */
async function choose({ page, devtools, read }, item, choice) {
  // A page that is slowed spins while it waits, and would take the other one's processor.
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const { x, y } = await read(`notes.place(${item}, ${choice})`);
  await page.mouse.move(x, y);
  await read('notes.painted()');
  await page.mouse.down();
  await page.mouse.up();
  await read('notes.painted()');
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
}

/**
 * Bytes of JS heap in use once the page stands, median.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {Record<Side, string>} addresses
 * @param {number} times
 */
export async function measureHeap(browser, addresses, times) {
  const heaps = await inTurn(times, async (side) => {
    const { page, devtools, read, leave } = await visit(browser, addresses[side], { slow: false });
    await read('notes.painted()');
    await devtools.send('Performance.enable');
    const used = async () => {
      for (let time = 0; time < 2; time += 1) await devtools.send('HeapProfiler.collectGarbage');
      const { metrics } = await devtools.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
    };
    const bare = await used();
    await page.locator('fieldset').first().waitFor();
    const driven = await used();
    await leave();
    return { bare, driven };
  });
  return {
    bare: pair(heaps, (all) => median(all.map(({ bare }) => bare))),
    driven: pair(heaps, (all) => median(all.map(({ driven }) => driven))),
  };
}
