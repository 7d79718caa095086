import type { Transaction } from 'kysely';
import type { Draft } from './session.js';
import { rowOfPerson, rowOfState } from './shelf.js';
import type { Tables } from './tables.js';

/** Rows of one statement: engines take so many values and no more. */
const most = 500;

/** Writes what a draft changes. */
export async function write(transaction: Transaction<Tables>, { fixed: { code }, before, state, changed, remarks }: Draft): Promise<void> {
  if (state !== before) await transaction.updateTable('sessions').set(rowOfState(state)).where('session', '=', code).execute();
  const rows = [...changed.values()].map((person) => rowOfPerson(code, person));
  for (let from = 0; from < rows.length; from += most) {
    await transaction
      .insertInto('people')
      .values(rows.slice(from, from + most))
      .onConflict((conflict) =>
        conflict.columns(['session', 'round', 'person']).doUpdateSet((row) => ({
          pair: row.ref('excluded.pair'),
          group_place: row.ref('excluded.group_place'),
          seq: row.ref('excluded.seq'),
          answers: row.ref('excluded.answers'),
          finished: row.ref('excluded.finished'),
          shown: row.ref('excluded.shown'),
        })),
      )
      .execute();
  }
  for (const [item, remark] of remarks) {
    if (remark.note === '' && remark.actions.length === 0) {
      await transaction.deleteFrom('remarks').where('session', '=', code).where('item', '=', item).execute();
      continue;
    }
    await transaction
      .insertInto('remarks')
      .values({ session: code, item, remark: JSON.stringify(remark) })
      .onConflict((conflict) => conflict.columns(['session', 'item']).doUpdateSet((row) => ({ remark: row.ref('excluded.remark') })))
      .execute();
  }
}
