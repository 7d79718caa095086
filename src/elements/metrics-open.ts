import { MetricsApart } from './metrics-apart.js';
import type { MetricsService } from './metrics-service.js';

/** The only script that is ever asked for by its address. */
const address = new URL('./metrics-worker.ts', import.meta.url);

/** What of Trusted Types is needed; not every browser has them. */
interface Policies {
  createPolicy(name: string, rules: { createScriptURL(text: string): string }): { createScriptURL(text: string): unknown };
}

let policy: ReturnType<Policies['createPolicy']> | null = null;

/** The address as the browser takes it: where it asks for Trusted Types, through the one policy `mizan`, which lets no other pass. */
function trusted(): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Policies };
  if (!trustedTypes) return address.href;
  policy ??= trustedTypes.createPolicy('mizan', {
    createScriptURL(text) {
      if (text !== address.href) throw new TypeError('Not an address of this project.');
      return text;
    },
  });
  return policy.createScriptURL(address.href) as string;
}

/** A worker of our own; null where this page may have none: from a disk, from elsewhere, or under a policy that does not know us. */
function workerOf(): Worker | null {
  if (typeof Worker === 'undefined' || !address.protocol.startsWith('http') || address.origin !== location.origin) return null;
  try {
    return new Worker(trusted(), { type: 'module' });
  } catch {
    return null;
  }
}

/** What the page does itself, about ten milliseconds at a time. */
async function near(): Promise<MetricsService> {
  const [{ HeldMetrics }, { pauseAfter }] = await Promise.all([import('./metrics-held.js'), import('./turns.js')]);
  return new HeldMetrics(pauseAfter(8));
}

/** A service of one's own: in a worker where that may be, else in slices on the page. */
export const openService = (): MetricsService => new MetricsApart(workerOf(), near);
