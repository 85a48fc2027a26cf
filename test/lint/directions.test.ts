import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import config from '../../.dependency-cruiser.cjs';

const ROOT = path.resolve(__dirname, '../..');
const CRUISER = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const FOLDERS = ['src', 'contract', 'cloud', 'test', 'scripts'];

/** One import per rule that the rule must refuse, as `importer -> imported`. */
const REFUSED: Record<string, string> = {
  'platform-is-the-lowest': 'src/platform/call/index.ts -> src/shared/ui/card.ts',
  'shared-below-session': 'src/shared/ui/card.ts -> src/session/index.ts',
  'session-below-features': 'src/session/index.ts -> src/features/team/store.ts',
  'client-features-apart': 'src/features/team/ui/board.ts -> src/features/points/store.ts',
  'features-below-pages': 'src/features/points/store.ts -> src/pages/me/parts.ts',
  'pages-apart': 'src/pages/today/parts.ts -> src/pages/me/parts.ts',
  'client-without-cloud': 'src/features/team/store.ts -> cloud/core/clock.ts',
  'cloud-without-client': 'cloud/core/clock.ts -> src/routes.ts',
  'core-below-features': 'cloud/core/dispatch.ts -> cloud/features/team/rules.ts',
  'database-is-the-lowest': 'cloud/database/migrate.ts -> cloud/core/clock.ts',
  'ledger-below-features': 'cloud/ledger/post.ts -> cloud/features/team/rules.ts',
  'platform-apart': 'cloud/platform/storage.ts -> cloud/features/team/rules.ts',
  'cloud-features-apart': 'cloud/features/team/commands/leave.ts -> cloud/features/points/queries.ts',
  'home-only-reads': 'cloud/features/home/actions.ts -> cloud/features/team/commands/leave.ts',
  'features-below-functions': 'cloud/features/team/rules.ts -> cloud/functions/compose.ts',
  'local-stays-local': 'cloud/functions/compose.ts -> cloud/local/gateway.ts',
  'contract-stands-alone': 'contract/actions.ts -> dayjs',
  'platform-sdk-in-its-place': 'cloud/core/log.ts -> wx-server-sdk',
  'http-server-in-its-place': 'cloud/core/log.ts -> fastify',
  'embedded-database-in-its-place': 'cloud/local/gateway.ts -> @electric-sql/pglite',
  'no-test-code-in-product': 'cloud/core/log.ts -> test/support/world.ts',
  'no-development-package-in-product': 'cloud/core/log.ts -> fast-check',
  'no-unlisted-package': 'scripts/start.ts -> left-pad',
  'no-circular': 'cloud/core/ring-a.ts -> cloud/core/ring-b.ts',
  'not-to-unresolvable': 'scripts/start.ts -> ./nowhere',
};

/** Imports that must pass beside them. */
const ALLOWED = [
  'cloud/core/ring-b.ts -> cloud/core/ring-a.ts',
  'src/pages/today/parts.ts -> src/features/team/ui/board.ts',
  'src/features/team/store.ts -> src/session/index.ts',
  'src/features/team/store.ts -> contract/actions.ts',
  'cloud/features/team/commands/leave.ts -> cloud/ledger/post.ts',
  'cloud/features/team/commands/leave.ts -> cloud/features/inbox/deliver.ts',
  'cloud/features/home/actions.ts -> cloud/features/points/queries.ts',
  'cloud/database/connect-embedded.ts -> @electric-sql/pglite',
  'cloud/local/gateway.ts -> fastify',
  'cloud/local/gateway.ts -> cloud/database/connect-embedded.ts',
  'cloud/functions/compose.ts -> wx-server-sdk',
  'cloud/functions/api/index.ts -> cloud/functions/compose.ts',
];
const DEAD = 'src/features/team/forgotten.ts';

const PACKAGES = {
  dependencies: ['dayjs', 'wx-server-sdk', 'fastify', '@electric-sql/pglite'],
  devDependencies: ['fast-check'],
};

const isLocal = (name: string) => FOLDERS.some((folder) => name.startsWith(`${folder}/`));

function write(root: string, file: string, content: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
}

function writeTree(root: string): void {
  const imports = new Map<string, string[]>([[DEAD, []]]);
  for (const edge of [...Object.values(REFUSED), ...ALLOWED]) {
    const [from = '', to = ''] = edge.split(' -> ');
    imports.set(from, [...(imports.get(from) ?? []), to]);
    if (isLocal(to) && !imports.has(to)) imports.set(to, []);
  }
  for (const [file, targets] of imports) {
    const lines = targets.map((target) => {
      const relative = path.relative(path.dirname(file), target).replace(/\.ts$/, '');
      return `export * from '${isLocal(target) ? (relative.startsWith('.') ? relative : `./${relative}`) : target}';`;
    });
    write(root, file, `${lines.join('\n')}\nexport const here = 1;\n`);
  }
  for (const name of [...PACKAGES.dependencies, ...PACKAGES.devDependencies, 'left-pad']) {
    write(root, `node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(root, `node_modules/${name}/index.js`, 'module.exports = {};\n');
  }
  const versions = (names: string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']));
  const manifest = {
    dependencies: versions(PACKAGES.dependencies),
    devDependencies: versions(PACKAGES.devDependencies),
  };
  write(root, 'package.json', JSON.stringify(manifest));
  write(root, 'tsconfig.json', '{}');
}

interface Violation {
  from: string;
  to: string;
  rule: { name: string };
}

function cruise(root: string): Violation[] {
  const command = [
    CRUISER,
    '--config',
    path.join(ROOT, '.dependency-cruiser.cjs'),
    '--output-type',
    'json',
    ...FOLDERS,
  ];
  const output = execFileSync(process.execPath, command, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  return (JSON.parse(output) as { summary: { violations: Violation[] } }).summary.violations;
}

describe('directions between files', () => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'qunxing-directions-'));
  let violations: Violation[] = [];

  beforeAll(() => {
    writeTree(root);
    violations = cruise(root);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const breaking = (rule: string) =>
    violations
      .filter((violation) => violation.rule.name === rule)
      .map(({ from, to }) => `${from} -> ${to.replace(/^node_modules\/(.+)\/index\.js$/, '$1')}`);

  test('every rule is tried here', () => {
    const names = (config.forbidden ?? []).map((rule) => rule.name);
    expect([...Object.keys(REFUSED), 'no-dead-files'].sort()).toEqual([...names].sort());
  });

  test.each(Object.entries(REFUSED))('%s refuses %s', (rule, edge) => {
    expect(breaking(rule)).toContain(edge);
  });

  test('what is allowed breaks no direction', () => {
    const isDirection = ({ rule }: Violation) => !['no-circular', 'no-dead-files'].includes(rule.name);
    const broken = violations.filter(isDirection).map(({ from, to }) => `${from} -> ${to}`);
    for (const edge of ALLOWED)
      expect(broken).not.toContain(edge.replace(/ -> ([^.]+)$/, ' -> node_modules/$1/index.js'));
  });

  test('no-dead-files finds the file that nothing leads to', () => {
    const dead = violations.filter(({ rule }) => rule.name === 'no-dead-files').map(({ to }) => to);
    expect(dead).toContain(DEAD);
    expect(dead).not.toContain('cloud/functions/compose.ts');
  });
});
