import type { Axis } from './chart-axis.js';
import type { Look, Series } from './chart.js';

/** What every chart tells chart.js of its surroundings. */
export const commonOf = ({ tag, ink, font, size }: Look, moving: boolean) => ({
  maintainAspectRatio: false,
  animation: moving ? { duration: 250 } : false,
  locale: tag,
  color: ink,
  font: { family: font, size },
}) as const;

/** A long name in lines of so many letters, parted between words. */
export const lines = (name: string, letters: number): string[] =>
  name.split(' ').reduce<string[]>((all, word) => {
    const last = all.at(-1);
    if (last !== undefined && last.length + word.length < letters) return [...all.slice(0, -1), `${last} ${word}`];
    return [...all, word];
  }, []);

/** How an interval is said. */
export type IntervalWords = (low: string, high: string) => string;

/** Every figure and every end of an interval. */
export const endsOf = (columns: Series['columns']): readonly number[] =>
  columns.flatMap(({ values, intervals }) => [...values, ...intervals.flatMap((each) => (each ? [each.low, each.high] : []))].filter((value) => value !== null));

/** What is said of a point: its figure, and below it its interval where it has one. */
export const saidOf = (columns: Series['columns'], axis: Axis, words: IntervalWords) =>
  ({ datasetIndex, dataIndex, raw }: { readonly datasetIndex: number; readonly dataIndex: number; readonly raw: unknown }): string[] => {
    const { name = '', intervals = [] } = columns[datasetIndex] ?? {};
    const interval = intervals[dataIndex] ?? null;
    return [`${name}: ${axis.said(raw as number)}`, ...(interval ? [words(axis.said(interval.low), axis.said(interval.high))] : [])];
  };
