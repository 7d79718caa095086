import type { Console, Status } from '../../core/workshop.js';

/** What a stream may bring. `lost` and `found` tell of the connection itself. */
export interface Heard {
  readonly status?: (status: Status) => void;
  readonly console?: (state: Console) => void;
  readonly gone?: () => void;
  readonly lost?: () => void;
  readonly found?: () => void;
}

/**
 * Listens to a session until the returned function is called: to what everyone may know, or with the trainer's secret to the console.
 *
 * Nothing is open while the page is hidden; windows of one browser share one stream; what was lost comes back by itself.
 */
export function listen(_code: string, _secret: string | null, _heard: Heard): () => void {
  throw new Error('to be written');
}
