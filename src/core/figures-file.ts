import * as v from 'valibot';
import { customerMetrics, promptWithin, type CustomerFigures } from './customer-figures.js';
import { day, moment, textOf } from './pieces.js';

/** Figures of a file, and conversations that they may be of; past these it is refused, so that none can hang a page. */
const most = { figures: 2_000, conversations: 1_000_000_000, channel: 64 } as const;

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most.conversations));
const date = v.pipe(day, v.minLength(1));

const figureSchema = v.pipe(
  v.object({
    metric: v.picklist(customerMetrics),
    stage: v.optional(v.nullable(v.picklist(['before', 'after'])), null),
    channel: v.optional(textOf(most.channel), ''),
    within: v.optional(v.nullable(v.picklist(promptWithin)), null),
    count,
    of: count,
  }),
  v.check(({ metric, within }) => (metric === 'prompt') === (within !== null)),
  v.check((figure) => figure.count <= figure.of),
);

type Figure = v.InferOutput<typeof figureSchema>;

/** What is counted over the same conversations in each cell. */
const measureOf = ({ metric, within }: Figure): string => JSON.stringify([metric, within]);
const cellOf = (figure: Figure): string => JSON.stringify([measureOf(figure), figure.stage, figure.channel]);

/** Whether no cell stands there twice, and no measure is taken of more conversations than there were. */
function adds(figures: readonly Figure[], conversations: number): boolean {
  const sums = new Map<string, number>();
  for (const figure of figures) sums.set(measureOf(figure), (sums.get(measureOf(figure)) ?? 0) + figure.of);
  return new Set(figures.map(cellOf)).size === figures.length && [...sums.values()].every((sum) => sum <= conversations);
}

const figuresSchema = v.pipe(
  v.object({
    schema: v.literal(1),
    kind: v.literal('customer-figures'),
    from: date,
    to: date,
    madeAt: moment,
    hours: v.optional(v.picklist(['calendar', 'business']), 'calendar'),
    conversations: count,
    figures: v.pipe(v.array(v.unknown()), v.maxLength(most.figures), v.array(figureSchema)),
  }),
  v.check(({ from, to }) => from <= to),
  v.check(({ figures, conversations }) => adds(figures, conversations)),
);

/**
 * Customer figures from outside checked, all else left out of them; null where they are none. What they need not say is what it is
 * where nobody knows: no stage, no channel, every hour.
 */
export function readCustomerFigures(value: unknown): CustomerFigures | null {
  const read = v.safeParse(figuresSchema, value, { abortEarly: true });
  return read.success ? read.output : null;
}
