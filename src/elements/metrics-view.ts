import { html, nothing, type TemplateResult } from 'lit';
import type { Line } from '../core/prose.js';
import type { Voice } from '../locale/words.js';
import type { FigureCell, FigureGrid, FigurePassage, FigureProse } from './metrics-figures.js';

type Behind = NonNullable<FigureCell['behind']>;

/** What a report is drawn with. */
export interface Drawing {
  readonly voice: Voice;
  /** Rank of its first heading. */
  readonly level: number;
  /** Shows the conversations behind a figure. */
  readonly open: (behind: Behind) => void;
  /** Whether charts can be had; paper has tables only. */
  readonly charts: boolean;
}

export const lineView = (line: Line): unknown => line.map((piece) => (typeof piece === 'string' ? piece : html`<bdi>${piece.own}</bdi>`));

const paragraphs = (lines: readonly Line[], kind: string) => lines.map((line) => html`<p class=${kind || nothing}>${lineView(line)}</p>`);

/** The passages of a report, one after another. */
export const proseView = ({ opening, passages }: FigureProse, drawing: Drawing): TemplateResult => html`
  ${paragraphs(opening, '')} ${passages.map((each) => passageView(each, drawing))}
`;

export function passageView({ id, heading, before, grids, after, folded }: FigurePassage, drawing: Drawing): TemplateResult {
  const inner = html`${paragraphs(before, id === 'method' || id === 'silences' ? 'note' : '')} ${grids.map((grid) => gridView(grid, drawing))} ${paragraphs(after, 'note')}`;
  const level = Math.min(drawing.level + 1, 6);
  if (folded && drawing.charts) {
    return html`<details id=${id}><summary><span role="heading" aria-level=${level}>${lineView(heading)}</span></summary>${inner}</details>`;
  }
  return html`<section id=${id}><div class="subheading" role="heading" aria-level=${level} id="${id}-heading">${lineView(heading)}</div>${inner}</section>`;
}

const plain = (line: Line): string => line.map((piece) => (typeof piece === 'string' ? piece : piece.own)).join('');

/** A table that scrolls within itself where it is too wide; where it has a chart, under it. */
function gridView({ name, heads, rows, chart, stacks }: FigureGrid, drawing: Drawing): TemplateResult {
  const said = plain(name);
  // Laid out as anything else, a table says by itself no more that it is one.
  const role = (of: string) => (stacks ? of : nothing);
  const table = html`
    <div class="scroll" tabindex="0" role="region" aria-label=${said}><table class=${stacks ? 'stacks' : nothing} role=${role('table')} aria-label=${said}>
      <thead role=${role('rowgroup')}><tr role=${role('row')}>${heads.map((head) => html`<th scope="col" role=${role('columnheader')}>${lineView(head)}</th>`)}</tr></thead>
      <tbody role=${role('rowgroup')}>
        ${rows.map(({ cells: [named, ...cells], signal }) => html`
          <tr role=${role('row')} data-signal=${signal === undefined || signal === '' ? nothing : signal}>
            <th scope="row" role=${role('rowheader')} data-label=${named ? plain(named.lines[0] ?? []) : ''}>${named ? lines(named) : nothing}</th>
            ${cells.map((cell, index) => cellView(cell, chart !== undefined, drawing, stacks ? plain(heads[index + 1] ?? []) : null))}
          </tr>
        `)}
      </tbody>
    </table></div>
  `;
  if (!chart || !drawing.charts) return table;
  return html`<mizan-chart exportparts="button" kind=${chart.kind} unit=${chart.unit} heading=${said}>${table}</mizan-chart>`;
}

/** Parted by a space for whoever copies or hears it. */
const below = (rest: readonly Line[]) => rest.map((line) => html` <small>${lineView(line)}</small>`);
const lines = ({ lines: [first = [], ...rest] }: FigureCell) => html`${lineView(first)} ${below(rest)}`;

function cellView({ lines: [first = [], ...rest], value, ends, plain: remark, behind }: FigureCell, charted: boolean, { voice: { t }, open, charts }: Drawing, head: string | null): TemplateResult {
  const said = remark ? lineView(first) : html`<b>${lineView(first)}</b>`;
  const figure = charted && value !== undefined ? html`<data value=${value ?? ''} data-low=${ends?.low ?? nothing} data-high=${ends?.high ?? nothing}>${said}</data>` : said;
  return html`
    <td class=${first.length + rest.length === 0 ? 'remark blank' : remark ? 'remark' : 'figure'} role=${head === null ? nothing : 'cell'} data-head=${head ?? nothing}>
      ${behind && charts
        ? html`<button part="button" class="behind" aria-haspopup="dialog" aria-label="${plain(first)}: ${plain(behind.said)}. ${t('behind')}" @click=${() => open(behind)}>${figure}</button>`
        : figure}
      ${below(rest)}
    </td>
  `;
}
