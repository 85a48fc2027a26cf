import { routes } from '../../src/routes';
import { openCamp, type Seat } from './support/camp';
import { journey } from './support/journey';
import type { Walker } from './support/walker';

const { world, walks, asks } = journey({ now: '2026-11-21T08:30:00+08:00', withDemo: false });
const WORDS = '慢就是稳，稳就是快。';

/** A camp with 林小满, who has written today, and somebody who reads it. */
async function campWithOneStar(nickname: string, seat: Seat = {}) {
  const camp = await openCamp(world());
  const { communityId, courseId } = camp;
  const author = await camp.seat('林小满');
  const reader = await camp.seat(nickname, seat);
  const checkinId = await world().createCheckin(author, courseId, { local_date: '2026-11-21', text: WORDS });
  const asAuthor = asks(author.openid);
  return {
    camp,
    author,
    reader,
    row: () => asAuthor('checkin.get', { communityId, checkinId }),
    comments: () => asAuthor('checkin.listComments', { communityId, checkinId }),
    ledger: () => asAuthor('points.listEntries', { communityId, filter: 'all' }),
  };
}

/** Says something below the check-in that is open. */
async function comments(me: Walker, label: string, text: string): Promise<void> {
  await me.types(label, text);
  await me.taps('发送评论');
  await me.sees(text);
  await me.losesSight('正在发送');
}

/** Opens the menu of the check-in (0) or of a comment, counted from the oldest. */
const opensMenu = (me: Walker, number: number) =>
  me.page.getByRole('button', { name: '更多', exact: true }).nth(number).click();

test('a like is there at once; however fast one taps, the last tap counts once', async () => {
  const { reader, row } = await campWithOneStar('周远');
  const me = await walks(reader.openid);
  await me.taps('点赞，0 人点赞');
  await me.taps('取消点赞，1 人点赞');
  await me.taps('点赞，0 人点赞');
  await me.settles();
  expect(await row()).toMatchObject({ likeCount: 1 });
  await me.restarts();
  await me.page.getByRole('button', { name: '取消点赞，1 人点赞' }).dblclick();
  await me.settles();
  expect(await row()).toMatchObject({ likeCount: 1 });
});

test('a comment, a reply to it, and a comment taken back', async () => {
  const { author, reader, comments: kept } = await campWithOneStar('周远');
  const they = await walks(reader.openid, { width: 320 });
  await they.taps('林小满的打卡，打开详情');
  await they.sees('还没有评论，写下第一句吧');
  await comments(they, '说点什么，鼓励一下', '这句我也划了线。');

  const me = await walks(author.openid);
  await me.turnsTo('我的');
  await me.taps(/^消息/);
  await me.taps('未读，评论：周远 评论了你 11月21日的打卡');
  await me.sees('评论 1', '这句我也划了线。');
  await me.taps('回复 周远');
  await comments(me, '回复 周远', '周三一起念这段吧。');
  await me.sees('评论 2', '回复 周远：');

  await they.restarts();
  await they.sees('周三一起念这段吧。');
  await opensMenu(they, 1);
  await they.tapsOn('删除');
  await they.sees('删除这条评论？');
  await they.tapsOn('删除');
  await they.losesSight('这句我也划了线。');
  await they.sees('评论 1');
  expect((await kept()).rows.map(({ text }) => text)).toEqual(['周三一起念这段吧。']);
});

test('the coach features a check-in, and its author hears of it', async () => {
  const { author, reader, ledger } = await campWithOneStar('何晴', { role: 'coach' });
  const coach = await walks(reader.openid);
  await coach.sees(WORDS);
  await opensMenu(coach, 0);
  await coach.tapsOn('选为精选');
  await coach.sees('已选为精选，作者会收到消息');
  await coach.taps('精选');
  await coach.sees(WORDS);

  const me = await walks(author.openid, { width: 320 });
  await me.opens(routes.inbox());
  await me.sees('你 11月21日的打卡被选为精选，积分 +20');
  await me.opens(routes.ledger());
  await me.sees('打卡被精选', '+20 积分');
  expect((await ledger()).rows.map(({ reason }) => reason)).toEqual(['featured']);
});

test('what is reported is looked at; once hidden its author learns why, and others see it no more', async () => {
  const { camp, author, reader, row } = await campWithOneStar('周远');
  const owner = await camp.member('苏晴', 'owner');
  const they = await walks(reader.openid);
  await they.sees(WORDS);
  await opensMenu(they, 0);
  await they.tapsOn('举报');
  await they.tapsOn('广告或引流');
  await they.types('还想补充什么（可不填）', '里面有店名');
  await they.taps('提交');
  await they.sees('已收到，运营会尽快查看');

  const desk = await walks(owner.openid, { width: 320 });
  await desk.opens(routes.safety());
  await desk.sees('有人举报', '广告或引流：里面有店名', WORDS);
  await desk.taps(/^隐藏/);
  await desk.types('理由', '请去掉店名再提交。');
  await desk.taps('隐藏并告知作者');
  await desk.sees('已隐藏，理由会告诉作者', '没有待看的内容');

  await they.restarts();
  await they.sees('早上好，周远');
  await they.losesSight(WORDS);
  await they.opens(routes.inbox());
  await they.sees('你举报的打卡已经处理');

  const me = await walks(author.openid);
  await me.sees(WORDS, '改一改，就能让大家看到', /请去掉店名再提交。星星和连续天数不受影响/);
  expect(await row()).toMatchObject({ state: 'fix_needed', stateReason: '请去掉店名再提交。' });
  await me.opens(routes.inbox());
  await me.sees('你的一条打卡不再对别人显示');
});
