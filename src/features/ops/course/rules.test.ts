import type { DeskCourse } from '@contract/course-setup';
import { aDeskCourse } from '../../../../test/support/taro/desk-courses';
import { nextThing, offeredMove, sayMove, sayPeople, sayTeamsWant, stepsOf } from './rules';

/** Saturday 2026-11-21, 08:26 in Shanghai. */
const MOMENT = { now: Date.parse('2026-11-21T00:26:00Z'), utcOffsetMinutes: 480 };
const next = (change: Partial<DeskCourse>) => nextThing(aDeskCourse(change), MOMENT.now);

describe('the next thing', () => {
  test.each<[string, Partial<DeskCourse>, ReturnType<typeof nextThing>]>([
    [
      'a draft without words',
      { status: 'draft', missing: ['introduction', 'plan'] },
      { to: 'setup', words: '写一段课程介绍' },
    ],
    ['a draft without a plan', { status: 'draft', missing: ['plan'] }, { to: 'plan', words: '写好前一周的每日计划' }],
    [
      'a finished draft',
      { status: 'draft', nextStatus: 'enrolling' },
      { to: 'move', status: 'enrolling', words: '发布，开始报名' },
    ],
    ['people who wait', { status: 'enrolling', waitingCount: 3 }, { to: 'enrolments', words: '处理 3 份报名' }],
    [
      'nobody waits',
      { status: 'enrolling', nextStatus: 'grouping' },
      { to: 'move', status: 'grouping', words: '结束报名，开始分组' },
    ],
    ['somebody without a team', { status: 'grouping', ungroupedCount: 1 }, { to: 'grouping', words: '去分组' }],
    [
      'it opens tomorrow and somebody lacks a team',
      { status: 'enrolling', ungroupedCount: 4, opensAt: '2026-11-21T16:00:00.000Z', nextStatus: 'grouping' },
      { to: 'grouping', words: '给 4 人安排小队' },
    ],
    [
      'it has opened and somebody lacks a team',
      { status: 'open', ungroupedCount: 2, nextStatus: 'closed' },
      { to: 'grouping', words: '给 2 人安排小队' },
    ],
    ['it has opened without teams', { status: 'open', teamSize: null, ungroupedCount: 2, nextStatus: 'closed' }, null],
    ['all in teams', { status: 'grouping', nextStatus: 'open' }, { to: 'move', status: 'open', words: '现在开营' }],
    ['it runs', { status: 'open', nextStatus: 'closed' }, null],
    [
      'its last day is over',
      { status: 'open', nextStatus: 'closed', closesAt: '2026-11-21T00:00:00.000Z' },
      { to: 'move', status: 'closed', words: '现在结营' },
    ],
    ['it is over', { status: 'closed', nextStatus: 'archived' }, { to: 'report', words: '看课程报告' }],
    ['it is gone', { status: 'archived', nextStatus: null }, { to: 'report', words: '看课程报告' }],
  ])('when %s', (_, change, thing) => expect(next(change)).toEqual(thing));

  test.each<[Partial<DeskCourse>, ReturnType<typeof offeredMove>]>([
    [{ status: 'draft', missing: ['plan'], nextStatus: 'enrolling' }, null],
    [{ status: 'draft', nextStatus: 'enrolling' }, 'enrolling'],
    [{ status: 'open', nextStatus: 'closed' }, 'closed'],
    [{ status: 'archived', nextStatus: null }, null],
  ])('%j offers the move to %s', (change, to) => expect(offeredMove(aDeskCourse(change))).toBe(to));
});

describe('the seven steps', () => {
  const states = (change: Partial<DeskCourse>) => stepsOf(aDeskCourse(change), MOMENT).map(({ state }) => state);
  const texts = (change: Partial<DeskCourse>) => stepsOf(aDeskCourse(change), MOMENT).map(({ text }) => text);

  test.each([
    ['draft', 'now ahead ahead ahead ahead ahead ahead'],
    ['enrolling', 'done now ahead ahead ahead ahead ahead'],
    ['grouping', 'done done now ahead ahead ahead ahead'],
    ['open', 'done done done done now now ahead'],
    ['closed', 'done done done done done done now'],
    ['archived', 'done done done done done done done'],
  ] as const)('of a course that is %s', (status, expected) => expect(states({ status }).join(' ')).toBe(expected));

  test('come back to grouping while somebody in an open course lacks a team', () => {
    expect(states({ status: 'open', ungroupedCount: 2 }).join(' ')).toBe('done done now done now now ahead');
  });

  test('leave out what a course goes without', () => {
    expect(states({ status: 'enrolling', teamSize: null })[2]).toBe('skipped');
    expect(texts({ teamSize: null })[2]).toBe('这门课程不分小队');
  });

  test('tell what there is to know', () => {
    expect(texts({ status: 'enrolling', plannedDays: 3, waitingCount: 2, ungroupedCount: 4 })).toEqual([
      '每日计划写好 3 / 7 天',
      '23 / 40 人 · 2 人等待处理',
      '每队约 5 人 · 还有 4 人未分组',
      '12月1日 自动开营',
      '共 7 天',
      '作业和点评在课程进行中完成',
      '12月8日 自动结营',
    ]);
    expect(texts({ status: 'open', dayNo: 3, litToday: 12 }).slice(3, 5)).toEqual([
      '12月1日开营',
      '第 3 / 7 天 · 今天点亮 12 / 23',
    ]);
    expect(texts({ status: 'open', dayNo: null })[4]).toBe('今天休息');
    expect(texts({ status: 'closed' }).at(-1)).toBe('12月15日解散');
  });
});

test.each<[Partial<DeskCourse>, string[]]>([
  [{ status: 'grouping', ungroupedCount: 4 }, []],
  [
    { status: 'grouping', ungroupedCount: 4, opensAt: '2026-11-21T16:00:00.000Z' },
    ['还有 4 人没有小队，明天 00:00 自动开营，不会等分组'],
  ],
  [{ status: 'open', ungroupedCount: 4, leaderlessCount: 1 }, ['还有 4 人没有小队，课程已经开营', '1 支小队没有队长']],
  [{ status: 'open', teamSize: null, ungroupedCount: 4 }, []],
  [{ status: 'closed', ungroupedCount: 4, leaderlessCount: 1 }, []],
])('%j wants of its operators %j', (change, lines) => {
  expect(sayTeamsWant(aDeskCourse(change), MOMENT)).toEqual(lines);
});

test('people are counted with their places where there is a limit', () => {
  expect(sayPeople({ enrolledCount: 3, capacity: null })).toBe('3 人');
  expect(sayPeople({ enrolledCount: 3, capacity: 20 })).toBe('3 / 20 人');
});

test('a move says who made it, and why', () => {
  const at = '2026-11-20T23:00:00.000Z';
  const by = { memberId: 'MEMBER0001', nickname: '苏晴', avatarUrl: null, role: 'owner' as const };
  expect(sayMove({ from: 'draft', to: 'enrolling', by, reason: '都准备好了', at }, MOMENT)).toEqual({
    title: '草稿 → 报名中',
    text: '今天 07:00 · 苏晴 · 都准备好了',
  });
  expect(sayMove({ from: 'grouping', to: 'open', by: null, reason: '', at }, MOMENT).text).toBe(
    '今天 07:00 · 按日程自动',
  );
});
