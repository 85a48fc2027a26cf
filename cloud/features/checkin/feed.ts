import type { FeedRow } from '@contract/checkin';
import type { NumberField } from '@contract/course';
import { LIMITS } from '@contract/limits';
import { sql } from 'kysely';
import type { MemberGrant } from '../../core/action';
import type { Member } from '../../core/caller';
import type { Database } from '../../core/database';
import { instantCursor, pageOf, readInstantCursor } from '../../core/paging';
import { presentPerson } from '../../core/person';
import { found } from '../../core/refusal';
import type { Storage } from '../../platform/storage';
import { isFeaturableBy, isVisibleTo, joinSeat, viewerOf, type Viewer } from './social/visible';

type FeedScope = 'team' | 'course' | 'featured';

/** One check-in as the database tells it: a feed row without urls and labels. */
export interface FeedRecord extends Omit<FeedRow, 'author' | 'pictures' | 'numbers' | 'isMine' | 'isFeatured'> {
  author: Member;
  pictures: { mediaId: string; storageKey: string; width: number; height: number }[];
  numbers: Record<string, number>;
  numberFields: NumberField[];
  featuredAt: string | null;
}

/** Selects records over `k` (a check-in) and `seat`; the joins they need follow the from clause. */
const record = (viewer: Viewer) => sql`json_build_object(
  'checkinId', k.checkin_id, 'courseId', k.course_id, 'courseTitle', c.title, 'localDate', k.local_date,
  'writtenAt', k.written_at, 'streak', k.streak, 'text', k.text, 'numbers', k.numbers, 'numberFields', c.numbers,
  'visibility', k.visibility, 'state', k.state, 'isMakeup', k.is_makeup,
  'author', json_build_object(
    'memberId', author.member_id, 'nickname', author.nickname, 'avatarKey', author.avatar_key, 'role', author.role),
  'teamRole', author_seat.team_role,
  'pictures', case when k.media_ids = '{}' then '[]'::json else (
    select coalesce(json_agg(json_build_object(
      'mediaId', m.media_id, 'storageKey', m.storage_key, 'width', m.width, 'height', m.height) order by used.position), '[]')
    from unnest(k.media_ids) with ordinality used (media_id, position)
    join media m on m.community_id = k.community_id and m.media_id = used.media_id
    where m.state = 'passed' or m.state in ('checking', 'review') and k.member_id = ${viewer.memberId}) end,
  'stateReason', case when k.member_id = ${viewer.memberId} then k.state_reason end,
  'featuredAt', k.featured_at,
  'canFeature', coalesce(c.status not in ('closed', 'archived') and ${isFeaturableBy(viewer)}, false),
  'liked', exists (select from likes l where l.community_id = k.community_id and l.checkin_id = k.checkin_id
    and l.member_id = ${viewer.memberId}),
  'likeCount', k.like_count, 'commentCount', k.comment_count)`;

const recordJoins = (viewer: Viewer) => sql`
  join courses c on c.community_id = k.community_id and c.course_id = k.course_id
  join members author on author.community_id = k.community_id and author.member_id = k.member_id
  join enrolments author_seat on author_seat.community_id = k.community_id and author_seat.course_id = k.course_id
    and author_seat.member_id = k.member_id
  ${joinSeat(viewer)}`;

/** One check-in as its viewer sees it; no row when they may not. */
export const feedRecord = (viewer: Viewer, checkinId: string) => sql<{ record: FeedRecord }>`
  select ${record(viewer)} as record
  from checkins k ${recordJoins(viewer)}
  where k.community_id = ${viewer.communityId} and k.checkin_id = ${checkinId} and ${isVisibleTo(viewer)}`;

export interface FeedPage {
  rows: FeedRecord[];
  nextCursor: string | null;
}

/** Where a page of a feed starts, and how long it is. */
interface Slice {
  courseId: string;
  cursor?: string;
  limit: number;
}

