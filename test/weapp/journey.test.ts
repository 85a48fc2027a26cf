import path from 'node:path';
import { LIMITS } from '@contract/limits';
import { startLocalCloud, type LocalCloud } from './cloud/local-cloud';
import { launch } from './runtime/launch';
import type { MiniProgram } from './runtime/mini-program';

const PACKAGE = path.resolve(__dirname, '../../dist/weapp');
const OPENID = 'o-journey-newcomer';
const NICKNAME = '星野';
const FIRST_WORDS = '今天读到第三章，慢就是稳。';
const OFFLINE_WORDS = '地铁里没有信号，走了两站路。';

jest.setTimeout(60_000);

/** The compiled package on a phone of its own, the built function behind it, one person's first day. Each test goes on. */
describe('the first day of a newcomer', () => {
  let cloud: LocalCloud;
  let phone: ReturnType<LocalCloud['as']>;
  let program: MiniProgram;
  /** While it is closed the answers of the cloud wait on their way back. */
  let wayBack = Promise.resolve();

  beforeAll(async () => {
    cloud = await startLocalCloud();
    phone = cloud.as(OPENID);
    program = await launch({
      package: PACKAGE,
      cloud: {
        callFunction: async (name, data) => {
          const answer = await phone.callFunction(name, data);
          await wayBack;
          return answer;
        },
      },
      phone: cloud.phone(),
      path: 'features/community/pages/join/index',
      query: { entry: cloud.seeded.communityId },
    });
  }, 180_000);

  afterAll(async () => {
    program?.kill();
    await cloud?.stop();
  });

  /** What the member wrote for one course. */
  const rowsOf = (courseId: string) =>
    cloud.query<{ text: string; streak: number }>(
      `select text, streak from checkins join members using (community_id, member_id) join people using (person_id)
       where openid = $1 and course_id = $2`,
      [OPENID, courseId],
    );

  const submissions = () => phone.calls.filter((action) => action === 'checkin.submit').length;

  /** Waits until the cloud has the row, whatever the phone knows. */
  const stored = async (courseId: string) => {
    while ((await rowsOf(courseId)).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  };

  const closeWayBack = () => {
    let open = () => undefined as void;
    wayBack = new Promise((resolve) => (open = resolve));
    return open;
  };

  const enrol = async (title: string) => {
    await program.switchTab('课程');
    await program.waitFor(title);
    await program.tap(title);
    await program.waitFor('报名这门课程');
    await program.tap('报名这门课程');
    await program.tap('同意课程规则并报名');
    await program.waitFor('点亮今天');
    await program.back();
  };

  const write = async (words: string) => {
    await program.tap('点亮今天');
    await program.waitFor('textarea');
    await program.input('textarea', words);
    await program.tap('点亮');
    await program.waitFor(() => program.currentPath() === 'features/checkin/pages/lit/index');
  };

  test('joins by the card of a member', async () => {
    await program.waitFor('同意约定并加入');
    expect(program.text()).toMatch('晨光读书社');
    await program.input('可以先空着，以后再改', NICKNAME);
    await program.tap('同意约定并加入');
    await program.waitFor(new RegExp(`好，${NICKNAME}$`));
    expect(program.currentPath()).toBe('pages/today/index');
  });

  test('enrols in two courses', async () => {
    await enrol(cloud.seeded.reading.title);
    await enrol(cloud.seeded.walking.title);
    const mine = () => /我在学的([^]*)可以报名的/.exec(program.text())?.[1] ?? '';
    await program.waitFor(() => mine().includes('走路听书') && mine().includes('精读营'));
  });

  test('a cold start paints Today by one call', async () => {
    const calls = phone.calls.length;
    await program.restart({ path: 'pages/today/index' });
    await program.waitFor('点亮今天');
    await program.waitFor(() => phone.calls.length > calls);
    await program.waitFor(cloud.seeded.walking.title);
    expect(phone.calls.slice(calls)).toEqual(['home.today']);
  });

  test('reads on in the feed, page by page', async () => {
    const before = program.count('.feed-card');
    expect(before).toBeGreaterThan(0);
    for (const pages of [1, 2]) {
      await program.scrollToBottom();
      await program.waitFor(() => program.count('.feed-card') >= before + pages * LIMITS.feedRows);
    }
  });

  test('checks in: two taps and one sentence light the first star', async () => {
    await write(FIRST_WORDS);
    await program.waitFor('点亮了第一颗星');
    await program.waitFor('+20');
    expect(await rowsOf(cloud.seeded.reading.courseId)).toEqual([{ text: FIRST_WORDS, streak: 1 }]);
  });

  test('without a network a check-in is kept, and told so', async () => {
    await program.tap('去看看大家写了什么');
    await program.waitFor(cloud.seeded.walking.title);
    await program.setOnline(false);
    await write(OFFLINE_WORDS);
    await program.waitFor(/联网后自动/);
    expect(await rowsOf(cloud.seeded.walking.courseId)).toEqual([]);
  });

  test('it survives the end of the app', async () => {
    await program.restart({ path: 'pages/today/index' });
    await program.waitFor('待发送 1 条 · 联网后自动发送');
    expect(program.text()).toMatch('晨光读书社');
  });

  test('an answer that is lost on its way back is asked for again', async () => {
    const sent = submissions();
    const open = closeWayBack();
    await program.setOnline(true);
    await program.waitFor(() => submissions() > sent);
    await stored(cloud.seeded.walking.courseId);
    await program.setOnline(false);
    open();
    await program.settle();
    await program.waitFor('待发送 1 条 · 联网后自动发送');
  });

  test('back online it is sent by itself, and counts once', async () => {
    await program.setOnline(true);
    await program.waitFor(() => !program.has(/待发送/));
    await program.setVisible(false);
    await program.setVisible(true);
    const sent = submissions();
    await program.restart({ path: 'pages/today/index' });
    await program.waitFor('已完成');
    expect(await rowsOf(cloud.seeded.walking.courseId)).toEqual([{ text: OFFLINE_WORDS, streak: 1 }]);
    expect(submissions()).toBe(sent);
  });

  test('the ledger tells every point', async () => {
    await program.switchTab('我的');
    await program.waitFor('积分明细');
    await program.tap('积分明细');
    await program.waitFor(/每日打卡/);
    const [account] = await cloud.query<{ points: number; sum: number }>(
      `select points, (select sum(points)::int from ledger_entries entry
         where (entry.community_id, entry.member_id) = (account.community_id, account.member_id)) as sum
       from ledger_accounts account join members using (community_id, member_id) join people using (person_id)
       where openid = $1`,
      [OPENID],
    );
    expect(account?.sum).toBe(account?.points);
    expect(program.text().split('\n')).toContain(String(account?.points));
  });

  test('the calendar shows the star of the day', async () => {
    await program.back();
    await program.tap('打卡日历');
    await program.waitFor(/已点亮/);
    expect(program.currentPath()).toBe('features/checkin/pages/calendar/index');
  });

  test('the log of the function holds neither words nor identity', () => {
    expect(cloud.log()).toMatch('"action":"checkin.submit"');
    for (const secret of [OPENID, FIRST_WORDS, OFFLINE_WORDS]) expect(cloud.log()).not.toContain(secret);
  });
});
