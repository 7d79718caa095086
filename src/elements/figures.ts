import { html, nothing, type TemplateResult } from 'lit';
import type { Interval } from '../core/intervals.js';
import type { Share } from '../core/tally.js';
import type { Mean } from '../core/trends.js';
import { formatsOf } from '../locale/formats.js';
import type { Voice } from '../locale/words.js';

/** Certainty of every interval that is shown. */
export const certainty = 0.95;

/** A figure to show: its value as a share of its range, written as it is read, with its interval and the reviews behind it. */
export interface Figure {
  readonly share: number | null;
  readonly value: string;
  readonly range: readonly [low: string, high: string] | null;
  /** The ends of the interval as shares of that range. */
  readonly ends: Interval | null;
  readonly reviews: number;
}

type Written = (value: number) => string;

const figure = ({ value, interval, reviews }: Mean, whole: number, written: Written): Figure => ({
  share: value === null ? null : value / whole,
  value: value === null ? '' : written(value),
  range: interval && [written(interval.low), written(interval.high)],
  ends: interval && { low: interval.low / whole, high: interval.high / whole },
  reviews,
});

/** A mean of points of 100. */
export const pointsFigure = (mean: Mean, { number }: Voice): Figure => figure(mean, 100, number);
/** A mean of levels, as percent. */
export const levelFigure = (mean: Mean, { tag }: Voice): Figure => figure(mean, 1, formatsOf(tag).percent);
export const shareFigure = (share: Share | null, { tag }: Voice): Figure =>
  figure({ value: share?.share ?? null, interval: share?.interval ?? null, reviews: share?.of ?? 0 }, 1, formatsOf(tag).percent);

/** The interval of a figure in words. */
const intervalOf = ({ range }: Figure, { t, tag }: Voice): string =>
  range ? t('interval', { level: formatsOf(tag).percent(certainty), low: range[0], high: range[1] }) : t('noInterval');

/** A figure within a sentence, its interval with it where it has one. */
export const figureText = ({ value, range }: Figure, { t, tag }: Voice): string =>
  range ? t('withInterval', { value, level: formatsOf(tag).percent(certainty), low: range[0], high: range[1] }) : value;

/** A cell with a figure, its interval and its number of reviews; a chart over the table draws it where `drawn`. */
export function figureCell(shown: Figure, voice: Voice, drawn = false): TemplateResult {
  const { t } = voice;
  const said = shown.share === null ? t('noFigure') : shown.value;
  return html`
    <td class="figure">
      ${drawn ? html`<data value=${shown.share ?? ''} data-low=${shown.ends?.low ?? nothing} data-high=${shown.ends?.high ?? nothing}><b>${said}</b></data>` : html`<b>${said}</b>`}
      ${shown.share === null ? nothing : html`<small>${intervalOf(shown, voice)}</small>`}
      <small>${t('reviews', { count: shown.reviews })}</small>
    </td>
  `;
}
