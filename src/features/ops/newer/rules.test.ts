import { sayMerged, sayNewer } from './rules';

/** 08:26 on Saturday 21 November 2026 in Shanghai. */
const MOMENT = { now: Date.parse('2026-11-21T00:26:00.000Z'), utcOffsetMinutes: 480 };

test.each([
  [{ by: '苏晴', at: '2026-11-21T00:20:00.000Z' }, '苏晴 今天 08:20 保存了新的设置'],
  [{ by: '周远', at: '2026-11-18T00:20:00.000Z' }, '周远 周三 保存了新的设置'],
  [null, '有人保存了新的设置'],
])('a newer version is told with who and when: %j', (change, words) => {
  expect(sayNewer('设置', change, MOMENT)).toBe(words);
});

test.each([
  [[], [], '两边没有冲突。看一看，再保存。'],
  [['名额', '介绍'], [], '对方改的「名额」「介绍」已经合进来。看一看，再保存。'],
  [[], ['标题'], '你们都改了「标题」，现在是你写的。看一看，再保存。'],
  [['名额'], ['标题'], '对方改的「名额」已经合进来；你们都改了「标题」，现在是你写的。看一看，再保存。'],
])('taken %j, changed by both %j: %s', (taken, both, words) => expect(sayMerged({ taken, both })).toBe(words));
