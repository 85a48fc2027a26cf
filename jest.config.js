const os = require('node:os');
const defineTaroConfig = require('@tarojs/test-utils-react/dist/jest.js').default;

const taroTransformer = require.resolve('@tarojs/test-utils-react/dist/jest/babel-transformer.js');
const esbuildTransformer = '<rootDir>/test/support/jest/esbuild-transformer.cjs';
const aliases = { '^@/(.*)$': '<rootDir>/src/$1', '^@contract/(.*)$': '<rootDir>/contract/$1' };
const moduleFileExtensions = ['ts', 'tsx', 'js', 'jsx', 'mjs', 'cjs', 'json'];
const modulePathIgnorePatterns = ['<rootDir>/dist/', '<rootDir>/.data/'];

/** Packages to transform: ES modules, or with dynamic imports. The rest of node_modules runs as it is. */
const transformOnly = (names) => [`<rootDir>/node_modules/(?!(${names.join('|')})/)`, '\\.cjs$'];

/** Tests on Node: TypeScript through esbuild, no browser. */
const nodeProject = (displayName, testMatch, options = {}) => ({
  displayName,
  rootDir: __dirname,
  testMatch,
  testEnvironment: 'node',
  transform: { '\\.([cm]?[jt]s|[jt]sx)$': esbuildTransformer },
  transformIgnorePatterns: transformOnly(['@sparticuz', '@electric-sql', 'content-disposition', 'cookie']),
  moduleNameMapper: aliases,
  moduleFileExtensions,
  modulePathIgnorePatterns,
  ...options,
});

/** Tests of actions against SQL; TEST_DATABASE picks PGlite (default) or a real PostgreSQL. */
const databaseProject = (displayName, testMatch) =>
  nodeProject(displayName, testMatch, {
    testEnvironment: '<rootDir>/test/support/jest/database-environment.ts',
    globalSetup: '<rootDir>/test/support/jest/start-database.ts',
    globalTeardown: '<rootDir>/test/support/jest/stop-database.ts',
  });

/** Tests that render: Taro's h5 runtime in jsdom. */
const pagesProject = defineTaroConfig({
  displayName: 'pages',
  rootDir: __dirname,
  testMatch: ['<rootDir>/src/**/*.test.tsx'],
  setupFiles: ['<rootDir>/test/support/taro/setup.cjs', '<rootDir>/test/support/taro/edges.ts'],
  moduleFileExtensions,
  modulePathIgnorePatterns,
  transformIgnorePatterns: transformOnly([
    '@tarojs',
    '@stencil',
    'swiper',
    'hls\\.js',
    'lodash-es',
    'query-string',
    'decode-uri-component',
    'split-on-first',
    'filter-obj',
  ]),
  transform: {
    // the first match wins
    'test-utils-react/dist/jest/runtime/taro-h5\\.js$': taroTransformer,
    '\\.m?[jt]sx?$': esbuildTransformer,
  },
  moduleNameMapper: {
    ...aliases,
    '^@tarojs/router$': '<rootDir>/test/support/taro/taro-router.cjs',
    '^react-dom/test-utils$': '<rootDir>/test/support/taro/react-dom-test-utils.cjs',
    '\\.(css|scss|less)$': '<rootDir>/test/support/taro/style-mock.cjs',
    '\\.(png|jpg|svg)$': '<rootDir>/test/support/taro/file-mock.cjs',
  },
});
// The preset's own `bail` and `verbose` belong to a run, not to a project.
delete pagesProject.bail;
delete pagesProject.verbose;
delete pagesProject.collectCoverageFrom;

const unit = nodeProject(
  'unit',
  ['<rootDir>/{cloud,contract,src,scripts}/**/*.test.ts', '<rootDir>/test/{support,lint,contract}/**/*.test.ts'],
  { testPathIgnorePatterns: ['/node_modules/', '\\.(action|race)\\.test\\.ts$'] },
);

module.exports = {
  rootDir: __dirname,
  // All cores (the default leaves one idle, of two that is half), but a PGlite in each worker takes up to 800 MB.
  maxWorkers: Math.min(os.availableParallelism(), 4),
  testTimeout: 30_000,
  testSequencer: '<rootDir>/test/support/jest/longest-first.cjs',
  projects: [
    unit,
    pagesProject,
    databaseProject('actions', ['<rootDir>/cloud/**/*.action.test.ts', '<rootDir>/test/integration/**/*.test.ts']),
    databaseProject('races', ['<rootDir>/cloud/**/*.race.test.ts', '<rootDir>/test/concurrency/**/*.test.ts']),
    nodeProject('weapp', ['<rootDir>/test/weapp/**/*.test.ts']),
    databaseProject('journeys', ['<rootDir>/test/journeys/**/*.test.ts']),
  ],
};
