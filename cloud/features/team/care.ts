import type { TeamStar } from '@contract/team';
import { sql, type RawBuilder } from 'kysely';
import type { Call } from '../../core/action';
import type { Member } from '../../core/caller';
import { daysBetween } from '../../core/days';
import { localDateOf } from '../../core/zone';
import { endsOn, learningDayAt, scheduledDates, type Schedule } from '../checkin/rules/schedule';
import { makeupCardsLeft, markOf, type DayFacts } from '../checkin/rules/streak';
import { isOperator } from '../../core/policy';
import { tierStandingSql } from '../vip/standing';
import type { TeamGrant } from './policy';
import { rankCare, type Ranked } from './rules/care';

/** A contact as the caller may know it. */
export interface ContactRow {
  localDate: string;
  contactedAt: string;
  carer: Member;
  note: string | null;
}

interface CandidateRow extends Member {
  teamRole: TeamStar['teamRole'];
  firstDay: string;
  makeupsUsed: number;
  extraMakeups: number;
  lit: [date: string, isMakeup: boolean][];
  leaves: string[];
  contact: ContactRow | null;
  returned: { title: string; releasedAt: string } | null;
}

export interface Cared extends Pick<CandidateRow, keyof Member | 'teamRole' | 'contact'>, Pick<Ranked, 'reason'> {}

export interface CareFacts {
  today: string;
  isRunning: boolean;
  isRestDay: boolean;
  litCount: number;
  dueCount: number;
  people: Cared[];
}

/** The learning day it is now for a team. */
export function todayOfTeam({ team, community }: TeamGrant, now: Date): string {
  return learningDayAt({ cutoffMinutes: team.cutoff_minutes, timeZone: community.timeZone }, now);
}

/** Whom to care for today, the caller left out, with how the team stands. One statement. */
export async function listCare({ database, now }: Call<'team.listCare'>, grant: TeamGrant): Promise<CareFacts> {
  const { team, member } = grant;
  const plan: Pick<Schedule, 'startsOn' | 'days' | 'weekdays'> = {
    startsOn: team.starts_on,
    days: team.days,
    weekdays: team.weekdays,
  };
  const today = todayOfTeam(grant, now);
  const { rows } = await candidates(grant, now).execute(database);
  const daysSince = (instant: string) =>
    daysBetween(localDateOf(new Date(instant), grant.community.timeZone, team.cutoff_minutes), today);
  const byId = new Map(rows.map((row) => [row.memberId, row]));
  const people = rows.map((row) => ({ row, facts: factsOf(row, scheduledDates(plan), today) }));
  const marked = (mark: string) => people.filter(({ facts }) => markOf(facts, today) === mark).length;
  const isRunning = team.status === 'open' && today >= plan.startsOn && today <= endsOn(plan);
  const ranked = rankCare(
    people
      .filter(({ row }) => row.memberId !== member.memberId)
      .map(({ row, facts }) => ({
        memberId: row.memberId,
        facts,
        makeupCards: makeupCardsLeft(facts.lit.size, team.makeup_allowance, row.makeupsUsed, row.extraMakeups),
        contactedDaysAgo: row.contact && daysBetween(row.contact.localDate, today),
        returned: row.returned && { title: row.returned.title, days: daysSince(row.returned.releasedAt) },
      })),
  );
  return {
    today,
    isRunning,
    isRestDay: !scheduledDates(plan).includes(today),
    litCount: marked('lit'),
    dueCount: marked('lit') + marked('due'),
    people: isRunning ? ranked.map(({ memberId, reason }) => ({ ...byId.get(memberId)!, reason })) : [],
  };
}

function factsOf({ firstDay, lit, leaves }: CandidateRow, scheduled: readonly string[], today: string): DayFacts {
  return {
    scheduled,
    firstDay,
    today,
    lit: new Set(lit.filter(([, isMakeup]) => !isMakeup).map(([date]) => date)),
    madeUp: new Set(lit.filter(([, isMakeup]) => isMakeup).map(([date]) => date)),
    onLeave: new Set(leaves),
  };
}

function candidates(grant: TeamGrant, now: Date): RawBuilder<CandidateRow> {
  const { communityId } = grant.community;
  const own = sql`own.community_id = e.community_id and own.course_id = e.course_id and own.member_id = e.member_id`;
  return sql<CandidateRow>`
    select m.member_id as "memberId", m.nickname, m.avatar_key as "avatarKey", m.role, e.team_role as "teamRole",
      e.first_day as "firstDay", e.makeups_used as "makeupsUsed",
      coalesce((select extra_makeups from (${tierStandingSql(communityId, sql.ref('e.member_id'))}) tier), 0) as "extraMakeups",
      (select coalesce(json_agg(json_build_array(own.local_date, own.is_makeup)), '[]')
        from checkins own where ${own} and own.deleted_at is null) as lit,
      (select coalesce(json_agg(own.local_date), '[]') from leaves own where ${own}) as leaves,
      ${lastContact(grant, sql.ref('e.member_id'))} as contact,
      (select json_build_object('title', a.title, 'releasedAt', max(r.released_at))
        from submissions s
        join assignments a on a.community_id = s.community_id and a.assignment_id = s.assignment_id
        join reviews r on r.community_id = s.community_id and r.submission_id = s.submission_id and r.version = s.version
          and r.status = 'released'
        where s.community_id = e.community_id and s.member_id = e.member_id and s.course_id = e.course_id
          and s.status = 'returned' and a.resubmit_until > ${now}::timestamptz
        group by s.submission_id, a.title order by max(r.released_at), s.submission_id limit 1) as returned
    from enrolments e
    join members m on m.community_id = e.community_id and m.member_id = e.member_id and m.status = 'active'
    where e.community_id = ${communityId} and e.team_id = ${grant.team.team_id} and e.status = 'active'`;
}

/** The last contact of a member by anybody, of one day the caller's own; a note only for its writer and operators. */
export function lastContact({ member, community, team }: TeamGrant, memberId: RawBuilder<unknown>) {
  return sql<ContactRow | null>`(
    select json_build_object('localDate', c.local_date, 'contactedAt', c.contacted_at,
      'carer', json_build_object(
        'memberId', carer.member_id, 'nickname', carer.nickname, 'avatarKey', carer.avatar_key, 'role', carer.role),
      'note', case when c.carer_id = ${member.memberId} or ${isOperator(member)}::boolean then c.note end)
    from care_contacts c
    join members carer on carer.community_id = c.community_id and carer.member_id = c.carer_id
    where c.community_id = ${community.communityId} and c.team_id = ${team.team_id} and c.member_id = ${memberId}
    order by c.local_date desc, c.carer_id = ${member.memberId} desc, c.contacted_at desc, c.carer_id
    limit 1)`;
}
