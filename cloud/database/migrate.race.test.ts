import { createHash } from 'node:crypto';
import { testDatabase } from '../../test/support/database';
import { scratchSchema } from '../../test/support/scratch';
import { migrate, type Migration } from './migrate';

const db = testDatabase();

const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
});

const migrations = [
  migration('0001_one.sql', 'select pg_sleep(0.2); create table one (id integer);'),
  migration('0002_two.sql', 'create table two (id integer);'),
];

describe('migrate on a server', () => {
  test('five programs that start at once apply each migration once', async () => {
    const { pool, close } = await scratchSchema(db, { DATABASE_POOL_MAX: '5' });
    const applied = await Promise.all(Array.from({ length: 5 }, () => migrate(pool, migrations)));
    expect(applied.flat().sort()).toEqual(['0001_one.sql', '0002_two.sql']);
    await close();
  });

  test('a migration may take longer than a call, and the limit for calls comes back', async () => {
    const { pool, close } = await scratchSchema(db, {
      DATABASE_POOL_MAX: '1',
      DATABASE_STATEMENT_TIMEOUT_MS: '100',
    });
    expect(await migrate(pool, migrations)).toHaveLength(2);
    await expect(pool.query('select pg_sleep(1)')).rejects.toMatchObject({ code: '57014' });
    await close();
  });
});
