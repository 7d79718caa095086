import { evaluationsCsv } from '../core/evaluation-csv.js';
import type { Evaluation, EvaluationFile } from '../core/evaluation.js';
import { coaching, scoreCard, type QuestionPoints } from '../core/marks.js';
import { lineOf } from '../core/prose.js';
import { admitMarks, wordsFor } from '../core/scorecard.js';
import { formatsOf } from '../locale/formats.js';
import { first, remarkSaid, remarksOn } from './card-result.js';
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

/** What an agent is given, to paste into a message: what to work on first with advice, all else by name. */
function textOf(ready: CardReady, evaluation: Evaluation): string {
  const { definition, words, voice: { t, tag } } = ready;
  const here = { ready, evaluation };
  const said = wordsFor(words, evaluation.channel);
  const { marks } = admitMarks(definition, evaluation.channel, evaluation.marks);
  const score = scoreCard(definition, evaluation.channel, marks);
  const about = [['agent', evaluation.agent], ['interaction', evaluation.interaction], ['channel', t(evaluation.channel)], ['date', formatsOf(tag).date(evaluation.date)], ['reviewer', evaluation.reviewer]] as const;
  const bullet = (said: string) => `• ${said}`;
  const remark = (id: string): readonly string[] => {
    const line = remarkSaid(here, id);
    return line ? [`  ${lineOf(line, (piece) => piece, (own) => own)}`] : [];
  };
  const loss = ({ id, points }: QuestionPoints): string => {
    const lost = [...(marks[id] === 'partial' ? [t('partly')] : []), t('lost', { points })].join(' ');
    return bullet(`${said.question(id)} (${score.failed.includes(id) ? [lost, t('critical')].join(t('comma')) : lost})`);
  };
  const advice = ({ id }: QuestionPoints): readonly string[] => {
    const recommendation = said.recommendation(id);
    return recommendation ? [`  ${recommendation}`] : [];
  };
  const strength = ({ id }: QuestionPoints): readonly string[] => [bullet(said.question(id)), ...remark(id)];
  const [points, strengths] = [coaching(score), score.strengths];
  const [otherLost, otherStrengths] = [points.slice(first), strengths.slice(first)];
  return [
    words.title,
    ...about.flatMap(([key, value]) => (value ? [`${t(key)}: ${value}`] : [])),
    '',
    ...(score.score === null ? [] : [t('scoreSummary', { score: score.score, max: 100 })]),
    ...(score.passed === null ? [] : [t(score.passed ? 'passed' : 'notPassed')]),
    ...remarksOn(here, score).flatMap((each) => [each.said, ...each.questions.map(bullet)]),
    '',
    t('workOn'),
    ...(points.length === 0 ? [t('nothingLost')] : []),
    ...points.slice(0, first).flatMap((each) => [loss(each), ...advice(each), ...remark(each.id)]),
    ...(otherLost.length > 0 ? ['', t('otherLost', { count: otherLost.length })] : []),
    ...otherLost.flatMap((each) => [loss(each), ...remark(each.id)]),
    ...(strengths.length > 0 ? ['', t('strengths')] : []),
    ...strengths.slice(0, first).flatMap(strength),
    ...(otherStrengths.length > 0 ? ['', t('otherStrengths', { count: otherStrengths.length })] : []),
    ...otherStrengths.flatMap(strength),
    ...(evaluation.note ? ['', t('remarkWhole'), evaluation.note] : []),
    ...(words.caution ? ['', words.caution] : []),
    '',
  ].join('\n');
}
