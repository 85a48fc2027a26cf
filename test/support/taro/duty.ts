import type { DutyBoard, DutyMate, DutyWeek } from '@contract/duty';
import { CAPTAIN, ME } from './fixtures';

/** Somebody else of the team. */
export const MATE = { ...ME, memberId: 'member0000003', nickname: '陈一诺' };

export const aDutyWeek = (change: Partial<DutyWeek> = {}): DutyWeek => ({
  weekStart: '2026-11-16',
  state: 'accepted',
  person: CAPTAIN,
  insteadOf: null,
  isAssigned: false,
  ...change,
});

export const aDutyMate = (change: Partial<DutyMate> = {}): DutyMate => ({
  person: ME,
  teamRole: 'member',
  turns: 0,
  takesTurns: true,
  isMe: true,
  ...change,
});

/** The captain is on duty this week; the next one is mine and waits for my answer until Sunday midnight. */
export const aDutyBoard = (change: Partial<DutyBoard> = {}): DutyBoard => ({
  teamId: 'team0000000001',
  teamName: '北斗小队',
  courseTitle: '21 天精读营',
  courseStatus: 'open',
  thisWeek: '2026-11-16',
  weeks: [
    aDutyWeek({ weekStart: '2026-11-09', state: 'served', person: MATE }),
    aDutyWeek(),
    aDutyWeek({ weekStart: '2026-11-23', state: 'waiting', person: ME }),
    aDutyWeek({ weekStart: '2026-11-30', state: 'expected', person: MATE }),
  ],
  mine: { weekStart: '2026-11-23', state: 'waiting', answerBy: '2026-11-22T16:00:00.000Z', canChange: true },
  swaps: [],
  list: {
    weekStart: '2026-11-16',
    canTick: false,
    items: [
      { item: 'open_daily', tickedAt: '2026-11-15T23:00:00.000Z' },
      { item: 'care', tickedAt: null },
      { item: 'homework', tickedAt: null },
      { item: 'summary', tickedAt: null },
      { item: 'hand_over', tickedAt: null },
    ],
  },
  handedOver: {
    weekStart: '2026-11-09',
    from: MATE,
    note: '共读读到第四章，周三再问问云舒。',
    at: '2026-11-15T12:00:00.000Z',
  },
  mates: [
    aDutyMate({ person: CAPTAIN, teamRole: 'captain', turns: 1, isMe: false }),
    aDutyMate(),
    aDutyMate({ person: MATE, turns: 1, isMe: false }),
  ],
  canAssign: false,
  canAppoint: false,
  ...change,
});
