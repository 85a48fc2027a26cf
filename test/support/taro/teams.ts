import type { Output } from '@contract/actions';
import type { BoardTeam, CareContact, CareList, CarePerson } from '@contract/team';
import { CAPTAIN, COURSE_ID, ME } from './fixtures';

/** Answers of the server about teams beside each other, and about whom a captain cares for. */

export const aCarePerson = (change: Partial<CarePerson> = {}): CarePerson => ({
  person: { ...ME, memberId: 'member0000004', nickname: '顾云舒' },
  teamRole: 'member',
  reason: { kind: 'silent', days: 2, streakBefore: 28 },
  words: '顾云舒，这 2 天没读到你写的，少了点味道。忙完来聊聊？',
  contact: null,
  ...change,
});

export const aContact = (change: Partial<CareContact> = {}): CareContact => ({
  localDate: '2026-11-21',
  contactedAt: '2026-11-21T00:26:00.000Z',
  carer: ME,
  isMine: true,
  note: '',
  ...change,
});

export const aCareList = (change: Partial<CareList> = {}): CareList => ({
  teamId: 'team0000000001',
  teamName: '北斗小队',
  courseTitle: '21 天精读营',
  localDate: '2026-11-21',
  isRunning: true,
  isRestDay: false,
  litCount: 6,
  dueCount: 9,
  people: [
    aCarePerson(),
    aCarePerson({
      person: { ...CAPTAIN, memberId: 'member0000005', nickname: '程知夏' },
      reason: { kind: 'slipped', streakBefore: 12, canMakeUp: true },
      words: '程知夏，12 天的连续只空了一格，你手里有补卡，今天就能接上。',
    }),
  ],
  ...change,
});

export const aBoardTeam = (change: Partial<BoardTeam> = {}): BoardTeam => ({
  teamId: 'team0000000001',
  name: '北斗小队',
  members: 9,
  lit: 132,
  scheduled: 150,
  leave: 10,
  share: 0.94,
  rank: 1,
  isMine: true,
  canOpen: true,
  ...change,
});

export const aBoard = (teams = [aBoardTeam()]): Output<'team.getBoard'> => ({
  courseId: COURSE_ID,
  courseTitle: '21 天精读营',
  until: '2026-11-20',
  smallestRanked: 3,
  teams,
});
