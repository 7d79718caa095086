/**
 * What is kept, every table by its session first. Moments are ISO 8601, lists and records JSON, yes and no 1 and 0.
 *
 * Whoever holds the file or its copies can read the settings and remarks, the sheets of people without a name, and which
 * two sheets one phrase pairs. Nobody's address, name, device or moment is in it. The key that hashes phrases is in it too:
 * whoever knows of someone's phrase, or tries all there may be, can find that person's sheets.
 * SQLite keeps people in the order of their hashes, and what was written after what only in the log beside the file, which
 * every sweep empties; PostgreSQL may tell the order in which rows were written.
 */
export interface Tables {
  readonly sessions: SessionRow;
  readonly people: PersonRow;
  readonly remarks: RemarkRow;
}

export interface SessionRow {
  readonly session: string;
  /** SHA-256 of the trainer's secret. */
  readonly secret: string;
  /** Of the hashes that stand for people and phrases. */
  readonly key: string;
  /** `Settings` without the definition. */
  readonly settings: string;
  /** Id of a built-in quiz, or a whole one, in JSON. */
  readonly definition: string;
  readonly expires_at: string;
  /** One more for every change of the session or its people. */
  readonly version: number;
  readonly round: number;
  readonly open: number;
  readonly timer_ends: string | null;
  readonly view: string;
  /** Steps by round. */
  readonly revealed: string;
}

export interface PersonRow {
  readonly session: string;
  readonly round: number;
  /** A keyed hash of the token that only the phone holds. */
  readonly person: string;
  /** A keyed hash of the phrase; null for none. */
  readonly pair: string | null;
  readonly group_place: number | null;
  /** Number of the last sheet; 0 for none. */
  readonly seq: number;
  readonly answers: string;
  readonly finished: number;
  /** Answers as they are part of the figures shown; null where they are not. */
  readonly shown: string | null;
}

export interface RemarkRow {
  readonly session: string;
  readonly item: string;
  readonly remark: string;
}
