import { addWords, heldWords, type Words } from './words.js';

/** What may be fetched: `<language>/<namespace>`. */
const files: Readonly<Record<string, () => Promise<{ default: Words }>>> = {
  'ar/agent-scorecard': () => import('../../locales/ar/agent-scorecard.json'),
  'ar/agent-scorecard.result': () => import('../../locales/ar/agent-scorecard.result.json'),
  'ar/calibration': () => import('../../locales/ar/calibration.json'),
  'ar/chart': () => import('../../locales/ar/chart.json'),
  'ar/evaluations': () => import('../../locales/ar/evaluations.json'),
  'ar/kept': () => import('../../locales/ar/kept.json'),
  'ar/print': () => import('../../locales/ar/print.json'),
  'ar/problems': () => import('../../locales/ar/problems.json'),
  'ar/quiz': () => import('../../locales/ar/quiz.json'),
  'ar/rater': () => import('../../locales/ar/rater.json'),
  'ar/rater.result': () => import('../../locales/ar/rater.result.json'),
  'ar/result': () => import('../../locales/ar/result.json'),
  'ar/revision': () => import('../../locales/ar/revision.json'),
  'ar/scorecard': () => import('../../locales/ar/scorecard.json'),
  'ar/scorecard-result': () => import('../../locales/ar/scorecard-result.json'),
  'ar/trends': () => import('../../locales/ar/trends.json'),
  'en/agent-scorecard': () => import('../../locales/en/agent-scorecard.json'),
  'en/agent-scorecard.result': () => import('../../locales/en/agent-scorecard.result.json'),
  'en/calibration': () => import('../../locales/en/calibration.json'),
  'en/chart': () => import('../../locales/en/chart.json'),
  'en/evaluations': () => import('../../locales/en/evaluations.json'),
  'en/kept': () => import('../../locales/en/kept.json'),
  'en/print': () => import('../../locales/en/print.json'),
  'en/problems': () => import('../../locales/en/problems.json'),
  'en/quiz': () => import('../../locales/en/quiz.json'),
  'en/rater': () => import('../../locales/en/rater.json'),
  'en/rater.result': () => import('../../locales/en/rater.result.json'),
  'en/result': () => import('../../locales/en/result.json'),
  'en/revision': () => import('../../locales/en/revision.json'),
  'en/scorecard': () => import('../../locales/en/scorecard.json'),
  'en/scorecard-result': () => import('../../locales/en/scorecard-result.json'),
  'en/trends': () => import('../../locales/en/trends.json'),
  'fa/agent-scorecard': () => import('../../locales/fa/agent-scorecard.json'),
  'fa/agent-scorecard.result': () => import('../../locales/fa/agent-scorecard.result.json'),
  'fa/calibration': () => import('../../locales/fa/calibration.json'),
  'fa/chart': () => import('../../locales/fa/chart.json'),
  'fa/evaluations': () => import('../../locales/fa/evaluations.json'),
  'fa/kept': () => import('../../locales/fa/kept.json'),
  'fa/print': () => import('../../locales/fa/print.json'),
  'fa/problems': () => import('../../locales/fa/problems.json'),
  'fa/quiz': () => import('../../locales/fa/quiz.json'),
  'fa/rater': () => import('../../locales/fa/rater.json'),
  'fa/rater.result': () => import('../../locales/fa/rater.result.json'),
  'fa/result': () => import('../../locales/fa/result.json'),
  'fa/revision': () => import('../../locales/fa/revision.json'),
  'fa/scorecard': () => import('../../locales/fa/scorecard.json'),
  'fa/scorecard-result': () => import('../../locales/fa/scorecard-result.json'),
  'fa/trends': () => import('../../locales/fa/trends.json'),
};

/** Brings words of ours into memory, unless they are there. Rejects where they cannot be fetched. */
export async function loadWords(language: string, namespace: string): Promise<void> {
  if (heldWords(language, namespace)) return;
  const file = await files[`${language}/${namespace}`]?.();
  if (!file) throw new RangeError(`There are no words of ${namespace} in ${language}.`);
  addWords(language, namespace, file.default);
}
