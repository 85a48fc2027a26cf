import { sql, type RawBuilder } from 'kysely';
import { statementSql } from '../../ledger/statement';
import { tierStandingSql } from '../vip/standing';

/** Whose record it is. */
export interface Owner {
  communityId: string;
  memberId: string;
}

/**
 * Everything kept about a member, section by section, oldest first. Columns are named for the person who reads them;
 * whatever ends in `Key` or `Keys` names stored files, what ends in `Sealed` is in the vault.
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
      e.best_streak as "bestStreak", e.makeups_used as "makeupsUsed", e.leaves_used as "leavesUsed",
      e.rules_acknowledged_at as "rulesAcknowledgedAt"
    from enrolments e
    join courses c on c.community_id = e.community_id and c.course_id = e.course_id
    left join teams t on t.community_id = e.community_id and t.team_id = e.team_id
    where e.community_id = ${communityId} and e.member_id = ${memberId} order by e.enrolled_at, e.course_id`,
  enrolmentRequests: ({ communityId, memberId }) => sql`
    select c.title as course, r.status, r.answers, r.reason, r.requested_at as "requestedAt", r.decided_at as "decidedAt"
    from enrolment_requests r join courses c on c.community_id = r.community_id and c.course_id = r.course_id
    where r.community_id = ${communityId} and r.member_id = ${memberId} order by r.requested_at, r.course_id`,
  // The code itself is kept as a hash only.
  accessCodes: ({ communityId, memberId }) => sql`
    select c.title as course, a.used_at as "usedAt"
    from access_codes a left join courses c on c.community_id = a.community_id and c.course_id = a.course_id
    where a.community_id = ${communityId} and a.used_by = ${memberId} order by a.used_at, a.code_hash`,
  groupingWishes: ({ communityId, memberId }) => sql`
    select c.title as course, m.nickname as "wantsToBeWith", w.wants_to_captain as "wantsToCaptain",
      w.changed_at as "changedAt"
    from grouping_wishes w
    join courses c on c.community_id = w.community_id and c.course_id = w.course_id
    left join members m on m.community_id = w.community_id and m.member_id = w.wants_member_id
    where w.community_id = ${communityId} and w.member_id = ${memberId} order by w.changed_at, w.course_id`,
  courseReports: ({ communityId, memberId }) => sql`
    select c.title as course, r.nickname, t.name as team, r.team_role as "teamRole", r.marks, r.asked_days as "askedDays",
      r.lit_days as "litDays", r.made_up_days as "madeUpDays", r.leave_days as "leaveDays",
      r.best_streak as "bestStreak", r.points, r.likes_given as "likesGiven", r.likes_received as "likesReceived",
      r.comments_given as "commentsGiven", r.comments_received as "commentsReceived",
      r.homework_handed_in as "homeworkHandedIn", r.homework_accepted as "homeworkAccepted",
      r.certificate_code as "certificateCode", r.closed_at as "closedAt"
    from course_reports r
    join courses c on c.community_id = r.community_id and c.course_id = r.course_id
    left join teams t on t.community_id = r.community_id and t.team_id = r.team_id
    where r.community_id = ${communityId} and r.member_id = ${memberId} order by r.closed_at, r.course_id`,
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
  captainsNotes: ({ communityId, memberId }) => sql`
    select name as team, captains_note as text, note_at as "writtenAt" from teams
    where community_id = ${communityId} and note_by = ${memberId} order by note_at, team_id`,
  // Their own words as a captain. Whom they are about is not told: it is about somebody else, who may not know of it.
  careNotes: ({ communityId, memberId }) => sql`
    select t.name as team, c.local_date as "localDate", c.note, c.contacted_at as "contactedAt"
    from care_contacts c join teams t on t.community_id = c.community_id and t.team_id = c.team_id
    where c.community_id = ${communityId} and c.carer_id = ${memberId} order by c.contacted_at, c.member_id`,
  dutyWeeks: ({ communityId, memberId }) => sql`
    select t.name as team, d.week_start as "weekStart", d.given_at as "givenAt", d.accepted_at as "acceptedAt",
      d.place_of <> d.member_id as "inPlaceOfAnother"
    from duty_turns d join teams t on t.community_id = d.community_id and t.team_id = d.team_id
    where d.community_id = ${communityId} and d.member_id = ${memberId} order by d.week_start, d.team_id`,
  dutyAnswers: ({ communityId, memberId }) => sql`
    select t.name as team, a.week_start as "weekStart", a.answer, a.at from (
      select team_id, week_start, 'declined' as answer, declined_at as at from duty_declines
        where community_id = ${communityId} and member_id = ${memberId}
      union all select team_id, week_start, 'asked_swap', asked_at from duty_swaps
        where community_id = ${communityId} and asker_id = ${memberId}
      union all select team_id, week_start, 'swap_' || state, coalesce(settled_at, asked_at) from duty_swaps
        where community_id = ${communityId} and asked_id = ${memberId}
      union all select team_id, null, 'opted_out', opted_out_at from duty_opt_outs
        where community_id = ${communityId} and member_id = ${memberId}
    ) a join teams t on t.community_id = ${communityId} and t.team_id = a.team_id order by a.at, a.team_id`,
  dutyLists: ({ communityId, memberId }) => sql`
    select t.name as team, d.week_start as "weekStart", d.item, d.note, d.ticked_at as "tickedAt"
    from duty_ticks d join teams t on t.community_id = d.community_id and t.team_id = d.team_id
    where d.community_id = ${communityId} and d.member_id = ${memberId} order by d.ticked_at, d.team_id, d.item`,
  homework: ({ communityId, memberId }) => sql`
    select a.title as assignment, c.title as course, v.version, v.text, v.is_late as "isLate",
      v.submitted_at as "submittedAt",
      array(select g.storage_key from unnest(v.media_ids) with ordinality used (media_id, position)
        join media g on g.community_id = v.community_id and g.media_id = used.media_id order by used.position) as "uploadKeys"
    from submissions s
    join submission_versions v on v.community_id = s.community_id and v.submission_id = s.submission_id
    join assignments a on a.community_id = s.community_id and a.assignment_id = s.assignment_id
    join courses c on c.community_id = s.community_id and c.course_id = s.course_id
    where s.community_id = ${communityId} and s.member_id = ${memberId} order by v.submitted_at, s.submission_id, v.version`,
  homeworkDrafts: ({ communityId, memberId }) => sql`
    select a.title as assignment, d.text, d.saved_at as "savedAt"
    from submission_drafts d join assignments a on a.community_id = d.community_id and a.assignment_id = d.assignment_id
    where d.community_id = ${communityId} and d.member_id = ${memberId} order by d.saved_at, d.assignment_id`,
  // What is not released yet does not exist for the author.
  reviewsReceived: ({ communityId, memberId }) => sql`
    select a.title as assignment, r.version, r.verdict, r.scores, r.score, r.strength, r.next_step as "nextStep",
      r.released_at as "releasedAt"
    from submissions s
    join reviews r on r.community_id = s.community_id and r.submission_id = s.submission_id and r.status = 'released'
    join assignments a on a.community_id = s.community_id and a.assignment_id = s.assignment_id
    where s.community_id = ${communityId} and s.member_id = ${memberId} order by r.released_at, r.review_id`,
  reviewsWritten: ({ communityId, memberId }) => sql`
    select a.title as assignment, r.status, r.verdict, r.scores, r.strength, r.next_step as "nextStep",
      r.opened_at as "openedAt", r.finished_at as "finishedAt"
    from reviews r join assignments a on a.community_id = r.community_id and a.assignment_id = r.assignment_id
    where r.community_id = ${communityId} and r.reviewer_id = ${memberId} order by r.opened_at, r.review_id`,
  showcases: ({ communityId, memberId }) => sql`
    select a.title as assignment, w.answer, w.asked_at as "askedAt", w.answered_at as "answeredAt"
    from showcases w
    join submissions s on s.community_id = w.community_id and s.submission_id = w.submission_id
    join assignments a on a.community_id = s.community_id and a.assignment_id = s.assignment_id
    where s.community_id = ${communityId} and s.member_id = ${memberId} order by w.asked_at, w.submission_id`,
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
  // An appeal is its author's word; what others reported is theirs.
  appeals: ({ communityId, memberId }) => sql`
    select s.subject_id as "checkinId", s.reason, s.decision, s.created_at as "createdAt", s.decided_at as "decidedAt"
    from safety_cases s join checkins k on k.community_id = s.community_id and k.checkin_id = s.subject_id
    where s.community_id = ${communityId} and s.kind = 'appeal' and s.subject = 'checkin' and k.member_id = ${memberId}
    order by s.case_id`,
  pictures: ({ communityId, memberId }) => sql`
    select media_id as "mediaId", storage_key as "storageKey", mime, bytes, width, height, state,
      created_at as "createdAt" from media
    where community_id = ${communityId} and owner_id = ${memberId} order by media_id`,
  messages: ({ communityId, memberId }) => sql`
    select kind, title, body, created_at as "createdAt", read_at as "readAt" from inbox_messages
    where community_id = ${communityId} and member_id = ${memberId} order by message_id`,
  tier: ({ communityId, memberId }) => sql`
    select tier.name, tier.growth, s.floor_tier as "heldSinceQuarter", s.quarter, s.quarter_growth as "quarterGrowth",
      s.is_lowered as "isLowered", s.in_grace as "inGrace"
    from (${tierStandingSql(communityId, memberId)}) tier
    left join tier_standings s on s.community_id = ${communityId} and s.member_id = ${memberId}`,
  redemptions: ({ communityId, memberId }) => sql`
    select r.title, r.kind, r.price, r.status, r.voucher_code as "voucherCode", r.tracking,
      r.promised_at as "promisedAt", r.expires_at as "expiresAt", r.fulfilled_at as "fulfilledAt",
      r.ended_at as "endedAt", r.ended_reason as "endedReason", r.created_at as "redeemedAt",
      a.sealed as "addressSealed", case when r.revealed_at is not null then c.sealed end as "codeSealed"
    from redemptions r
    left join redemption_addresses a on a.community_id = r.community_id and a.redemption_id = r.redemption_id
    left join perk_codes c on c.community_id = r.community_id and c.redemption_id = r.redemption_id
    where r.community_id = ${communityId} and r.member_id = ${memberId} order by r.redemption_id`,
  pointsByHand: ({ communityId, memberId }) => sql`
    select points, growth, reason, created_at as "movedAt" from point_grants
    where community_id = ${communityId} and member_id = ${memberId} order by grant_id`,
  pointsToExpire: ({ communityId, memberId }) => sql`
    select points, last_day as "lastDay", told_at as "toldAt" from expiry_notices
    where community_id = ${communityId} and member_id = ${memberId} order by last_day`,
  weeklyBoards: ({ communityId, memberId }) => sql`
    select week_start as week, board, score, figures from board_scores
    where community_id = ${communityId} and member_id = ${memberId} order by week_start, board`,
  ledger: statementSql,
};
