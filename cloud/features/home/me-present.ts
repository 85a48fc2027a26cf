import type { MeHome } from '@contract/home';
import type { TierProgress } from '@contract/points';
import type { Call, MemberGrant } from '../../core/action';
import { presentPerson } from '../../core/person';
import type { MeFacts, TierRow } from './me-query';
import { presentMembership } from './today-present';

export function presentMe(me: MeFacts, { services }: Call<'home.me'>, { member }: MemberGrant): MeHome {
  return {
    me: presentPerson(member, services.storage),
    bio: me.bio,
    joinedAt: me.joined_at.toISOString(),
    points: me.points,
    growth: me.growth,
    tier: tierProgress(me.tiers, me.growth),
    litTotal: me.lit_total,
    longestStreak: me.longest_streak,
    unread: me.unread,
    coursesFinished: me.courses_finished,
    year: { year: me.year, stars: me.stars },
    memberships: me.memberships.map((row) => presentMembership(row, services)),
    desk:
      me.applications === null || me.safety_cases === null
        ? null
        : { applications: me.applications, safetyCases: me.safety_cases },
  };
}

/** Where growth stands among tiers that are sorted from the lowest up; without any there is one, without a name. */
function tierProgress(tiers: TierRow[], growth: number): TierProgress {
  const present = tiers.findLast((tier) => tier.growth <= growth) ?? { name: '', growth: 0 };
  const next = tiers.find((tier) => tier.growth > growth);
  return {
    name: present.name,
    from: present.growth,
    growth,
    next: next ? { name: next.name, at: next.growth, remaining: next.growth - growth } : null,
  };
}
