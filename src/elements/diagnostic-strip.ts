import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { sources, type DimensionDiagnosis, type Source } from '../core/diagnostic.js';
import { formatsOf } from '../locale/formats.js';
import type { Voice } from '../locale/words.js';

/** Height of the lane of one source, and where the scale is marked. */
const lane = 34;
const marks = [0, 0.25, 0.5, 0.75, 1];

/** What stands for each source: a circle, a square, a diamond. */
const shapes: Readonly<Record<Source, SVGTemplateResult>> = {
  belief: svg`<circle r="7"></circle>`,
  observed: svg`<rect x="-6.5" y="-6.5" width="13" height="13"></rect>`,
  customers: svg`<path d="M0 -9 9 0 0 9 -9 0Z"></path>`,
};

/** The shape of a source beside its name. */
export const shape = (source: Source): TemplateResult => html`<svg class="shape ${source}" viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true">${shapes[source]}</svg>`;

/**
 * The three sources of a dimension on one scale of 0 to 1, a lane each: the shape at the level, a line over the interval. It runs with
 * the language, and stands beside a table that says the same.
 */
export function strip(dimension: DimensionDiagnosis, { tag, dir }: Voice): TemplateResult {
  const { percent } = formatsOf(tag);
  const height = lane * sources.length;
  const at = (share: number) => `${((dir === 'rtl' ? 1 - share : share) * 100).toFixed(2)}%`;
  return html`
    <div class="strip" aria-hidden="true">
      <svg width="100%" height=${height}>
        ${marks.map((mark) => svg`<line class="mark" x1=${at(mark)} x2=${at(mark)} y1="0" y2=${height}></line>`)}
        ${sources.map((source, index) => {
          const evidence = dimension[source];
          if (evidence.silence !== null) return nothing;
          const { level, interval: { low, high } } = evidence;
          const middle = lane * (index + 0.5);
          return svg`
            <g class=${source}>
              <line class="interval" x1=${at(low)} x2=${at(high)} y1=${middle} y2=${middle}></line>
              ${[low, high].map((end) => svg`<line class="interval" x1=${at(end)} x2=${at(end)} y1=${middle - 5} y2=${middle + 5}></line>`)}
              <svg x=${at(level)} y=${middle} overflow="visible">${shapes[source]}</svg>
            </g>
          `;
        })}
      </svg>
      <div class="ends">${[0, 0.5, 1].map((mark) => html`<span>${percent(mark)}</span>`)}</div>
    </div>
  `;
}
