import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { forbiddenNames } from './checks/free-names';
import { styleComplaints, templateComplaints } from './checks/wechat-compilers';
import { PackageFiles, resolveFrom, type PageConfig } from './runtime/package-files';

const REPOSITORY = path.resolve(__dirname, '../..');
const SOURCES = path.join(REPOSITORY, 'src');
const MAIN_BYTES = 800_000;
const SUBPACKAGE_BYTES = 400_000;
/** The platform's bound on one tab icon. */
const ICON_BYTES = 40 * 1024;

/** Taro's runtime looks for another vendor's global in a branch that WeChat never takes. */
const NEVER_REACHED: Record<string, string[]> = { 'taro.js': ['tt'] };

const files = new PackageFiles(path.join(REPOSITORY, 'dist/weapp'));
const withEnding = (ending: string) => files.all.filter((file) => file.endsWith(ending));
const bytesOf = (root: string) =>
  files.all.filter((file) => files.packageOf(file) === root).reduce((sum, file) => sum + files.bytes(file), 0);

describe('sizes', () => {
  test('the main package is at most 800 KB', () => expect(bytesOf('')).toBeLessThanOrEqual(MAIN_BYTES));

  test.each(files.packageRoots())('the subpackage %s is at most 400 KB', (root) => {
    expect(bytesOf(root)).toBeGreaterThan(0);
    expect(bytesOf(root)).toBeLessThanOrEqual(SUBPACKAGE_BYTES);
  });
});

describe('structure', () => {
  test.each(files.pages())('%s has its files', (page) => {
    expect(['.js', '.json', '.wxml', '.wxss'].filter((ending) => !files.has(page + ending))).toEqual([]);
  });

  test('every page in the sources is registered', () => {
    const written = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
      .map((file) => file.split(path.sep).join('/'))
      .filter((file) => /(^|\/)pages\/[^/]+\/index\.tsx$/.test(file))
      .map((file) => file.replace(/\.tsx$/, ''));
    expect(files.pages().sort()).toEqual(written.sort());
  });

  test('every component that is used exists', () => {
    const missing = withEnding('.json').flatMap((file) => {
      const { usingComponents = {} } = files.json<PageConfig>(file);
      return Object.values(usingComponents)
        .map((target) => resolveFrom(file, target))
        .filter((target) => !files.has(`${target}.js`));
    });
    expect(missing).toEqual([]);
  });

  test('tab icons exist and are small enough', () => {
    const icons = (files.app.tabBar?.list ?? []).flatMap(({ iconPath, selectedIconPath }) => [
      iconPath,
      selectedIconPath,
    ]);
    expect(icons).toHaveLength(8);
    for (const icon of icons) expect(files.bytes(icon ?? '')).toBeLessThanOrEqual(ICON_BYTES);
  });

  test('subpackages that are fetched ahead exist', () => {
    for (const [page, { packages }] of Object.entries(files.app.preloadRule ?? {})) {
      expect(files.pages()).toContain(page);
      for (const root of packages) expect(files.packageRoots()).toContain(root);
    }
  });
});

describe("WeChat's own compilers", () => {
  test('wcc accepts every template', () => {
    expect(templateComplaints(files.root, withEnding('.wxml'), withEnding('.wxs'))).toBe('');
  });

  test('wcsc accepts every style sheet', () => expect(styleComplaints(files.root, withEnding('.wxss'))).toBe(''));
});

describe('code', () => {
  test.each(withEnding('.js'))('%s uses only what a mini program has', (file) => {
    expect(forbiddenNames(files.read(file), file)).toEqual(NEVER_REACHED[file] ?? []);
  });

  test('the schema library is not in the package', () => {
    const marks = /ZodError|ZodType|_zod|invalid_union|unrecognized_keys/;
    expect(withEnding('.js').filter((file) => marks.test(files.read(file)))).toEqual([]);
  });

  test('neither tests nor source maps are in the package', () => {
    expect(files.all.filter((file) => /\.(test\.|map$|tsx?$)/.test(file))).toEqual([]);
  });
});

describe('configuration', () => {
  test('only needed code is loaded, privacy is checked, and search engines are told what is public', () => {
    expect(files.app).toMatchObject({ lazyCodeLoading: 'requiredComponents', __usePrivacyCheck__: true });
    expect(files.json(files.app.sitemapLocation ?? '')).toHaveProperty('rules');
  });

  test('project.config.json points at what the builds write', () => {
    const config = readFileSync(path.join(REPOSITORY, 'project.config.json'), 'utf8');
    const { miniprogramRoot, cloudfunctionRoot } = JSON.parse(config) as Record<string, string>;
    expect(path.resolve(REPOSITORY, miniprogramRoot ?? '')).toBe(files.root);
    expect(path.resolve(REPOSITORY, cloudfunctionRoot ?? '')).toBe(path.join(REPOSITORY, 'dist/cloud'));
  });
});
