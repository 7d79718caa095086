import { html, nothing, type TemplateResult } from 'lit';
import { csvOf } from '../core/csv.js';
import type { RowProblem } from '../core/ticket.js';
import type { Voice } from '../locale/words.js';
import { save } from './files.js';
import { page, type Intake } from './metrics-intake.js';
import type { FileKind, MetricsService } from './metrics-service.js';

/** Rows asked for at once for a file of all of them. */
const many = 1000;

/** Why a row counts nowhere, in words. */
const reasonOf = ({ code, field }: RowProblem, { t }: Voice): string => (field === '' ? t(`reason-${code}`) : t('reasonIn', { reason: t(`reason-${code}`), field: t(`field-${field}`) }));

/** How the rows that were refused are shown. */
export interface Refused {
  readonly intake: Intake;
  readonly voice: Voice;
  readonly turn: (from: number) => void;
  readonly save: () => void;
}

/** Rows that count in no figure: how many for each reason, then each with its line, its reason and what stands there. */
export function refusedRows({ intake, voice, turn, save: saveAll }: Refused): TemplateResult | typeof nothing {
  const { kind, had, refused: { from, rows } } = intake;
  if (!had || had.loaded.refused === 0) return nothing;
  const { t, number } = voice;
  const { refused, reasons } = had.loaded;
  const last = from + rows.length >= refused;
  const move = (to: number, off: boolean) => () => { if (!off) turn(to); };
  return html`
    <details class="refused">
      <summary>${t('refusedTitle', { count: refused })}</summary>
      <ul class="reasons">
        ${Object.entries(reasons).sort(([, a], [, b]) => b - a).map(([code, count]) => html`<li>${t(`reason-${code}`)}: <b>${number(count)}</b></li>`)}
      </ul>
      <div class="actions">
        <button part="button" data-act="save" @click=${saveAll}>${t('saveRefused')}</button>
      </div>
      <div class="scroll" role="region" tabindex="0" aria-label=${t('refusedTable')}>
        <table>
          <thead>
            <tr><th scope="col">${t('line')}</th><th scope="col">${t('reason-column')}</th><th scope="col">${t('found')}</th></tr>
          </thead>
          <tbody>
            ${rows.map((row) => html`<tr><td>${number(row.line)}</td><td>${reasonOf(row, voice)}</td><td>${row.found === '' ? t('foundNothing') : html`<bdi class="as-is">${row.found}</bdi>`}</td></tr>`)}
          </tbody>
        </table>
      </div>
      ${refused > page
        ? html`
            <nav class="turns" aria-label=${t('refusedPages')}>
              <button part="button" aria-disabled=${String(from === 0)} @click=${move(Math.max(0, from - page), from === 0)}>${t('previous')}</button>
              <span role="status" data-of=${kind}>${t('position', { from: from + 1, to: from + rows.length, of: refused })}</span>
              <button part="button" aria-disabled=${String(last)} @click=${move(from + page, last)}>${t('next')}</button>
            </nav>
          `
        : nothing}
    </details>
  `;
}

/** Hands all refused rows to the person as a table, in the words of the page. */
export async function saveRefused(kind: FileKind, refused: number, name: string, service: MetricsService, voice: Voice): Promise<void> {
  const { t } = voice;
  const rows: RowProblem[] = [];
  while (rows.length < refused) {
    const more = await service.problems(kind, rows.length, many);
    if (more.length === 0) break;
    rows.push(...more);
  }
  const table = csvOf([[t('line'), t('reason-column'), t('found')], ...rows.map((row) => [row.line, reasonOf(row, voice), row.found])], ',');
  save(new Blob([table], { type: 'text/csv;charset=utf-8' }), `${t('refusedFile', { name: name.replace(/\.[^.]+$/, '') || t(`${kind}Title`) })}.csv`);
}
