import type { Board } from '@contract/board';
import { CAPTAIN, ME } from './fixtures';

/** The board of 坚持 in the running week, as somebody in the second place sees it. */
export const aBoard = (change: Partial<Board> = {}): Board => ({
  board: 'persistence',
  week: {
    startsOn: '2026-11-16',
    isClosed: false,
    closesAt: '2026-11-25T04:00:00.000Z',
    countedUntil: '2026-11-21T00:20:00.000Z',
  },
  weeks: [
    { startsOn: '2026-11-16', isClosed: false },
    { startsOn: '2026-11-09', isClosed: true },
  ],
  top: [
    { rank: 1, score: 108, words: '按时点亮 6 次 · 连续 43 天', person: CAPTAIN },
    { rank: 2, score: 86, words: '按时点亮 5 次 · 连续 16 天', person: ME },
  ],
  me: { isShown: true, place: { rank: 2, score: 86, words: '按时点亮 5 次 · 连续 16 天' } },
  formula: {
    text: '得分 = 100 × 按时点亮的天数 ÷ 本周应打卡的天数 + 连续奖励',
    notes: ['连续奖励：每连续 5 天 1 分，最多 20 分。'],
  },
  ...change,
});
