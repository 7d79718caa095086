import Papa from 'papaparse';
import type { MetricsSettings } from '../../../src/core/metrics.js';
import { MetricsApart } from '../../../src/elements/metrics-apart.js';
import { HeldMetrics } from '../../../src/elements/metrics-held.js';
import { openService } from '../../../src/elements/metrics-open.js';
import { pauseAfter } from '../../../src/elements/turns.js';

/** Milliseconds that something took, and that the page took longest to draw a frame meanwhile. */
interface Taken {
  readonly time: number;
  readonly frame: number;
}

/** What became of a file. */
interface Outcome {
  readonly apart: boolean;
  readonly rows: number;
  readonly refused: number;
  readonly load: Taken;
  readonly measure: Taken;
  readonly report: Taken;
}

const settings: MetricsSettings = {
  calendar: { timeZone: 'Europe/Berlin', week: Object.fromEntries(['1', '2', '3', '4', '5'].map((day) => [day, [['09:00', '17:00']]])), holidays: ['2026-01-01'] },
  hours: 'business',
  unit: 'month',
};

/** A year's export, of which one row in two hundred is damaged in one of four ways. Made by a recurrence, so that it is always the same. */
function fileOf(count: number): string {
  let seed = 1;
  const some = <Choice>(choices: readonly Choice[]): Choice => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return choices[seed % choices.length] as Choice;
  };
  const agents = Array.from({ length: 40 }, (_, at) => `${some(['Mona', 'Reza', 'سارة', 'نیما', 'Lena'])} ${at}`);
  const lines = ['Ticket ID,Created at,Initial response time,Solved at,Assignee,Channel,Contact reason,Customer segment,Handle time (min),Satisfaction Score,Satisfaction comment'];
  const stamp = (minutes: number) => new Date(Date.UTC(2026, 0, 1) + minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');
  for (let at = 0; at < count; at += 1) {
    const opened = Math.floor((at * 525_000) / count);
    const broken = at % 200 === 0 ? (at / 200) % 4 : -1;
    const comment = some(['', '', '', 'Thank you', '"He said ""soon"", and it was"', '"Two\nlines"', 'متشکرم', 'شكرًا جزيلًا']);
    const cells = [at, broken === 0 ? '31/31/2026' : stamp(opened), stamp(opened + some([4, 15, 60, 240, 1500])), stamp(opened + 3000), some(agents), some(['Email', 'Chat', 'Phone', 'Twitter']), some(['Refund', 'Delivery', 'Invoice', 'Advice']), some(['Gold', 'Silver', '']), some([3, 8, 20]), broken === 1 ? 'Perhaps' : some(['Good', 'Bad', 'Offered', 'Unoffered', 'Good']), broken === 2 ? '"never closed' : comment];
    lines.push((broken === 3 ? cells.slice(0, 6) : cells).join(','));
  }
  return lines.join('\n');
}

/** Runs something while frames are drawn. */
async function taking<Value>(act: () => Promise<Value>): Promise<Taken & { readonly value: Value }> {
  let [frame, before, over] = [0, performance.now(), false];
  const draw = () => {
    const now = performance.now();
    frame = Math.max(frame, now - before);
    before = now;
    if (!over) requestAnimationFrame(draw);
  };
  requestAnimationFrame(draw);
  const began = performance.now();
  const value = await act();
  const time = performance.now() - began;
  await new Promise(requestAnimationFrame);
  over = true;
  return { time, frame, value };
}

let text = '';
const plain = ({ time, frame }: Taken): Taken => ({ time, frame });

/** Reads and counts a file in one way. */
async function metricsBy(way: 'worker' | 'slices'): Promise<Outcome> {
  const service = way === 'worker' ? openService() : new MetricsApart(null, () => Promise.resolve(new HeldMetrics(pauseAfter(8))));
  const whole = new AbortController().signal;
  const source = new Blob([text]);
  const { reading } = await service.inspect('tickets', source, 'Europe/Berlin');
  const load = await taking(() => service.load('tickets', source, reading, whole, () => undefined));
  const measure = await taking(() => service.measure(settings, 'en', whole, () => undefined));
  const period = measure.value.periods.at(-2) ?? '';
  const report = await taking(() => service.report({ view: 'team', agent: '', period, channel: '' }));
  const { apart } = service;
  service.end();
  return { apart, rows: load.value.rows, refused: load.value.refused, load: plain(load), measure: plain(measure), report: plain(report) };
}

Object.assign(globalThis, {
  makeTickets: (count: number): number => (text = fileOf(count)).length,
  metricsBy,
  // Alone it would take all that follows a quote which is not closed for one cell, and be done.
  bare: async (): Promise<Taken> => {
    const whole = text.replaceAll('"never', 'never');
    return plain(await taking(() => Promise.resolve(Papa.parse(whole).data.length)));
  },
  idle: async (): Promise<Taken> => plain(await taking(() => new Promise((resolve) => setTimeout(resolve, 1500)))),
});