function featuredIds(viewer: Viewer, { courseId, cursor, limit }: Slice) {
  const end = cursor === undefined ? null : readInstantCursor(cursor);
  return sql`
    select k.checkin_id from checkins k ${joinSeat(viewer)}
    where k.community_id = ${viewer.communityId} and k.course_id = ${courseId} and k.featured_at is not null
      and ${isVisibleTo(viewer)}
      ${end ? sql`and (k.featured_at, k.checkin_id) < (${end.instant}::timestamptz, ${end.id})` : sql``}
    order by k.featured_at desc, k.checkin_id desc limit ${limit + 1}`;
}

/** Others' published check-ins by the feed's own index, one's own in every state by the member's; merged by time. */
function latestIds(viewer: Viewer, scope: 'team' | 'course', { courseId, cursor, limit }: Slice) {
  const where = sql`k.community_id = ${viewer.communityId} and k.course_id = ${courseId} and k.deleted_at is null
    ${scope === 'team' ? sql`and k.team_id = (select team_id from viewer_seat)` : sql``}
    ${cursor === undefined ? sql`` : sql`and k.checkin_id < ${cursor}`}`;
  const newest = sql`order by checkin_id desc limit ${limit + 1}`;
  return sql`
    select checkin_id from (
      (select k.checkin_id from checkins k ${joinSeat(viewer)}
        where ${where} and k.state = 'published' and k.member_id <> ${viewer.memberId} and ${isVisibleTo(viewer)} ${newest})
      union all
      (select k.checkin_id from checkins k where ${where} and k.member_id = ${viewer.memberId} ${newest})
    ) either ${newest}`;
}

/**
 * One page of a course's feed in one statement, newest first. `team` is the viewer's own team, empty without one.
 * Throws RESOURCE.NOT_FOUND unless the viewer is enrolled or staff, INPUT.INVALID for a cursor of another list.
 */
export async function feedPage(
  database: Database,
  {
    scope,
    limit = LIMITS.feedRows,
    ...feed
  }: MemberGrant & Omit<Slice, 'limit'> & { scope: FeedScope; limit?: number; now: Date },
): Promise<FeedPage> {
  const viewer = viewerOf(feed, feed.now);
  const slice = { ...feed, limit };
  const isFeatured = scope === 'featured';
  const result = await sql<{ records: FeedRecord[] }>`
    with viewer_seat as (
      select e.team_id from courses c
      left join enrolments e on e.community_id = c.community_id and e.course_id = c.course_id
        and e.member_id = ${viewer.memberId} and e.status = 'active'
      where c.community_id = ${viewer.communityId} and c.course_id = ${feed.courseId} and c.status <> 'draft'
        and (e.member_id is not null or ${viewer.isStaff}::boolean)
    )
    select coalesce((
      select json_agg(${record(viewer)} order by ${isFeatured ? sql`k.featured_at desc,` : sql``} k.checkin_id desc)
      from checkins k ${recordJoins(viewer)}
      where k.community_id = ${viewer.communityId}
        and k.checkin_id in (${isFeatured ? featuredIds(viewer, slice) : latestIds(viewer, scope, slice)})
    ), '[]') as records
    from viewer_seat`.execute(database);
  return pageOf(found(result.rows[0], 'the course').records, limit, ({ checkinId, featuredAt }) =>
    isFeatured ? instantCursor(new Date(featuredAt!), checkinId) : checkinId,
  );
}

/** Whose eyes a row is presented for. */
interface Reader {
  member: Pick<Member, 'memberId'>;
  storage: Storage;
}

/** A record with its urls, labels and units. */
export function presentFeedRow(stored: FeedRecord, { member, storage }: Reader): FeedRow {
  const { author, pictures, numbers, numberFields, featuredAt, ...row } = stored;
  return {
    ...row,
    writtenAt: new Date(row.writtenAt).toISOString(),
    author: presentPerson(author, storage),
    pictures: pictures.map(({ storageKey, ...picture }) => ({ ...picture, url: storage.urlOf(storageKey) })),
    numbers: numberFields.flatMap(({ key, label, unit }) => {
      const value = numbers[key];
      return value === undefined ? [] : [{ label, unit, value }];
    }),
    isMine: author.memberId === member.memberId,
    isFeatured: featuredAt !== null,
  };
}

export function presentFeedPage({ rows, nextCursor }: FeedPage, reader: Reader) {
  return { rows: rows.map((row) => presentFeedRow(row, reader)), nextCursor };
}
