import type { CustomerFigures } from '../core/customer-figures.js';
import type { Keeping, Trouble } from './records.js';

/** Customer figures under the key they are kept by. */
export interface KeptFigures extends CustomerFigures {
  readonly key: string;
}

/** Customer figures that a person asked to be kept under one name. Elements of one page share it. */
export class FigureStore {
  constructor(keeping: Keeping, name: string) {
    void [keeping, name];
  }

  /** A trouble that nobody has been told of, once; null where there is none. */
  trouble(): Trouble | null {
    return null;
  }

  /** Calls back after every change, in this tab or another; returns what ends it. */
  listen(changed: () => void): () => void {
    void changed;
    return () => undefined;
  }

  /** What is kept, the latest days first. */
  all(): readonly KeptFigures[] {
    return [];
  }

  /** Keeps figures in place of older ones of the same days; false where newer ones of these days stand already. */
  put(figures: CustomerFigures): boolean {
    void figures;
    return false;
  }

  /** Deletes figures; returns what brings them back. */
  remove(key: string): () => void {
    void key;
    return () => undefined;
  }
}

/** The figures under a name, one store a page for each place they are kept in. */
export const figureStoreOf = (keeping: Keeping, name: string): FigureStore => new FigureStore(keeping, name);
