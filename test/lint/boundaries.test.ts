import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { boundaries } from '../../scripts/eslint/boundaries.mjs';

const parser = { files: ['**/*.{ts,tsx}'], languageOptions: { parser: tseslint.parser as Linter.Parser } };
const config = [parser, ...boundaries] as Linter.Config[];

/** Ids of the rules that a file of this name with this content breaks. */
const broken = (filename: string, code: string) =>
  new Linter({ configType: 'flat' }).verify(code, config, { filename }).map((message) => message.ruleId);

const IMPORTS = '@typescript-eslint/no-restricted-imports';

describe('the client', () => {
  const store = 'src/features/checkin/store.ts';

  test.each([
    ["import type { Input } from '@contract/actions';", []],
    ["import { type Input } from '@contract/actions';", []],
    ["import { LIMITS } from '@contract/limits';", []],
    ["import { isRetryable } from '@contract/errors';", []],
    ["import { ACTIONS } from '@contract/actions';", [IMPORTS]],
    ["import { feedRow } from '../../../contract/checkin';", [IMPORTS]],
    ["export { feedRow } from '@contract/checkin';", [IMPORTS]],
    ["import * as z from 'zod';", [IMPORTS]],
    ["import * as z from 'zod/mini';", [IMPORTS]],
  ])('takes only types, limits and errors from the contract: %s', (code, rules) => {
    expect(broken(store, code)).toEqual(rules);
    expect(broken('src/platform/call/index.ts', code)).toEqual(rules);
  });

  test.each([
    "Taro.request({ url: '/' });",
    "Taro.setStorageSync('a', 1);",
    'Taro.cloud.init();',
    'void Taro.login();',
    'void Taro.requestSubscribeMessage({ tmplIds: [] });',
  ])('has side effects in platform only: %s', (code) => {
    expect(broken(store, code)).toEqual(['no-restricted-properties']);
    expect(broken('src/platform/storage/index.ts', code)).toEqual([]);
  });

  test('cannot take a side effect by name either', () => {
    const code = "import { setStorageSync } from '@tarojs/taro';";
    expect(broken(store, code)).toEqual([IMPORTS]);
    expect(broken('src/platform/storage/index.ts', code)).toEqual([]);
  });

  test.each(['wx.login();', "void fetch('/');", 'localStorage.clear();', 'document.title;'])(
    'knows no wx and no browser outside platform: %s',
    (code) => {
      expect(broken(store, code)).toEqual(['no-restricted-globals']);
      expect(broken('src/platform/login/index.h5.ts', code)).toEqual([]);
    },
  );
});

describe('the cloud', () => {
  test.each(['window.close();', 'localStorage.clear();'])('has no browser: %s', (code) => {
    expect(broken('cloud/core/clock.ts', code)).toEqual(['no-restricted-globals']);
  });
});

describe('everywhere', () => {
  test('only the log module and programs for a terminal write to the console', () => {
    const code = "console.log('x');";
    expect(broken('cloud/core/dispatch.ts', code)).toEqual(['no-console']);
    expect(broken('src/app.tsx', code)).toEqual(['no-console']);
    expect(broken('cloud/core/log.ts', code)).toEqual([]);
    expect(broken('scripts/start.ts', code)).toEqual([]);
  });

  test('a file is warned at 251 lines and refused at 401', () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, index) => `export const a${index} = 1;`).join('\n');
    expect(broken('cloud/core/a.ts', lines(250))).toEqual([]);
    expect(broken('cloud/core/a.ts', lines(251))).toEqual(['qunxing/long-file']);
    expect(broken('cloud/core/a.ts', lines(401)).sort()).toEqual(['max-lines', 'qunxing/long-file']);
  });
});
