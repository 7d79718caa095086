/** Why a folder of sessions cannot be opened. */
export type UnopenedCode =
  | 'no-engine' // libsql is not installed
  | 'served' // by another process
  | 'newer' // made by a newer program
  | 'damaged' // or no database at all
  | 'unwritable';

/** A folder of sessions cannot be opened; nothing in it has changed. */
export class Unopened extends Error {
  constructor(readonly code: UnopenedCode) {
    super(code);
  }
}
