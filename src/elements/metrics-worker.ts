import { HeldMetrics } from './metrics-held.js';
import { long, put, type FromWorker, type ToWorker } from './metrics-messages.js';
import { pauseAfter } from './turns.js';

/** What of a worker's own world is needed here; the project is compiled against that of a page. */
interface Scope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
}

const scope = globalThis as unknown as Scope;
// Only messages wait here: to be called off is to be heard soon enough.
const held = new HeldMetrics(pauseAfter(40));
const running = new Map<number, AbortController>();

scope.onmessage = ({ data }) => {
  if ('off' in data) running.get(data.id)?.abort();
  else void answer(data);
};

async function answer({ id, ask, args }: Extract<ToWorker, { readonly ask: string }>): Promise<void> {
  const control = new AbortController();
  running.set(id, control);
  const more = long(ask) ? [control.signal, (done: number) => scope.postMessage({ id, done })] : [];
  try {
    scope.postMessage({ id, answer: await put(held, ask, [...args, ...more]) });
  } catch (error) {
    const { name, message } = error as Error;
    scope.postMessage({ id, error: { name, message } });
  } finally {
    running.delete(id);
  }
}

scope.postMessage({ ready: true });
