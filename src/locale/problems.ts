import type { Problem } from '../core/check.js';
import { customerMetrics, promptWithin } from '../core/customer-figures.js';
import { limits } from '../core/limits.js';
import { stages } from '../core/schema-diagnostic.js';
import { channels, effects, policies, statuses } from '../core/schema.js';
import { instruments, origins } from '../core/table-names.js';
import { formatsOf } from './formats.js';
import { voiceOf, type Voice } from './words.js';

type Values = Readonly<Record<string, string | number | null>>;

const voices = new Map<string, Voice>();

/**
 * What is wrong, and what to do about it, in the language of a tag. The words of `problems` in that language must be in memory.
 *
 * @param values `line` and `column` where a text stops being JSON, and what is `found` there, so that the sentence can name them.
 */
export function sentenceOf({ at, code, due }: { readonly at: Problem['at']; readonly code: string; readonly due?: Problem['due'] }, tag: string, values: Values = {}): string {
  const voice = voices.get(tag) ?? voiceOf(tag, 'problems');
  voices.set(tag, voice);
  const path = at.split('/').slice(1);
  const allowed = code === 'not-one-of' ? { allowed: listed(allowedAt(path), voice) } : {};
  const said = due === undefined ? {} : { due };
  return voice.t(code, { ...typed, ...bounds(code, path), ...allowed, ...said, ...values, ...variant(code, path, { ...said, ...values }) });
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
    case 'not-json': return brokenAt(values);
    case 'wrong-type': return typeof values['due'] === 'string' ? { context: values['due'] } : {};
    case 'too-long': return { context: isWholeFile(path) ? 'file' : isSentence(path) ? 'sentence' : 'name' };
    case 'duplicate-id': return path[0] === 'sections' && path.length === 5 ? { context: path[2] === 'elements' ? 'element' : 'question' } : {};
    case 'bands-miss': return path.at(-1) === 'to' ? { context: 'due' in values ? 'endAt' : 'end' } : 'due' in values ? { context: 'startAt' } : {};
    case 'words-missing': return whole ? { context: 'language' } : {};
    case 'words-unused': return whole ? { context: 'language' } : /^channel/.test(path[2] ?? '') ? { context: 'channel' } : {};
    default: return {};
  }
}

/** What keyboards and word processors write in the place of JSON's own marks. */
const instead: Readonly<Record<string, string>> = { '،': ',', '؛': ',', '：': ':', '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '‘': '"', '’': '"', "'": '"', '`': '"' };

/** Which sentence says it of a text that is no JSON, by what stands where it stops being so. */
function brokenAt({ line, found }: Values): Values {
  if (found === null) return { context: 'blank' };
  if (found === '') return { context: 'end' };
  // Where a string is never closed or not due, its quotation mark is not what is wrong.
  if (typeof found !== 'string' || found === '"') return line === undefined ? {} : { context: 'place' };
  const digit = /^\p{Nd}$/u.test(found) && !/\d/.test(found) ? String(digitOf(found)) : undefined;
  const meant = digit ?? instead[found];
  const shown = /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(found) ? found : `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return meant === undefined ? { context: 'found', found: shown } : { context: 'instead', found, meant };
}

/** The value of a digit of any script: Unicode has the ten of a script in a row, from nought on. */
function digitOf(digit: string): number {
  const point = digit.codePointAt(0) as number;
  let nought = point;
  while (point - nought < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(nought - 1))) nought -= 1;
  return point - nought;
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
