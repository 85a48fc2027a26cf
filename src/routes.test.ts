import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { routes } from './routes';

interface AppConfig {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
}

const registered = (() => {
  Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config });
  const { default: config } = jest.requireActual<{ default: AppConfig }>('./app.config');
  return [...config.pages, ...config.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))];
})();

const written = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)pages\/[^/]+\/index\.tsx$/.test(file))
  .map((file) => file.replace(/\.tsx$/, ''));

it('registers every page that is written, and writes every page that is registered', () => {
  expect([...registered].sort()).toEqual([...written].sort());
});

it('gives every page its configuration', () => {
  expect(written.filter((page) => !existsSync(path.join(__dirname, `${page}.config.ts`)))).toEqual([]);
});

it('leads to registered pages only, and to all of them', () => {
  const led = Object.values(routes).map((route) => {
    // whatever it is about, a subject changes the query and not the path
    const url = (route as (subject: unknown) => string)('x');
    return url.slice(1).split('?')[0];
  });
  expect([...new Set(led)].sort()).toEqual([...registered].sort());
});

it('writes queries that survive their journey', () => {
  expect(routes.join('邀请 码')).toBe('/features/community/pages/join/index?entry=%E9%82%80%E8%AF%B7%20%E7%A0%81');
  expect(routes.calendar({ courseId: 'k' })).toBe('/features/checkin/pages/calendar/index?courseId=k');
});
