// TypeScript of the Node side, and ES modules inside node_modules, to CommonJS: about fifty times faster than Babel.
const crypto = require('node:crypto');
const path = require('node:path');
const babel = require('@babel/core');
const esbuild = require('esbuild');

const VERSION = 1;
const loaders = { '.ts': 'ts', '.mts': 'ts', '.cts': 'ts', '.tsx': 'tsx', '.jsx': 'jsx' };

/** `jest.mock` has to run before the `require`s that esbuild writes on top. */
const hoistMocks = (code, file) =>
  babel.transformSync(code, {
    filename: file,
    babelrc: false,
    configFile: false,
    compact: false,
    sourceMaps: 'inline',
    plugins: [require.resolve('babel-plugin-jest-hoist')],
  }).code;

module.exports = {
  getCacheKey: (source, file) =>
    crypto.createHash('sha1').update(`${VERSION}\0${esbuild.version}\0${file}\0`).update(source).digest('hex'),

  process(source, file) {
    const usesImportMeta = source.includes('import.meta');
    const { code } = esbuild.transformSync(source, {
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      loader: loaders[path.extname(file)] ?? 'js',
      jsx: 'automatic',
      sourcefile: file,
      sourcemap: 'inline',
      // A vm script cannot import(): it becomes a require in a promise.
      supported: { 'dynamic-import': false },
      ...(usesImportMeta && {
        define: { 'import.meta.url': 'importMetaUrl', 'import.meta.dirname': '__dirname' },
        banner: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;',
      }),
    });
    return { code: source.includes('jest.mock(') ? hoistMocks(code, file) : code };
  },
};
