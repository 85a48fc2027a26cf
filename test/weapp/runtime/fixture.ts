import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const BASE: Record<string, string> = {
  'app.json': JSON.stringify({
    pages: ['pages/home/index', 'pages/other/index', 'pages/detail/index'],
    subPackages: [
      { root: 'far', pages: ['pages/map/index'] },
      { root: 'near', pages: ['pages/list/index'] },
    ],
    tabBar: {
      list: [
        { pagePath: 'pages/home/index', text: '首页' },
        { pagePath: 'pages/other/index', text: '其他' },
      ],
    },
  }),
  'app.js': 'App({});',
};

const page = (name: string): Record<string, string> => ({
  [`${name}.json`]: '{"usingComponents":{}}',
  [`${name}.js`]: 'Page({});',
  [`${name}.wxml`]: `<view>${name}</view>`,
  [`${name}.wxss`]: '',
});

/** Writes a small hand-made mini program: `files` over one with two tabs, a page and two subpackages. Gives its folder. */
export const writePackage = (files: Record<string, string> = {}): string => {
  const root = mkdtempSync(path.join(tmpdir(), 'weapp-fixture-'));
  const pages = [
    'pages/home/index',
    'pages/other/index',
    'pages/detail/index',
    'far/pages/map/index',
    'near/pages/list/index',
  ];
  const all = Object.assign({}, BASE, ...pages.map(page), files) as Record<string, string>;
  for (const [file, content] of Object.entries(all)) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  }
  return root;
};
