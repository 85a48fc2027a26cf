// The directions of docs/architecture.md, as errors. test/lint/directions.test.ts breaks each rule once.

const TEST_FILE = '\\.test\\.tsx?$';
/** Entries; pages, configurations and platform variants are found by name or suffix, not imported. */
const STARTED_FROM_OUTSIDE = [
  '^src/app\\.tsx$',
  '^src/.+\\.config\\.ts$',
  '^src/.*pages/[^/]+/index\\.tsx$',
  '^src/platform/.+\\.(weapp|h5)\\.tsx?$',
  '^cloud/functions/[^/]+/index\\.ts$',
  '^cloud/local/serve\\.ts$',
  '^(scripts|bench)/',
];

const fromTo = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
/** What the cloud's features share stays with the feature that owns it, and these are the doors to it. */
const DOORS =
  '^cloud/features/(inbox/deliver\\.ts|board/erase\\.ts|grouping/(late-joiners|ungrouped)\\.ts|community/(admission|answers|questions|steps)\\.ts|certificate/code\\.ts|course/closing/erase\\.ts|course/enrolment/(release|waitlist)\\.ts|duty/(erase|rights)\\.ts|homework/(assignment|attachments|erase|queries|present|waiting)\\.ts|homework/rules/|media/pictures\\.ts|vip/(standing|default-tiers)\\.ts|checkin/rules/|perk/(erase|reconcile)\\.ts)';
/** Files of `folder`, without their tests: those may also use test/support. */
const product = (folder) => ({ path: folder, pathNot: TEST_FILE });

const client = [
  fromTo('platform-is-the-lowest', 'platform knows the contract only', product('^src/platform/'), {
    path: '^src/',
    pathNot: '^src/(platform/|routes\\.ts$)',
  }),
  fromTo('shared-below-session', 'shared pieces know neither who is there nor any feature', product('^src/shared/'), {
    path: '^src/(session|features|pages|app)',
  }),
  fromTo('session-below-features', 'the session knows no feature', product('^src/session/'), {
    path: '^src/(features|pages|app)',
  }),
  fromTo(
    'client-features-apart',
    'pages compose features; features never import each other',
    product('^src/features/([^/]+)/'),
    {
      path: '^src/features/([^/]+)/',
      pathNot: '^src/features/$1/',
    },
  ),
  fromTo('features-below-pages', 'a feature knows no tab page', product('^src/features/'), {
    path: '^src/(pages|app)',
  }),
  fromTo('pages-apart', 'tab pages never import each other', product('^src/pages/([^/]+)/'), {
    path: '^src/(pages/([^/]+)/|app)',
    pathNot: '^src/pages/$1/',
  }),
  fromTo(
    'client-without-cloud',
    'the contract is all that client and cloud share',
    { path: '^src/' },
    { path: '^cloud/' },
  ),
];

const cloud = [
  fromTo(
    'cloud-without-client',
    'the contract is all that client and cloud share',
    { path: '^cloud/' },
    { path: '^src/' },
  ),
  fromTo('core-below-features', 'core runs actions without knowing any', product('^cloud/core/'), {
    path: '^cloud/(features|ledger|functions|local)/',
  }),
  fromTo('database-is-the-lowest', 'connections and migrations know nothing above them', product('^cloud/database/'), {
    path: '^cloud/',
    pathNot: '^cloud/database/',
  }),
  fromTo('ledger-below-features', 'the ledger knows entries, not what earned them', product('^cloud/ledger/'), {
    path: '^cloud/(features|functions|local|platform)/',
  }),
  fromTo('platform-apart', 'a client of the platform knows no feature', product('^cloud/platform/'), {
    path: '^cloud/(features|ledger|functions|local)/',
  }),
  fromTo(
    'cloud-features-apart',
    'features import of each other only what DOORS names; home composes the tab pages and reads from all',
    { path: '^cloud/features/([^/]+)/', pathNot: ['^cloud/features/home/', TEST_FILE] },
    { path: '^cloud/features/([^/]+)/', pathNot: ['^cloud/features/$1/', DOORS] },
  ),
  fromTo('home-only-reads', 'home composes queries, never commands', product('^cloud/features/home/'), {
    path: '^cloud/features/[^/]+/commands/',
  }),
  fromTo('features-below-functions', 'a feature knows no entry', product('^cloud/features/'), {
    path: '^cloud/(functions|local)/',
  }),
  fromTo('local-stays-local', 'what only a developer needs never reaches a function', product('^cloud/(?!local/)'), {
    path: '^cloud/(local/|database/connect-embedded\\.ts)',
  }),
];

const packages = [
  fromTo('contract-stands-alone', 'the contract imports the schema library and itself', product('^contract/'), {
    pathNot: '^(contract/|node_modules/zod/)',
  }),
  fromTo(
    'platform-sdk-in-its-place',
    'only functions and platform talk to WeChat',
    { pathNot: '^cloud/(functions|platform)/|^test/' },
    {
      path: '^node_modules/wx-server-sdk/',
    },
  ),
  fromTo(
    'http-server-in-its-place',
    'the gateway is local',
    { pathNot: '^cloud/local/|^test/' },
    {
      path: '^node_modules/@?fastify/',
    },
  ),
  fromTo(
    'embedded-database-in-its-place',
    'PGlite is opened in one place',
    {
      path: '^cloud/',
      pathNot: ['^cloud/database/connect-embedded\\.ts$', TEST_FILE],
    },
    { path: '^node_modules/@electric-sql/' },
  ),
  fromTo('no-test-code-in-product', 'product code imports no test', product('^(src|cloud|contract)/'), {
    path: ['^test/', TEST_FILE],
  }),
  fromTo(
    'no-development-package-in-product',
    'what ships is in dependencies',
    {
      path: '^(src|cloud|contract)/',
      pathNot: [TEST_FILE, '^cloud/local/'],
    },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
  fromTo(
    'no-unlisted-package',
    'every package is in package.json, save what Jest and the Taro test utilities bring',
    { pathNot: '^test/support/(jest|taro)/' },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
];

const everywhere = [
  fromTo('no-circular', 'a cycle has no lowest part', {}, { circular: true }),
  fromTo('not-to-unresolvable', 'every import leads somewhere', {}, { couldNotResolve: true }),
  fromTo(
    'no-dead-files',
    'a file that nothing started from outside leads to is dead; tests alone do not keep it alive',
    { path: STARTED_FROM_OUTSIDE },
    {
      path: '^(src|cloud|contract)/',
      pathNot: [...STARTED_FROM_OUTSIDE, TEST_FILE, '/__mocks__/', '\\.d\\.ts$'],
      reachable: false,
    },
  ),
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...client, ...cloud, ...packages, ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(scss|css|png|jpg|svg)$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
