import { pagesOf } from '../../scripts/gallery/pages';
import { journey } from './support/journey';
import { OVERFLOW_SEEN_MS } from './support/overflow';

const HEIGHT = 844;
const { walks, asks } = journey({ now: '2026-11-21T08:30:00+08:00', withDemo: true });

test.each(['demo-lin-xiaoman', 'demo-su-qing'])('every page of %s fits on small and large phones', async (openid) => {
  const pages = await pagesOf(asks(openid));
  const me = await walks(openid);
  for (const { path } of pages.filter(({ act }) => !act)) {
    await me.page.setViewportSize({ width: 320, height: HEIGHT });
    await me.opens(path);
    await me.settles();
    for (const width of [320, 390, 430]) {
      await me.page.setViewportSize({ width, height: HEIGHT });
      await me.page.waitForTimeout(OVERFLOW_SEEN_MS);
    }
    await me.losesSight(/没能打开|没能刷新/);
  }
});
