import { admit, type Quiz } from '../core/quiz.js';
import { readRecord, type Basis } from '../core/record.js';
import { resultOf, type Result } from '../core/score.js';

/** Characters of a fragment past which it is not looked into: the answers of the longest quiz take a tenth of it. */
const longest = 50_000;

/** An address that carries a result: `#mizan=<name or id>.<base64url of JSON>`. No step, and no name of a person, goes into it. */
export function linkTo(address: string, key: string, { schema, definition, completedAt, language, answers }: Result): string {
  const basis: Basis = { schema, definition, completedAt, language, answers };
  const bytes = new TextEncoder().encode(JSON.stringify(basis));
  const payload = btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  const url = new URL(address);
  url.hash = `mizan=${encodeURIComponent(key)}.${payload}`;
  return url.href;
}

/** A result that came with an address, and whether it was made with another version of the quiz. */
export interface Linked {
  readonly result: Result;
  readonly other: boolean;
}

/** What a fragment carries for the quiz under this key: null where it is none of its business, 'bad' where it cannot be read. */
export function linkedResult(hash: string, key: string, quiz: Quiz): Linked | 'bad' | null {
  const start = '#mizan=';
  const dot = hash.lastIndexOf('.');
  if (!hash.startsWith(start) || decoded(hash.slice(start.length, dot)) !== key) return null;
  if (hash.length > longest) return 'bad';
  const basis = readRecord('basis', parsed(hash.slice(dot + 1)));
  if (!basis || basis.definition.id !== quiz.id) return 'bad';
  const { answers, refused } = admit(quiz, basis.answers);
  const other = basis.definition.version !== quiz.version;
  if (!other && refused.length > 0) return 'bad';
  return { result: resultOf(quiz, answers, basis), other };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function parsed(payload: string): unknown {
  try {
    const text = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(text, (letter) => letter.charCodeAt(0))));
  } catch {
    return null;
  }
}
