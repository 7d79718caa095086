import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { levelName } from '../../core/levels.js';
import type { Report, RevealStep, Shown, Summed, Totals } from '../../core/workshop.js';
import { changeFigure } from './change.js';
import { bar, whisker } from './drawings.js';
import { statementsTable } from './statements.js';
import { dimensionName, meanOf, numberOf, orHeldBack, percentOf, quizIn, withheldNote, withheldPart, withheldShort, withheldText, withheldUnder, worded, type Terms } from './terms.js';

/** Everything that a step reveals, without a heading; nothing where it has not been revealed. */
export function stepFigure(step: RevealStep, report: Report, terms: Terms): TemplateResult | typeof nothing {
  const { totals, dimensions, groups, statements, change } = report;
  if (step === 'totals') return totals ? totalsFigure(totals, terms) : nothing;
  if (step === 'dimensions') return dimensions ? dimensionsFigure(dimensions, terms) : nothing;
  if (step === 'groups') return groups ? groupsFigure(groups, terms) : nothing;
  if (step === 'statements') return statements ? statementsTable(statements, terms) : nothing;
  return change ? changeFigure(change, terms) : nothing;
}

/** The scale of the total: its lowest and its highest points. */
function rangeOf(terms: Terms): { readonly min: number; readonly max: number } {
  const { items, scale } = quizIn(terms);
  return { min: items.length * scale.min, max: items.length * scale.max };
}

/** The mean total with its spread, and people by band. */
function totalsFigure(totals: Shown<Totals>, terms: Terms): TemplateResult {
  if (totals.withheld !== null) return withheldPart(totals.withheld, terms);
  const number = numberOf(terms);
  const mean = meanOf(terms);
  const { min, max } = rangeOf(terms);
  const { bands } = quizIn(terms);
  const { sd } = totals;
  return html`
    <div class="figures totals">
      <dl class="numbers">
        <div class="chief"><dt>${msg('Mean total')}</dt><dd>${mean(totals.mean)}</dd></div>
        <div><dt>${msg('Standard deviation')}</dt><dd>${orHeldBack(sd, mean)}</dd></div>
        <div><dt>${msg('People')}</dt><dd>${number(totals.n)}</dd></div>
      </dl>
      <p class="scale" aria-hidden="true">
        <span>${number(min)}</span>
        ${whisker((totals.mean - min) / (max - min), sd === null ? null : sd / (max - min), bands.slice(1).map(({ from }) => (from - 0.5 - min) / (max - min)))}
        <span>${number(max)}</span>
      </p>
      ${totals.bands.withheld === null ? bandsTable(totals.bands.counts, totals.n, terms) : withheldUnder(msg('People by band'), totals.bands.withheld, terms)}
      ${sd === null ? withheldNote('derivable', terms) : nothing}
      <p class="note">
        ${sd === null
          ? msg(str`Points run from ${number(min)} to ${number(max)}. All of this is about those who took part, and claims nothing about anyone else.`)
          : msg(str`Points run from ${number(min)} to ${number(max)}. The standard deviation says how far totals typically lie from their mean; the thin line over the bar reaches as far either way. All of this is about those who took part, and claims nothing about anyone else.`)}
      </p>
    </div>
  `;
}

function bandsTable(counts: readonly { readonly id: string; readonly count: number }[], people: number, terms: Terms): TemplateResult {
  const number = numberOf(terms);
  const { bands } = quizIn(terms);
  return html`
    <div class="scroll" role="region" aria-label=${msg('People by band')} tabindex="0">
      <table class="bars">
        <caption>${msg('People by band')}</caption>
        <thead class="hidden"><tr><th scope="col">${msg('Band')}</th><th scope="col">${msg('People')}</th></tr></thead>
        <tbody>
          ${counts.map(({ id, count }) => {
            const band = bands.find((each) => each.id === id);
            return html`
              <tr>
                <th scope="row">
                  ${worded(terms, ({ words }) => words.bands[id]?.name, id)}
                  ${band ? html`<small>${msg(str`${number(band.from)} to ${number(band.to)}`)}</small>` : nothing}
                </th>
                <td class="drawing">${bar(people > 0 ? count / people : 0)}<b>${number(count)}</b></td>
              </tr>
            `;
          })}
        </tbody>
      </table>
    </div>
  `;
}

