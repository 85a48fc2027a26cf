import { readFile } from 'node:fs/promises';
import { routes } from '../../src/routes';
import type { Actor } from '../support/world';
import { CAMP_DAYS, CAMP_TITLE, gatherCrowd, lightDay, publishCamp, type Crowd } from './support/flash-camp';
import { journey } from './support/journey';
import { sheetOf } from './support/walker';
import { lightsToday, streakOf, writes } from './support/writing';

const { world, walks, asks, passesTo } = journey({ now: '2026-11-19T20:00:00+08:00', withDemo: false });

const HAND_OVER = '共读读到第三章，周三一起念结尾。';

/** The seven days of a flash camp and what comes after. Each step goes on where the one before stopped. */
let crowd: Crowd;
let courseId: string;
/** The team of the learner and the captain, and another of its members, who goes quiet after the first day. */
let teamId: string;
let quiet: Actor;

const everybody = () => [crowd.learner, crowd.captain, ...crowd.others];
const present = () => everybody().filter((each) => each !== quiet);
const countOf = (table: string, where = 'true') => world().count(table, `course_id = $1 and ${where}`, [courseId]);

beforeAll(async () => {
  crowd = await gatherCrowd(world());
  courseId = await publishCamp(asks, crowd);
  const { communityId, learner } = crowd;
  const [team] = (await asks(learner.openid)('team.listMine', { communityId })).teams;
  teamId = team!.teamId;
  quiet = crowd.others.find(({ memberId }) => team!.stars.some(({ person }) => person.memberId === memberId))!;
  await passesTo(`${CAMP_DAYS[0]}T09:05:00+08:00`);
  await lightDay(asks, everybody(), courseId, CAMP_DAYS[0]!);
});

/** Whose week on duty it is, of the learner's team. */
async function onDuty(weekStart: string): Promise<Actor> {
  const { member_id } = await world()
    .database.selectFrom('duty_turns')
    .select('member_id')
    .where('team_id', '=', teamId)
    .where('week_start', '=', weekStart)
    .executeTakeFirstOrThrow();
  return everybody().find(({ memberId }) => memberId === member_id)!;
}

test('whoever has the first week on duty accepts it, and works through its list', async () => {
  const first = await onDuty('2026-11-23');
  const me = await walks(first.openid, { width: 320 });
  await me.opens(routes.inbox());
  await me.tapsOn('本周轮到你值日');
  await me.sees(`本周值日：${first.nickname}（你）`, '本周轮到你值日', '待答复');
  await me.taps('接受本周值日');
  await me.sees('已接受');
  await me.taps('每日开场');
  await me.sees(/完成$/);
  expect(await world().count('duty_turns', 'team_id = $1 and accepted_at is not null', [teamId])).toBe(1);
});

test('after three days the captain sees who has gone quiet, and writes to them', async () => {
  const [, second, third, fourth] = CAMP_DAYS;
  for (const day of [second!, third!]) {
    await passesTo(`${day}T08:30:00+08:00`);
    await lightDay(asks, present(), courseId, day);
  }
  await passesTo(`${fourth}T09:00:00+08:00`);
  const me = await walks(crowd.captain.openid);
  await me.turnsTo('小队');
  await me.sees('今天的第一颗星在等人点亮');
  await me.taps('队长驾驶舱，1 位队友在等一句话');
  await me.sees('今天 0 / 4 已点亮', quiet.nickname, '安静了 2 天');
  await me.taps(`已联系${quiet.nickname}`);
  await me.sees('今天已联系');
  await me.taps(`给${quiet.nickname}写备注`);
  await writes(me, '出差了，周一回来。');
  await me.taps('记下来');
  await me.restarts();
  await me.sees('今天已联系', '出差了，周一回来。');
  const contacts = await world()
    .database.selectFrom('care_contacts')
    .selectAll()
    .where('team_id', '=', teamId)
    .execute();
  expect(contacts).toMatchObject([{ member_id: quiet.memberId, carer_id: crowd.captain.memberId, local_date: fourth }]);
});

