import type { Cell } from '../core/csv.js';
import { sources } from '../core/diagnostic.js';
import { readingOf } from '../core/gaps.js';
import { formatsOf } from '../locale/formats.js';
import { restsOf } from './diagnostic-evidence.js';
import { answersSaid, cautionsSaid, figureSaid, gapSaid, noTopicsSaid, silenceSaid, timeSaid, topicSaid } from './diagnostic-said.js';
import { mappedIn, nameIn, type Scene } from './diagnostic.js';

/** A comparison as a table: levels, what they rest on and differences, a row each. Numbers are unrounded. */
export function rowsOf(scene: Scene): readonly (readonly Cell[])[] {
  const { ready: { voice }, diagnosis } = scene;
  const { t } = voice;
  const heads = ['Part', 'Dimension', 'Source', 'Text', 'Level', 'Low', 'High', 'Answers', 'From', 'To'].map((column) => t(`column${column}`));
  return [
    heads,
    ...diagnosis.dimensions.flatMap((dimension) => {
      const name = nameIn(scene, dimension.id);
      const levels = sources.map((source): Cell[] => {
        const said = dimension[source];
        if (said.silence !== null) return [t('partLevel'), name, t(source), silenceSaid(said, voice), null, null, null, said.answers, null, null];
        return [t('partLevel'), name, t(source), null, said.level, said.interval.low, said.interval.high, said.answers, said.from, said.to];
      });
      const rests = sources.flatMap((source) =>
        restsOf(scene, dimension, source).map(({ text, part }): Cell[] => [t('partEvidence'), name, t(source), text, part.level, null, null, part.answers, null, null]),
      );
      const gaps = dimension.gaps.map((gap): Cell[] => {
        const { between: [first, second], difference, interval } = gap;
        return [t('partGap'), name, t('pair', { first: t(first), second: t(second) }), gapSaid(gap, voice), difference, interval.low, interval.high, null, null, null];
      });
      return [...levels, ...gaps, ...rests];
    }),
  ];
}

/** A comparison to paste into a message. */
export function textOf(scene: Scene): string {
  const { ready: { words, voice }, diagnosis, results } = scene;
  const { t } = voice;
  const gaps = diagnosis.dimensions.reduce((sum, each) => sum + each.gaps.length, 0);
  return [
    words.title,
    t('printedOn', { date: formatsOf(voice.tag).date(diagnosis.madeAt) }),
    '',
    words.introduction,
    '',
    t('topics'),
    ...(diagnosis.topics.length === 0 ? [noTopicsSaid(diagnosis.dimensions, voice)] : []),
    ...diagnosis.topics.flatMap((topic, index) => {
      const dimension = diagnosis.dimensions.find(({ id }) => id === topic.dimension);
      if (!dimension) return [];
      const { why, list, ask } = topicSaid(topic, dimension, voice);
      return [`${voice.number(index + 1)}. ${nameIn(scene, topic.dimension)}`, `  ${why}`, ...list.map((line) => `  • ${line}`), `  ${ask}`];
    }),
    ...diagnosis.dimensions.flatMap((dimension) => [
      '',
      nameIn(scene, dimension.id),
      t(`reading-${readingOf(dimension)}`),
      ...sources.flatMap((source) => {
        const said = dimension[source];
        if (said.silence !== null) return [`• ${t('labelled', { label: t(source), text: silenceSaid(said, voice) })}`];
        return [`• ${figureSaid(source, said, voice)}`, `  ${answersSaid(source, said, mappedIn(scene, dimension.id), voice)}`, `  ${timeSaid(said, voice)}`];
      }),
      ...dimension.gaps.map((gap) => gapSaid(gap, voice)),
    ]),
    '',
    t('reading'),
    ...[...cautionsSaid(gaps, results, voice), words.caution].filter(Boolean).map((line) => `• ${line}`),
    '',
  ].join('\n');
}
