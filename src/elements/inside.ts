import { html, nothing, type TemplateResult } from 'lit';
import { levelName, points } from '../core/levels.js';
import { answerTo, type Answers, type FormWords, type Item, type ResultWords } from '../core/quiz.js';
import type { Ready } from './definition.js';

type Words = FormWords & ResultWords;

/** What stands inside one dimension of a result. */
interface Inside {
  readonly ready: Ready<Words>;
  /** Id of the dimension. */
  readonly id: string;
  readonly level: number | null;
  readonly answers: Answers;
  /** Rank of its headings. */
  readonly headingLevel: number;
  /** Ids of the steps taken on; null where they cannot be. */
  readonly taken: ReadonlySet<string> | null;
  /** Takes a step on, or off again. */
  readonly tick: (step: string) => void;
}

/** Its meaning, next steps and the answers it rests on. */
export function insideOf({ ready: { definition: quiz, words, voice }, id, level, answers, headingLevel, taken, tick }: Inside): TemplateResult {
  const dimension = words.dimensions[id];
  const items = quiz.dimensions.find((each) => each.id === id)?.items ?? [];
  const steps = Object.entries(dimension?.steps ?? {});
  const heading = (key: string) =>
    html`<div class="subheading" role="heading" aria-level=${headingLevel}>${voice.t(key)}</div>`;
  const advice = (step: string, text: string) =>
    taken
      ? html`<label><input type="checkbox" .checked=${taken.has(step)} @change=${() => tick(step)} /> <span>${text}</span></label>`
      : text;
  return html`
    <div class="inside">
      <div>
        ${dimension?.about ? html`<p>${dimension.about}</p>` : nothing}
        ${level !== null && dimension?.[levelName(level)] ? html`${heading('meaning')}<p>${dimension[levelName(level)]}</p>` : nothing}
        ${steps.length > 0
          ? html`
              ${heading('steps')}
              <ul class=${taken ? 'ticks' : 'steps'}>${steps.map(([step, text]) => html`<li>${advice(`${id}.${step}`, text)}</li>`)}</ul>
            `
          : nothing}
      </div>
      <div>
        ${heading('answers')}
        <ol class="answers">
          ${quiz.items.filter((item) => items.includes(item.id)).map((item) => answerOf(item, answerTo(item.id, answers), { definition: quiz, words, voice }))}
        </ol>
      </div>
    </div>
  `;
}

function answerOf(item: Item, answer: number | null, { definition: quiz, words, voice }: Ready<Words>): TemplateResult {
  const rationale = item.reversed ? words.rationales?.[item.id] : undefined;
  return html`
    <li>
      <span class="number">${voice.number(quiz.items.indexOf(item) + 1)}</span>
      <div>
        ${words.items[item.id]}
        <div class="given">
          <b>${answer === null ? voice.t('unanswered') : words.choices[answer]}</b>
          ${answer === null
            ? nothing
            : html`<span>${voice.t('points', { points: points(item, answer, quiz.scale), max: quiz.scale.max })}</span>`}
          ${item.reversed ? html`<span class="reversed">${voice.t('reversed')}</span>` : nothing}
        </div>
        ${rationale ? html`<small>${rationale}</small>` : nothing}
      </div>
    </li>
  `;
}
