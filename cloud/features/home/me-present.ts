import type { MeHome } from '@contract/home';
import type { Call, MemberGrant } from '../../core/action';
import { presentPerson } from '../../core/person';
import { heldOf } from '../vip/kept';
import { presentProgress } from '../vip/present';
import type { MeFacts } from './me-query';
import { presentMembership } from './today-present';

export function presentMe(me: MeFacts, { services }: Call<'home.me'>, { member }: MemberGrant): MeHome {
  return {
    me: presentPerson(member, services.storage),
    bio: me.bio,
    joinedAt: me.joined_at.toISOString(),
    points: me.points,
    growth: me.growth,
    tier: presentProgress(me.tiers, heldOf(me.held), me.growth),
    celebration: me.celebration,
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
