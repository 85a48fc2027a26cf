import { readdirSync } from 'node:fs';
import path from 'node:path';
import { demoPersonas } from '../../cloud/local/demo/personas';
import { pagesOf, TABS } from '../../scripts/gallery/pages';
import { routes } from '../../src/routes';
import { journey } from './support/journey';
import { OVERFLOW_SEEN_MS } from './support/overflow';

const SOURCES = path.resolve(__dirname, '../../src');
const HEIGHT = 844;
/** An operator has forty pages. */
const PAGES_MS = 300_000;
const { walks, asks } = journey({ now: '2026-11-21T08:30:00+08:00', withDemo: true });

/** Pages that somebody has been through already; the tabs differ from person to person. */
const done = new Set<string>();
const opened = new Set<string | undefined>();

test.each(demoPersonas.map(({ label, openid }) => [label, openid]))(
  'every page of %s that nobody had before fits, from small to large phones',
  async (_label, openid) => {
    const pages = await pagesOf(asks(openid));
    const me = await walks(openid);
    for (const { name, path: route, act } of pages) {
      if (act || done.has(name)) continue;
      if (TABS.every((tab) => tab.name !== name)) done.add(name);
      await me.page.setViewportSize({ width: 320, height: HEIGHT });
      await me.opens(route);
      opened.add(route.split('?')[0]);
      await me.settles();
      for (const width of [320, 390, 430]) {
        await me.page.setViewportSize({ width, height: HEIGHT });
        await me.page.waitForTimeout(OVERFLOW_SEEN_MS);
      }
      await me.losesSight(/没能打开|没能刷新/);
    }
  },
  PAGES_MS,
);

test('no page of the product was left out', () => {
  const written = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)pages\/[^/]+\/index\.tsx$/.test(file))
    .map((file) => `/${file.replace(/\.tsx$/, '')}`);
  // nobody can open the moment of a star that is not being lit
  expect(written.filter((page) => !opened.has(page))).toEqual([
    routes.lit({ courseId: '', localDate: '' }).split('?')[0],
  ]);
});
