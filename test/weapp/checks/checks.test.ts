import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { forbiddenNames } from './free-names';
import { styleComplaints, templateComplaints } from './wechat-compilers';

describe('names that a mini program does not have', () => {
  test.each([
    ['window.scrollTo(0, 0)', ['window']],
    ['const f = () => document.body; f()', ['document']],
    ['eval("1")', ['eval']],
    ['new Function("return 1")()', ['Function()']],
    ['Function("return 1")()', ['Function()']],
    ['new Intl.NumberFormat()', ['Intl']],
    ['if (typeof window) document.body', ['document']],
    ['fetch("/"), localStorage.x, process.env.A', ['fetch', 'localStorage', 'process']],
  ])('%s', (code, names) => expect(forbiddenNames(code, 'a.js')).toEqual(names));

  test.each([
    'typeof window',
    'function f(window) { return window.x }',
    'const a = { document: 1 }; a.document',
    'wx.login(); App({}); new Map([[1, getApp()]])',
    '"undefined" !== typeof setImmediate ? setImmediate(f) : 0; function f() {}',
    'if (typeof performance === "object" && performance.now) performance.now()',
    'wx instanceof Function',
    'function g(){try{return this||new Function("return this")()}catch(n){if("object"==typeof window)return window}}',
  ])('not: %s', (code) => expect(forbiddenNames(code, 'a.js')).toEqual([]));
});

describe("WeChat's compilers", () => {
  const root = mkdtempSync(path.join(tmpdir(), 'compilers-'));
  afterAll(() => rmSync(root, { recursive: true }));

  const write = (name: string, text: string) => {
    writeFileSync(path.join(root, name), text);
    return name;
  };

  test('accept what is right', () => {
    expect(templateComplaints(root, [write('good.wxml', '<view>{{a}}</view>')], [])).toBe('');
    expect(styleComplaints(root, [write('good.wxss', '.a { width: 10rpx }')])).toBe('');
  });

  test('say what is wrong', () => {
    expect(templateComplaints(root, [write('bad.wxml', '<view>{{ a + }}</view>')], [])).toMatch('bad.wxml');
    expect(styleComplaints(root, [write('bad.wxss', '.a { color: red;')])).toMatch('bad.wxss');
  });
});
