import { LIMITS } from '@contract/limits';
import type { Draft } from './drafts';
import { numberProblem, readNumbers, roomLeft, sayKept, visibilitiesOf, whyNotYet } from './rules';

const minutes = { key: 'minutes', label: '阅读', unit: '分钟', max: 600 };
const draft = (change: Partial<Draft> = {}): Draft => ({
  text: '',
  numbers: {},
  visibility: 'course',
  pictures: [],
  requestId: 'request-0001',
  editedAt: 0,
  ...change,
});
const picture = { key: 'p1', path: 'p1', mediaId: 'media00000001', local: null };

describe('numbers', () => {
  test.each([
    ['', null],
    ['30', null],
    ['12.5', null],
    ['600', null],
    ['601', '「阅读」最多 600 分钟'],
    ['三十', '「阅读」只填数字'],
    ['-3', '「阅读」只填数字'],
  ])('typed as "%s": %s', (typed, problem) => {
    expect(numberProblem(typed, minutes)).toBe(problem);
  });

  it('are sent for the fields that the course asks for, and only when typed', () => {
    expect(readNumbers({ minutes: ' 30 ', pages: '', other: '7' }, [minutes, { ...minutes, key: 'pages' }])).toEqual({
      minutes: 30,
    });
  });
});

describe('sending', () => {
  test.each([
    ['nothing', draft(), false],
    ['spaces alone', draft({ text: '  \n' }), false],
    ['one word', draft({ text: '早' }), true],
    ['a picture alone', draft({ pictures: [picture] }), true],
    ['a number that is none', draft({ text: '早', numbers: { minutes: 'x' } }), false],
  ])('%s: possible %#', (_, what, isPossible) => {
    expect(whyNotYet(what, [minutes]) === null).toBe(isPossible);
  });
});

it('says how much room is left only near the limit', () => {
  expect(roomLeft('字'.repeat(100))).toBeNull();
  expect(roomLeft('字'.repeat(LIMITS.checkinCharacters - 20))).toBe('还能写 20 字');
});

it('says when it was kept, with the day when that was another one', () => {
  const moment = { now: Date.parse('2026-11-21T01:00:00Z'), utcOffsetMinutes: 480 };
  expect(sayKept(null, false, moment)).toBe('写下的内容会自动保存');
  expect(sayKept(Date.parse('2026-11-21T00:12:00Z'), false, moment)).toBe('已自动保存 08:12');
  expect(sayKept(Date.parse('2026-11-20T15:58:00Z'), false, moment)).toBe('已自动保存 昨天 23:58');
  // what was kept before is not what stands there now
  expect(sayKept(Date.parse('2026-11-21T00:12:00Z'), true, moment)).toContain('手机存储满了');
});

it('offers the team to those who have one', () => {
  expect(visibilitiesOf(true)).toEqual(['course', 'team', 'self']);
  expect(visibilitiesOf(false)).toEqual(['course', 'self']);
});
