import { aDeskDay } from '../../../../../test/support/taro/desk-courses';
import {
  firstEmpty,
  firstOpen,
  inPortions,
  inserted,
  rearranged,
  removed,
  sayWritten,
  swapped,
  wrongWithDay,
} from './rules';

/** Five days: 1 has begun, 3 and 5 are empty. */
const days = ['一', '二', '', '四', ''].map((title, index) =>
  aDeskDay({ dayNo: index + 1, localDate: `2026-12-0${index + 1}`, title, isFixed: index === 0 }),
);
const titles = (order: number[] | null) => (order === null ? null : rearranged(days, order).map(({ title }) => title));

test.each<[string, number[] | null, string[] | null]>([
  ['moving a day down', swapped(days, 2, 1), ['一', '', '二', '四', '']],
  ['moving a day up', swapped(days, 4, -1), ['一', '二', '四', '', '']],
  ['moving into a day that has begun', swapped(days, 2, -1), null],
  ['moving a day that has begun', swapped(days, 1, 1), null],
  ['moving the last day down', swapped(days, 5, 1), null],
  ['inserting before a day', inserted(days, 2), ['一', '', '二', '四', '']],
  ['inserting where the room is at the end', inserted(days, 4), ['一', '二', '', '', '四']],
  ['inserting before a day that has begun', inserted(days, 1), null],
  ['deleting a day', removed(days, 2), ['一', '', '四', '', '']],
  ['deleting a day that has begun', removed(days, 1), null],
])('%s', (_, order, expected) => expect(titles(order)).toEqual(expected));

test('nothing can be put into a full plan', () => {
  expect(inserted([aDeskDay(), aDeskDay({ dayNo: 2 })], 1)).toBeNull();
});

test('dates stay where they are when what is written moves', () => {
  const moved = rearranged(days, [1, 4, 3, 2, 5]);
  expect(moved[1]).toMatchObject({ dayNo: 2, localDate: '2026-12-02', title: '四', isFixed: false });
});

test('says how far the plan has come', () => {
  expect(sayWritten(days)).toBe('3 / 5 天已写好');
  expect(firstEmpty(days)?.dayNo).toBe(3);
  expect(firstOpen(days)).toBe(2);
  expect(firstEmpty([aDeskDay()])).toBeNull();
  expect(firstOpen([aDeskDay({ isFixed: true })])).toBe(2);
});

test.each([
  [{ title: '第一课', link: null }, null],
  [{ title: ' ', link: null }, 'title'],
  [{ title: '第一课', link: 'ftp://a.cn' }, 'link'],
])('%j is wrong in its %s', (day, field) => expect(wrongWithDay(day)?.field ?? null).toBe(field));

test('a long plan is sent in portions', () => {
  const many = Array.from({ length: 45 }, (_, index) => ({
    dayNo: index + 1,
    title: '课',
    task: '',
    link: null,
    mediaIds: [],
    required: true,
  }));
  expect(inPortions(many).map(({ length }) => length)).toEqual([20, 20, 5]);
});
