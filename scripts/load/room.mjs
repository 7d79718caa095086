// A room of people who answer on their phones while a console listens.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { browserAt } from './client.mjs';

const items = JSON.parse(readFileSync('quizzes/rater.json', 'utf8')).items.map((/** @type {{ id: string }} */ { id }) => id);
const until = (/** @type {number} */ moment) => new Promise((resolve) => setTimeout(resolve, Math.max(0, moment - performance.now())));

/** Numbers of 0 to 1 that are the same in every run (mulberry32). @param {number} seed */
const lotsOf = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};

/**
 * Everyone joins within the first eighth of the time, thinks about each statement, and asks for a result before the time is over.
 *
 * @param {string} address @param {{ people: number, seconds: number }} size
 */
export async function fill(address, { people, seconds }) {
  const trainer = browserAt(address);
  const settings = { title: '', definition: 'rater', languages: ['en', 'ar', 'fa'], minimum: 5, rounds: 1, groups: [], rehearsal: false };
  const { code, secret } = await trainer.ask('POST', '/api/sessions', settings);
  trainer.close();
  const path = `/api/sessions/${code}`;
  const console = browserAt(address, secret);
  await console.ask('POST', `${path}/acts`, { act: 'open' });
  /** When the console first showed so many as finished. @type {number[]} */
  const seen = [];
  let states = 0;
  await console.listen(`${path}/console/events`, (event, { finished: [count = 0] = [] }) => {
    if (event !== 'console') return;
    states += 1;
    while (seen.length < count) seen.push(performance.now());
  });

  const started = performance.now();
  /** @type {number[]} */ const acknowledged = [];
  /** @type {number[]} */ const ends = [];
  /** @type {string[]} */ const failures = [];
  let retries = 0;
  const phones = Array.from({ length: people }, (_, index) => {
    const token = randomBytes(16).toString('hex');
    return { token, browser: browserAt(address, token), lots: lotsOf(index), answers: /** @type {Record<string, number>} */ ({}), seq: 0 };
  });
  await Promise.all(phones.map(async (phone) => {
    const { browser, lots, answers } = phone;
    const span = seconds * 1000;
    const joins = started + (lots() * span) / 8;
    const pauses = items.map(() => -Math.log(1 - lots()) + 0.3);
    const rest = (0.55 + 0.4 * lots()) * span - (joins - started);
    const unit = rest / pauses.reduce((/** @type {number} */ sum, /** @type {number} */ pause) => sum + pause, 0);
    /** @param {boolean} finished */
    const send = async (finished) => {
      const seq = phone.seq + 1;
      const asked = performance.now();
      await browser.ask('PUT', `${path}/me/answers`, { round: 1, seq, answers, finished }, () => (retries += 1));
      phone.seq = seq;
      acknowledged.push(performance.now() - asked);
      if (finished) ends.push(performance.now());
    };
    try {
      await until(joins);
      await browser.ask('GET', path, undefined, () => (retries += 1));
      await browser.listen(`${path}/events`, () => undefined);
      await browser.ask('PUT', `${path}/me`, { round: 1, phrase: null, group: null }, () => (retries += 1));
      let at = joins;
      for (const [index, item] of /** @type {[number, string][]} */ ([...items.entries()])) {
        at += pauses[index] * unit;
        await until(at);
        answers[item] = 1 + Math.floor(lots() * 5);
        await send(false);
      }
      await send(true);
    } catch (error) {
      failures.push(String(error));
    }
  }));
  const took = (performance.now() - started) / 1000;
  // The last states are on their way; a minute is no matter of speed any more.
  for (const late = performance.now() + 60_000; seen.length < ends.length && performance.now() < late; ) await until(performance.now() + 20);
  ends.sort((a, b) => a - b);
  return {
    code, secret, phones, failures, retries, took, acknowledged, states,
    /** From the acknowledgement of the nth who finished to the console that shows n. */
    delays: ends.map((end, index) => Math.max(0, (seen[index] ?? Infinity) - end)),
    close() {
      for (const { browser } of phones) browser.close();
      console.close();
    },
  };
}

/**
 * What the server no longer has of what it acknowledged: people whose last sheet is gone, and statements whose answers do not add up.
 *
 * @param {string} address @param {Pick<Awaited<ReturnType<typeof fill>>, 'code' | 'secret' | 'phones'>} room
 */
export async function missing(address, { code, secret, phones }) {
  const path = `/api/sessions/${code}`;
  /** @type {string[]} */ const lost = [];
  for (const { token, seq } of phones) {
    const phone = browserAt(address, token);
    const kept = await phone.ask('PUT', `${path}/me`, { round: 1, phrase: null, group: null });
    if (kept.seq < seq) lost.push(`a sheet: ${seq} acknowledged, ${kept.seq} kept`);
    phone.close();
  }
  const console = browserAt(address, secret);
  for (const step of ['totals', 'dimensions', 'statements']) await console.ask('POST', `${path}/acts`, { act: 'reveal', round: 1, step });
  const { reports } = await console.ask('GET', `${path}/console`);
  for (const { id, counts } of reports[0].statements) {
    const expected = [1, 2, 3, 4, 5].map((choice) => phones.filter(({ answers }) => answers[String(id)] === choice).length);
    if (counts !== undefined && String(counts) !== String(expected)) lost.push(`statement ${id}: ${expected} answered, ${counts} kept`);
  }
  console.close();
  return lost;
}
