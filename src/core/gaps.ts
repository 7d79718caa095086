import { differenceOf } from './combine.js';
import { sources, type DimensionDiagnosis, type Evidence, type Gap, type Silent, type Source } from './diagnostic.js';
import { tolerance } from './levels.js';

/** Sums of broken numbers are off by less than this. */
const hair = 1e-9;

/** What each source says of a dimension. */
export type Views = Readonly<Record<Source, Evidence | Silent>>;

/** Who says something of a dimension, in the order of `sources`. */
export const speaking = (views: Views): readonly { readonly source: Source; readonly evidence: Evidence }[] =>
  sources.flatMap((source) => {
    const evidence = views[source];
    return evidence.silence === null ? [{ source, evidence }] : [];
  });

/**
 * The difference of each two sources that say something, the one that comes first in `sources` less the other.
 *
 * It is clear where its 95 % interval leaves out 0 and it is larger than 0.10, within which levels are about equal in this house. Of
 * fifteen differences that are none, one or another will seem clear now and then: 95 % of each is not 95 % of all.
 */
export function gapsOf(views: Views): readonly Gap[] {
  const said = speaking(views);
  return said.flatMap((one, at) =>
    said.slice(at + 1).map((other): Gap => {
      const { difference, interval } = differenceOf(one.evidence, other.evidence);
      const beyond = interval.low > hair || interval.high < -hair;
      return { between: [one.source, other.source], difference, interval, clear: beyond && Math.abs(difference) > tolerance + hair };
    }),
  );
}

/** How the sources of a dimension stand to one another, for the words. */
export const readings = [
  /** Nobody says anything. */
  'silent',
  /** One source says something. */
  'alone',
  /** No clear difference. */
  'agree',
  /** Belief is clearly above, or below, everyone else who speaks. */
  'above', 'below',
  /** Belief is clearly above, or below, one of the two others; the third is told apart from neither. */
  'above-one', 'below-one',
  /** Reviewers and customers clearly differ; belief is told apart from neither, or says nothing. */
  'divided',
  /** Reviewers saw clearly less, or more, than both others say. */
  'observed-low', 'observed-high',
  /** Customers felt clearly less, or more, than both others say. */
  'customers-low', 'customers-high',
  /** All three differ. */
  'apart',
] as const;
export type ReadingOfSources = (typeof readings)[number];

/** By the signs of belief less observed, belief less customers, observed less customers, where they are clear. */
const patterns: Readonly<Record<string, ReadingOfSources>> = {
  '000': 'agree',
  '++0': 'above', '--0': 'below',
  '+00': 'above-one', '0+0': 'above-one', '-00': 'below-one', '0-0': 'below-one',
  '00+': 'divided', '00-': 'divided',
  '+0-': 'observed-low', '-0+': 'observed-high',
  '0++': 'customers-low', '0--': 'customers-high',
};

/** The pattern of clear gaps of a dimension. */
export function readingOf({ gaps, ...views }: Omit<DimensionDiagnosis, 'id'>): ReadingOfSources {
  const said = speaking(views);
  if (said.length === 0) return 'silent';
  if (said.length === 1) return 'alone';
  const signs = gaps.map(({ clear, difference }) => (clear ? (difference > 0 ? '+' : '-') : '0'));
  if (said.length === 3) return patterns[signs.join('')] ?? 'apart';
  if (signs[0] === '0') return 'agree';
  return said[0]?.source !== 'belief' ? 'divided' : signs[0] === '+' ? 'above' : 'below';
}
