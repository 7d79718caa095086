import { html, nothing, type TemplateResult } from 'lit';
import { points } from '../core/levels.js';
import { choices, type FormWords, type ResultWords } from '../core/quiz.js';
import type { Ready } from './definition.js';

/** The statements with a ring to mark under each choice. */
export function blankQuiz({ definition: quiz, words, voice }: Ready<FormWords>): TemplateResult {
  const values = choices(quiz.scale);
  return html`
    <p>${voice.t('instruction')}</p>
    <table class="blank">
      <thead>
        <tr>
          <td></td>
          <td></td>
          ${values.map((value) => html`<th scope="col">${words.choices[value]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${quiz.items.map(
          ({ id }, index) => html`
            <tr>
              <td>${voice.number(index + 1)}</td>
              <th scope="row">${words.items[id]}</th>
              ${values.map(() => html`<td><span class="ring"></span></td>`)}
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}

/** Points under each choice, and a box in the column of each dimension that the statement counts in. */
export function scoringSheet({ definition: quiz, words, voice }: Ready<FormWords & ResultWords>): TemplateResult {
  const { t, number } = voice;
  const { items, dimensions, scale: range, bands } = quiz;
  const values = choices(range);
  const counted = dimensions.length > 0;
  const foot = (key: string, figure: ((of: number) => number) | null) => html`
    <tr>
      <th scope="row" colspan=${values.length + 1}>${t(key)}</th>
      ${dimensions.map((dimension) => html`<td>${figure ? number(figure(dimension.items.length)) : nothing}</td>`)}
    </tr>
  `;
  return html`
    <section class="sheet">
      <h2>${t('sheet')}</h2>
      <h3>${t('sheetSteps')}</h3>
      <ol>
        ${['sheetCircle', ...(counted ? ['sheetCopy'] : []), 'sheetAdd', ...(counted ? ['sheetLevel'] : []), 'sheetUnanswered'].map((key, index) => html`<li data-number=${number(index + 1)}>${t(key)}</li>`)}
      </ol>
      <table class="key">
        <thead>
          <tr>
            <td></td>
            ${values.map((value) => html`<th scope="col">${words.choices[value]}</th>`)}
            ${dimensions.map(({ id }) => html`<th scope="col" class="dimension">${words.dimensions[id]?.name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${items.map(
            (item, index) => html`
              <tr>
                <th scope="row">${number(index + 1)}</th>
                ${values.map((value) => html`<td>${number(points(item, value, range))}</td>`)}
                ${dimensions.map((dimension) => html`<td class=${dimension.items.includes(item.id) ? 'box' : 'shut'}></td>`)}
              </tr>
            `,
          )}
        </tbody>
        ${counted
          ? html`<tbody class="foot">${foot('sum', null)} ${foot('lowest', (of) => of * range.min)} ${foot('highest', (of) => of * range.max)} ${foot('level', null)}</tbody>`
          : nothing}
      </table>
      <div class="closing">
        <dl class="lines"><div><dt>${t('total')}</dt><dd></dd></div></dl>
        <div>
          <h3>${t('bands')}</h3>
          <ul>${bands.map(({ id, from, to }) => html`<li>${words.bands[id]?.name}: ${t('bandRange', { from, to })}</li>`)}</ul>
          ${counted ? html`<p>${t('levels')}</p>` : nothing}
        </div>
      </div>
    </section>
  `;
}
