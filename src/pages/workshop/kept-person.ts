import type { Answers } from '../../core/quiz.js';
import type { Round } from '../../core/workshop.js';

/** The sheet of one round, as this device has it. */
export interface Sheet {
  /** Number of the last change; 0 before the first. */
  readonly seq: number;
  /** Number of the last change that the server has acknowledged. */
  readonly kept: number;
  readonly answers: Answers;
  readonly finished: boolean;
}

/** What this device knows of one person in one session. */
export interface Person {
  readonly token: string;
  /** Words that pair the rounds; null before there are any. */
  readonly phrase: string | null;
  /** Place of the group; null for none. */
  readonly group: number | null;
  /** '' until one is chosen. */
  readonly language: string;
  /** By round; a round that was not entered is absent. */
  readonly rounds: Readonly<Partial<Record<Round, Sheet>>>;
}

/** Where a person is kept. Each of these may throw. */
export interface Keeping {
  read(): string | null;
  write(text: string): void;
  remove(): void;
  /** Calls back when another tab has written, until the returned function is called. */
  watch(changed: () => void): () => void;
}

/** The place of a session in the storage of this device; null where there is none. */
export function keepingOf(code: string): Keeping | null {
  const key = `mizan/workshop/${code}`;
  try {
    const area = localStorage;
    return {
      read: () => area.getItem(key),
      write: (text) => area.setItem(key, text),
      remove: () => area.removeItem(key),
      watch: (changed) => {
        const heard = (event: StorageEvent) => {
          if (event.storageArea === area && (event.key === null || event.key === key)) changed();
        };
        addEventListener('storage', heard);
        return () => removeEventListener('storage', heard);
      },
    };
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isNumber = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

function sheetOf(value: unknown): Sheet | null {
  if (!isObject(value) || !isNumber(value['seq']) || !isNumber(value['kept']) || !isObject(value['answers'])) return null;
  const answers = Object.fromEntries(Object.entries(value['answers']).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
  return { seq: value['seq'], kept: Math.min(value['kept'], value['seq']), answers, finished: value['finished'] === true };
}

/** A person out of what was kept; null where it cannot be read. */
export function readPerson(text: string | null): Person | null {
  let value: unknown;
  try {
    value = JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
  if (!isObject(value) || typeof value['token'] !== 'string' || !isObject(value['rounds'])) return null;
  const { token, phrase, group, language, rounds } = value;
  const sheets = ([1, 2] as const).flatMap((round) => {
    const sheet = sheetOf(rounds[round]);
    return sheet ? [[round, sheet] as const] : [];
  });
  return {
    token,
    phrase: typeof phrase === 'string' ? phrase : null,
    group: isNumber(group) ? group : null,
    language: typeof language === 'string' ? language : '',
    rounds: Object.fromEntries(sheets),
  };
}
