import type { ChecklistStep, DutyWanted, HomeworkWanted, Notice } from '@contract/home';
import type { Celebration } from '@contract/vip';
import { sql } from 'kysely';
import type { Call } from '../../core/action';
import type { CommunityFacts, Member } from '../../core/caller';
import { balanceSql } from '../../ledger/account';
import { currentRulesSql } from '../../ledger/earning-rules';
import { feedPage, type FeedPage } from '../checkin/feed';
import { standingOf, standingRows, type Standing, type StandingRow } from '../checkin/standing';
import { isSaidByDuty, wantedDutyOf, wantedDutySql, type WantedDuty } from '../duty/wanted';
import { wantedHomeworkSql } from '../homework/wanted';
import { celebrationSql } from '../vip/celebration';
import { byUrgency } from './urgency';

export interface MembershipRow {
  community_id: string;
  name: string;
  cover_key: string | null;
  member_id: string;
  role: Member['role'];
}

interface HomeRow {
  memberships: MembershipRow[];
  standings: StandingRow[];
  tasks: TaskRow[];
  notices: { message_id: string; kind: string; title: string; body: string; link: string | null; at: string }[];
  homework: HomeworkWanted[];
  duty: WantedDuty;
  steps: { step: ChecklistStep['step']; done: boolean; points: number }[];
  points: number;
  growth: number;
  celebration: Celebration | null;
  unread: number;
}

export interface TaskRow {
  course_id: string;
  day_no: number;
  title: string;
  task: string;
  link: string | null;
}

export interface HomeOfMember {
  member: Member;
  community: CommunityFacts;
  standings: Standing[];
  tasks: TaskRow[];
  notices: Notice[];
  homework: HomeworkWanted[];
  duty: DutyWanted[];
  steps: ChecklistStep[];
  points: number;
  growth: number;
  celebration: Celebration | null;
  unread: number;
  feed: { scope: 'team' | 'course'; courseId: string; page: FeedPage } | null;
}

export interface TodayFacts {
  memberships: MembershipRow[];
  home: HomeOfMember | null;
}

export const membershipsOf = (personId: string) => sql`
  select m.community_id, c.name, c.cover_key, m.member_id, m.role
  from members m join communities c on c.community_id = m.community_id
  where m.person_id = ${personId} and m.status = 'active'
  order by m.joined_at desc`;

/** All of Today in two statements (after the one that opened the call): the home, then the first page of the feed. */
export async function readToday(call: Call<'home.today'>): Promise<TodayFacts> {
  const { member, community, personId } = call.caller;
  if (personId === null) return { memberships: [], home: null };
  if (!member || !community) {
    const result = await sql<MembershipRow>`${membershipsOf(personId)}`.execute(call.database);
    return { memberships: result.rows, home: null };
  }
  const row = await readHome(call, personId, member, community);
  const standings = row.standings.map((standing) => standingOf(standing, community.timeZone, call.now)).sort(byUrgency);
  return {
    memberships: row.memberships,
    home: {
      member,
      community,
      standings,
      tasks: row.tasks,
      notices: noticesOf(row),
      homework: row.homework.map((wanted) => ({ ...wanted, until: new Date(wanted.until).toISOString() })),
      duty: wantedDutyOf(row.duty, community.timeZone, call.now),
      steps: row.steps,
      points: row.points,
      growth: row.growth,
      celebration: row.celebration,
      unread: row.unread,
      feed: await readFeed(call, member, community, standings),
    },
  };
}

const NOTICES = 3;
/** Some more than are shown, as some may say what Today says by itself. */
const NOTICES_READ = 2 * NOTICES;

async function readHome(call: Call<'home.today'>, personId: string, member: Member, community: CommunityFacts) {
  const { communityId, timeZone } = community;
  const { memberId } = member;
  const standings = standingRows({ communityId, memberId, timeZone, now: call.now });
  const learningDay = sql`((${call.now}::timestamptz at time zone ${timeZone}) - make_interval(mins => r.cutoff_minutes))::date`;
  const own = sql`community_id = ${communityId} and member_id = ${memberId}`;
  const result = await sql<HomeRow>`
    with standing as (${standings}),
    running as (select * from standing where status in ('enrolling', 'grouping', 'open'))
    select
      (select coalesce(json_agg(m), '[]') from (${membershipsOf(personId)}) m) as memberships,
      (select coalesce(json_agg(running), '[]') from running) as standings,
      (select coalesce(json_agg(json_build_object('course_id', d.course_id, 'day_no', d.day_no, 'title', d.title,
          'task', d.task, 'link', d.link)), '[]')
        from running r join course_days d on d.course_id = r.course_id and d.day_no = (
          select count(*) from generate_series(r.starts_on, ${learningDay}, interval '1 day') day
          where extract(isodow from day) = any(r.weekdays))
        where d.community_id = ${communityId}) as tasks,
      (select coalesce(json_agg(n order by n.message_id desc), '[]') from (
          select message_id, kind, title, body, link, created_at as at from inbox_messages
          where ${own} and read_at is null and kind in ('announcement', 'content', 'course', 'application')
          order by message_id desc limit ${NOTICES_READ}) n) as notices,
      ${wantedHomeworkSql({ communityId, memberId, now: call.now })} as homework,
      ${wantedDutySql({ communityId, memberId, timeZone, now: call.now })} as duty,
      (select json_agg(json_build_object('step', s.step, 'done', d.step is not null, 'points', coalesce(r.points, 0))
          order by s.position)
        from unnest(array['rules', 'first_checkin', 'greet', 'reminder']) with ordinality s(step, position)
        left join (select step from member_steps where ${own}) d on d.step = s.step
        left join (${currentRulesSql(communityId)}) r on r.event = 'step_' || s.step) as steps,
      balance.points, balance.growth, ${celebrationSql({ communityId, memberId })} as celebration,
      (select count(*) from inbox_messages where ${own} and read_at is null)::integer as unread
    from (${balanceSql({ communityId, memberId })}) balance`.execute(call.database);
  return result.rows[0]!;
}

/** The newest that say something Today does not say by itself. */
function noticesOf({ notices, duty }: HomeRow): Notice[] {
  return notices
    .map(noticeOf)
    .filter((notice) => !isSaidByDuty(notice, duty))
    .slice(0, NOTICES);
}

function noticeOf(row: HomeRow['notices'][number]): Notice {
  const kinds: Record<string, Notice['kind']> = { announcement: 'announcement', content: 'content', course: 'course' };
  return {
    noticeId: row.message_id,
    kind: kinds[row.kind] ?? 'message',
    title: row.title,
    body: row.body,
    link: row.link,
    at: new Date(row.at).toISOString(),
  };
}

async function readFeed(
  call: Call<'home.today'>,
  member: Member,
  community: CommunityFacts,
  [primary]: Standing[],
): Promise<HomeOfMember['feed']> {
  if (!primary) return null;
  const scope = primary.team ? 'team' : 'course';
  const page = await feedPage(call.database, {
    member,
    community,
    scope,
    courseId: primary.courseId,
    limit: FIRST_FEED_ROWS,
    now: call.now,
  });
  return { scope, courseId: primary.courseId, page };
}

/** Fewer than a page: Today paints from one answer of at most 64 KB. */
const FIRST_FEED_ROWS = 8;
