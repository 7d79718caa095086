/** Where all output goes. */
export type Write = (text: string, to?: 'stdout' | 'stderr') => void;

/**
 * One command: does its work and returns the exit code, 0 where all is well and 1 where it is not.
 *
 * @throws {Misuse} It was called wrongly; so do the errors of `parseArgs`, and both end in 2.
 */
export type Command = (args: string[], write: Write) => Promise<number>;

/** A call that cannot be followed: a sentence of `locales/<language>/command.json` and its values. */
export class Misuse extends Error {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number | readonly string[]>>;

  constructor(key: string, values: Readonly<Record<string, string | number | readonly string[]>> = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}

/** What a workshop is served with unless something else is asked for: the port that printed codes lead to, everyone in the network, and days. */
export const usual = { port: 4173, host: '0.0.0.0', days: 30 } as const;
