import type { ContentState } from '@contract/checkin';
import type { CourseStatus } from '@contract/course';
import { sql } from 'kysely';
import type { Database } from '../../../core/database';
import { isFeaturableBy, isVisibleTo, joinSeat, type Viewer } from './visible';

/** What the commands need to know about a check-in that the viewer may see. */
export interface SeenCheckin {
  checkinId: string;
  courseId: string;
  courseTitle: string;
  courseStatus: CourseStatus;
  authorId: string;
  localDate: string;
  text: string;
  mediaIds: string[];
  state: ContentState;
  likeCount: number;
  canFeature: boolean;
}

/** One check-in if the viewer may see it, or null. */
export async function findSeen(database: Database, viewer: Viewer, checkinId: string): Promise<SeenCheckin | null> {
  const result = await sql<SeenCheckin>`
    select k.checkin_id as "checkinId", k.course_id as "courseId", c.title as "courseTitle", c.status as "courseStatus",
      k.member_id as "authorId", k.local_date as "localDate", k.text, k.media_ids as "mediaIds", k.state,
      k.like_count as "likeCount", coalesce(${isFeaturableBy(viewer)}, false) as "canFeature"
    from checkins k
    join courses c on c.community_id = k.community_id and c.course_id = k.course_id
    join enrolments author_seat on author_seat.community_id = k.community_id and author_seat.course_id = k.course_id
      and author_seat.member_id = k.member_id
    ${joinSeat(viewer)}
    where k.community_id = ${viewer.communityId} and k.checkin_id = ${checkinId} and ${isVisibleTo(viewer)}`.execute(
    database,
  );
  return result.rows[0] ?? null;
}

export interface SeenComment {
  commentId: string;
  checkinId: string;
  authorId: string;
}

/**
 * One comment if the viewer may see it, or null: one's own always, so that one's words can be taken back from a
 * check-in that is out of sight by now; others' once published, under a visible check-in.
 */
export async function findSeenComment(
  database: Database,
  viewer: Viewer,
  commentId: string,
): Promise<SeenComment | null> {
  const result = await sql<SeenComment>`
    select c.comment_id as "commentId", c.checkin_id as "checkinId", c.member_id as "authorId"
    from comments c
    join checkins k on k.community_id = c.community_id and k.checkin_id = c.checkin_id
    ${joinSeat(viewer)}
    where c.community_id = ${viewer.communityId} and c.comment_id = ${commentId} and c.deleted_at is null
      and (c.member_id = ${viewer.memberId} or c.state = 'published' and ${isVisibleTo(viewer)})`.execute(database);
  return result.rows[0] ?? null;
}
