// Fills rooms of growing size on a server of its own on this machine, kills it, and counts what was acknowledged and is gone: npm run load [-- --people 500 --seconds 120].
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { fill, missing } from './load/room.mjs';
import { startServer } from './server.mjs';

const { values } = parseArgs({ options: { people: { type: 'string' }, seconds: { type: 'string', default: '120' } } });
const seconds = within('seconds', values.seconds, 5, 600);
const sizes = values.people === undefined ? [60, 500, 1000] : [within('people', values.people, 5, 1000)];

/** @param {string} name @param {string} text @param {number} from @param {number} to */
function within(name, text, from, to) {
  const number = Number(text);
  if (Number.isInteger(number) && number >= from && number <= to) return number;
  console.error(`--${name}: a whole number from ${from} to ${to}`);
  process.exit(2);
}

/** Megabytes of a process in memory; NaN where the system does not say. @param {number | undefined} pid */
function memoryOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000;
  } catch {
    return Number.NaN;
  }
}

/** @param {readonly number[]} figures @param {number} share */
const percentile = (figures, share) => [...figures].sort((a, b) => a - b)[Math.ceil(share * figures.length) - 1] ?? Number.NaN;

/** @param {number} people */
async function run(people) {
  let server = await startServer();
  try {
    const before = memoryOf(server.process.pid);
    const room = await fill(server.address, { people, seconds });
    const after = memoryOf(server.process.pid);
    room.close();
    await server.stop('SIGKILL');
    server = await startServer(server.data);
    const lost = [...room.failures, ...(await missing(server.address, room))];
    for (const each of lost.slice(0, 10)) console.error(`lost: ${each}`);
    return {
      people,
      seconds: room.took,
      sheets: room.acknowledged.length,
      lost: lost.length,
      'asked again': room.retries,
      'ack p50 ms': percentile(room.acknowledged, 0.5),
      'ack p99 ms': percentile(room.acknowledged, 0.99),
      'ack max ms': Math.max(...room.acknowledged),
      'console p50 ms': percentile(room.delays, 0.5),
      'console p99 ms': percentile(room.delays, 0.99),
      'console states a second': room.states / room.took,
      'kB a person': ((after - before) * 1000) / people,
      'MB in all': after,
    };
  } finally {
    await server.stop();
    server.forget();
  }
}

const rows = [];
for (const people of sizes) {
  rows.push(await run(people));
  console.error(`${people} people: ${rows.at(-1)?.lost} lost`);
}
const shown = (/** @type {number} */ value) => Number(value.toPrecision(4));
console.log(`Node ${process.versions.node}, ${availableParallelism()} cores, shared with those who answer; 17 statements in ${seconds} s.`);
console.table(rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, shown(value)]))));
const [first] = rows;
if (first && rows.length > 1) {
  console.log(`Against ${first.people} people:`);
  console.table(rows.slice(1).map((row) => ({ people: row.people, times: shown(row.people / first.people), ...Object.fromEntries(/** @type {const} */ (['ack p50 ms', 'ack p99 ms', 'console p99 ms', 'kB a person']).map((name) => [name, shown(row[name] / first[name])])) })));
}
process.exitCode = rows.every(({ lost }) => lost === 0) ? 0 : 1;
