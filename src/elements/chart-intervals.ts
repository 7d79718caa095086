import type { Chart, Plugin } from 'chart.js';
import type { Look, Series } from './chart.js';

/** Half of the length of the stroke at an end, and how far those of several series stand apart, in CSS pixels. */
const cap = 4;
const apart = 7;

/** Draws the interval of each figure as a stroke along an axis: upwards behind points, along bars on them, set off by the colour of the ground. */
export const intervalsAlong = (along: 'x' | 'y', columns: Series['columns'], look: Look, colourOf: (index: number) => string): Plugin => ({
  id: 'intervals',
  [along === 'y' ? 'beforeDatasetsDraw' : 'afterDatasetsDraw']: (chart: Chart) => {
    const { ctx: pen } = chart;
    const scale = chart.scales[along];
    if (!scale) return;
    pen.save();
    pen.lineCap = 'round';
    columns.forEach(({ intervals }, index) => {
      if (!chart.isDatasetVisible(index)) return;
      const shift = along === 'y' ? (index - (columns.length - 1) / 2) * apart : 0;
      chart.getDatasetMeta(index).data.forEach((element, row) => {
        const interval = intervals[row];
        if (!interval) return;
        const at = (along === 'y' ? element.x : element.y) + shift;
        const [low, high] = [scale.getPixelForValue(interval.low), scale.getPixelForValue(interval.high)];
        const stroke = new Path2D();
        const line = (fromAlong: number, fromAcross: number, toAlong: number, toAcross: number) => {
          stroke.moveTo(...(along === 'x' ? [fromAlong, fromAcross] as const : [fromAcross, fromAlong] as const));
          stroke.lineTo(...(along === 'x' ? [toAlong, toAcross] as const : [toAcross, toAlong] as const));
        };
        line(low, at, high, at);
        for (const end of [low, high]) line(end, at - cap, end, at + cap);
        for (const [colour, width] of [[look.card, 4.5], [colourOf(index), 1.5]] as const) {
          pen.strokeStyle = colour;
          pen.lineWidth = width;
          pen.stroke(stroke);
        }
      });
    });
    pen.restore();
  },
});
