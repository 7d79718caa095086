import type { Act, Console, Face, Join, SheetSent, Status } from '../core/workshop.js';

/**
 * Sessions, whatever keeps them. Values that come in have been checked by their schemas, except a definition, which `create` reads.
 *
 * A promise that resolves says that what was asked for is on disk.
 *
 * @throws {Refusal} Whatever cannot be done, by rejecting.
 */
export interface Sessions {
  /** A session, and its trainer's secret: 256 bits in base64url, given out this once and kept only as a hash. */
  create(settings: unknown): Promise<{ readonly code: string; readonly secret: string }>;
  face(code: string): Promise<Face>;
  status(code: string): Promise<Status>;
  /** Joins once, however often it is asked; returns the number of the last sheet kept, 0 for none. `token` is the person's own secret. */
  join(code: string, token: string, join: Join): Promise<{ readonly seq: number }>;
  /** Keeps a sheet unless one as new is kept; returns the number of the one that is. */
  answer(code: string, token: string, sheet: SheetSent): Promise<{ readonly seq: number }>;
  /** Whether the secret is this session's trainer's; rejects where it is not. */
  admit(code: string, secret: string): Promise<void>;
  console(code: string): Promise<Console>;
  act(code: string, act: Act): Promise<Console>;
  /** Deletes all that is kept of a session, beyond recovery from the database's file. */
  remove(code: string): Promise<void>;
  /** Puts a new secret in the place of a lost one. */
  renew(code: string): Promise<string>;
  /** Deletes the sessions whose time is over; returns how many. */
  sweep(): Promise<number>;
  /** Whether what keeps them answers. */
  healthy(): Promise<boolean>;
  close(): Promise<void>;
}

/** What changed: what everyone sees, what the trainer sees, or that all of it is gone. */
export type Change = 'status' | 'console' | 'gone';

/** How changes travel from whoever makes them to whoever waits for them; within one process or among many. */
export interface Changes {
  publish(code: string, change: Change): void;
  /** Calls back, with what never throws, at every change of a session until the returned function is called. */
  subscribe(code: string, listener: (change: Change) => void): () => void;
}
