import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launch } from './launch';
import type { LaunchOptions, MiniProgram } from './mini-program';
import type { Cloud } from './wx/cloud';

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
const writePackage = (files: Record<string, string> = {}): string => {
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

export const HOME = 'pages/home/index';

/** A home page with one button that runs `script`; `page` is the page. */
export const buttonPage = (script: string, wxml = '{{word}}'): Record<string, string> => ({
  [`${HOME}.js`]: `Page({ data: { word: '', rows: [] }, run() { const page = this; ${script} } });`,
  [`${HOME}.wxml`]: `<button bindtap="run">按</button><view class="out">${wxml}</view>`,
});

/** Answers every call with what was asked. */
export const echo: Cloud = { callFunction: (name, data) => Promise.resolve({ name, data }) };

const running: MiniProgram[] = [];
const folders: string[] = [];

/** Starts a package made of `files`; `stopAll` ends it. */
export const start = async (
  files: Record<string, string>,
  options: Partial<Omit<LaunchOptions, 'package'>> = {},
): Promise<MiniProgram> => {
  const folder = writePackage(files);
  folders.push(folder);
  const program = await launch({ package: folder, cloud: echo, ...options });
  running.push(program);
  return program;
};

/** Ends what `start` has started, whatever went wrong in it, and removes what it has written. */
export const stopAll = (): void => {
  for (const program of running.splice(0)) program.kill();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
};
