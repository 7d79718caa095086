import type { Change, Changes } from './sessions.js';

/** Changes within one process. */
export function changesHere(): Changes {
  const listeners = new Map<string, Set<(change: Change) => void>>();
  return {
    publish(code, change) {
      for (const listener of [...(listeners.get(code) ?? [])]) listener(change);
    },
    subscribe(code, listener) {
      // One function may listen twice, and stops once.
      const own = (change: Change) => listener(change);
      const those = listeners.get(code) ?? new Set();
      listeners.set(code, those.add(own));
      return () => {
        those.delete(own);
        if (those.size === 0 && listeners.get(code) === those) listeners.delete(code);
      };
    },
  };
}
