import { createServerPool, namesServer } from './connect-server';

const pools: { end: () => Promise<void> }[] = [];
const optionsOf = (environment: Record<string, string>) => {
  const pool = createServerPool(environment);
  pools.push(pool);
  return pool.options;
};
afterAll(async () => {
  for (const pool of pools) await pool.end();
});

describe('a pool on the server that the environment names', () => {
  test.each([
    [{ DATABASE_URL: 'postgres://localhost/qunxing' }, true],
    [{ PGHOST: '10.0.0.1' }, true],
    [{ DATABASE_URL: '' }, false],
    [{ PGUSER: 'qunxing' }, false],
  ])('%p names one: %s', (environment, expected) => {
    expect(namesServer(environment)).toBe(expected);
  });

  test('is small and impatient unless told otherwise', () => {
    expect(optionsOf({ DATABASE_URL: 'postgres://localhost/qunxing' })).toMatchObject({
      max: 4,
      connectionTimeoutMillis: 3_000,
      statement_timeout: 8_000,
      ssl: undefined,
    });
  });

  test('takes its size and its timeouts from the environment; the client waits a little longer than the server', () => {
    const settings = {
      DATABASE_POOL_MAX: '2',
      DATABASE_STATEMENT_TIMEOUT_MS: '500',
      DATABASE_CONNECT_TIMEOUT_MS: '700',
    };
    expect(optionsOf(settings)).toMatchObject({
      max: 2,
      connectionTimeoutMillis: 700,
      statement_timeout: 500,
      query_timeout: 2_500,
    });
  });

  test.each([
    ['verify', { rejectUnauthorized: true, ca: 'PEM' }],
    ['no-verify', { rejectUnauthorized: false }],
  ])('encrypts with DATABASE_TLS=%s', (mode, ssl) => {
    expect(optionsOf({ DATABASE_TLS: mode, DATABASE_TLS_CA: 'PEM' }).ssl).toEqual(ssl);
  });

  test.each([
    [{ DATABASE_POOL_MAX: '0' }, 'DATABASE_POOL_MAX must be a positive whole number, not "0"'],
    [
      { DATABASE_STATEMENT_TIMEOUT_MS: '1.5' },
      'DATABASE_STATEMENT_TIMEOUT_MS must be a positive whole number, not "1.5"',
    ],
    [{ DATABASE_TLS: 'on' }, 'DATABASE_TLS must be off, verify or no-verify, not "on"'],
  ])('refuses %p', (environment, sentence) => {
    expect(() => createServerPool(environment)).toThrow(sentence);
  });
});
