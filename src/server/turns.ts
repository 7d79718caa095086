import { setImmediate } from 'node:timers/promises';

/** Work by session: what comes while a batch of it is under way, or in one turn of the event loop, makes the next batch. */
export class Turns<Task> {
  readonly #waiting = new Map<string, Task[]>();
  readonly #running = new Set<Promise<void>>();

  /** @param work Never rejects. */
  constructor(readonly work: (session: string, tasks: readonly Task[]) => Promise<void>) {}

  add(session: string, task: Task): void {
    const waiting = this.#waiting.get(session);
    if (waiting) {
      waiting.push(task);
      return;
    }
    this.#waiting.set(session, [task]);
    const running = this.#run(session).finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /** Resolves when nothing is left to do. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  async #run(session: string): Promise<void> {
    for (;;) {
      await setImmediate();
      const tasks = this.#waiting.get(session) ?? [];
      if (tasks.length === 0) break;
      this.#waiting.set(session, []);
      await this.work(session, tasks);
    }
    this.#waiting.delete(session);
  }
}
