import { sql } from 'kysely';
import type { MemberGrant } from '../../core/action';
import type { Database } from '../../core/database';
import { Refusal } from '../../core/refusal';

/** A course as grouping knows it. */
export interface GroupingCourse {
  course_id: string;
  title: string;
  status: string;
  team_size: number | null;
  /** Whether the caller is enrolled in it. */
  is_mine: boolean;
}

/** The stored terms of a proposal; `published_at` once its teams are the course's. */
export interface Terms {
  team_size: number;
  fields: string[];
  proposed_at: Date;
  published_at: Date | null;
}

export interface CourseKey {
  communityId: string;
  courseId: string;
}

export const keyOf = ({ community, course }: MemberGrant & { course: GroupingCourse }): CourseKey => ({
  communityId: community.communityId,
  courseId: course.course_id,
});

export function findCourse(
  database: Database,
  { member, community }: MemberGrant,
  courseId: string,
): Promise<GroupingCourse | undefined> {
  return database
    .selectFrom('courses as c')
    .select(['c.course_id', 'c.title', 'c.status', 'c.team_size'])
    .select(
      sql<boolean>`exists (select 1 from enrolments e where e.community_id = c.community_id
        and e.course_id = c.course_id and e.member_id = ${member.memberId} and e.status = 'active')`.as('is_mine'),
    )
    .where('c.community_id', '=', community.communityId)
    .where('c.course_id', '=', courseId)
    .executeTakeFirst();
}

/** The proposal's terms, and whether the course has teams, by whatever way they came. */
export async function findTerms(
  database: Database,
  { communityId, courseId }: CourseKey,
): Promise<{ terms: Terms | null; isPublished: boolean }> {
  const terms = await database
    .selectFrom('groupings')
    .select(['team_size', 'fields', 'proposed_at', 'published_at'])
    .where('community_id', '=', communityId)
    .where('course_id', '=', courseId)
    .executeTakeFirst();
  const team = await database
    .selectFrom('teams')
    .select('team_id')
    .where('community_id', '=', communityId)
    .where('course_id', '=', courseId)
    .limit(1)
    .executeTakeFirst();
  return { terms: terms ?? null, isPublished: team !== undefined };
}

/**
 * Locks the course, so that proposals, publication, moves and enrolments take turns, and reads the stage behind the lock.
 * Throws GROUPING.NOT_OPEN for a draft and COURSE.CLOSED for a course that is over.
 */
export async function lockForGrouping(database: Database, key: CourseKey) {
  const { status } = await database
    .selectFrom('courses')
    .select('status')
    .where('community_id', '=', key.communityId)
    .where('course_id', '=', key.courseId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  if (status === 'draft') throw new Refusal('GROUPING.NOT_OPEN', 'a draft has nobody to group', { status });
  if (status === 'closed' || status === 'archived') {
    throw new Refusal('COURSE.CLOSED', 'the course is closed; its teams stay as they are', { status });
  }
  return findTerms(database, key);
}

/** {@link lockForGrouping} for what is done before the publication. Throws GROUPING.PUBLISHED, GROUPING.NOT_PROPOSED. */
export async function lockProposal(database: Database, key: CourseKey): Promise<Terms> {
  const { terms, isPublished } = await lockForGrouping(database, key);
  requireUnpublished(isPublished);
  if (!terms) throw new Refusal('GROUPING.NOT_PROPOSED', 'no teams were proposed yet');
  return terms;
}

export function requireUnpublished(isPublished: boolean): void {
  if (isPublished) throw new Refusal('GROUPING.PUBLISHED', 'the teams are published');
}

/** {@link lockForGrouping} for what is done with published teams. Throws GROUPING.NOT_PUBLISHED. */
export async function lockPublished(database: Database, key: CourseKey): Promise<Terms | null> {
  const { terms, isPublished } = await lockForGrouping(database, key);
  if (!isPublished) throw new Refusal('GROUPING.NOT_PUBLISHED', 'the course has no teams yet');
  return terms;
}
