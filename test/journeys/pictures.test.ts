import type { ElementHandle } from 'playwright-core';
import { settlePictureCheck } from '../../cloud/features/media/settle';
import { routes } from '../../src/routes';
import { addsPictures } from './support/album';
import { openCamp } from './support/camp';
import { journey } from './support/journey';
import type { Walker } from './support/walker';
import { beginsToday, writes } from './support/writing';

const { app, world, walks, asks } = journey({ now: '2026-11-21T08:30:00+08:00', withDemo: false });

afterEach(() => app.hooks.setPictureVerdict('pass'));

/** Of my pictures nothing is on its way any more. */
const arrive = (me: Walker) => me.losesSight(/^(\d+%|重试)$/);

test('pictures go up while one writes, one is taken back, and others see the rest', async () => {
  const camp = await openCamp(world());
  const author = await camp.seat('林小满');
  const mate = await camp.seat('周远', { teamRole: 'captain' });
  const me = await walks(author.openid);
  let letThrough = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await me.phone.context.route('**/upload/**', async (route) => {
    await held;
    await route.continue();
  });

  await beginsToday(me, '窗边的两张照片，只留一张。');
  await addsPictures(me, ['teal', 'coral']);
  await me.sees('0%');
  await me.taps('移除第 2 张图片');
  await me.losesSight('2 / 9');
  letThrough();
  await arrive(me);
  await me.taps('点亮');
  await me.sees('点亮了第一颗星');

  const they = await walks(mate.openid, { width: 320 });
  await they.sees('窗边的两张照片，只留一张。');
  const photo = they.page.getByRole('img', { name: '林小满的图片，第 1 张，共 1 张' }).locator('img');
  await photo.scrollIntoViewIfNeeded();
  // made smaller on the author's phone: the longer side of 2,400 pixels has become 1,600
  const image = await they.page.waitForFunction(
    (photograph) => photograph.naturalWidth,
    (await photo.elementHandle()) as ElementHandle<HTMLImageElement>,
  );
  expect(await image.jsonValue()).toBe(1_600);
});

test('a picture that the check refuses is between the author and the desk until it is put right', async () => {
  const camp = await openCamp(world());
  const author = await camp.seat('林小满');
  const mate = await camp.seat('周远', { teamRole: 'captain' });
  app.hooks.setPictureVerdict('pending');
  const me = await walks(author.openid);
  await beginsToday(me, '拍下了路边的招牌。');
  await addsPictures(me, ['tomato']);
  await arrive(me);
  await me.taps('点亮');
  await me.sees('点亮了第一颗星', '内容正在检查，通过后大家就能看到');
  const mine = { communityId: camp.communityId, courseId: camp.courseId, scope: 'course' } as const;
  expect((await asks(mate.openid)('checkin.listFeed', mine)).rows).toEqual([]);

  const media = await world()
    .database.selectFrom('media')
    .selectAll()
    .where('owner_id', '=', author.memberId)
    .executeTakeFirstOrThrow();
  await settlePictureCheck(
    world().database,
    world().pipeline.services,
    { storageKey: media.storage_key, verdict: 'risky' },
    world().now(),
  );
  await me.opens(routes.today());
  await me.sees('改一改，就能让大家看到');
  const they = await walks(mate.openid, { width: 320 });
  await they.sees('早上好，周远');
  await they.losesSight('拍下了路边的招牌。');

  await me.taps('去修改');
  await me.sees('修改打卡', '有图片没有通过内容检查，请换一张再提交，或者申诉。');
  app.hooks.setPictureVerdict('pass');
  await addsPictures(me, ['olive']);
  await arrive(me);
  await writes(me, '路边的招牌，换了一张照片。');
  await me.taps('重新提交');
  await me.sees('已更新，大家可以看到了');
  await they.restarts();
  await they.sees('路边的招牌，换了一张照片。');
  await they.page.getByRole('img', { name: '林小满的图片，第 1 张，共 1 张' }).waitFor();
  const ledger = await asks(author.openid)('points.listEntries', { communityId: camp.communityId, filter: 'all' });
  expect(ledger.rows.filter(({ reason }) => reason === 'checkin')).toHaveLength(1);
});

test('a picture that is refused at once can be taken out, and the rest is sent', async () => {
  const camp = await openCamp(world());
  const author = await camp.seat('林小满');
  app.hooks.setPictureVerdict('risky');
  const me = await walks(author.openid);
  await beginsToday(me, '照片不行，话还在。');
  await addsPictures(me, ['tomato']);
  await arrive(me);
  await me.taps('点亮');
  await me.sees('有图片没有通过检查，换一张再提交');
  await me.taps('移除第 1 张图片');
  await me.taps('点亮');
  await me.sees('点亮了第一颗星');
  await me.taps('去看看大家写了什么');
  await me.sees('照片不行，话还在。');
});

test('an appeal is read by an operator, who publishes', async () => {
  const camp = await openCamp(world());
  const author = await camp.seat('林小满');
  const mate = await camp.seat('周远', { teamRole: 'captain' });
  const operator = await camp.member('苏晴', 'owner');
  const text = '书里写了一个代开发票的人，最后自首了。';
  const me = await walks(author.openid, { width: 320 });
  await beginsToday(me, text);
  await me.taps('点亮');
  await me.sees('点亮了第一颗星', '有内容要改一改才会公开，星星不受影响');
  await me.taps('去看看大家写了什么');
  await me.taps('申诉');
  await me.types('这条打卡为什么没有问题', '说的是书里的人物。');
  await me.taps('提交申诉');
  await me.sees('申诉已收到，运营会再看一遍');

  const desk = await walks(operator.openid);
  await desk.turnsTo('我的');
  await desk.sees('1 件待看');
  await desk.taps(/内容安全/);
  await desk.sees('林小满', '说的是书里的人物。', text);
  await desk.taps(/公开$/);
  await desk.sees('已公开', '没有待看的内容');

  const they = await walks(mate.openid);
  await they.sees(text);
  await me.opens(routes.inbox());
  await me.sees('申诉通过了，这条打卡已经公开');
});
