import { evaluationsCsv } from '../core/evaluation-csv.js';
import type { Evaluation, EvaluationFile } from '../core/evaluation.js';
import { coaching, scoreCard } from '../core/marks.js';
import { admitMarks, wordsFor } from '../core/scorecard.js';
import { clockOf } from '../locale/clock.js';
import { formatsOf } from '../locale/formats.js';
import { remarksOn } from './card-result.js';
import type { CardReady } from './card.js';
import { save } from './files.js';

/** How an evaluation is taken away, or the card itself. */
export type Way = 'print' | 'copy' | 'json' | 'csv' | 'blank';

/** Takes an evaluation away; returns the key of what is to be said of it, '' for nothing. Rejects where that cannot be had. */
export async function takeAway(how: Way, ready: CardReady, evaluation: Evaluation): Promise<string> {
  const name = `${ready.words.title} ${evaluation.interaction} ${evaluation.date}`;
  if (how === 'print' || how === 'blank') {
    const { printCard } = await import('./mizan-card-sheet.js');
    await printCard(ready, evaluation, how === 'blank');
    return '';
  }
  if (how === 'json') {
    const file: EvaluationFile = { schema: 1, kind: 'evaluations', evaluations: [evaluation], calibrations: [] };
    save(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }), `${name}.json`);
    return '';
  }
  if (how === 'csv') {
    save(new Blob([evaluationsCsv([evaluation], [ready.definition], ',')], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
    return '';
  }
  try {
    // Where the context is not secure there is no clipboard, and this throws.
    await navigator.clipboard.writeText(textOf(ready, evaluation));
    return 'copied';
  } catch {
    save(new Blob([textOf(ready, evaluation)], { type: 'text/plain;charset=utf-8' }), `${name}.txt`);
    return 'copiedToFile';
  }
}

/** What an agent is given, to paste into a message. */
function textOf(ready: CardReady, evaluation: Evaluation): string {
  const { definition, words, voice: { t, tag } } = ready;
  const said = wordsFor(words, evaluation.channel);
  const { marks } = admitMarks(definition, evaluation.channel, evaluation.marks);
  const score = scoreCard(definition, evaluation.channel, marks);
  const remark = (id: string) => {
    const seconds = evaluation.times[id];
    return [
      ...(seconds === undefined ? [] : [`  ${t('atTime')} ${clockOf(seconds, tag)}`]),
      ...(evaluation.comments[id] ? [`  ${evaluation.comments[id]}`] : []),
    ];
  };
  const about = [['agent', evaluation.agent], ['interaction', evaluation.interaction], ['channel', t(evaluation.channel)], ['date', formatsOf(tag).date(evaluation.date)], ['reviewer', evaluation.reviewer]] as const;
  const points = coaching(score);
  return [
    words.title,
    ...about.flatMap(([key, value]) => (value ? [`${t(key)}: ${value}`] : [])),
    '',
    ...(score.score === null ? [] : [t('scoreSummary', { score: score.score, max: 100 })]),
    ...(score.passed === null ? [] : [t(score.passed ? 'passed' : 'notPassed')]),
    ...remarksOn({ ready, evaluation }, score),
    ...score.failed.map((id) => `• ${said.question(id)}`),
    '',
    t('workOn'),
    ...(points.length === 0 ? [t('nothingLost')] : []),
    ...points.flatMap(({ id, points: lost }) => {
      const advice = said.recommendation(id);
      return [`• ${said.question(id)} (${t('lost', { points: lost })})`, ...(advice ? [`  ${advice}`] : []), ...remark(id)];
    }),
    ...(score.strengths.length > 0 ? ['', t('strengths')] : []),
    ...score.strengths.flatMap(({ id }) => [`• ${said.question(id)}`, ...remark(id)]),
    ...(evaluation.note ? ['', t('remarkWhole'), evaluation.note] : []),
    ...(words.caution ? ['', words.caution] : []),
    '',
  ].join('\n');
}
