import type { Pause } from './file-text.js';

/**
 * Lets others have their turn after so many milliseconds of work: painting, input, timers and messages. A message of one's own
 * is the quickest way to the end of the queue; timers wait longer, and `scheduler.yield` goes before what others have waiting.
 */
export function pauseAfter(most: number): Pause {
  const channel = new MessageChannel();
  let began = performance.now();
  const waiting: (() => void)[] = [];
  channel.port1.onmessage = () => {
    began = performance.now();
    waiting.shift()?.();
  };
  return () => {
    if (performance.now() - began < most) return undefined;
    return new Promise((resolve) => {
      waiting.push(resolve);
      channel.port2.postMessage(null);
    });
  };
}

/** Tells of progress about twenty times a second at most, and of the end always. */
export function seldom(progress: (done: number) => void): (done: number) => void {
  let last = -Infinity;
  return (done) => {
    const now = performance.now();
    if (done < 1 && now - last < 50) return;
    last = now;
    progress(done);
  };
}
