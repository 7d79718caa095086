/** Who is told of changes. What comes from outside is watched for only while there is somebody to tell. */
export class Listeners {
  readonly #all = new Set<() => void>();
  #end: (() => void) | null = null;

  /** @param watch Begins to watch, and returns what ends it. */
  constructor(private readonly watch: () => () => void) {}

  get any(): boolean {
    return this.#all.size > 0;
  }

  /** Returns what takes the listener away again. */
  add(listener: () => void): () => void {
    if (!this.any) this.#end = this.watch();
    this.#all.add(listener);
    return () => {
      if (!this.#all.delete(listener) || this.any) return;
      this.#end?.();
      this.#end = null;
    };
  }

  tell(): void {
    for (const listener of this.#all) listener();
  }
}
