import { readdirSync } from 'node:fs';
import path from 'node:path';
import { demoPersonas } from '../../cloud/local/demo/personas';
import { pagesOf, TABS } from '../../scripts/gallery/pages';
import { routes } from '../../src/routes';
import { journey } from './support/journey';
import { fitsAt } from './support/overflow';

const SOURCES = path.resolve(__dirname, '../../src');
/** From large to small phones: the next page opens on the smallest. */
const WIDTHS = [430, 390, 320];
/** An operator has forty pages. */
const PAGES_MS = 300_000;
const { walks, asks } = journey({ now: '2026-11-21T08:30:00+08:00', withDemo: true });

/** Pages that somebody has been through already; the tabs differ from person to person. */
const done = new Set<string>();
const opened = new Set<string | undefined>();

test.each(demoPersonas.map(({ label, openid }) => [label, openid]))(
  'every page of %s that nobody had before fits, on small and on large phones',
  async (_label, openid) => {
    const pages = await pagesOf(asks(openid));
    const me = await walks(openid, { width: 320 });
    for (const { name, path: route, act } of pages) {
      if (act || done.has(name)) continue;
      if (TABS.every((tab) => tab.name !== name)) done.add(name);
      await me.opens(route);
      opened.add(route.split('?')[0]);
      await me.settles();
      for (const width of WIDTHS) await fitsAt(me.page, width);
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
