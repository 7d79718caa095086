import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Answers, FormWords } from '../core/quiz.js';
import type { Step } from '../core/record.js';
import type { Result } from '../core/score.js';
import type { Overrides, Voice } from '../locale/words.js';
import type { Keeping } from '../store/records.js';
import type { Ready } from './definition.js';

/** What the quiz is to its keeper. */
export interface KeptHost extends LitElement {
  src: string;
  definition: unknown;
  name: string;
  storage: Keeping;
  link: boolean;
  text: Overrides;
  headingLevel: number;
  readonly answers: Answers;
  readonly result: Result | null;
}

interface Desk {
  readonly host: KeptHost;
  readonly ready: Ready<FormWords>;
  readonly voice: Voice;
  /** The result is on screen, not the statements. */
  readonly showing: boolean;
  /** There are answers. */
  readonly some: boolean;
  readonly steps: readonly Step[] | null;
  readonly historyOpen: boolean;
}

interface Acts {
  readonly startAgain: () => void;
  readonly printBlank: () => void;
  readonly toggleHistory: (event: Event) => void;
  readonly open: (result: Result) => void;
  readonly deleteAll: (event: Event) => void;
}

/** What is taken away of a result, what starts anew, and the history. */
export function deskView({ host, ready: { definition: quiz }, voice: { t }, showing, some, steps, historyOpen }: Desk, acts: Acts): TemplateResult {
  const { text, name, storage, link, result } = host;
  const level = Math.min(host.headingLevel + 1, 6);
  const definition = quiz.text ? quiz : null;
  return html`
    ${showing && result
      ? html`<mizan-takeaway
          exportparts="button"
          .src=${quiz.id} .definition=${definition} .text=${text} .headingLevel=${level}
          .name=${name} .link=${link} .result=${result} .steps=${steps}
        ></mizan-takeaway>`
      : nothing}
    <div class="actions quiet">
      ${some ? html`<button part="button" @click=${acts.startAgain}>${t('startAgain')}</button>` : nothing}
      ${showing ? nothing : html`<button part="button" @click=${acts.printBlank}>${t('printBlank')}</button>`}
    </div>
    <details ?open=${historyOpen} @toggle=${acts.toggleHistory}>
      <summary>${t('history')}</summary>
      ${historyOpen
        ? html`<mizan-history
            exportparts="button"
            .src=${quiz.id} .definition=${definition} .text=${text} .headingLevel=${level}
            .name=${name} .storage=${storage}
            @mizan-open=${(event: CustomEvent<Result>) => acts.open(event.detail)}
            @mizan-delete=${acts.deleteAll}
          ></mizan-history>`
        : nothing}
    </details>
  `;
}
