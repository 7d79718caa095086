import { limits } from '../core/limits.js';
import { interfaceOf } from '../locale/words.js';
import type { Start } from './starts.js';

/** Words to begin with, in one language: all that a quiz may say. */
interface StartWords {
  readonly title: string;
  readonly introduction: string;
  /** From -3, strongly disagree, to 3. */
  readonly scale: Readonly<Record<string, string>>;
  readonly items: Readonly<Record<string, string>>;
}

/** Which of the seven words a scale takes, lowest first; a longer scale names its ends and counts between. */
const steps: Readonly<Record<number, readonly number[]>> = {
  2: [-2, 2],
  3: [-2, 0, 2],
  4: [-3, -2, 2, 3],
  5: [-3, -2, 0, 2, 3],
  6: [-3, -2, -1, 1, 2, 3],
  7: [-3, -2, -1, 0, 1, 2, 3],
};

/** Four statements, one of them reversed, in two dimensions and three bands. */
export const startOfQuiz: Start = {
  scaled: true,
  rules(points) {
    const items = [{ id: 'one' }, { id: 'two' }, { id: 'three' }, { id: 'four', reversed: true }];
    const [lowest, highest] = [items.length, items.length * points];
    const end = (third: number): number => Math.floor(lowest + ((highest - lowest) * third) / 3);
    return {
      scale: { min: 1, max: points },
      items,
      dimensions: [{ id: 'first', items: ['one', 'two'] }, { id: 'second', items: ['three', 'four'] }],
      bands: [{ id: 'low', from: lowest, to: end(1) }, { id: 'middle', from: end(1) + 1, to: end(2) }, { id: 'high', from: end(2) + 1, to: highest }],
      missing: { atLeast: 0.5 },
    };
  },
  file: 'start',
  words(held, tag, points) {
    const { title, introduction, scale, ...others } = held as StartWords;
    const number = new Intl.NumberFormat(interfaceOf(tag).tag);
    const named = steps[points];
    const word = (value: number) => scale[named ? String(named[value - 1]) : value === 1 ? '-3' : value === points ? '3' : ''] ?? number.format(value);
    const values = points <= limits.choices ? Array.from({ length: points }, (_, index) => index + 1) : [];
    return { title, introduction, choices: Object.fromEntries(values.map((value) => [value, word(value)])), ...others };
  },
};
