// What may be used where, as far as lint can see it in one file. Directions between files: .dependency-cruiser.cjs.
import { builtinRules } from 'eslint/use-at-your-own-risk';
import tseslint from 'typescript-eslint';
import { ledgerTables } from './ledger-tables.mjs';
import { platformContext } from './platform-context.mjs';

/** Taro calls with an effect outside the page; src/platform gives each of them one typed, testable form. */
const SIDE_EFFECTS = [
  ...['request', 'uploadFile', 'downloadFile', 'connectSocket', 'cloud', 'login', 'checkSession', 'authorize'],
  ...['setStorage', 'setStorageSync', 'getStorage', 'getStorageSync', 'removeStorage', 'removeStorageSync'],
  ...['clearStorage', 'clearStorageSync', 'getStorageInfo', 'getStorageInfoSync', 'getFileSystemManager', 'saveFile'],
  ...['requestSubscribeMessage', 'getNetworkType', 'onNetworkStatusChange', 'offNetworkStatusChange'],
  ...['chooseMedia', 'chooseImage', 'compressImage', 'getImageInfo', 'previewImage', 'saveImageToPhotosAlbum'],
  ...['setClipboardData', 'getClipboardData', 'vibrateShort', 'vibrateLong', 'shareFileMessage', 'openSetting'],
  ...['requirePrivacyAuthorize', 'onNeedPrivacyAuthorization', 'getUserProfile', 'getSystemInfo', 'getSystemInfoSync'],
];
const SIDE_EFFECT_MESSAGE = 'Taro calls with a side effect live in src/platform.';
const BROWSER_GLOBALS = ['window', 'document', 'localStorage', 'sessionStorage', 'navigator', 'location'];

const plugin = {
  rules: {
    'ledger-tables': ledgerTables,
    'platform-context': platformContext,
    'long-file': builtinRules.get('max-lines'),
  },
};
const TESTS = ['**/*.test.{ts,tsx}'];
const forbidGlobals = (names, message) => ['error', ...names.map((name) => ({ name, message }))];

const contractTypesOnly = {
  regex: '^(@contract|(\\.\\./)+contract)/(?!(limits|errors)$)',
  allowTypeImports: true,
  message: 'The client imports types only, besides limits and errors: a schema would pull zod into the package.',
};
const noZod = { regex: '^zod(/|$)', message: 'The schema library must not reach the mini program.' };
const namedSideEffects = { name: '@tarojs/taro', importNames: SIDE_EFFECTS, message: SIDE_EFFECT_MESSAGE };
const restrictImports = (paths, patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { paths, patterns }],
});

/** Flat configuration objects; none of them needs type information. */
export const boundaries = [
  { plugins: { qunxing: plugin, '@typescript-eslint': tseslint.plugin } },
  {
    files: ['**/*.{ts,tsx,js,cjs,mjs}'],
    ignores: ['cloud/database/schema.ts'],
    rules: { 'qunxing/long-file': ['warn', { max: 250 }], 'max-lines': ['error', { max: 400 }] },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'cloud/**/*.ts', 'contract/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: TESTS,
    rules: {
      ...restrictImports([namedSideEffects], [contractTypesOnly, noZod]),
      'no-restricted-properties': [
        'error',
        ...SIDE_EFFECTS.map((property) => ({ object: 'Taro', property, message: SIDE_EFFECT_MESSAGE })),
      ],
      'no-restricted-globals': forbidGlobals(
        ['wx', 'fetch', 'XMLHttpRequest', 'WebSocket', ...BROWSER_GLOBALS],
        'Platform calls live in src/platform; the mini program has no browser.',
      ),
    },
  },
  {
    files: ['src/platform/**/*.{ts,tsx}'],
    ignores: TESTS,
    rules: {
      ...restrictImports([], [contractTypesOnly, noZod]),
      'no-restricted-properties': 'off',
      'no-restricted-globals': 'off',
    },
  },
  {
    files: ['cloud/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-globals': forbidGlobals(BROWSER_GLOBALS, 'There is no browser in the cloud.'),
      'qunxing/platform-context': [
        'error',
        { reader: 'cloud/functions/platform-context\\.ts$', entries: 'cloud/functions/[^/]+/index\\.ts$' },
      ],
    },
  },
  {
    files: ['cloud/**/*.ts'],
    ignores: [...TESTS, 'cloud/ledger/**', 'cloud/database/schema.ts'],
    rules: { 'qunxing/ledger-tables': 'error' },
  },
  // The one module that writes log lines, and what a person at a terminal reads.
  { files: ['cloud/core/log.ts', 'cloud/local/**/*.ts'], rules: { 'no-console': 'off' } },
];
