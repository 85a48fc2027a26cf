import type { Output } from '@contract/actions';
import { addDays, monthBounds } from '../../core/days';
import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../core/action';
import { notFound } from '../../core/refusal';
import type { LearnerGrant } from './policy';
import { markOf } from './rules/streak';
import { figuresOf, leaveLeftOf, makeupCardsOf, type Standing } from './standing';

export function readMonth(_call: Call<'checkin.getMonth'>, { standing }: LearnerGrant): Promise<Standing> {
  return Promise.resolve(standing);
}

/** Every day of the month with what it is for the caller. */
export function presentMonth(standing: Standing, { input }: Call<'checkin.getMonth'>): Output<'checkin.getMonth'> {
  const { first, last } = monthBounds(input.month);
  const days = [];
  for (let date = first; date <= last; date = addDays(date, 1)) {
    days.push({
      localDate: date,
      mark: markOf(standing.facts, date),
      checkinId: standing.checkinIds.get(date) ?? null,
    });
  }
  return {
    days,
    figures: figuresOf(standing),
    makeupCards: makeupCardsOf(standing),
    makeupCardsFromTier: standing.makeupAllowance === 0 ? 0 : standing.extraMakeups,
    leaveLeft: leaveLeftOf(standing),
  };
}

interface YearRow {
  member_id: string;
  nickname: string;
  avatar_key: string | null;
  role: Output<'checkin.getYear'>['owner']['role'];
  stars: { localDate: string; count: number }[];
  longest: number;
}

/** A year's stars of the caller, or of another active member who shows their sky. */
export async function readYear({ database, input }: Call<'checkin.getYear'>, { member, community }: MemberGrant) {
  const ownerId = input.memberId ?? member.memberId;
  const result = await sql<YearRow>`
    select m.member_id, m.nickname, m.avatar_key, m.role,
      (select coalesce(json_agg(json_build_object('localDate', day.local_date, 'count', day.courses) order by day.local_date), '[]')
        from (
          select local_date, count(*) as courses from checkins
          where community_id = m.community_id and member_id = m.member_id and deleted_at is null
            and local_date between make_date(${input.year}, 1, 1) and make_date(${input.year}, 12, 31)
          group by local_date
        ) day) as stars,
      (select coalesce(max(best_streak), 0) from enrolments
        where community_id = m.community_id and member_id = m.member_id) as longest
    from members m
    where m.community_id = ${community.communityId} and m.member_id = ${ownerId} and m.status = 'active'
      and (m.show_sky or m.member_id = ${member.memberId})`.execute(database);
  const row = result.rows[0];
  if (!row) throw notFound('the sky');
  return row;
}

export function presentYear(row: YearRow, { services }: Call<'checkin.getYear'>): Output<'checkin.getYear'> {
  return {
    owner: {
      memberId: row.member_id,
      nickname: row.nickname,
      avatarUrl: row.avatar_key && services.storage.urlOf(row.avatar_key),
      role: row.role,
    },
    stars: row.stars,
    total: row.stars.length,
    longestStreak: row.longest,
  };
}
