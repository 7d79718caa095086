import * as v from 'valibot';
import { read } from '../core/check.js';
import type { Quiz } from '../core/quiz.js';
import { settingsSchema } from '../core/workshop.js';
import { Refusal } from './refusal.js';
import { builtIn } from './shelf.js';
import type { Fixed } from './session.js';

/** Settings from outside, with the definition they name or hold. */
export function settingsOf(asked: unknown): Pick<Fixed, 'settings' | 'definition'> {
  const parsed = v.safeParse(settingsSchema, asked);
  if (!parsed.success) throw new Refusal('malformed');
  const { definition: wanted, ...settings } = parsed.output;
  const definition = typeof wanted === 'string' ? wanted : read(wanted, undefined, 'quiz').definition;
  const quiz: Quiz | null = typeof definition === 'string' ? (Object.hasOwn(builtIn, definition) ? (builtIn[definition] as Quiz) : null) : definition;
  if (quiz === null || definition === null) throw new Refusal('malformed');
  if (settings.languages.some((language) => !quiz.languages.includes(language))) throw new Refusal('malformed');
  return { settings, definition };
}
