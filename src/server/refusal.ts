import type { RefusalCode } from '../core/workshop.js';

/** What was asked for cannot be done; the code says why. */
export class Refusal extends Error {
  constructor(readonly code: RefusalCode) {
    super(code);
  }
}
