import path from 'node:path';
import type { ActionName, Input, Output } from '@contract/actions';
import { addDays } from '../../cloud/core/days';
import { instantOf, localDateOf } from '../../cloud/core/zone';
import { ask as askCloud } from './cloud/ask';
import { startLocalCloud, type LocalCloud } from './cloud/local-cloud';
import { launch } from './runtime/launch';
import type { MiniProgram } from './runtime/mini-program';
import { PackageFiles } from './runtime/package-files';

const ZONE = 'Asia/Shanghai';
const OPERATOR = 'demo-su-qing';
const [LEARNER, CAPTAIN, QUIET] = ['o-camp-learner', 'o-camp-captain', 'o-camp-quiet'];
const NICKNAMES: Record<string, string> = { [LEARNER]: '小禾', [CAPTAIN]: '阿岚', [QUIET]: '静静' };
const TITLE = '七天晨读快闪';
const DAYS = 7;
const PLAN = Array.from({ length: DAYS }, (_, index) => `${index + 1}\t第 ${index + 1} 页`).join('\n');
/** A cold page of a busy machine. */
const PATIENCE_MS = 20_000;

jest.setTimeout(120_000);

/** The compiled package on four phones, the built functions behind it: a camp from its set-up to its certificate. */
describe('a flash camp of seven days', () => {
  const files = new PackageFiles(path.resolve(__dirname, '../../dist/weapp'));
  const programs: MiniProgram[] = [];
  let cloud: LocalCloud;
  let communityId: string;
  let courseId: string;
  let startsOn: string;

  beforeAll(async () => {
    cloud = await startLocalCloud();
    communityId = cloud.seeded.communityId;
    for (const openid of [LEARNER, CAPTAIN, QUIET]) {
      await ask(openid, 'community.join', { communityId, nickname: NICKNAMES[openid]!, rulesAccepted: true });
    }
  }, 180_000);
  afterEach(() => {
    for (const program of programs.splice(0)) program.close();
  });
  afterAll(() => cloud?.stop());

  /** Asks as somebody, beside their phone. */
  const ask = <A extends ActionName>(openid: string, action: A, input: Input<A>): Promise<Output<A>> =>
    askCloud(cloud, openid, action, input);

  /** It is now some minutes after midnight of a local day, and the timer has run. */
  async function passesTo(localDate: string, minutes: number): Promise<void> {
    await cloud.pass(instantOf(localDate, minutes, ZONE).getTime() - cloud.now());
  }

  /** Somebody takes out their phone and opens a page. */
  async function opens(openid: string, page: string, query: Record<string, string> = {}): Promise<MiniProgram> {
    const whose = { cloud: cloud.as(openid), phone: cloud.phone() };
    const program = await launch({ package: files, ...whose, path: `${page}/index`, query });
    programs.push(program);
    return program;
  }

  const sees = async (program: MiniProgram, ...words: (string | RegExp)[]) => {
    for (const each of words) await program.waitFor(each, PATIENCE_MS);
  };
  const taps = async (program: MiniProgram, words: string | RegExp, which?: { index: number }) => {
    await program.waitFor(words, PATIENCE_MS);
    await program.tap(words, which);
  };
  const types = (program: MiniProgram, label: string, text: string) => {
    const tag = program.has(`input[aria-label="${label}"]`) ? 'input' : 'textarea';
    return program.input(`${tag}[aria-label="${label}"]`, text);
  };

  /** What the sheet that is open asks to be sure of. */
  const confirms = (program: MiniProgram) => taps(program, '.sheet .button');

  const light = (openid: string, localDate: string) =>
    ask(openid, 'checkin.submit', {
      communityId,
      courseId,
      localDate,
      text: '读了一页，写一句。',
      mediaIds: [],
      numbers: {},
      visibility: 'course',
      writtenAt: new Date(cloud.now()).toISOString(),
      makeup: false,
    });

  /** Whose week on duty it is. */
  async function onDuty(): Promise<{ openid: string; teamId: string }> {
    const [row] = await cloud.query<{ openid: string; team_id: string }>(
      `select p.openid, d.team_id from duty_turns d join teams t using (community_id, team_id)
         join members m using (community_id, member_id) join people p using (person_id)
       where t.course_id = $1 order by d.week_start limit 1`,
      [courseId],
    );
    return { openid: row!.openid, teamId: row!.team_id };
  }

  test('the operator sets it up, writes its plan and publishes it', async () => {
    const desk = await opens(OPERATOR, 'features/ops/pages/course-setup');
    await sees(desk, '课程是什么');
    await types(desk, '课程名称', TITLE);
    await types(desk, '课程介绍', '七天，每天读一页，写一句话。');
    await types(desk, '每队人数', '3');
    await taps(desk, '建一份草稿');
    await taps(desk, '写好前一周的每日计划');
    await taps(desk, '从表格导入');
    await desk.input('textarea', PLAN);
    await taps(desk, '导入 7 天');
    await sees(desk, '7 / 7 天已写好');
    await desk.back();
    await sees(desk, '7 天的计划都写好了');
    await taps(desk, '发布，开始报名', { index: 0 });
    await confirms(desk);
    await sees(desk, '草稿 → 报名中');
    const { rows } = await ask(OPERATOR, 'course.listDesk', { communityId, phase: 'preparing' });
    ({ courseId, startsOn } = rows.find(({ title }) => title === TITLE)!);
    expect(startsOn).toBe(addDays(localDateOf(new Date(cloud.now()), ZONE), 7));
  });

  test('two enrol by their phones, and one more', async () => {
    for (const openid of [LEARNER, CAPTAIN]) {
      const phone = await opens(openid, 'features/course/pages/detail', { courseId });
      await taps(phone, '报名这门课程');
      await taps(phone, '同意课程规则并报名');
      await sees(phone, '分组意愿', '距离开营');
    }
    await ask(QUIET, 'course.enrol', { communityId, courseId, rulesAccepted: true });
  });

  test('the operator makes them a team, and one of them its captain', async () => {
    const desk = await opens(OPERATOR, 'features/ops/pages/course', { courseId });
    await taps(desk, '结束报名，开始分组', { index: 0 });
    await confirms(desk);
    await taps(desk, '去分组');
    await sees(desk, '3 人组成 1 队');
    await taps(desk, '生成分组方案');
    await taps(desk, /，3 人，.*展开$/);
    await taps(desk, `${NICKNAMES[CAPTAIN]}，调整`);
    await desk.waitFor('关闭');
    if (desk.has('设为队长')) await desk.tap('设为队长');
    else await desk.tap('关闭');
    await sees(desk, `队长 ${NICKNAMES[CAPTAIN]}`);
    await taps(desk, '公布小队');
    await desk.answerModal(true);
    await sees(desk, '小队已经公布。移动成员时，打卡、积分和作业都跟着本人走。');
    const team = await opens(LEARNER, 'pages/team');
    await sees(team, `${TITLE} · 队长 ${NICKNAMES[CAPTAIN]}`, '开营，先认识一下队友');
  });

  test('it opens on its day, and the first star is lit', async () => {
    await passesTo(startsOn, 9 * 60 + 5);
    const phone = await opens(LEARNER, 'pages/today');
    await taps(phone, '点亮今天');
    await phone.waitFor('textarea');
    await phone.input('textarea', '第一页，读得很慢。');
    await phone.tap('点亮');
    await sees(phone, '点亮了第一颗星');
    await light(CAPTAIN, startsOn);
    const rows = await cloud.query('select local_date, streak from checkins where course_id = $1', [courseId]);
    expect(rows).toHaveLength(2);
  });

  test('whoever is on duty accepts the week', async () => {
    const { openid, teamId } = await onDuty();
    const phone = await opens(openid, 'features/team/pages/duty', { teamId });
    await taps(phone, '接受本周值日');
    await sees(phone, '已接受');
    const rows = await cloud.query('select 1 from duty_turns where team_id = $1 and accepted_at is not null', [teamId]);
    expect(rows).toHaveLength(1);
  });

  test('the captain writes to somebody whose first star is missing', async () => {
    await passesTo(addDays(startsOn, 1), 9 * 60);
    for (const openid of [LEARNER, CAPTAIN]) await light(openid, addDays(startsOn, 1));
    await passesTo(addDays(startsOn, 2), 9 * 60);
    const { teamId } = await onDuty();
    const phone = await opens(CAPTAIN, 'features/team/pages/cockpit', { teamId });
    await sees(phone, '过了 2 个打卡日，第一颗星还没亮', '今天 0 / 3 已点亮');
    await taps(phone, `已联系${NICKNAMES[QUIET]}`);
    await sees(phone, '今天已联系');
    await phone.restart({ path: 'features/team/pages/cockpit/index', query: { teamId } });
    await sees(phone, '今天已联系');
    expect(await cloud.query('select 1 from care_contacts where team_id = $1', [teamId])).toHaveLength(1);
  });

  test('the operator closes it on its last day; the certificate is true, and a made-up code is not', async () => {
    for (let day = 2; day < DAYS; day += 1) {
      await passesTo(addDays(startsOn, day), 20 * 60);
      await light(LEARNER, addDays(startsOn, day));
    }
    const desk = await opens(OPERATOR, 'features/ops/pages/course', { courseId });
    await taps(desk, '现在结营');
    await confirms(desk);
    await sees(desk, '进行中 → 已结营');

    const phone = await opens(LEARNER, 'features/course/pages/report', { courseId });
    await taps(phone, '看我的证书');
    await sees(phone, TITLE, NICKNAMES[LEARNER]!);
    const { code } = await ask(LEARNER, 'certificate.get', { communityId, courseId });
    await sees(phone, code);

    const stranger = await opens('o-stranger', 'features/course/pages/verify', { code });
    await sees(stranger, '证书真实有效', NICKNAMES[LEARNER]!, TITLE);
    await types(stranger, '证书编号', 'ABCDE-FGHJK-MNPQR');
    await taps(stranger, '核验');
    await sees(stranger, '没有找到这张证书，核对一下编号再试');
    const reports = await cloud.query<{ lit_days: number; is_complete: boolean }>(
      `select lit_days, certificate_code is not null as is_complete from course_reports where course_id = $1
       order by lit_days desc`,
      [courseId],
    );
    expect(reports).toEqual([
      { lit_days: DAYS, is_complete: true },
      { lit_days: 2, is_complete: false },
      { lit_days: 0, is_complete: false },
    ]);
  });

  test('no run of a function has failed', () => {
    expect(
      cloud
        .log()
        .split('\n')
        .filter((line) => line.includes('"level":"error"')),
    ).toEqual([]);
  });
});
