import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { expect, it } from 'vitest';
import arUi from '../../locales/ar/quiz.json';
import ar from '../../locales/ar/rater.json';
import '../../src/elements/mizan-quiz.js';
import { MizanQuiz } from '../../src/elements/mizan-quiz.js';
import { addWords } from '../../src/locale/words.js';

it('draws the quiz where there is no page', async () => {
  addWords('ar', 'quiz', arUi);
  addWords('ar', 'rater', ar);
  customElements.define('mizan-quiz', MizanQuiz);
  const drawn = await collectResult(render(html`<mizan-quiz src="rater" lang="ar"></mizan-quiz>`));
  expect(drawn).toContain('dir="rtl"');
  for (const statement of Object.values(ar.items)) expect(drawn).toContain(statement);
  expect(drawn.match(/type="radio"/g)).toHaveLength(17 * 5);
});