test('on Monday duty goes to the next one, with a word from the one before, and its rights go along', async () => {
  const first = await onDuty('2026-11-23');
  const second = await onDuty('2026-11-30');
  expect(second.memberId).not.toBe(first.memberId);
  await lightDay(asks, present(), courseId, CAMP_DAYS[3]!);
  await passesTo(`${CAMP_DAYS[3]}T20:00:00+08:00`);
  const before = await walks(first.openid);
  await before.opens(routes.duty(teamId));
  await before.taps('交接下一位');
  await before.types('留句话（可以不写）', HAND_OVER);
  await before.taps('交接', sheetOf(before));
  await before.sees('交接好了，谢谢你这一周的照看');

  await passesTo(`${CAMP_DAYS[4]}T09:05:00+08:00`);
  const me = await walks(second.openid, { width: 320 });
  await me.turnsTo('小队');
  await me.taps(`本周值日：${second.nickname}（你），打开值日表`);
  await me.sees(`${first.nickname} 的交接`, HAND_OVER, '这是最后一周');
  await me.opens(routes.cockpit(teamId));
  await me.sees('今天 0 / 4 已点亮');
  const bystander = [crowd.learner, quiet].find(({ memberId }) => memberId !== second.memberId)!;
  const they = await walks(bystander.openid);
  await they.opens(routes.cockpit(teamId));
  await they.sees('这里只对队长开放');
});

test('the last star of seven, and the course closes by itself', async () => {
  const { learner, operator } = crowd;
  const [fifth, sixth, seventh] = CAMP_DAYS.slice(4);
  await lightDay(asks, present(), courseId, fifth!);
  await passesTo(`${sixth}T08:30:00+08:00`);
  await lightDay(asks, present(), courseId, sixth!);
  await passesTo(`${seventh}T20:00:00+08:00`);
  const me = await walks(learner.openid, { width: 320 });
  await me.sees(CAMP_TITLE, '合上书');
  await lightsToday(me, '合上书，七天刚好读完。');
  await me.sees(streakOf(7));
  await lightDay(
    asks,
    present().filter((each) => each !== learner),
    courseId,
    seventh!,
  );
  expect(await countOf('checkins')).toBe(11 * 7 + 1);

  await passesTo('2026-12-03T09:00:00+08:00');
  const desk = await walks(operator.openid);
  await desk.opens(routes.opsCourse(courseId));
  await desk.sees('7 天打卡已完成', '进行中 → 已结营');
  expect(await countOf('course_reports', 'certificate_code is not null')).toBe(11);
  expect(await countOf('course_reports', 'certificate_code is null')).toBe(1);
});

test('who completed it has a certificate that anybody can verify, and who did not is thanked', async () => {
  const { communityId, learner, operator } = crowd;
  const me = await walks(learner.openid, { width: 320 });
  await me.opens(routes.inbox());
  await me.tapsOn(`「${CAMP_TITLE}」结营了`);
  await me.sees('一天不落，全部点亮', '7 天里计入 7 天，点亮 7 天。', '4 个人一起点亮了 22 天');
  await me.taps('看我的证书');
  await me.sees('结营证书', learner.nickname, CAMP_TITLE, '点亮 7 天 · 完成 100%');
  const { code } = await asks(learner.openid)('certificate.get', { communityId, courseId });
  await me.sees(code);

  const stranger = await walks('o-stranger');
  await stranger.opens(routes.verifyCertificate());
  await stranger.types('证书编号', 'ABCDE-FGHJK-MNPQR');
  await stranger.taps('核验');
  await stranger.sees('没有找到这张证书，核对一下编号再试');
  await stranger.types('证书编号', code.toLowerCase());
  await stranger.taps('核验');
  await stranger.sees('证书真实有效', learner.nickname, CAMP_TITLE);

  const they = await walks(quiet.openid);
  await they.opens(routes.courseReport(courseId));
  await they.sees('每一颗星都算数', /点亮 6 天即为完成/);
  await they.opens(routes.certificate(courseId));
  await they.sees('这一期没有证书');

  const desk = await walks(operator.openid);
  await desk.opens(routes.opsCourse(courseId));
  await desk.taps('看课程报告');
  await desk.sees(CAMP_TITLE, '导出每个人的报告');
  const [download] = await Promise.all([desk.page.waitForEvent('download'), desk.taps('导出每个人的报告')]);
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv.trim().split('\n')).toHaveLength(1 + 12);
  expect(csv).toContain(code);
});

test('a closed course takes no more, and stays readable', async () => {
  const { communityId, learner } = crowd;
  const ask = asks(learner.openid);
  await expect(lightDay(asks, [quiet], courseId, CAMP_DAYS[6]!)).rejects.toThrow(/COURSE\.CLOSED/);
  const me = await walks(learner.openid);
  await me.opens(routes.courseDetail(courseId));
  await me.sees('已结营 · 点亮 7 / 7 天', '换个地方读');
  const { rows } = await ask('checkin.listFeed', { communityId, courseId, scope: 'course' });
  expect(rows.some(({ text }) => text === '合上书，七天刚好读完。')).toBe(true);
});
