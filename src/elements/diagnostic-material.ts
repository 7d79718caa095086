import type { LitElement } from 'lit';
import { sources as names, type Source, type Sources } from '../core/diagnostic.js';
import type { Quiz, Scorecard } from '../core/schema.js';
import type { Result } from '../core/score.js';
import { sourcesIn } from '../core/source-file.js';
import { sourcesHere, type Here, type HereOptions } from './diagnostic-sources.js';
import { Following } from './following.js';

/** Where a source comes from: files that a person brought, the page, or what this device keeps. */
type Origin = 'files' | 'page' | 'kept';

/** What there is to compare, and where each source comes from; null where there is nothing of it. */
export interface Gathered {
  readonly sources: Sources;
  readonly from: Readonly<Record<Source, Origin | null>>;
  /** Results kept here that a person may choose from, the latest first. */
  readonly results: readonly Result[];
  /** Where each would come from without the files. */
  readonly without: Readonly<Record<Source, Origin | null>>;
}

/** What the sources are looked for by. */
export interface Wanted {
  readonly quiz: Quiz;
  readonly card: Scorecard;
  /** An attribute taken away comes as null. */
  readonly name: string | null;
  readonly storage: 'local' | 'none';
  /** What the page hands over; null of what it does not. */
  readonly page: Readonly<Record<Source, unknown>>;
}

/** What is looked for on this device. */
type Looked = Omit<HereOptions, 'changed'>;

const nothing: Sources = { belief: [], observed: [], customers: [] };

/** The latest of several results of one leader. */
export const latest = (results: readonly Result[]): readonly Result[] => results.toSorted((a, b) => (a.completedAt < b.completedAt ? 1 : -1)).slice(0, 1);

/** The three sources: what files brought before what the page hands over, and that before what this device keeps. */
export class Gathering {
  readonly #host: LitElement;
  readonly #following: Following<Looked>;
  #here: Here | null = null;
  #looked: Looked | null = null;
  /** What was read of each thing that the page hands over. */
  readonly #page = new Map<Source, { readonly of: readonly unknown[]; readonly read: readonly unknown[] | null }>();

  /** What was brought in; it goes with the page. */
  brought: Sources = nothing;

  /** Which of the results kept here is compared, by when it was completed; '' for the latest. */
  chosen = '';

  constructor(host: LitElement) {
    this.#host = host;
    this.#following = new Following(host, (looked) =>
      sourcesHere({
        ...looked,
        changed: (here) => {
          this.#here = here;
          host.requestUpdate();
        },
      }),
    );
  }

  /** What stands in the way of what is kept here, as the end of a key; null where nothing does. */
  get trouble(): 'denied' | 'trouble' | null {
    const codes = new Set(this.#here?.troubles.map(({ trouble }) => trouble));
    // That there is no room for more takes nothing away from what is there.
    return codes.has('denied') ? 'denied' : ['damaged', 'newer', 'unreachable'].some((code) => codes.has(code as 'damaged')) ? 'trouble' : null;
  }

  /** Null until it is known what this device keeps. */
  of({ quiz, card, name, storage, page }: Wanted): Gathered | null {
    // A framework may set what is no text.
    this.#look({ quiz, card, name: typeof name === 'string' ? name : '', storage });
    const here = this.#here;
    if (!here) return null;
    const kept: Sources = { ...here, belief: here.belief.filter(({ completedAt }) => completedAt === this.chosen).slice(0, 1) };
    const own: Sources = kept.belief.length > 0 ? kept : { ...kept, belief: latest(here.belief) };
    const handed = Object.fromEntries(names.map((source) => [source, this.#read(source, page[source], quiz, card)])) as Record<Source, readonly unknown[] | null>;
    const originOf = (source: Source): Origin | null => (handed[source] ? (handed[source].length > 0 ? 'page' : null) : own[source].length > 0 ? 'kept' : null);
    const without = Object.fromEntries(names.map((source) => [source, originOf(source)])) as Record<Source, Origin | null>;
    const from = Object.fromEntries(names.map((source) => [source, this.brought[source].length > 0 ? 'files' : without[source]])) as Record<Source, Origin | null>;
    const sources = Object.fromEntries(names.map((source) => [source, from[source] === 'files' ? this.brought[source] : (handed[source] ?? own[source])])) as unknown as Sources;
    return { sources, from, without, results: from.belief === 'kept' ? here.belief : [] };
  }

  #look(looked: Looked): void {
    const before = this.#looked;
    if (!before || (Object.keys(looked) as (keyof Looked)[]).some((key) => looked[key] !== before[key])) {
      this.#looked = looked;
      this.#here = null;
    }
    this.#following.to(this.#looked);
  }

  /** What the page hands over of a source; null where it hands over nothing that can be read, which is said once. */
  #read(source: Source, value: unknown, quiz: Quiz, card: Scorecard): readonly unknown[] | null {
    if ((value ?? null) === null) return null;
    const of = [value, quiz, card];
    const known = this.#page.get(source);
    if (known && of.every((each, index) => Object.is(each, known.of[index]))) return known.read;
    const { sources, refused } = sourcesIn(value, quiz, card);
    const found: readonly unknown[] = source === 'belief' && !Array.isArray(value) ? latest(sources.belief) : sources[source];
    const empty = Array.isArray(value) && value.length === 0;
    // Reviews made to compare reviewers stand in every such file, and count nowhere.
    const bad = refused.filter(({ code }) => code !== 'calibration');
    if (!empty && (found.length === 0 || bad.length > 0)) console.warn(`<${this.#host.localName}>: ${source}: ${bad.map(({ code, count }) => `${code} ${count}`).join(', ') || 'not of this source'}`);
    const read = found.length > 0 || empty ? found : null;
    this.#page.set(source, { of, read });
    return read;
  }
}
