import { html, type TemplateResult } from 'lit';
import type { FormWords } from '../core/quiz.js';
import type { Result } from '../core/score.js';
import { matchLanguage } from '../locale/language.js';
import { loadWords } from '../locale/load.js';
import { interfaceOf, type Overrides } from '../locale/words.js';
import type { Ready } from './definition.js';
import type { Kept } from './kept.js';
import { MizanChart } from './mizan-chart.js';
import { MizanResult } from './mizan-result.js';

/** A result, and what it draws with before anything is kept. */
export const parts = { 'mizan-result': MizanResult, 'mizan-chart': MizanChart };

/** Brings the words of a result into memory, so that a quiz goes over to it only where there is one to show. Rejects where they cannot be fetched. */
export async function loadResultWords({ definition: quiz, voice: { tag } }: Ready<FormWords>): Promise<void> {
  await loadWords(interfaceOf(tag).language, 'result');
  const { language } = matchLanguage(tag, quiz.languages);
  if (!quiz.text?.[language]) await loadWords(language, `${quiz.id}.result`);
}

/** What a quiz shows in place of its statements. */
interface View {
  readonly host: { readonly headingLevel: number; readonly text: Overrides };
  readonly ready: Ready<FormWords>;
  readonly result: Result;
  readonly kept: Kept | null;
  readonly back: () => void;
}

export const resultView = ({ host, ready: { definition: quiz, voice }, result, kept, back }: View): TemplateResult => html`
  <slot name="before-result"></slot>
  <mizan-result
    exportparts="button, dimension"
    .src=${quiz.id}
    .definition=${quiz.text ? quiz : null}
    .headingLevel=${Math.min(host.headingLevel + 1, 6)}
    .text=${host.text}
    .result=${result}
    .steps=${kept?.steps ?? null}
    @mizan-steps=${kept?.takeSteps}
  ></mizan-result>
  <slot name="after-result"></slot>
  <div class="actions">
    <button class="primary" part="button" @click=${back}>${voice.t('backToAnswers')}</button>
  </div>
`;
