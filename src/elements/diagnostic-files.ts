import type { Source, Sources } from '../core/diagnostic.js';
import { most } from '../core/evaluation-file.js';
import type { Quiz, Scorecard } from '../core/schema.js';
import { readSource, type SourceFile } from '../core/source-file.js';
import { latest } from './diagnostic-material.js';

/** How one file came out. */
export interface Brought {
  readonly name: string;
  /** How many were taken of each source. */
  readonly took: Readonly<Record<Source, number>>;
  readonly refused: SourceFile['refused'];
}

/** What files add to what was brought before, and how each came out. */
export interface Bringing {
  readonly sources: Sources;
  readonly files: readonly Brought[];
}

/** Reads files one after another. What was there stays, and is counted once. Of one file of several results the latest is its leader's, unless it is a plain list. */
export async function bring(files: readonly File[], before: Sources, quiz: Quiz, card: Scorecard): Promise<Bringing> {
  let sources = before;
  const told: Brought[] = [];
  for (const file of files) {
    const { sources: read, refused } = await readFile(file, quiz, card);
    const [belief, observed, customers] = [unlike(sources.belief, read.belief), unlike(sources.observed, read.observed), unlike(sources.customers, read.customers)];
    sources = { belief: [...sources.belief, ...belief], observed: [...sources.observed, ...observed], customers: [...sources.customers, ...customers] };
    told.push({ name: file.name, took: { belief: belief.length, observed: observed.length, customers: customers.length }, refused });
  }
  return { sources, files: told };
}

async function readFile(file: File, quiz: Quiz, card: Scorecard): Promise<SourceFile> {
  const failed = (code: SourceFile['refused'][number]['code']): SourceFile => ({ sources: { belief: [], observed: [], customers: [] }, refused: [{ code, count: 1 }] });
  if (file.size > most.file) return failed('too-large');
  try {
    const text = await file.text();
    const { sources, refused } = readSource(text, quiz, card);
    return { sources: text.trimStart().startsWith('[') ? sources : { ...sources, belief: latest(sources.belief) }, refused };
  } catch {
    return failed('damaged');
  }
}

/** Those that are not there yet. */
function unlike<Each>(there: readonly Each[], more: readonly Each[]): readonly Each[] {
  const known = new Set(there.map((each) => JSON.stringify(each)));
  return more.filter((each) => {
    const written = JSON.stringify(each);
    if (known.has(written)) return false;
    known.add(written);
    return true;
  });
}
