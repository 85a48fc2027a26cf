import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { ledgerTables } from '../../scripts/eslint/ledger-tables.mjs';
import { platformContext } from '../../scripts/eslint/platform-context.mjs';

const tester = new RuleTester({ languageOptions: { parser: tseslint.parser } });

tester.run('ledger-tables', ledgerTables, {
  valid: [
    "const sql = 'select * from members';",
    "type Row = DB['ledger_entries'];",
    '// ledger_entries is written by the ledger only',
    "const name = 'ledger_entries_archive';",
  ],
  invalid: [
    { code: "db.insertInto('ledger_entries');", errors: [{ messageId: 'outside' }] },
    { code: 'const q = sql`select points from ledger_accounts where ${own}`;', errors: [{ messageId: 'outside' }] },
    { code: 'const q = sql`${head} update ledger_accounts set points = 0`;', errors: [{ messageId: 'outside' }] },
  ],
});

const options = [{ reader: 'cloud/functions/platform-context\\.ts$', entries: 'cloud/functions/[^/]+/index\\.ts$' }];
const entry = { filename: 'cloud/functions/api/index.ts', options };
const reader = { filename: 'cloud/functions/platform-context.ts', options };
const other = { filename: 'cloud/core/dispatch.ts', options };

tester.run('platform-context', platformContext, {
  valid: [
    { ...reader, code: 'export function readPlatformContext() { return cloud.getWXContext().OPENID; }' },
    { ...entry, code: "import { readPlatformContext } from '../platform-context';" },
    { ...entry, code: 'export async function main(event) { const { openid } = readPlatformContext(); await run(); }' },
    { ...entry, code: 'export const main = async (event) => { const who = readPlatformContext(); await run(who); };' },
  ],
  invalid: [
    { ...other, code: 'const who = cloud.getWXContext();', errors: [{ messageId: 'elsewhere' }] },
    { ...other, code: "import { getWXContext } from 'wx-server-sdk';", errors: [{ messageId: 'elsewhere' }] },
    { ...entry, code: 'export async function main() { cloud.getWXContext(); }', errors: [{ messageId: 'elsewhere' }] },
    {
      ...reader,
      code: 'async function f() { await 0; return cloud.getWXContext(); }',
      errors: [{ messageId: 'awaited' }],
    },
    { ...reader, code: 'const atLoad = cloud.getWXContext();', errors: [{ messageId: 'awaited' }] },
    { ...other, code: 'readPlatformContext();', errors: [{ messageId: 'elsewhere' }] },
    { ...entry, code: 'const who = readPlatformContext();', errors: [{ messageId: 'late' }] },
    {
      ...entry,
      code: 'export async function main() { await warmUp(); const who = readPlatformContext(); }',
      errors: [{ messageId: 'late' }],
    },
    {
      ...entry,
      code: 'export async function main() { const helper = () => readPlatformContext(); await 0; helper(); }',
      errors: [{ messageId: 'late' }],
    },
  ],
});
