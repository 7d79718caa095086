import type { Problem } from '../core/check.js';
import { limits } from '../core/limits.js';
import { voiceOf, type Voice } from './words.js';

type Values = Readonly<Record<string, string | number>>;

const voices = new Map<string, Voice>();

/**
 * What is wrong, and what to do about it, in the language of a tag. The words of `problems` in that language must be in memory.
 *
 * @param values `line` and `column` where a text stops being JSON, so that the sentence can name them.
 */
export function sentenceOf({ at, code }: { readonly at: Problem['at']; readonly code: string }, tag: string, values: Values = {}): string {
  const voice = voices.get(tag) ?? voiceOf(tag, 'problems');
  voices.set(tag, voice);
  const path = at.split('/').slice(1);
  return voice.t(code, { ...typed, ...bounds(code, path), ...variant(code, path, values), ...values });
}

/** What an author types exactly so, in any language's sentence. */
const typed = { schema: '1', version: '1.0.0', encoding: 'UTF-8' } as const;

/** Which sentence of several says it best; a code without such variants has one. */
function variant(code: string, path: readonly string[], values: Values): Values {
  const whole = path[0] === 'text' && path.length === 2;
  switch (code) {
    case 'not-json': return 'line' in values ? { context: 'place' } : {};
    case 'too-long': return { context: isWholeFile(path) ? 'file' : path[0] === 'text' && !whole ? 'sentence' : 'name' };
    case 'bands-miss': return path.at(-1) === 'to' ? { context: 'end' } : {};
    case 'words-missing':
    case 'words-unused': return whole ? { context: 'language' } : {};
    default: return {};
  }
}

/** Words that stand apart are a file too. */
const isWholeFile = (path: readonly string[]): boolean => path.length === 0 || (path.length === 1 && path[0] === 'text');

function bounds(code: string, path: readonly string[]): Values {
  switch (code) {
    case 'too-long': return { limit: isWholeFile(path) ? limits.file : path[0] === 'text' && path.length > 2 ? limits.sentence : limits.id };
    case 'too-many': return { limit: mostOf(path) };
    case 'scale-too-long': return { limit: limits.choices };
    case 'out-of-range': return path.at(-1) === 'atLeast' ? { low: 0, high: 1 } : { low: -limits.whole, high: limits.whole };
    default: return {};
  }
}

/** How many entries a list may have, by its name: `items` is the one of the quiz or of a dimension. */
function mostOf(path: readonly string[]): number {
  const name = path.at(-1) ?? '';
  return name === 'items' || name === 'dimensions' || name === 'bands' || name === 'languages' ? limits[name] : limits.remarks;
}
