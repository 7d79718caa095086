import { stepIn, type Places, type Step } from '../core/periodic-table.js';
import type { Voice } from '../locale/words.js';

const plain = ({ altKey, metaKey, shiftKey }: KeyboardEvent): boolean => !altKey && !metaKey && !shiftKey;

/** Where a key leads from an element of the grid: the id of a shown one; null where the key is none of ours or there is nothing in its direction. */
export function acrossGrid(event: KeyboardEvent, places: Places, from: string, shown: readonly string[], dir: Voice['dir']): string | null {
  if (!plain(event)) return null;
  const { key, ctrlKey } = event;
  if (key === 'Home' || key === 'End') {
    const row = places.places.find(({ id }) => id === from)?.row;
    const within = places.places
      .filter((place) => shown.includes(place.id) && (ctrlKey || place.row === row))
      .sort((one, other) => one.row - other.row || one.column - other.column);
    return within.at(key === 'Home' ? 0 : -1)?.id ?? null;
  }
  const steps: Readonly<Record<string, Step>> = {
    ArrowUp: 'up',
    ArrowDown: 'down',
    ArrowLeft: dir === 'rtl' ? 'on' : 'back',
    ArrowRight: dir === 'rtl' ? 'back' : 'on',
  };
  const step = steps[key];
  return step && !ctrlKey ? stepIn(places, from, step, new Set(shown)) : null;
}

/** The same in the list, which has no sides. */
export function downList(event: KeyboardEvent, from: string, shown: readonly string[]): string | null {
  if (!plain(event) || event.ctrlKey) return null;
  const at = shown.indexOf(from);
  if (event.key === 'Home') return shown[0] ?? null;
  if (event.key === 'End') return shown.at(-1) ?? null;
  if (event.key === 'ArrowUp') return shown[at - 1] ?? null;
  if (event.key === 'ArrowDown') return shown[at + 1] ?? null;
  return null;
}
