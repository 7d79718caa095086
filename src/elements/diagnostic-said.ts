import { sources, type DiagnosticMap, type DimensionDiagnosis, type Evidence, type EvidencePart, type Gap, type Material, type Silent, type Source, type Topic } from '../core/diagnostic.js';
import { formatsOf } from '../locale/formats.js';
import type { Voice } from '../locale/words.js';

type Mapped = DiagnosticMap['dimensions'][number];

/** Of all the intervals here. */
const confidence = 0.95;
/** Ratings that count as satisfied. */
const satisfied = { low: 4, high: 5 } as const;

export const confidenceSaid = ({ tag }: Voice): string => formatsOf(tag).percent(confidence);

/** "72% (95% interval: from 64% to 79%)", with the name of the source in front. */
export function figureSaid(source: Source, { level, interval }: Evidence, voice: Voice): string {
  const { percent } = formatsOf(voice.tag);
  return voice.t('figure', { source: voice.t(source), level: percent(level), confidence: percent(confidence), low: percent(interval.low), high: percent(interval.high) });
}

export function intervalSaid({ interval }: Evidence, { t, tag }: Voice): string {
  const { percent } = formatsOf(tag);
  return t('interval', { confidence: percent(confidence), low: percent(interval.low), high: percent(interval.high) });
}

/** How many it was taken from, and of what. */
export function answersSaid(source: Source, { answers, parts }: Pick<Evidence, 'answers' | 'parts'>, mapped: Mapped | undefined, { t }: Voice): string {
  if (source !== 'customers') return t(source === 'belief' ? 'statements' : 'interactions', { count: answers });
  const metrics = new Set(parts.map(({ id }) => mapped?.metrics.find((each) => each.id === id)?.metric));
  if (!metrics.has('satisfied')) return t('conversations', { count: answers });
  return t(metrics.size === 1 ? 'ratings' : 'ratingsAndConversations', { count: answers });
}

/** The level of one thing that a source's level rests on, and what it was taken from. */
export function partSaid(source: Source, part: EvidencePart, mapped: Mapped | undefined, voice: Voice): string {
  const answers = source === 'belief' ? voice.t('answers', { count: part.answers }) : answersSaid(source, { answers: part.answers, parts: [part] }, mapped, voice);
  return voice.t('partFigure', { level: formatsOf(voice.tag).percent(part.level), answers });
}

/** The day it is about, or the first and the last. */
export function timeSaid({ from, to }: Pick<Evidence, 'from' | 'to'>, { t, tag }: Voice): string {
  const { date } = formatsOf(tag);
  return date(from) === date(to) ? date(from) : t('fromTo', { from: date(from), to: date(to) });
}

export const silenceSaid = ({ silence, answers, needed }: Silent, { t }: Voice): string => t(`silent-${silence}`, { answers, needed });

/** Which of two sources is higher, as the ends of keys have it. */
const wayOf = ({ between, difference }: Gap): string => `${between.join('-')}-${difference > 0 ? 'up' : 'down'}`;
const points = (share: number): number => Math.round(Math.abs(share) * 100);

/** A difference in words: which is higher by how much where that is clear, else that it cannot be told. */
export function gapSaid(gap: Gap, voice: Voice): string {
  const { between: [first, second], difference, interval: { low, high }, clear } = gap;
  const { t, number } = voice;
  if (clear) {
    // An end that is not nought must not be rounded to it.
    const ends = [low, high].map((share) => points(share) || Math.max(0.1, Math.abs(share) * 100)).sort((a, b) => a - b).map(number) as [string, string];
    return t(`gap-${wayOf(gap)}`, { points: t('points', { count: points(difference) }), confidence: confidenceSaid(voice), low: ends[0], high: ends[1] });
  }
  const within = low <= 0 && high >= 0;
  // Nor of one that is on one side of it, while a nought has no sign.
  const whole = (share: number) => Math.round(share * 100) + 0 || (within ? 0 : Math.sign(share) * Math.max(0.1, Math.round(Math.abs(share) * 1_000) / 10));
  return t(within ? 'within' : 'even', { first: t(first), second: t(second), confidence: confidenceSaid(voice), low: whole(low), high: whole(high) });
}

/** Why a dimension is to be talked about, what of it is shown, and what could be asked. */
export interface TopicSaid {
  readonly why: string;
  readonly list: readonly string[];
  readonly ask: string;
}

export function topicSaid({ why, about }: Topic, dimension: DimensionDiagnosis, voice: Voice): TopicSaid {
  const { t } = voice;
  const figures = about.flatMap((source) => {
    const evidence = dimension[source];
    return evidence.silence === null ? [figureSaid(source, evidence, voice)] : [];
  });
  if (why === 'gap') {
    const gap = dimension.gaps.find(({ between }) => between.every((source) => about.includes(source)));
    return { why: gap ? gapSaid(gap, voice) : '', list: figures, ask: gap ? t(`ask-${wayOf(gap)}`) : '' };
  }
  if (why !== 'missing') {
    const key = why === 'unsure' && about[0] === 'belief' ? 'unsureBelief' : why;
    return { why: t(why === 'low' && about.length === 1 ? 'topic-lowOne' : `topic-${key}`), list: figures, ask: t(`ask-${key}`) };
  }
  const without = about.flatMap((source) => {
    const evidence = dimension[source];
    return evidence.silence === null ? [] : [t('labelled', { label: t(source), text: silenceSaid(evidence, voice) })];
  });
  return { why: t('topic-missing'), list: without, ask: t('ask-missing') };
}

/** What a mapped metric counts. */
export function metricSaid({ metric, stage, channels, within }: Mapped['metrics'][number], { t, tag }: Voice): string {
  const name = metric === 'prompt' ? t(`metric-prompt-${within}`) : t(`metric-${metric}`, satisfied);
  const part = [...(stage ? [t(`stage-${stage}`)] : []), ...(channels ?? []).map((channel) => t(channel))];
  return part.length === 0 ? name : t('metricOf', { metric: name, part: formatsOf(tag).list(part) });
}

/** What there was of a source, in which versions, and what of it was left out. */
export function materialSaid(source: Source, { versions, left }: Material, { t, tag }: Voice): readonly string[] {
  const hours = versions.length > 1 ? 'hours-both' : versions.length === 1 ? `hours-${versions[0]}` : null;
  return [
    ...(source === 'customers' ? (hours ? [t(hours)] : []) : versions.length > 1 ? [t(`versions-${source}`, { versions: formatsOf(tag).list(versions) })] : []),
    ...(['strange', 'version', 'calibration', 'overlapping'] as const).flatMap((why) => (left[why] > 0 ? [t(`left-${why}`, { count: left[why] })] : [])),
  ];
}

/** What a comparison does not say. */
export function cautionsSaid(gaps: number, results: number, voice: Voice): readonly string[] {
  const { t, tag } = voice;
  return [
    t('caution-kinds', { percent: formatsOf(tag).percent(0.6) }),
    t('caution-gap'),
    ...(gaps > 0 ? [t('caution-chance', { count: gaps, confidence: confidenceSaid(voice) })] : []),
    t('caution-few'),
    ...(results > 0 ? [t('caution-self', { count: results })] : []),
    t('caution-shared'),
  ];
}

/** What stands where there is no topic. */
export const noTopicsSaid = (dimensions: readonly DimensionDiagnosis[], { t }: Voice): string => t(dimensions.every(silent) ? 'fewTopics' : 'noTopics');

/** Whether no source says anything of a dimension. */
export const silent = (dimension: DimensionDiagnosis): boolean => sources.every((source) => dimension[source].silence !== null);
