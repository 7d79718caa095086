import type { Answers, Item, Quiz, Scale } from './quiz.js';

/** Someone made up, in either round. */
export interface MadeUp {
  readonly before: Answers;
  readonly after: Answers;
}

/** A statement that divides people does so for about this share of them. */
const divided = { statements: 0.2, people: 0.5 } as const;

/**
 * People for a rehearsal, who answer every statement; the same for the same seed.
 *
 * Each has a level of their own, each statement is a little harder or easier than others, and every answer strays from both. About
 * a fifth of the statements divide people into two camps. Reversed statements are answered the other way round, and the second
 * round as the first, a little higher, with some straying. These are no norms: no real people stand behind them.
 */
export function madeUp(quiz: Quiz, count: number, seed: number): readonly MadeUp[] {
  const random = randomOf(seed);
  /** About normal: the sum of twelve even ones less six. */
  const stray = (): number => Array.from({ length: 12 }, random).reduce((sum, each) => sum + each, -6);
  const traits = quiz.items.map((item) => ({ item, ease: stray() * 0.09, divides: random() < divided.statements }));
  if (traits.length > 2 && !traits.some(({ divides }) => divides)) (traits[Math.floor(random() * traits.length)] as (typeof traits)[number]).divides = true;
  return Array.from({ length: count }, () => {
    const level = 0.58 + stray() * 0.12;
    const rise = 0.07 + stray() * 0.06;
    const places = traits.map(({ ease, divides }) => level + ease + stray() * 0.13 + (divides ? (random() < divided.people ? 0.32 : -0.32) : 0));
    const answers = (moved: (place: number) => number): Answers =>
      Object.fromEntries(traits.map(({ item }, index) => [item.id, answerAt(moved(places[index] as number), item, quiz.scale)]));
    return { before: answers((place) => place), after: answers((place) => place + rise + stray() * 0.07) };
  });
}

/** The choice nearest to a place of 0 to 1 in what the statement counts towards. */
function answerAt(place: number, { reversed }: Item, { min, max }: Scale): number {
  const step = Math.round(Math.min(1, Math.max(0, place)) * (max - min));
  return reversed ? max - step : min + step;
}

/** Numbers from 0 to below 1 that look random, and are the same for the same seed. Source: Marsaglia (2003), Xorshift RNGs, Journal of Statistical Software 8 (14), with shifts 13, 17 and 5. */
function randomOf(seed: number): () => number {
  // A state of 0 would stay 0, and seeds that are near each other begin alike.
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let turn = 0; turn < 16; turn += 1) next();
  return next;
}
