import { sql } from 'kysely';
import type { Database } from '../../core/database';
import type { HelpedOn, Work } from './rules/formulas';
import type { Week } from './rules/week';

/** Whose week is looked at. */
export interface Group {
  communityId: string;
  timeZone: string;
  memberIds: string[];
}

/** One course of a member. Only what is published and was lit in time. */
export interface Seat {
  memberId: string;
  startsOn: string;
  days: number;
  weekdays: number[];
  firstDay: string;
  lit: { date: string; streak: number }[];
  leaves: string[];
}

/** The members' courses that have asked for check-ins, with the days lit and on leave between two days, both included. */
export async function readSeats(database: Database, group: Group, from: string, to: string): Promise<Seat[]> {
  const own = (alias: 'k' | 'l') => sql`${sql.ref(`${alias}.community_id`)} = e.community_id
    and ${sql.ref(`${alias}.course_id`)} = e.course_id and ${sql.ref(`${alias}.member_id`)} = e.member_id
    and ${sql.ref(`${alias}.local_date`)} between ${from}::date and ${to}::date`;
  const { rows } = await sql<Seat>`
    select e.member_id as "memberId", c.starts_on as "startsOn", c.days, c.weekdays, e.first_day as "firstDay",
      (select coalesce(json_agg(json_build_object('date', k.local_date, 'streak', k.streak)), '[]') from checkins k
        where ${own('k')} and k.deleted_at is null and k.state = 'published' and not k.is_makeup) as lit,
      (select coalesce(json_agg(l.local_date), '[]') from leaves l where ${own('l')}) as leaves
    from enrolments e join courses c on c.community_id = e.community_id and c.course_id = e.course_id
    where e.community_id = ${group.communityId} and e.member_id = any(${group.memberIds}) and e.status = 'active'
      and c.status in ('open', 'closed', 'archived') and c.starts_on <= ${to}::date`.execute(database);
  return rows;
}

/** For every member and day the people they helped: each person once, with words if there were any. */
export async function readHelp(
  database: Database,
  { communityId, timeZone, memberIds }: Group,
  { from, until }: Week,
): Promise<(HelpedOn & { memberId: string })[]> {
  const written = (alias: 'c' | 'l') => sql`
    join checkins k on k.community_id = ${sql.ref(`${alias}.community_id`)}
      and k.checkin_id = ${sql.ref(`${alias}.checkin_id`)}
    where ${sql.ref(`${alias}.community_id`)} = ${communityId} and ${sql.ref(`${alias}.member_id`)} = any(${memberIds})
      and ${sql.ref(`${alias}.created_at`)} >= ${from} and ${sql.ref(`${alias}.created_at`)} < ${until}
      and k.member_id <> ${sql.ref(`${alias}.member_id`)} and k.deleted_at is null`;
  const { rows } = await sql<HelpedOn & { memberId: string }>`
    with deeds as (
      select c.member_id as helper, k.member_id as helped, c.created_at as at, true as in_words
      from comments c ${written('c')} and c.state = 'published' and c.deleted_at is null
      union all
      select l.member_id, k.member_id, l.created_at, false from likes l ${written('l')}
      union all
      select r.reviewer_id, s.member_id, r.released_at, true
      from reviews r join submissions s on s.community_id = r.community_id and s.submission_id = r.submission_id
      where r.community_id = ${communityId} and r.reviewer_id = any(${memberIds}) and r.status = 'released'
        and r.reviewer_kind = 'peer' and r.released_at >= ${from} and r.released_at < ${until}
    ),
    people as (
      select helper, helped, (at at time zone ${timeZone})::date as day, bool_or(in_words) as in_words
      from deeds group by 1, 2, 3
    )
    select helper as "memberId", count(*) filter (where in_words)::integer as "inWords",
      count(*) filter (where not in_words)::integer as "byLike"
    from people group by helper, day`.execute(database);
  return rows;
}

/** What of the members' work of the week others thought well of. Members without any are left out. */
export async function readWork(
  database: Database,
  { communityId, memberIds }: Group,
  { startsOn, lastDay, from, until }: Week,
): Promise<(Work & { memberId: string })[]> {
  const { rows } = await sql<Work & { memberId: string }>`
    with open_work as (
      select k.checkin_id, k.member_id, k.featured_at from checkins k
      where k.community_id = ${communityId} and k.member_id = any(${memberIds})
        and k.local_date between ${startsOn}::date and ${lastDay}::date
        and k.deleted_at is null and k.state = 'published' and k.visibility <> 'self'
    ),
    parts as (
      select member_id, 'shown' as part, count(*) as count from open_work where featured_at is not null group by 1
      union all
      select w.member_id, 'admirers', count(distinct l.member_id)
      from open_work w join likes l on l.community_id = ${communityId} and l.checkin_id = w.checkin_id
        and l.member_id <> w.member_id
      group by 1
      union all
      select s.member_id, 'shown', count(*)
      from submissions s join showcases shown on shown.community_id = s.community_id
        and shown.submission_id = s.submission_id and shown.answer = 'consented'
        and shown.answered_at >= ${from} and shown.answered_at < ${until}
      where s.community_id = ${communityId} and s.member_id = any(${memberIds}) group by 1
      union all
      select s.member_id, 'passed', count(distinct s.submission_id)
      from submissions s join reviews r on r.community_id = s.community_id and r.submission_id = s.submission_id
        and r.status = 'released' and r.verdict = 'pass' and r.released_at >= ${from} and r.released_at < ${until}
      where s.community_id = ${communityId} and s.member_id = any(${memberIds}) group by 1
    )
    select member_id as "memberId", coalesce(sum(count) filter (where part = 'shown'), 0)::integer as shown,
      coalesce(sum(count) filter (where part = 'admirers'), 0)::integer as admirers,
      coalesce(sum(count) filter (where part = 'passed'), 0)::integer as passed
    from parts group by member_id`.execute(database);
  return rows;
}
