import { sql } from 'kysely';
import type { MemberGrant } from '../../../core/action';
import { isStaff } from '../../../core/policy';
import { localDateOf } from '../../../core/zone';
import { hasCaptainRights } from '../../duty/rights';

/** Whoever looks at check-ins; decides what they get to see. */
export interface Viewer {
  communityId: string;
  memberId: string;
  isStaff: boolean;
  /** The calendar day it is in the community's zone. */
  today: string;
}

export function viewerOf({ member, community }: MemberGrant, now: Date): Viewer {
  const { communityId, timeZone } = community;
  return { communityId, memberId: member.memberId, isStaff: isStaff(member), today: localDateOf(now, timeZone) };
}

/** Joins `seat`, the viewer's active enrolment in the course of check-in `k`. */
export const joinSeat = (viewer: Viewer) => sql`
  left join enrolments seat on seat.community_id = k.community_id and seat.course_id = k.course_id
    and seat.member_id = ${viewer.memberId} and seat.status = 'active'`;

/**
 * True where the viewer may see check-in `k`: its author always; others only once it is published, as far as it was
 * meant to reach. Staff see what its course or its team sees; what is for oneself nobody else sees. Needs {@link joinSeat}.
 */
export const isVisibleTo = (viewer: Viewer) => sql`(k.deleted_at is null and (
  k.member_id = ${viewer.memberId}
  or k.state = 'published' and (
    k.visibility = 'course' and (${viewer.isStaff}::boolean or seat.member_id is not null)
    or k.visibility = 'team' and (${viewer.isStaff}::boolean or seat.team_id = k.team_id))))`;

/**
 * True where the viewer may feature check-in `k`: staff, or in its author's team the captain and whoever is on duty; never
 * one's own.
 * Needs {@link joinSeat} and `author_seat`, the author's enrolment.
 */
export const isFeaturableBy = (viewer: Viewer) => sql`(
  k.state = 'published' and k.visibility <> 'self' and k.member_id <> ${viewer.memberId}
  and (${viewer.isStaff}::boolean or seat.team_id = author_seat.team_id and ${hasCaptainRights('seat', viewer.today)}))`;
