import { weightedMean, type Level } from './combine.js';
import type { CustomerFigure, CustomerFigures } from './customer-figures.js';
import type { Evidence, Material, Silent } from './diagnostic.js';
import { spanOf } from './evidence.js';
import { canonical } from './merge.js';
import type { DiagnosticMap } from './schema-diagnostic.js';
import { fewestRatings } from './service-figures.js';
import { shareOf } from './tally.js';

type Metric = DiagnosticMap['dimensions'][number]['metrics'][number];

/** Files of figures that count, the newest first. */
export interface Verdicts {
  readonly files: readonly CustomerFigures[];
  readonly material: Material;
}

/** Newest first; of those made at one moment the one that reaches further, and then any, as long as it is always the same. */
const newest = ([text, a]: readonly [string, CustomerFigures], [other, b]: readonly [string, CustomerFigures]): number =>
  Date.parse(b.madeAt) - Date.parse(a.madeAt) || (a.to < b.to ? 1 : a.to > b.to ? -1 : text < other ? -1 : 1);

/** Files of which no two are about the same day, since conversations cannot be told apart any more; where two are, the newer one counts. */
export function verdictsOf(figures: readonly CustomerFigures[]): Verdicts {
  const each = [...new Map(figures.map((file) => [canonical(file), file]))].sort(newest).map(([, file]) => file);
  const files: CustomerFigures[] = [];
  for (const file of each) if (files.every(({ from, to }) => file.to < from || file.from > to)) files.push(file);
  return {
    files,
    material: {
      counted: files.length,
      versions: [...new Set(files.map(({ hours }) => hours))],
      left: { strange: 0, version: 0, calibration: 0, overlapping: each.length - files.length },
    },
  };
}

const counts = (metric: Metric, { metric: of, stage, channel, within }: CustomerFigure): boolean =>
  metric.metric === of
  && (metric.stage === undefined || metric.stage === stage)
  && (metric.channels === undefined || (metric.channels as readonly string[]).includes(channel))
  && (metric.within ?? null) === within;

/** Whether two metrics may count the same conversations. */
const share = ({ metric: one }: { readonly metric: Metric }, { metric: other }: { readonly metric: Metric }): boolean =>
  (one.stage === undefined || other.stage === undefined || one.stage === other.stage)
  && (one.channels === undefined || other.channels === undefined || one.channels.some((channel) => other.channels?.includes(channel)));

/**
 * What customers say of one dimension by what they did: the weighted mean of its metrics, each a share of the counts of all files
 * together with Wilson's interval. A metric without counts leaves its weight to the others. Metrics that may count the same
 * conversations are taken to move together (`weightedMean`).
 *
 * Prompt replies are counted where the newest file counts the same hours: a reply within four working hours and one within four
 * hours are not the same. It takes one metric with as many conversations as a share of ratings is shown from.
 */
export function felt({ files }: Verdicts, { metrics }: DiagnosticMap['dimensions'][number]): Evidence | Silent {
  if (metrics.length === 0) return { silence: 'unmapped', answers: 0, needed: fewestRatings };
  const [first] = files;
  if (!first) return { silence: 'missing', answers: 0, needed: fewestRatings };
  const days: string[] = [];
  const parts = metrics.flatMap((metric) => {
    let count = 0;
    let of = 0;
    for (const { figures, from, to, hours } of files) {
      if (metric.metric === 'prompt' && hours !== first.hours) continue;
      const own = figures.filter((figure) => figure.of > 0 && counts(metric, figure));
      if (own.length > 0) days.push(from, to);
      for (const figure of own) {
        count += figure.count;
        of += figure.of;
      }
    }
    const found = shareOf(count, of);
    return found ? [{ metric, weight: metric.weight ?? 1, level: found.share, interval: found.interval, answers: of }] : [];
  });
  const answers = Math.max(0, ...parts.map((part) => part.answers));
  if (parts.length === 0) return { silence: 'unanswered', answers, needed: fewestRatings };
  if (answers < fewestRatings) return { silence: 'few', answers, needed: fewestRatings };
  const { level, interval } = weightedMean(parts, share) as Level;
  return { silence: null, level, interval, answers, ...spanOf(days), parts: parts.map((part) => ({ id: part.metric.id, level: part.level, answers: part.answers })) };
}
