import type { GroupingPerson } from '@contract/grouping';
import {
  clampTeamSize,
  inOrder,
  nextStep,
  sayActivity,
  sayAnswer,
  sayCaptain,
  sayCounts,
  sayMoved,
  saySpread,
  saySpreadVerdict,
  sayTeams,
  sayUngrouped,
} from './rules';
import { aGrouping, aGroupingPerson } from '../../../../test/support/taro/grouping';

describe('grouping in words', () => {
  test.each([
    [0, 8, '还没有人报名'],
    [3, 8, '3 人组成 1 队'],
    [24, 8, '24 人分成 3 队，每队 8 人'],
    [25, 8, '25 人分成 4 队，每队 6–7 人'],
    [300, 10, '300 人分成 30 队，每队 10 人'],
  ])('%i people, at most %i in a team: %s', (people, size, words) => {
    expect(sayTeams(people, size)).toBe(words);
  });

  test.each([
    [{ before: 0.381, after: 0.06 }, '分布差 38% → 6%'],
    [{ before: 0.104, after: 0.1 }, '分布差 10%'],
  ])('%o: %s', (spread, words) => {
    expect(saySpread(spread)).toBe(words);
  });

  test.each([
    [0, '很均衡'],
    [0.1, '很均衡'],
    [0.2, '比较均衡'],
    [0.4, '差别明显'],
  ])('%f is %s', (after, words) => {
    expect(saySpreadVerdict(after)).toBe(words);
  });

  test('counts what is there, and leaves out what is not', () => {
    expect(sayCounts(aGrouping())).toEqual(['2 队 · 15 人', '互选 1/2 对同队', '3 人愿意当队长']);
    expect(sayCounts(aGrouping({ teams: [], pairCount: 0, willingCount: 0 }))).toEqual(['15 人已报名']);
  });

  test.each([
    ['draft', '2 人在方案之后报名'],
    ['published', '2 人还没有小队'],
  ] as const)('without a team in %s: %s', (stage, words) => {
    expect(sayUngrouped({ stage, ungroupedCount: 2 })).toBe(words);
  });

  test('says who leads, and that nobody does', () => {
    expect(sayCaptain(aGrouping().teams[0]!, 'draft')).toBe('队长 周远');
    expect(sayCaptain({ captain: null }, 'draft')).toBe('公布时选出队长');
    expect(sayCaptain({ captain: null }, 'published')).toBe('还没有队长');
  });

  test('says an answer, and of a number what it counts', () => {
    expect(sayAnswer({ label: '最想聊的', values: ['艺术', '历史'] })).toBe('艺术、历史');
    expect(sayAnswer({ label: '每天几页', values: ['35'] })).toBe('每天几页 35');
  });

  test('says how active somebody was', () => {
    const [mate, captain] = [aGroupingPerson({ isCaptain: false }), aGroupingPerson({ isCaptain: true })];
    const { nickname } = mate.person;
    expect(sayMoved(mate, '南斗', false)).toBe(`${nickname}已移到南斗`);
    expect(sayMoved(mate, '南斗', true)).toBe(`${nickname}已到南斗，本人会收到消息`);
    expect(sayMoved(captain, '南斗', true)).toBe(`${nickname}已到南斗，记得给原来的小队选队长`);
    expect(sayActivity(null)).toBe('第一次参加课程');
    expect(sayActivity(0.824)).toBe('过往点亮 82%');
  });

  test.each([
    [1, 2],
    [8, 8],
    [99, 50],
  ])('a team size of %i becomes %i', (size, clamped) => {
    expect(clampTeamSize(size)).toBe(clamped);
  });
});

describe('the next step', () => {
  test.each([
    [{ stage: 'none', peopleCount: 0 }, null],
    [{ stage: 'none' }, 'propose'],
    [{ stage: 'draft', ungroupedCount: 2 }, 'publish'],
    [{ stage: 'published', ungroupedCount: 2 }, 'place'],
    [{ stage: 'published' }, null],
  ] as const)('of %o is %s', (change, step) => {
    expect(nextStep(aGrouping(change))).toBe(step);
  });
});

describe('the order of a team', () => {
  const person = (name: string, change: Partial<GroupingPerson> = {}) =>
    aGroupingPerson({ person: { memberId: name, nickname: name, avatarUrl: null, role: 'member' }, ...change });
  const withPair = (name: string, other: string) =>
    person(name, { pairedWith: { memberId: other, nickname: other, avatarUrl: null, role: 'member' } });

  test('begins with the captain, keeps pairs side by side, and repeats nobody', () => {
    const people = [person('a'), withPair('b', 'e'), person('c'), person('d', { isCaptain: true }), withPair('e', 'b')];
    expect(inOrder(people).map((one) => one.person.memberId)).toEqual(['d', 'b', 'e', 'a', 'c']);
  });
});
