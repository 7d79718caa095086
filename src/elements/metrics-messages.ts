import type { MetricsService } from './metrics-service.js';

/** What can be asked of the service from afar. */
export type Question = Exclude<keyof MetricsService, 'apart' | 'end'>;

/** From the page to the worker. `args` are without signal and progress. */
export type ToWorker = { readonly id: number; readonly ask: Question; readonly args: readonly unknown[] } | { readonly id: number; readonly off: true };

/** From the worker to the page: first that it is there, then what becomes of each question. */
export type FromWorker =
  | { readonly ready: true }
  | { readonly id: number; readonly done: number }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly error: { readonly name: string; readonly message: string } };

/** Whether a question takes a signal and tells of its progress. */
export const long = (ask: Question): boolean => ask === 'load' || ask === 'measure';

/** Asks a service by the name of the question. */
export const put = (service: MetricsService, ask: Question, args: readonly unknown[]): Promise<unknown> =>
  (service as unknown as Readonly<Record<Question, (...all: readonly unknown[]) => Promise<unknown>>>)[ask](...args);
