import { sql, type RawBuilder } from 'kysely';
import { statementSql } from '../../ledger/statement';

/** Whose record it is. */
export interface Owner {
  communityId: string;
  memberId: string;
}

/**
 * Everything kept about a member, section by section, oldest first. Columns are named for the person who reads them;
 * whatever ends in `Key` or `Keys` names stored files.
 */
export const RECORD_SECTIONS: Record<string, (owner: Owner) => RawBuilder<Record<string, unknown>>> = {
  profile: ({ communityId, memberId }) => sql`
    select nickname, bio, avatar_key as "avatarKey", role from members
    where community_id = ${communityId} and member_id = ${memberId}`,
  settings: ({ communityId, memberId }) => sql`
    select reminder_time as "reminderTime", show_on_boards as "showOnBoards", show_sky as "showSky" from members
    where community_id = ${communityId} and member_id = ${memberId}`,
  membership: ({ communityId, memberId }) => sql`
    select c.name as community, m.status, m.joined_at as "joinedAt", m.left_at as "leftAt"
    from members m join communities c on c.community_id = m.community_id
    where m.community_id = ${communityId} and m.member_id = ${memberId}`,
  firstSteps: ({ communityId, memberId }) => sql`
    select step, done_at as "doneAt" from member_steps
    where community_id = ${communityId} and member_id = ${memberId} order by done_at, step`,
  applications: ({ communityId, memberId }) => sql`
    select a.nickname, a.answers, a.status, a.reason, a.created_at as "createdAt", a.decided_at as "decidedAt"
    from applications a join members m on m.community_id = a.community_id and m.person_id = a.person_id
    where m.community_id = ${communityId} and m.member_id = ${memberId} order by a.application_id`,
  enrolments: ({ communityId, memberId }) => sql`
    select c.title as course, e.status, t.name as team, e.team_role as "teamRole", e.first_day as "firstDay",
      e.enrolled_at as "enrolledAt", e.withdrawn_at as "withdrawnAt", e.lit_days as "litDays",
      e.best_streak as "bestStreak", e.makeups_used as "makeupsUsed", e.leaves_used as "leavesUsed"
    from enrolments e
    join courses c on c.community_id = e.community_id and c.course_id = e.course_id
    left join teams t on t.community_id = e.community_id and t.team_id = e.team_id
    where e.community_id = ${communityId} and e.member_id = ${memberId} order by e.enrolled_at, e.course_id`,
  checkins: ({ communityId, memberId }) => sql`
    select k.checkin_id as "checkinId", c.title as course, k.local_date as "localDate", k.text, k.numbers,
      array(select g.storage_key from unnest(k.media_ids) with ordinality used (media_id, position)
        join media g on g.community_id = k.community_id and g.media_id = used.media_id order by used.position) as "pictureKeys",
      k.visibility, k.state, k.state_reason as "stateReason", k.is_makeup as "isMakeup", k.streak,
      k.like_count as "likeCount", k.comment_count as "commentCount", k.featured_at as "featuredAt",
      k.written_at as "writtenAt", k.created_at as "receivedAt", k.deleted_at as "deletedAt"
    from checkins k join courses c on c.community_id = k.community_id and c.course_id = k.course_id
    where k.community_id = ${communityId} and k.member_id = ${memberId} order by k.local_date, k.checkin_id`,
  leaves: ({ communityId, memberId }) => sql`
    select c.title as course, l.local_date as "localDate", l.created_at as "takenAt"
    from leaves l join courses c on c.community_id = l.community_id and c.course_id = l.course_id
    where l.community_id = ${communityId} and l.member_id = ${memberId} order by l.local_date, l.course_id`,
  comments: ({ communityId, memberId }) => sql`
    select checkin_id as "checkinId", text, state, created_at as "createdAt", deleted_at as "deletedAt" from comments
    where community_id = ${communityId} and member_id = ${memberId} order by comment_id`,
  likesGiven: ({ communityId, memberId }) => sql`
    select checkin_id as "checkinId", created_at as "createdAt" from likes
    where community_id = ${communityId} and member_id = ${memberId} order by created_at, checkin_id`,
  reports: ({ communityId, memberId }) => sql`
    select c.subject, c.subject_id as "subjectId", r.reason, r.created_at as "createdAt"
    from safety_reports r join safety_cases c on c.community_id = r.community_id and c.case_id = r.case_id
    where r.community_id = ${communityId} and r.member_id = ${memberId} order by r.case_id`,
  pictures: ({ communityId, memberId }) => sql`
    select media_id as "mediaId", storage_key as "storageKey", mime, bytes, width, height, state,
      created_at as "createdAt" from media
    where community_id = ${communityId} and owner_id = ${memberId} order by media_id`,
  messages: ({ communityId, memberId }) => sql`
    select kind, title, body, created_at as "createdAt", read_at as "readAt" from inbox_messages
    where community_id = ${communityId} and member_id = ${memberId} order by message_id`,
  ledger: statementSql,
};
