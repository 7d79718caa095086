import { numberOf, plain } from './cells.js';
import { folded } from './fold.js';

/** Ends of a scale. */
export type Ends = readonly [min: number, max: number];

/** Words that survey answers are written in, by their place on 1 to 5. Where a survey only asks for good and bad, these are the ends. */
const words: readonly (readonly [rating: number, words: string])[] = [
  [5, 'good|good with comment|goodwithcomment|great|amazing|excellent|very good|very satisfied|extremely satisfied|completely satisfied|extremely happy|very happy|positive|thumbs up|like|👍|🤩|😍'],
  [4, 'satisfied|happy|somewhat satisfied|😃|😀|😊|🙂'],
  [3, 'neutral|ok|okay|average|fair|neither satisfied nor dissatisfied|neither|😐'],
  [2, 'dissatisfied|unsatisfied|not satisfied|unhappy|somewhat dissatisfied|🙁|☹'],
  [1, 'bad|bad with comment|badwithcomment|terrible|poor|very poor|very bad|very dissatisfied|very unsatisfied|extremely dissatisfied|extremely unhappy|very unhappy|negative|thumbs down|dislike|👎|😠|😡'],
  [5, 'جيد|جيد جدا|ممتاز|رائع|راض جدا|راضي جدا|راض تماما|راضية جدا|سعيد جدا|إيجابي'],
  [4, 'راض|راضي|راضية|راض إلى حد ما|سعيد'],
  [3, 'محايد|متوسط|مقبول|لا راض ولا غير راض'],
  [2, 'غير راض|غير راضي|غير راضية|مستاء|غير سعيد'],
  [1, 'سيئ|سيئ جدا|سيء|سيء جدا|ضعيف|غير راض إطلاقا|غير راض على الإطلاق|غير راض أبدا|غير راض تماما|غير راضي إطلاقا|مستاء جدا|سلبي'],
  [5, 'خوب|خیلی خوب|عالی|خیلی راضی|بسیار راضی|کاملاً راضی|کاملا راضی|خیلی خوشحال|مثبت'],
  [4, 'راضی|راضی هستم|نسبتاً راضی|نسبتا راضی|خوشحال'],
  [3, 'بی‌نظر|بی نظر|خنثی|معمولی|نه راضی نه ناراضی|نه راضی و نه ناراضی|نه راضی، نه ناراضی'],
  [2, 'ناراضی|ناراضی هستم|نسبتاً ناراضی|نسبتا ناراضی|ناراحت'],
  [1, 'بد|خیلی بد|افتضاح|خیلی ناراضی|بسیار ناراضی|کاملاً ناراضی|کاملا ناراضی|خیلی ناراحت|منفی'],
];
const byWord = new Map(words.flatMap(([rating, all]) => all.split('|').map((word) => [folded(word), rating] as const)));

/** Words of help desks that say who was asked and has not answered, or was not. */
const asked = new Map([['offered', true], ['unoffered', false], ['not offered', false], ['not rated', true], ['no response', true], ['unrated', true]]);

const percent = /^(.+?)\s*[%٪]$|^[%٪]\s*(.+)$/;
const fraction = /^(\S+?)\s*(?:\/|out of|of|من|از)\s*(\d+)$/;

/** How far along its scale a cell lies, 0 to 1; null where it holds no such number. A percentage and `4/5` bring their own scale. */
export function levelOf(cell: string, [min, max]: Ends): number | null {
  const text = plain(cell);
  const part = percent.exec(text);
  if (part) return within(numberOf(part[1] ?? part[2] ?? ''), [0, 100]);
  const [, own, most] = fraction.exec(text) ?? [];
  if (own && most) return within(numberOf(own), [Number(most) < min ? 0 : min, Number(most)]);
  const drawn = text.replaceAll('\uFE0F', '');
  const stars = drawn !== '' && /^[★⭐]*[☆✩]*$/u.test(drawn) ? (drawn.match(/[★⭐]/gu)?.length ?? 0) : null;
  return stars === null ? within(numberOf(text), [min, max]) : within(stars, [1, 5]);
}

const within = (value: number | null, [min, max]: Ends): number | null => (value === null || value < min || value > max || max <= min ? null : (value - min) / (max - min));

/** What a cell of ratings says. `asked` is null where it does not say. */
export interface Rated {
  readonly rating: number | null;
  readonly asked: boolean | null;
}

/** A rating as 1 to 5, unrounded, from a number on a scale or from the words of survey answers; null where it is neither. */
export function ratingOf(cell: string, ends: Ends): Rated | null {
  const text = plain(cell);
  const was = asked.get(text);
  if (was !== undefined) return { rating: null, asked: was };
  // "Good, I'm satisfied"; "5 - Very satisfied".
  const word = byWord.get(text) ?? byWord.get(text.replace(/^\d+\s*[-–.:)]\s*/, '')) ?? byWord.get(text.split(/[,،(]/)[0]?.trim() ?? '');
  if (word !== undefined) return { rating: word, asked: null };
  const level = levelOf(text, ends) ?? levelOf(/^(\d+)\s*[-–.:)(]/.exec(text)?.[1] ?? '', ends);
  return level === null ? null : { rating: 1 + 4 * level, asked: null };
}

/** Ends of the scales that surveys use, the narrowest first. */
const usual: readonly Ends[] = [[1, 5], [0, 5], [1, 7], [0, 7], [1, 10], [0, 10], [0, 100]];
const throughZero = [1, 2, 3, 5, 10, 100].map((end): Ends => [-end, end]);

/** How many of so many numbers may be slips of a hand: one in fifty, and one alone from twenty on. */
const slipsOf = (count: number): number => Math.max(Math.floor(count / 50), count >= 20 ? 1 : 0);

/**
 * The scale that numbers of a sample are most likely on; 1 to 5 where there are none.
 *
 * It is the narrowest usual one that holds nearly all of them: a slip among many (10 for 1) is no end of a scale. Of 0 to 10
 * the lowest is seldom chosen, so that what lies below 1 is no slip there.
 */
export function scaleOf(cells: Iterable<string>): Ends {
  const values = [...cells].map(numberOf).filter((value) => value !== null);
  const slips = slipsOf(values.length);
  const some = (test: (value: number) => boolean): boolean => values.filter(test).length > slips;
  const holds = ([min, max]: Ends): boolean => !some((value) => value < min || value > max);
  if (values.length === 0) return [1, 5];
  if (some((value) => value < 0)) return throughZero.find(holds) ?? [-100, 100];
  if (holds([0, 1]) && values.some((value) => value >= 0 && value < 1)) return [0, 1];
  const [min, max] = usual.find(holds) ?? [0, 100];
  return [max === 10 && values.some((value) => value >= 0 && value < 1) ? 0 : min, max];
}
