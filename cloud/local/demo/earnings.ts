import type { EarningEvent, EarningRule } from '@contract/points';
import { MILESTONES } from '@contract/limits';
import { historyOf, type Posting } from '../../ledger/bulk-import';
import { earningLines } from '../../ledger/earning-rules';
import type { Line } from '../../ledger/post';
import { dayOf } from './local-time';
import type { DemoCheckin, DemoMember } from './model';

/** A step of the first 24 hours that a member has taken. */
export interface StepTaken {
  member: DemoMember;
  step: 'rules' | 'first_checkin' | 'greet' | 'reminder';
  at: Date;
}

/** What one community's members earned by. */
export interface Deeds {
  checkins: DemoCheckin[];
  steps: StepTaken[];
  /** Homework that passed, when its review was released. */
  passed: { member: DemoMember; reviewId: string; at: Date }[];
  brought: Brought;
}

/** What members brought along from before this app was used, by nickname. */
export interface Brought {
  growth: Map<string, number>;
  /** Growth to have now: what the deeds leave open was brought along. */
  growthNow: Map<string, number>;
}

const POINTS_PER_GROWTH = 1.4;

/** Every posting that the deeds make under the rules, in order of time, as the product itself would have posted them. */
export function postingsOf(members: DemoMember[], deeds: Deeds, rules: EarningRule[]): Posting[] {
  const earned = earningsOf(deeds, rules);
  const carried = new Map(deeds.brought.growth);
  for (const member of members) {
    const wanted = deeds.brought.growthNow.get(member.nickname);
    if (wanted === undefined) continue;
    const own = earned.filter(({ account }) => account.memberId === member.memberId);
    carried.set(member.nickname, wanted - (historyOf(own).accounts[0]?.growth ?? 0));
  }
  const grants = members.flatMap((member) => {
    const growth = carried.get(member.nickname);
    return growth ? [grantOf(member, growth)] : [];
  });
  return [...grants, ...earned].sort((a, b) => a.moment.now.getTime() - b.moment.now.getTime());
}

/** Points and growth of earlier seasons, granted on the day of joining. */
function grantOf(member: DemoMember, growth: number): Posting {
  const points = Math.round((growth * POINTS_PER_GROWTH) / 10) * 10;
  const source = { kind: 'season', id: 'before' };
  return posting(member, member.joinedAt, [
    { kind: 'grant', reason: 'grant', source, points, growth, ruleVersion: null, dailyLimit: null },
  ]);
}

function earningsOf({ checkins, steps, passed }: Deeds, rules: EarningRule[]): Posting[] {
  const lines = (events: { event: EarningEvent; source: Line['source'] }[]) => earningLines(rules, events);
  const postings: Posting[] = [];
  for (const checkin of checkins) {
    const { member } = checkin.seat;
    const source = { kind: 'checkin', id: checkin.checkinId };
    const reached = MILESTONES.filter(({ days }) => days <= checkin.bestStreak);
    const events = [
      { event: checkin.isMakeup ? ('makeup' as const) : ('checkin' as const), source },
      ...reached.map(({ days }) => ({
        event: `milestone_${days}` as const,
        source: { kind: 'milestone', id: `${checkin.course.courseId}:${days}` },
      })),
      { event: 'step_first_checkin' as const, source: { kind: 'step', id: 'first_checkin' } },
    ];
    postings.push(posting(member, checkin.createdAt, lines(events)));
    if (checkin.featuredAt) {
      const featured = { event: 'featured' as const, source: { kind: 'featured', id: checkin.checkinId } };
      postings.push(posting(member, checkin.featuredAt, lines([featured])));
    }
    // One's own check-in is no place to earn by commenting.
    for (const { author, at, commentId } of checkin.comments.filter((comment) => comment.author !== member)) {
      postings.push(posting(author, at, lines([{ event: 'comment', source: { kind: 'comment', id: commentId } }])));
    }
  }
  for (const { member, step, at } of steps) {
    if (step === 'first_checkin') continue; // comes with the check-in
    postings.push(posting(member, at, lines([{ event: `step_${step}`, source: { kind: 'step', id: step } }])));
  }
  for (const { member, reviewId, at } of passed) {
    const source = { kind: 'homework', id: reviewId };
    postings.push(posting(member, at, lines([{ event: 'homework', source }])));
  }
  return postings;
}

function posting({ communityId, memberId }: DemoMember, now: Date, lines: Line[]): Posting {
  return { account: { communityId, memberId }, lines, moment: { now, localDate: dayOf(now) } };
}
