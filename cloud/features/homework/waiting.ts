import { sql } from 'kysely';

/** True where the member in a column is in the course of submission `s`. */
export const isEnrolled = (column: string) => sql<boolean>`exists (select from enrolments e
  where e.community_id = s.community_id and e.course_id = s.course_id and e.member_id = ${sql.ref(column)}
    and e.status = 'active')`;

/** True where the author of submission `s` is in its course: what others handed in waits for their return. */
export const authorIsEnrolled = isEnrolled('s.member_id');

/** True where submission `s` of assignment `a` waits longer than promised. What peers review is promised from when they are chosen. */
export const isOverdue = (now: Date) => sql<boolean>`(
  s.status = 'waiting' and s.promised_at < ${now}::timestamptz
  and (a.reviewer_kind <> 'peer' or a.peers_assigned_at is not null))`;
