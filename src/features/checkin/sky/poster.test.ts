import type { Pen } from '@/platform/canvas';
import { daysOfYear } from './geometry';
import { skyPoster, type Poster } from './poster';

const poster: Poster = { year: 2026, stars: [], nickname: '林小满', communityName: '晨光读书社', longestStreak: 29 };

/** A pen that remembers its words, and where it went. */
function remembering() {
  const words: string[] = [];
  const places: [number, number][] = [];
  const go = (x: number, y: number) => places.push([x, y]);
  const nothing = () => undefined;
  const pen = {
    fillText: (text: string) => words.push(text),
    moveTo: go,
    lineTo: go,
    arc: go,
    quadraticCurveTo: (_cx: number, _cy: number, x: number, y: number) => go(x, y),
    createLinearGradient: () => ({ addColorStop: nothing }),
    beginPath: nothing,
    closePath: nothing,
    fill: nothing,
    fillRect: nothing,
    scale: nothing,
    stroke: nothing,
  } as unknown as Pen;
  return { pen, words, places };
}

test('a poster says whose year it is, how many stars it has, and where they shine', () => {
  const { pen, words } = remembering();
  skyPoster({ ...poster, stars: [{ localDate: '2026-11-21', count: 1 }] }).draw(pen);
  expect(words).toEqual(
    expect.arrayContaining(['林小满的 2026 星空', '1 颗星', '最长连续 29 天', '群星 · 晨光读书社', '1月', '12月']),
  );
});

test('nothing on it speaks of points', () => {
  const { pen, words } = remembering();
  skyPoster(poster).draw(pen);
  expect(words.join('')).not.toMatch(/积分|成长值|奖励/);
});

test('a full leap year stays on the paper', () => {
  const { pen, places } = remembering();
  const drawing = skyPoster({
    ...poster,
    year: 2028,
    stars: daysOfYear(2028).map((localDate) => ({ localDate, count: 2 })),
  });
  drawing.draw(pen);
  expect(places.length).toBeGreaterThan(366 * 5);
  expect(places.every(([x, y]) => x > 0 && x < drawing.width && y > 200 && y < drawing.height)).toBe(true);
});
