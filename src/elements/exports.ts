import type { Cell } from '../core/csv.js';
import { levelName, points } from '../core/levels.js';
import { answerTo, type FormWords, type ResultWords } from '../core/quiz.js';
import type { Step } from '../core/record.js';
import type { Result } from '../core/score.js';
import { formatsOf } from '../locale/formats.js';
import type { Ready } from './definition.js';
import { advisedSteps } from './advice.js';

/** A result with all that it takes to put it into words. */
export interface Subject {
  readonly ready: Ready<FormWords & ResultWords>;
  readonly result: Result;
  readonly steps: readonly Step[];
}

/** A step in words; its id where the words have gone. */
export const stepText = ({ id, text }: Step, words: ResultWords): string => text ?? advisedSteps(words).get(id) ?? id;

/** A result as a table: its total, dimensions, statements and steps, a row each. Numbers are unrounded. */
export function rowsOf({ ready: { definition: quiz, words, voice: { t } }, result, steps }: Subject): readonly (readonly Cell[])[] {
  const { total, answers } = result;
  const heads = ['Part', 'Number', 'Text', 'Answer', 'Choice', 'Points', 'Lowest', 'Highest', 'Level', 'Band'].map((column) => t(`column${column}`));
  const blank = (count: number): Cell[] => Array.from({ length: count }, () => null);
  return [
    [...heads, t('owner'), t('due'), t('done')],
    [t('partTotal'), null, words.title, null, null, total.points, total.min, total.max, total.level, total.band === null ? null : (words.bands[total.band]?.name ?? total.band), ...blank(3)],
    ...result.dimensions.map(({ id, points: sum, min, max, level }) => [
      t('partDimension'), null, words.dimensions[id]?.name ?? id, null, null, sum, min, max, level, level === null ? null : t(levelName(level)), ...blank(3),
    ]),
    ...quiz.items.map((item, index) => {
      const answer = answerTo(item.id, answers);
      const earned = answer === null ? [null, null, null] : [answer, words.choices[answer] ?? null, points(item, answer, quiz.scale)];
      return [t('partStatement'), index + 1, words.items[item.id] ?? null, ...earned, quiz.scale.min, quiz.scale.max, ...blank(5)];
    }),
    ...steps.map((step) => [t('partStep'), null, stepText(step, words), ...blank(7), step.owner, step.due, t(step.done ? 'yes' : 'no')]),
  ];
}

/** A result to paste into a message. */
export function textOf({ ready: { definition: quiz, words, voice }, result, steps }: Subject): string {
  const { t, number } = voice;
  const { date, percent } = formatsOf(voice.tag);
  const { total, dimensions, answers, answered, of } = result;
  const band = total.band === null ? undefined : words.bands[total.band];
  return [
    words.title,
    t('completedAt', { date: date(result.completedAt) }),
    '',
    total.points === null || !band ? t('noTotal') : t('summary', { points: total.points, max: total.max, band: band.name }),
    ...(answered < of ? [t('missing', { count: of - answered, lowest: total.lowest, highest: total.highest })] : []),
    '',
    t('dimensions'),
    ...dimensions.map(({ id, level }) => {
      const name = words.dimensions[id]?.name ?? id;
      return level === null ? `• ${name}: ${t('notScored')}` : `• ${name}: ${percent(level)} (${t(levelName(level))})`;
    }),
    ...(steps.length > 0 ? ['', t('plan')] : []),
    ...steps.map((step) => {
      const more = [
        ...(step.owner ? [`${t('owner')}: ${step.owner}`] : []),
        ...(step.due ? [`${t('due')}: ${date(step.due)}`] : []),
        ...(step.done ? [t('done')] : []),
      ];
      return [`• ${stepText(step, words)}`, ...more.map((line) => `  ${line}`)].join('\n');
    }),
    '',
    t('partAnswers'),
    ...quiz.items.map(({ id }, index) => {
      const answer = answerTo(id, answers);
      return `${number(index + 1)}. ${words.items[id] ?? id} ${answer === null ? t('unanswered') : (words.choices[answer] ?? '')}`;
    }),
    ...(words.caution ? ['', words.caution] : []),
    '',
  ].join('\n');
}
