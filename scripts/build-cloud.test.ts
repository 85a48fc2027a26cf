import { forbiddenInputs } from './build-cloud';

const file = (imports: string[] = []) => ({
  bytes: 1,
  imports: imports.map((path) => ({ path, kind: 'import-statement' as const })),
});

describe('what a function may carry', () => {
  test('the cloud, the contract and its own packages pass', () => {
    const inputs = {
      'cloud/core/dispatch.ts': file(),
      'contract/errors.ts': file(),
      'node_modules/pg/lib/index.js': file(),
    };
    expect(forbiddenInputs({ inputs })).toEqual([]);
  });

  test.each([
    'node_modules/@electric-sql/pglite/dist/index.js',
    'node_modules/fastify/fastify.js',
    'src/routes.ts',
    'cloud/local/gateway.ts',
    'cloud/database/connect-embedded.ts',
    'test/support/database.ts',
  ])('%s is refused, with who imported it', (name) => {
    const inputs = { 'cloud/functions/api/index.ts': file([name]), [name]: file() };
    expect(forbiddenInputs({ inputs })).toEqual([`${name} (imported by cloud/functions/api/index.ts)`]);
  });
});
