import { grouped } from './group.js';
import { points } from './levels.js';
import { answerTo, type Item, type Quiz } from './quiz.js';
import { score } from './score.js';
import type { Sheet } from './sheets.js';
import type { RevealStep } from './workshop.js';

/** What a figure takes from a sheet, as a number that differs where it does; null where that is nothing. */
export type Input = number | null;

/** Items by the dimensions they lie in: figures of dimensions cannot be taken apart any further. */
function atomsOf({ items, dimensions }: Quiz): readonly (readonly Item[])[] {
  const within = (item: Item): string => dimensions.map((dimension) => (dimension.items.includes(item.id) ? 1 : 0)).join('');
  return [...grouped(items, within).values()];
}

/** What a sheet gives to each figure that is revealed, and to each that can be worked out by taking one from another: first to the total. */
export function inputsOf(quiz: Quiz, revealed: readonly RevealStep[]): (sheet: Sheet) => readonly Input[] {
  const dimensions = revealed.includes('dimensions');
  const statements = revealed.includes('statements');
  const atoms = dimensions ? atomsOf(quiz) : [];
  return ({ answers }) => {
    const scored = score(quiz, answers);
    const atomInput = (atom: readonly Item[]): Input => {
      const given = atom.flatMap((item) => {
        const answer = answerTo(item.id, answers);
        return answer === null ? [] : [points(item, answer, quiz.scale)];
      });
      // How many are answered tells too; there are never as many as a thousand.
      return given.length === 0 ? null : given.reduce((sum, each) => sum + each, 0) * 1000 + given.length;
    };
    return [
      scored.total.points,
      ...(dimensions ? scored.dimensions.map(({ points: sum }) => sum) : []),
      ...atoms.map(atomInput),
      ...(statements ? quiz.items.map(({ id }) => answerTo(id, answers)) : []),
    ];
  };
}
