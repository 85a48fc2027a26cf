import { pagesOf } from '../../scripts/gallery/pages';
import { journey } from './support/journey';
import { OVERFLOW_SEEN_MS } from './support/overflow';

const HEIGHT = 844;
const { walks, asks } = journey({ now: '2026-11-21T08:30:00+08:00', withDemo: true });

/** Opens every page of a person, and holds it against narrow, ordinary and wide phones. */
async function holdsUp(openid: string): Promise<void> {
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
}

test('every page of a learner and of the owner fits, from small to large phones', async () => {
  await Promise.all(['demo-lin-xiaoman', 'demo-su-qing'].map(holdsUp));
});
