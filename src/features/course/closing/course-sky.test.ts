import type { LearnerReport } from '@contract/closing';
import { aReport } from '../../../../test/support/taro/closing';
import { courseSkyBackground, courseSkySvg, runsOf, seatsOf, skySize } from './course-sky';

const marked = (marks: string): LearnerReport['days'] => {
  const words = { L: 'lit', M: 'makeup', V: 'leave', X: 'missed', '-': 'none' } as const;
  return [...marks].map((mark) => ({ localDate: '2026-11-01', mark: words[mark as keyof typeof words] }));
};

test.each([1, 7, 21, 30, 100, 366])('%i days stand within their sky, each in a place of its own', (count) => {
  const { width, height } = skySize(count);
  const seats = seatsOf(count);
  expect(new Set(seats.map(({ x, y }) => `${x} ${y}`)).size).toBe(count);
  for (const { x, y } of seats) {
    expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
  }
});

test.each([
  ['LLL', [[0, 1, 2]]],
  ['LXL', []],
  ['LMVLL', [[0, 1, 3, 4]]],
  [
    '--LLXLL',
    [
      [2, 3],
      [5, 6],
    ],
  ],
  ['', []],
])('the runs of %s are %j', (marks, runs) => expect(runsOf(marked(marks))).toEqual(runs));

test('every lit day is a star, and what was made up, excused or missed has its own sign', () => {
  const svg = courseSkySvg(aReport().days);
  expect(svg.match(/Z/g)).toHaveLength(5);
  expect(svg.match(/<circle/g)).toHaveLength(3);
  expect(svg).toContain('stroke-dasharray');
});

test('a year of days stays within what one update of the page may carry', () => {
  expect(courseSkyBackground(marked('L'.repeat(366))).length).toBeLessThan(64_000);
});
