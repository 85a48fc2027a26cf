import { ERRORS, type ErrorCode } from '@contract/errors';
import { sayError } from './errors';
import { EVENT_NAMES, sayReason } from './events';
import { sayChange, sayNumber, sayShare } from './numbers';

const NOW = { now: Date.parse('2026-11-21T00:30:00Z'), utcOffsetMinutes: 480 };
const CODES = Object.keys(ERRORS) as ErrorCode[];

describe('the words of an error', () => {
  test.each(CODES)('%s says what happened and what to do, without details too', (code) => {
    const words = sayError({ code }, NOW);
    expect(words.length).toBeGreaterThanOrEqual(10);
    expect(words).toMatch(/[\u4e00-\u9fff]/);
    expect(words).not.toMatch(/未知错误|undefined|null|NaN|失败/);
  });

  test.each([
    ['INPUT.INVALID', { field: 'input.answers.0.values' }, '「报名问题」还不对，改一改再提交'],
    ['RATE.LIMITED', { retryAfterSeconds: 12.2 }, '操作有点快，13 秒后再试'],
    ['RATE.LIMITED', { retryAfterSeconds: 90 }, '操作有点快，2 分钟后再试'],
    ['COURSE.ENROLMENT_NOT_OPEN', { opensAt: '2026-11-22T00:00:00Z' }, '报名还没开始，明天 08:00 开放后再来'],
    ['COURSE.ENROLMENT_ENDED', { endedAt: '2026-11-20T16:00:00Z' }, '报名已在 今天 00:00 截止，看看其他课程'],
    [
      'COURSE.TIER_TOO_LOW',
      { needs: '星光', has: '星火', missingGrowth: 1140 },
      '这门课程对星光及以上会员开放，还差 1,140 成长值',
    ],
    ['COURSE.ALREADY_WAITING', { position: 3 }, '你正在候补，排在第 3 位，有名额就轮到你'],
    ['COURSE.NOT_STARTED', { startsOn: '2026-11-22' }, '课程明天开营，那天再来点亮'],
    ['CHECKIN.TOO_LATE', { closedAt: '2026-11-20T16:00:00Z' }, '这一天已在 今天 00:00 截止，有补卡可以在月历里补上'],
    ['LEDGER.INSUFFICIENT', { missing: 1240 }, '还差 1,240 积分，先去攒一攒'],
    ['PERK.ALREADY_FULFILLED', { kind: 'goods', wanted: 'fulfil' }, '已经寄出过，不用再寄出'],
    ['PERK.ALREADY_FULFILLED', { kind: 'service', wanted: 'cancel' }, '已经完成，不能再取消'],
    ['PERK.ALREADY_FULFILLED', { kind: 'coupon', wanted: 'return' }, '已经核销，积分不能再退回'],
    ['PERK.ALREADY_ENDED', { status: 'cancelled', wanted: 'cancel' }, '这份兑换已经取消，积分已退回'],
    ['PERK.ALREADY_ENDED', { status: 'returned', wanted: 'fulfil' }, '这份兑换的积分已退回，不能再核销'],
    ['CONTENT.REJECTED', { field: 'input.nickname' }, '内容里有不适合公开的词句，改一改再提交'],
    ['CONTENT.REJECTED', { mediaId: 'MEDIA0000001' }, '有图片没有通过检查，换一张再提交'],
    ['MEDIA.NOT_READY', { gone: true }, '图片已不在手机里，重新选一次再提交'],
  ] as const)('%s with %j is exact', (code, details, words) => expect(sayError({ code, details }, NOW)).toBe(words));
});

describe('numbers', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1240, '1,240'],
    [1234567, '1,234,567'],
    [-1240, '-1,240'],
    [12.345, '12.35'],
    [1000.5, '1,000.5'],
  ])('%d is %s', (value, words) => expect(sayNumber(value)).toBe(words));

  it('show the sign of a change, and shares as percent', () => {
    expect([sayChange(10), sayChange(-5), sayChange(0)]).toEqual(['+10', '-5', '0']);
    expect(sayShare(0.941)).toBe('94%');
  });
});

it('names every reason of the ledger, also one that is newer than this client', () => {
  expect(sayReason('checkin')).toBe(EVENT_NAMES.checkin);
  expect(sayReason('expire')).toBe('积分到期');
  expect(sayReason('something_new')).toBe('积分变动');
});
