import { readPlanTable } from './import-rules';
import { splitTable } from './table';

const BOUNDS = { firstDay: 1, lastDay: 7 };
const read = (text: string, bounds = BOUNDS) => readPlanTable(text, bounds);
const day = (dayNo: number, title: string, rest = {}) => ({
  dayNo,
  title,
  task: '',
  link: null,
  mediaIds: [],
  required: true,
  ...rest,
});

describe('a pasted table', () => {
  test.each([
    [
      'tabs',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'commas',
      'a,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['commas inside tabs', 'a,b\tc', [['a,b', 'c']]],
    ['quotes', '"a, ""b""",c', [['a, "b"', 'c']]],
    ['a quote within a cell', 'a "b" c,d', [['a "b" c', 'd']]],
    ['a quote that begins somebody’s own words', '"慢"就是快\t写一句\n"读"', [['"慢"就是快', '写一句'], ['读']]],
    ['a quote that nobody closes', '"慢就是快,写一句\n第二课', [['"慢就是快', '写一句'], ['第二课']]],
    ['an empty quoted cell', '"",b', [['', 'b']]],
    ['empty lines', '\n\na,b\n,\n', [['a', 'b']]],
  ])('is split at %s', (_, text, cells) => expect(splitTable(text).map((row) => row.cells)).toEqual(cells));

  test('knows on which line a row begins, over cells of several lines', () => {
    expect(splitTable('"a\nb",c\nd,e')).toEqual([
      { line: 1, cells: ['a\nb', 'c'] },
      { line: 3, cells: ['d', 'e'] },
    ]);
  });
});

describe('the days of a table', () => {
  test('are read with a heading, in whatever order its columns stand', () => {
    const text = '任务\t第几天\t标题\t必做\t链接\n写一句\t2\t第二课\t选做\thttps://a.cn/2.mp3\n\t第 1 天\t第一课\t\t';
    expect(read(text)).toEqual({
      days: [day(2, '第二课', { task: '写一句', link: 'https://a.cn/2.mp3', required: false }), day(1, '第一课')],
      errors: [],
    });
  });

  test('are read without one, with day numbers', () => {
    expect(read('D3,第三课,写一句\nD4,第四课')).toEqual({
      days: [day(3, '第三课', { task: '写一句' }), day(4, '第四课')],
      errors: [],
    });
  });

  test.each([
    ['第一天', 1],
    ['第十天', 10],
    ['第十二天', 12],
    ['二十', 20],
    ['第 二十一 天', 21],
    ['第一百零八天', 108],
    ['第三百六十六天', 366],
    ['第２天', 2],
    ['Day 7', 7],
  ])('%s is day %d', (cell, dayNo) => {
    expect(read(`${cell}\t讲一个词`, { firstDay: 1, lastDay: 366 })).toEqual({
      days: [day(dayNo, '讲一个词')],
      errors: [],
    });
  });

  test.each(['一天一个词', '第一课', '十个词', '零', '第十百天'])('%s is no day but a title', (title) => {
    expect(read(`${title}\t写一句`).days).toEqual([day(1, title, { task: '写一句' })]);
  });

  test('follow each other from the first free day where no number is given', () => {
    expect(read('第一课\n第二课', { firstDay: 3, lastDay: 7 }).days.map(({ dayNo }) => dayNo)).toEqual([3, 4]);
  });

  test.each([
    ['标题,天\n第一课,', 2, '没有写是第几天'],
    ['8,第八课', 1, '课程只有 7 天，放不下第 8 天'],
    ['1,第一课\n1,又一课', 2, '第 1 天写了两次'],
    ['1,第一课\n2,', 2, '没有标题'],
    [`1,${'长'.repeat(41)}`, 1, '标题超过 40 个字'],
    [`1,第一课,${'长'.repeat(1001)}`, 1, '任务超过 1000 个字'],
    ['1,第一课,,www.a.cn', 1, '链接要以 http:// 或 https:// 开头'],
    ['1,第一课,,,也许', 1, '「必做」一列只写是或否'],
  ])('%j is wrong on line %d', (text, line, words) => expect(read(text).errors).toEqual([{ line, words }]));

  test('name a day that has begun, and every line that is wrong', () => {
    expect(read('1,第一课\n3,\n4,第四课', { firstDay: 2, lastDay: 4 })).toEqual({
      days: [day(4, '第四课')],
      errors: [
        { line: 1, words: '第 1 天已经开始，不能再改' },
        { line: 2, words: '没有标题' },
      ],
    });
  });

  test('of nothing are none', () => expect(read(' \n ')).toEqual({ days: [], errors: [] }));
});
