import { sql, type Insertable } from 'kysely';
import type { Database } from '../../core/database';
import type { DB } from '../../database/schema';

/**
 * Inserts any number of rows in one statement with one parameter. Every row has the columns of the first; columns that
 * are left out get their defaults, and JSON columns take plain values.
 */
export async function insertRows<T extends keyof DB>(
  database: Database,
  table: T,
  rows: Insertable<DB[T]>[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = sql.join(Object.keys(rows[0]!).map((column) => sql.ref(column)));
  await sql`
    insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(
    database,
  );
}
