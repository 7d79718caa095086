import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long a call has been listened to, counted while it runs. */
export class CallTimer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #since: number | null = null;
  #before = 0;
  #ticking = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get running(): boolean {
    return this.#since !== null;
  }

  /** Whole seconds; null before it was first started. */
  get seconds(): number | null {
    if (this.#since === null && this.#before === 0) return null;
    return Math.floor((this.#before + (this.#since === null ? 0 : performance.now() - this.#since)) / 1000);
  }

  toggle = (): void => {
    if (this.#since === null) {
      this.#since = performance.now();
      this.hostConnected();
    } else {
      this.#before += performance.now() - this.#since;
      this.#since = null;
      this.hostDisconnected();
    }
    this.#host.requestUpdate();
  };

  reset(): void {
    this.#since = null;
    this.#before = 0;
    this.hostDisconnected();
  }

  hostConnected(): void {
    if (this.#since !== null) this.#ticking = setInterval(() => this.#host.requestUpdate(), 1000) as unknown as number;
  }

  hostDisconnected(): void {
    clearInterval(this.#ticking);
  }
}
