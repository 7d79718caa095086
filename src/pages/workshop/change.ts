import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Change, Shown, Summed } from '../../core/workshop.js';
import { about, bar } from './drawings.js';
import { placeOf, reversedMark, statementText } from './statements.js';
import { changeOf, dimensionName, meanOf, numberOf, orHeldBack, percentOf, withheldNote, withheldPart, withheldText, withheldUnder, type Terms } from './terms.js';

/** Certainty of the interval. */
const certainty = 0.95;

/** What changed between the rounds, among those who are in both. */
export function changeFigure(change: Shown<Change>, terms: Terms): TemplateResult {
  if (change.withheld !== null) return withheldPart(change.withheld, terms);
  const number = numberOf(terms);
  const signed = changeOf(terms);
  const { low, high, mdc } = change;
  const interval = low === null || high === null ? null : { low, high };
  const reach = Math.ceil(Math.max(1, ...(interval ? [interval.low, interval.high] : [change.mean]).map(Math.abs)));
  const percent = percentOf(terms);
  return html`
    <div class="figures change">
      <dl class="numbers">
        <div class="chief"><dt>${msg('Mean change in points')}</dt><dd><bdi>${signed(change.mean)}</bdi></dd></div>
        <div><dt>${msg(str`${percent(certainty)} interval`)}</dt><dd>${orHeldBack(interval, (shown) => msg(str`${signed(shown.low)} to ${signed(shown.high)}`))}</dd></div>
        <div><dt>${msg('Matched pairs')}</dt><dd>${number(change.n)}</dd></div>
        ${change.leftOut > 0 ? html`<div><dt>${msg('Pairs left out')}</dt><dd>${number(change.leftOut)}</dd></div>` : nothing}
      </dl>
      <p class="scale" aria-hidden="true"><bdi>${number(-reach)}</bdi>${about(change.mean, reach, interval ?? undefined)}<bdi>${number(reach)}</bdi></p>
      ${interval ? nothing : withheldNote('derivable', terms)}
      ${mdc ? beyondChance(mdc, change.n, terms) : html`<p class="note">${msg('The answers allow no estimate of how far one person’s total moves by chance.')}</p>`}
      <p class="note">
        ${msg('These are people who answered in both rounds. An interval that holds 0 leaves open whether anything changed. A change says nothing about its cause.')}
        ${msg('Statements show how the answers moved as they were given: where one is reverse-scored, a fall raises the score.')}
        ${change.leftOut > 0 ? msg('Some pairs were left out by lot, so that nobody who answered only once can be worked out.') : nothing}
      </p>
      ${dimensionChanges(change.dimensions, terms)} ${statementChanges(change.statements, terms)}
    </div>
  `;
}

function beyondChance(mdc: NonNullable<Change['mdc']>, n: number, terms: Terms): TemplateResult {
  if (mdc.withheld !== null) return withheldUnder(msg('People who changed by more than chance'), mdc.withheld, terms);
  const { points, risen, fallen } = mdc;
  const number = numberOf(terms);
  const percent = percentOf(terms);
  const row = (name: string, count: number) => html`
    <tr><th scope="row">${name}</th><td class="drawing">${bar(count / n)}<b>${number(count)}</b></td><td>${percent(count / n)}</td></tr>
  `;
  return html`
    <div class="scroll" role="region" aria-label=${msg('People who changed by more than chance')} tabindex="0">
      <table class="bars">
        <caption>${msg(str`People whose total changed by more than ${meanOf(terms)(points)} points, which is more than chance (MDC95)`)}</caption>
        <thead class="hidden"><tr><th scope="col">${msg('Direction')}</th><th scope="col">${msg('People')}</th><th scope="col">${msg('Share')}</th></tr></thead>
        <tbody>${row(msg('Risen'), risen)} ${row(msg('Fallen'), fallen)} ${row(msg('Within chance'), n - risen - fallen)}</tbody>
      </table>
    </div>
  `;
}

/** A row for each part; levels are shown in percentage points. */
function changes(title: string, head: string, rows: readonly (Shown<Summed> & { readonly id: string })[], name: (id: string) => unknown, unit: string, factor: number, terms: Terms): TemplateResult {
  const signed = changeOf(terms);
  const number = meanOf(terms);
  const shown = rows.flatMap((row) => (row.withheld === null ? [Math.abs(row.mean)] : []));
  const reach = Math.max(0.1, ...shown);
  return html`
    <div class="scroll" role="region" aria-label=${title} tabindex="0">
      <table class="bars">
        <caption>${title}</caption>
        <thead><tr><th scope="col">${head}</th><th scope="col">${unit}</th><th scope="col">${msg('Standard deviation')}</th></tr></thead>
        <tbody>
          ${rows.map(
            (row) => html`
              <tr>
                <th scope="row">${name(row.id)}</th>
                ${row.withheld === null
                  ? html`<td class="drawing">${about(row.mean, reach)}<b><bdi>${signed(row.mean * factor)}</bdi></b></td><td>${orHeldBack(row.sd, (sd) => number(sd * factor))}</td>`
                  : html`<td colspan="2" class="withheld">${withheldText(row.withheld, terms)}</td>`}
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
}

const dimensionChanges = (rows: Change['dimensions'], terms: Terms): TemplateResult =>
  changes(msg('Change by dimension'), msg('Dimension'), rows, (id) => dimensionName(id, terms), msg('Mean change in percentage points'), 100, terms);

const statementChanges = (rows: Change['statements'], terms: Terms): TemplateResult =>
  changes(
    msg('Change by statement'), msg('Statement'), rows,
    (id) => html`<span class="place">${numberOf(terms)(placeOf(id, terms))}</span> ${statementText(id, terms)} ${reversedMark(id, terms)}`,
    msg('Mean change of the answer'), 1, terms,
  );
