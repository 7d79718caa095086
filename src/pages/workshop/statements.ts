import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { isolated } from '../../core/line.js';
import { choices } from '../../core/quiz.js';
import type { Distribution, Report, Shown } from '../../core/workshop.js';
import { about, bar, column } from './drawings.js';
import { fineOf, meanOf, numberOf, quizIn, withheldPart, withheldText, worded, type Terms } from './terms.js';

type Statement = NonNullable<Report['statements']>[number];

/** The text of a statement in the languages shown. */
export const statementText = (id: string, terms: Terms): TemplateResult => worded(terms, ({ words }) => words.items[id], id);

/** Place of a statement in the quiz, from 1. */
export const placeOf = (id: string, terms: Terms): number => quizIn(terms).items.findIndex((item) => item.id === id) + 1;

/** That agreeing with a statement lowers the score; nothing for the others. */
export const reversedMark = (id: string, terms: Terms): TemplateResult | typeof nothing =>
  quizIn(terms).items.find((item) => item.id === id)?.reversed ? html`<span class="reversed">${msg('reverse-scored')}</span>` : nothing;

/** A choice with the number that it counts as in the mean. */
const choiceName = (choice: number, terms: Terms): TemplateResult =>
  html`<span class="counted">${numberOf(terms)(choice)}</span> ${worded(terms, ({ words }) => words.choices[choice], '')}`;

/** Agreement in words: the nearest of what 1, 0 and -1 stand for. */
export const agreementWord = (agreement: number): string =>
  agreement >= 0.5 ? msg('close together') : agreement > -0.5 ? msg('spread out') : msg('two camps');

const countOf = ({ counts }: Distribution, choice: number, { scale }: { readonly scale: { readonly min: number } }): number => counts[choice - scale.min] ?? 0;
/** A share of the largest count, so that columns use the little room there is. */
const columnOf = (distribution: Distribution, count: number): number => count / Math.max(1, ...distribution.counts);

/** How the answers to one statement are spread; its text is not within. */
export function distributionFigure(statement: Shown<Distribution>, terms: Terms, label = msg('Distribution of the answers')): TemplateResult {
  if (statement.withheld !== null) return withheldPart(statement.withheld, terms, 'statement');
  const number = numberOf(terms);
  const quiz = quizIn(terms);
  const values = choices(quiz.scale);
  return html`
    <div class="figures distribution">
      <div class="scroll" role="region" aria-label=${label} tabindex="0">
        <table class=${values.length > 7 ? 'bars many' : 'bars'}>
          <caption class="hidden">${msg('Distribution of the answers')}</caption>
          <thead class="hidden"><tr><th scope="col">${msg('Choice')}</th><th scope="col">${msg('People')}</th></tr></thead>
          <tbody>
            ${values.map((choice) => {
              const count = countOf(statement, choice, quiz);
              return html`<tr><th scope="row">${choiceName(choice, terms)}</th><td class="drawing">${bar(count / statement.n)}<b>${number(count)}</b></td></tr>`;
            })}
          </tbody>
        </table>
      </div>
      <dl class="numbers">
        <div class="chief">
          <dt>${msg('Agreement')}</dt>
          <dd><bdi>${fineOf(terms)(statement.agreement)}</bdi> <small>${agreementWord(statement.agreement)}</small></dd>
          <dd class="scale" aria-hidden="true"><bdi>${number(-1)}</bdi>${about(statement.agreement, 1)}<bdi>${number(1)}</bdi></dd>
          <dd class="ends">${msg(str`${number(-1)}: half at either end; ${number(1)}: all the same`)}</dd>
        </div>
        <div><dt>${msg(str`Mean from ${number(quiz.scale.min)} to ${number(quiz.scale.max)}`)}</dt><dd>${meanOf(terms)(statement.mean)}</dd></div>
        <div><dt>${msg('Standard deviation')}</dt><dd>${meanOf(terms)(statement.sd)}</dd></div>
        <div><dt>${msg('People')}</dt><dd>${number(statement.n)}</dd></div>
      </dl>
    </div>
  `;
}

/** What the numbers beside a distribution mean. */
export function distributionNote(terms: Terms): TemplateResult {
  const number = numberOf(terms);
  const { min, max } = quizIn(terms).scale;
  const end = (choice: number): string => isolated(`${terms.wordings[0]?.words.choices[choice]}`);
  return html`
    <p class="note">
      ${msg(str`Agreement: ${number(1)} means that all gave the same answer, ${number(0)} that answers are spread evenly over the choices, ${number(-1)} that half stand at either end.`)}
      ${msg(str`The mean is of the answers as given, from ${number(min)} (${end(min)}) to ${number(max)} (${end(max)}); where a statement is reverse-scored, agreeing lowers the score.`)}
    </p>
  `;
}

/** All statements, those that divide people most first; `more` stands below the text of each. */
export function statementsTable(statements: readonly Statement[], terms: Terms, more: (id: string) => unknown = () => nothing): TemplateResult {
  const number = numberOf(terms);
  const mean = meanOf(terms);
  const fine = fineOf(terms);
  const quiz = quizIn(terms);
  const values = choices(quiz.scale);
  const row = (statement: Statement) =>
    statement.withheld === null
      ? html`
          ${values.map((choice) => {
            const count = countOf(statement, choice, quiz);
            return html`<td class="count">${column(columnOf(statement, count))}${number(count)}</td>`;
          })}
          <td><b><bdi>${fine(statement.agreement)}</bdi></b> <small>${agreementWord(statement.agreement)}</small></td>
          <td>${mean(statement.mean)}</td><td>${mean(statement.sd)}</td>
        `
      : html`<td class="withheld" colspan=${values.length + 3}>${withheldText(statement.withheld, terms, 'statement')}</td>`;
  return html`
    <div class="figures statements">
      <div class="scroll" role="region" aria-label=${msg('Statements, those that divide people most first')} tabindex="0">
        <table>
          <caption class="hidden">${msg('Statements, those that divide people most first')}</caption>
          <thead>
            <tr>
              <th scope="col">${msg('Statement')}</th>${values.map((choice) => html`<th scope="col" class="count">${choiceName(choice, terms)}</th>`)}
              <th scope="col">${msg('Agreement')}</th><th scope="col">${msg('Mean')}</th><th scope="col">${msg('Standard deviation')}</th>
            </tr>
          </thead>
          <tbody>
            ${statements.map(
              (statement) => html`
                <tr>
                  <th scope="row"><span class="place">${number(placeOf(statement.id, terms))}</span> ${statementText(statement.id, terms)} ${reversedMark(statement.id, terms)} ${more(statement.id)}</th>
                  ${row(statement)}
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
      ${distributionNote(terms)}
    </div>
  `;
}
