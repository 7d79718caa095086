import { afterAll, describe, vi } from 'vitest';
import { engines } from './engines.js';
import { tidy } from './room.js';
import { acting } from './sessions/acting.js';
import { answering } from './sessions/answering.js';
import { creating } from './sessions/creating.js';
import { keeping } from './sessions/keeping.js';
import { showing } from './sessions/showing.js';

// A database server beside the tests is slow where much else runs.
vi.setConfig({ testTimeout: 60_000 });
const { all, stop } = await engines();
afterAll(async () => {
  tidy();
  await stop();
});

describe.each(all)('$name', (engine) => {
  describe.skipIf(engine.missing !== null)('keeps', () => {
    creating(engine);
    answering(engine);
    acting(engine);
    showing(engine);
    keeping(engine);
  });
});