const levelWord = (level: number): string => ({ low: msg('low'), middle: msg('middle'), high: msg('high') })[levelName(level)];
const thirds = [1 / 3, 2 / 3];

/** The level of each dimension with its spread. */
function dimensionsFigure(dimensions: NonNullable<Report['dimensions']>, terms: Terms): TemplateResult {
  const percent = percentOf(terms);
  const row = (dimension: Shown<Summed>) =>
    dimension.withheld === null
      ? html`
          <td class="drawing">${whisker(dimension.mean, dimension.sd, thirds)}<b>${percent(dimension.mean)}</b></td>
          <td>${levelWord(dimension.mean)}</td>
          <td>${orHeldBack(dimension.sd, percent)}</td>
        `
      : html`<td colspan="3" class="withheld">${withheldText(dimension.withheld, terms)}</td>`;
  return html`
    <div class="figures dimensions">
      <div class="scroll" role="region" aria-label=${msg('Dimensions')} tabindex="0">
        <table class="bars">
          <caption class="hidden">${msg('Dimensions')}</caption>
          <thead>
            <tr><th scope="col">${msg('Dimension')}</th><th scope="col">${msg('Mean level')}</th><th scope="col">${msg('In words')}</th><th scope="col">${msg('Standard deviation')}</th></tr>
          </thead>
          <tbody>
            ${dimensions.map((dimension) => html`<tr><th scope="row">${dimensionName(dimension.id, terms)}</th>${row(dimension)}</tr>`)}
          </tbody>
        </table>
      </div>
      <p class="note">
        ${msg('The percentage is the place between the lowest and the highest score possible in a dimension; the thin line reaches one standard deviation either way. Low, middle and high are thirds of the way, a rule of reading and not a norm.')}
      </p>
      ${dimensions.some((dimension) => dimension.withheld === null && dimension.sd === null) ? withheldNote('derivable', terms) : nothing}
    </div>
  `;
}

/** The groups beside one another; why one is not shown stands in its row. */
function groupsFigure(groups: NonNullable<Report['groups']>, terms: Terms): TemplateResult {
  const number = numberOf(terms);
  const mean = meanOf(terms);
  const percent = percentOf(terms);
  const { dimensions } = quizIn(terms);
  const reasons = new Set(groups.flatMap((group) => (group.withheld === null ? [...(group.total.sd === null ? (['derivable'] as const) : []), ...group.dimensions.flatMap(({ withheld }) => withheld ?? [])] : [])));
  return html`
    <div class="figures groups">
      <div class="scroll" role="region" aria-label=${msg('Groups')} tabindex="0">
        <table>
          <caption class="hidden">${msg('Groups')}</caption>
          <thead>
            <tr>
              <th scope="col">${msg('Group')}</th><th scope="col">${msg('People')}</th><th scope="col">${msg('Mean total')}</th><th scope="col">${msg('Standard deviation')}</th>
              ${dimensions.map(({ id }) => html`<th scope="col">${dimensionName(id, terms)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${groups.map((group) =>
              group.withheld === null
                ? html`
                    <tr>
                      <th scope="row"><bdi>${group.name}</bdi></th><td>${number(group.total.n)}</td><td><b>${mean(group.total.mean)}</b></td><td>${orHeldBack(group.total.sd, mean)}</td>
                      ${group.dimensions.map((dimension) => html`<td>${dimension.withheld === null ? percent(dimension.mean) : html`<span class="withheld">${withheldShort(dimension.withheld)}</span>`}</td>`)}
                    </tr>
                  `
                : html`<tr><th scope="row"><bdi>${group.name}</bdi></th><td class="withheld" colspan=${dimensions.length + 3}>${withheldText(group.withheld, terms)}</td></tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p class="note">
        ${msg('Each group is described as it answered. Groups of a few people may differ by chance alone, so read a gap as a reason to talk and not as a ranking.')}
      </p>
      ${[...reasons].map((why) => withheldNote(why, terms))}
    </div>
  `;
}
