import { html, nothing } from 'lit';
import { sentenceOf } from '../locale/problems.js';
import { languageName } from './difference-table.js';
import type { Bench } from './revision-editor.js';

/** How many problems are listed at once. */
const most = 20;

/** All that is still to be put right, then what is worth a look, each with its place. */
export function problemList(bench: Bench) {
  const { problems, voice: { t, tag } } = bench;
  return (['error', 'warning'] as const).map((severity) => {
    const found = problems.filter((problem) => problem.severity === severity);
    if (found.length === 0) return nothing;
    return html`
      <div class=${severity === 'error' ? 'problems' : 'note'}>
        <p>${t(severity === 'error' ? 'toPutRight' : 'warnings')}: ${t('problemsIn', { count: found.length })}</p>
        <ul>
          ${found.slice(0, most).map((problem) => {
            const place = placeOf(problem.at, bench);
            return html`<li>${place === '' ? nothing : html`<b>${place}</b> `}${sentenceOf(problem, tag)}</li>`;
          })}
        </ul>
      </div>
    `;
  });
}

/** The section or question that a JSON pointer leads to, with the language where it is a sentence; '' where it is the card. */
function placeOf(at: string, { draft, nameOf, voice }: Bench): string {
  const steps = at.split('/').slice(1);
  const [part, index = '', inner, number] = steps;
  if (part === 'sections') {
    const section = draft.sections[Number(index)];
    const question = inner === 'questions' ? section?.questions[Number(number)] : undefined;
    return question ? nameOf('questions', question.id) : index !== '' && section ? nameOf('sections', section.id) : '';
  }
  if (part !== 'text') return '';
  const id = steps.at(-1) ?? '';
  const language = languageName(index, voice);
  return steps.length < 4 ? language : `${nameOf(steps.at(-2) === 'sections' ? 'sections' : 'questions', id)} · ${language}`;
}
