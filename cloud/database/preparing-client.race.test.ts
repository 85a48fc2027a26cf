import { testDatabase } from '../../test/support/database';
import { createServerPool } from './connect-server';

const db = testDatabase();

const prepared = async (
  environment: Record<string, string>,
  work: (pool: ReturnType<typeof createServerPool>) => Promise<void>,
) => {
  const pool = createServerPool({ DATABASE_URL: db.url!, DATABASE_POOL_MAX: '1', ...environment });
  try {
    await work(pool);
    const { rows } = await pool.query<{ statements: number }>(
      'select count(*) as statements from pg_prepared_statements',
    );
    return rows[0]!.statements;
  } finally {
    await pool.end();
  }
};

const sum = 'select $1::integer + $2::integer as sum';

test('each text is prepared once on a connection, and answers by its values', async () => {
  const statements = await prepared({ DATABASE_PREPARED: 'on' }, async (pool) => {
    for (const value of [1, 2, 3]) expect((await pool.query(sum, [value, 1])).rows).toEqual([{ sum: value + 1 }]);
    await pool.query('select $1::text as text', ['other']);
  });
  expect(statements).toBe(2);
});

test('an error in a prepared statement leaves the connection usable', async () => {
  await prepared({ DATABASE_PREPARED: 'on' }, async (pool) => {
    await expect(pool.query('select 1 / $1::integer', [0])).rejects.toMatchObject({ code: '22012' });
    expect((await pool.query('select 1 / $1::integer as one', [1])).rows).toEqual([{ one: 1 }]);
  });
});

test('nothing is prepared unless it is asked for', async () => {
  expect(await prepared({}, async (pool) => void (await pool.query(sum, [1, 2])))).toBe(0);
});
