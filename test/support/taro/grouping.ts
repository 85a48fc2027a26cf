import type { Grouping, GroupingPerson } from '@contract/grouping';
import { CAPTAIN, ME } from './fixtures';

/** A proposal of two teams, the second without a captain. */
export const aGrouping = (change: Partial<Grouping> = {}): Grouping => ({
  courseTitle: '21 天精读营',
  courseStatus: 'grouping',
  stage: 'draft',
  teamSize: 8,
  proposedAt: '2026-11-21T00:00:00.000Z',
  publishedAt: null,
  fields: [
    { key: 'question0001', label: '阅读经验', isChosen: true, spread: { before: 0.38, after: 0.06 } },
    { key: 'question0002', label: '每天几页', isChosen: false, spread: null },
    { key: 'activity', label: '过往活跃', isChosen: true, spread: { before: 0.2, after: 0.15 } },
  ],
  teams: [
    { teamId: 'team000000001', name: '北斗小队', size: 8, captain: CAPTAIN },
    { teamId: 'team000000002', name: '织女小队', size: 7, captain: null },
  ],
  peopleCount: 15,
  ungroupedCount: 0,
  pairCount: 2,
  pairsKeptCount: 1,
  willingCount: 3,
  ...change,
});

export const aGroupingPerson = (change: Partial<GroupingPerson> = {}): GroupingPerson => ({
  person: ME,
  isCaptain: false,
  wantsToCaptain: true,
  pairedWith: null,
  activity: 0.82,
  answers: [{ label: '阅读经验', values: ['一两年'] }],
  ...change,
});
