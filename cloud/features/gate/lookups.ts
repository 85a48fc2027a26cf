import type { Gate } from '@contract/community';
import { sql } from 'kysely';
import type { CommunityFacts } from '../../core/caller';
import type { Database } from '../../core/database';

/** What codes let into: a course, or with null the community itself. */
export interface Place {
  courseId: string | null;
  name: string;
  gate: Gate;
  /** A course that is over takes nobody in. */
  isOver: boolean;
}

/** The community or one of its courses; null when there is no such course. */
export async function findPlace(
  database: Database,
  { communityId, name }: CommunityFacts,
  courseId: string | null,
): Promise<Place | null> {
  if (courseId === null) {
    const community = await database
      .selectFrom('communities')
      .select('gate')
      .where('community_id', '=', communityId)
      .executeTakeFirstOrThrow();
    return { courseId, name, gate: community.gate as Gate, isOver: false };
  }
  const course = await database
    .selectFrom('courses')
    .select(['title', 'gate', 'status'])
    .where('community_id', '=', communityId)
    .where('course_id', '=', courseId)
    .executeTakeFirst();
  if (!course) return null;
  const isOver = course.status === 'closed' || course.status === 'archived';
  return { courseId, name: course.title, gate: course.gate as Gate, isOver };
}

/** Batches with their issuer, and how many of their codes are used and free. */
export function batches(database: Database) {
  return database
    .selectFrom('access_code_batches as b')
    .innerJoin('members as m', (join) =>
      join.onRef('m.community_id', '=', 'b.community_id').onRef('m.member_id', '=', 'b.issued_by'),
    )
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('access_codes as a')
          .select(sql<number>`count(a.used_by)::integer`.as('used'))
          .select(sql<number>`(count(*) - count(a.used_by))::integer`.as('free'))
          .whereRef('a.community_id', '=', 'b.community_id')
          .whereRef('a.batch_id', '=', 'b.batch_id')
          .as('codes'),
      (join) => join.onTrue(),
    )
    .select(['b.batch_id', 'b.course_id', 'b.note', 'b.issued', 'b.created_at', 'm.nickname as issued_by'])
    .select(['codes.used', 'codes.free']);
}

/** One batch of the community, or undefined. */
export function findBatch(database: Database, communityId: string, batchId: string) {
  return batches(database)
    .where('b.community_id', '=', communityId)
    .where('b.batch_id', '=', batchId)
    .executeTakeFirst();
}
export type BatchRow = NonNullable<Awaited<ReturnType<typeof findBatch>>>;
