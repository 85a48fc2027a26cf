import { sql } from 'kysely';
import type { MemberGrant } from '../../../core/action';
import type { Database } from '../../../core/database';
import { tierStandingSql } from '../../vip/standing';

/** What a course asks of the caller's tier, and what that tier gives them at its gate. */
export interface TierNeeded {
  /** Name of the lowest tier that may enrol; null = every member may. */
  needs: string | null;
  has: string;
  isReached: boolean;
  /** Growth between the caller and the tier; may be 0 for somebody whose tier was lowered. */
  missingGrowth: number;
  /** Hours by which enrolment opens earlier for the caller. */
  earlyHours: number;
}

/** What of a course has to do with tiers. */
export interface TierCourse {
  min_tier_no: number | null;
  enrols_from: Date | null;
}

const NOTHING_ASKED: TierNeeded = { needs: null, has: '', isReached: true, missingGrowth: 0, earlyHours: 0 };

/** The caller's tier against a course's, in one statement; none for a course to which tiers mean nothing. */
export async function tierNeeded(
  database: Database,
  { course, member, community }: MemberGrant & { course: TierCourse },
): Promise<TierNeeded> {
  if (course.min_tier_no === null && course.enrols_from === null) return NOTHING_ASKED;
  const result = await sql<{
    tier_no: number;
    name: string;
    growth: number;
    early_enrol_hours: number;
    needs: string | null;
    needs_growth: number | null;
  }>`
    select s.tier_no, s.name, s.growth, s.early_enrol_hours, needed.name as needs, needed.growth as needs_growth
    from (${tierStandingSql(community.communityId, member.memberId)}) s
    left join tiers needed
      on needed.community_id = ${community.communityId} and needed.tier_no = ${course.min_tier_no}`.execute(database);
  const row = result.rows[0];
  if (!row) return NOTHING_ASKED;
  return {
    needs: row.needs,
    has: row.name,
    isReached: row.needs === null || row.tier_no >= course.min_tier_no!,
    missingGrowth: Math.max(0, (row.needs_growth ?? 0) - row.growth),
    earlyHours: row.early_enrol_hours,
  };
}
