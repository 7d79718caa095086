import type { Problem } from '../core/check.js';
import { customerMetrics, promptWithin } from '../core/customer-figures.js';
import { limits } from '../core/limits.js';
import { stages } from '../core/schema-diagnostic.js';
import { channels, effects, policies, statuses } from '../core/schema.js';
import { instruments, origins } from '../core/table-names.js';
import { formatsOf } from './formats.js';
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
  const allowed = code === 'not-one-of' ? { allowed: listed(allowedAt(path), voice) } : {};
  return voice.t(code, { ...typed, ...bounds(code, path), ...allowed, ...variant(code, path, values), ...values });
}

/** What an author types exactly so, in any language's sentence. */
const typed = { schema: '1', version: '1.0.0', encoding: 'UTF-8' } as const;

/** Values that may stand in a place, by the name of its entry or of the list that it is in. */
function allowedAt(path: readonly string[]): readonly (string | number)[] {
  switch (path.findLast((step) => !/^\d+$/.test(step))) {
    case 'origin': return origins;
    case 'instruments': return instruments;
    case 'metric': return customerMetrics;
    case 'stage': return stages;
    case 'within': return promptWithin;
    case 'status': return statuses;
    case 'notApplicable': return policies;
    case 'effect': return effects;
    default: return channels;
  }
}

/** Typed values side by side: text in the quotation marks of the language, numbers as they are typed. */
const listed = (allowed: readonly (string | number)[], { tag, dir }: Voice): string =>
  formatsOf(tag).list(allowed.map((value) => (typeof value === 'number' ? String(value) : dir === 'rtl' ? `«${value}»` : `“${value}”`)));

/** Which sentence of several says it best; a code without such variants has one. */
function variant(code: string, path: readonly string[], values: Values): Values {
  const whole = path[0] === 'text' && path.length === 2;
  switch (code) {
    case 'not-json': return 'line' in values ? { context: 'place' } : {};
    case 'too-long': return { context: isWholeFile(path) ? 'file' : isSentence(path) ? 'sentence' : 'name' };
    case 'duplicate-id': return path[0] === 'sections' && path.length === 5 ? { context: path[2] === 'elements' ? 'element' : 'question' } : {};
    case 'bands-miss': return path.at(-1) === 'to' ? { context: 'end' } : {};
    case 'words-missing': return whole ? { context: 'language' } : {};
    case 'words-unused': return whole ? { context: 'language' } : /^channel/.test(path[2] ?? '') ? { context: 'channel' } : {};
    default: return {};
  }
}

/** Words that stand apart are a file too. */
const isWholeFile = (path: readonly string[]): boolean => path.length === 0 || (path.length === 1 && path[0] === 'text');

/** Words of a language, and what reviewers noted about a card. */
const isSentence = (path: readonly string[]): boolean => (path[0] === 'text' && path.length > 2) || path[0] === 'notes';

function bounds(code: string, path: readonly string[]): Values {
  switch (code) {
    case 'too-long': return { limit: isWholeFile(path) ? limits.file : isSentence(path) ? limits.sentence : limits.id };
    case 'too-many': return { limit: mostOf(path) };
    case 'scale-too-long': return { limit: limits.choices };
    case 'too-many-elements':
    case 'too-many-reasons':
    case 'too-many-questions': return { limit: limits.items };
    case 'table-too-wide': return { limit: limits.width };
    case 'bad-symbol': return { most: 3 };
    case 'weights-sum': return { whole: 100 };
    case 'section-weightless':
    case 'weightless': return { none: 0 };
    case 'out-of-range': return rangeAt(path);
    default: return {};
  }
}

/** From where to where a number may go, by the name of its entry. */
function rangeAt(path: readonly string[]): Values {
  switch (path.at(-1)) {
    case 'atLeast':
    case 'partial': return { low: 0, high: 1 };
    case 'passMark':
    case 'threshold':
    case 'bonus':
    case 'at': return { low: 0, high: 100 };
    case 'columns': return { low: 1, high: limits.columns };
    // The weight of a section is a share, that of a question or a metric is any amount.
    case 'weight': return { low: 0, high: path[2] === 'questions' || path[2] === 'metrics' ? limits.whole : 100 };
    default: return { low: -limits.whole, high: limits.whole };
  }
}

/** How many entries a list may have, by its name: `items` is the one of the quiz or of a dimension, `channels` of the card or of a question. */
function mostOf(path: readonly string[]): number {
  const name = path.at(-1) ?? '';
  if (name === 'channels') return channels.length;
  if (name === 'sections') return limits.dimensions;
  if (name === 'questions' || name === 'elements' || name === 'metrics') return limits.items;
  if (name === 'instruments') return instruments.length;
  return name === 'items' || name === 'dimensions' || name === 'bands' || name === 'languages' ? limits[name] : limits.remarks;
}
