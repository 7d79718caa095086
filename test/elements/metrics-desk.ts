import { expect } from 'chai';
import ar from '../../locales/ar/metrics.json';
import arReport from '../../locales/ar/metrics-report.json';
import en from '../../locales/en/metrics.json';
import enReport from '../../locales/en/metrics-report.json';
import fa from '../../locales/fa/metrics.json';
import faReport from '../../locales/fa/metrics-report.json';
import type { FileKind } from '../../src/elements/metrics-service.js';
import type { MizanMetrics } from '../../src/elements/mizan-metrics.js';
import type { MizanMetricsReport } from '../../src/elements/mizan-metrics-report.js';
import { addWords } from '../../src/locale/words.js';
import { all, mount, one, until } from './helpers.js';
import { StandIn } from './metrics-stand-in.js';

for (const [language, words] of Object.entries({ en, ar, fa })) addWords(language, 'metrics', words);
for (const [language, words] of Object.entries({ en: enReport, ar: arReport, fa: faReport })) addWords(language, 'metrics-report', words);

export const text = (element: Element | null | undefined): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
export const csv = (content = 'Id,Created\n7,2026-11-03', name = 'tickets.csv'): File => new File([content], name, { type: 'text/csv' });

/** The element over a service of the test's own. */
export async function shown(language: string, service = new StandIn(), attributes = '', before?: () => void): Promise<{ host: MizanMetrics; service: StandIn }> {
  const host = await mount<MizanMetrics>(`<mizan-metrics lang="${language}" ${attributes}></mizan-metrics>`, (element) => { element.service = service; }, before);
  await until(() => host.shadowRoot?.querySelector('.root'));
  return { host, service };
}

export const card = (host: Element, kind: FileKind): HTMLElement => one(host, `[data-kind=${kind}]`);
/** Something to press, by its whole name. */
export const press = (within: ParentNode, name: string): HTMLElement => {
  const found = [...within.querySelectorAll<HTMLElement>('button, summary')].find((each) => (each.getAttribute('aria-label') ?? text(each)) === name);
  expect(found, name).to.not.equal(undefined);
  return found as HTMLElement;
};
/** The field under a label. */
export const field = <E extends HTMLElement = HTMLSelectElement>(within: ParentNode, label: string): E => {
  const labels = [...within.querySelectorAll('label')].filter((each) => each.control?.matches('[type=radio]') === false);
  const found = labels.find((each) => text(each.querySelector('span')) === label) ?? labels.find((each) => text(each).startsWith(label));
  expect(found?.control, label).to.not.equal(undefined);
  return found?.control as unknown as E;
};
export function set(control: HTMLInputElement | HTMLSelectElement, value: string): void {
  control.value = value;
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Chooses a file the way a person's browser tells of it. */
export function choose(host: MizanMetrics, kind: FileKind, file: File): void {
  const input = card(host, kind).querySelector<HTMLInputElement>('[type=file]') as HTMLInputElement;
  const carrier = new DataTransfer();
  carrier.items.add(file);
  input.files = carrier.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Resolves once there is a report, and what shows it. */
export const reported = (host: Element): Promise<MizanMetricsReport> => until(() => all<MizanMetricsReport>(host, 'mizan-metrics-report')[0]);
export const said = (host: Element): string => text(one(host, '.notice'));
export const focused = (host: Element): HTMLElement => host.shadowRoot?.activeElement as HTMLElement;
