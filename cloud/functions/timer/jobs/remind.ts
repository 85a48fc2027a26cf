import { sql } from 'kysely';
import type { Database } from '../../../core/database';
import { findDueCourses } from '../../../features/checkin/due-courses';
import { deliver } from '../../../features/inbox/deliver';
import type { Job } from './job';

const BATCH = 200;
/** A reminder that comes later than this is noise: a timer that was away for long leaves it out. */
const LATEST_MINUTES = 120;

interface Claimed {
  communityId: string;
  memberId: string;
  timeZone: string;
}

/** Tells members whose reminder time has come, and whose star of today is still unlit, once a day. */
export const remind: Job = async ({ database, now }) => {
  const counts = { asked: 0, reminded: 0 };
  for (;;) {
    const claimed = await database.transaction().execute(async (tx) => {
      const members = await claim(tx, now);
      for (const member of members) counts.reminded += await remindOne(tx, member, now);
      return members.length;
    });
    counts.asked += claimed;
    if (claimed < BATCH) return counts;
  }
};

/** Marks them as reminded today first: another run at the same moment skips them, and a failure rolls both back. */
async function claim(database: Database, now: Date): Promise<Claimed[]> {
  const local = sql`(${now}::timestamptz at time zone c.time_zone)`;
  const result = await sql<Claimed>`
    update members m set reminded_on = due.local_date
    from (
      select waiting.community_id, waiting.member_id, c.time_zone, ${local}::date as local_date
      from members waiting join communities c on c.community_id = waiting.community_id
      where waiting.reminder_time is not null and waiting.status = 'active'
        and waiting.reminded_on is distinct from ${local}::date
        and ${local}::time >= waiting.reminder_time::time
        and ${local}::time - waiting.reminder_time::time <= make_interval(mins => ${LATEST_MINUTES})
      limit ${BATCH}
      for update of waiting skip locked
    ) due
    where m.community_id = due.community_id and m.member_id = due.member_id
    returning m.community_id as "communityId", m.member_id as "memberId", due.time_zone as "timeZone"`.execute(
    database,
  );
  return result.rows;
}

async function remindOne(database: Database, member: Claimed, now: Date): Promise<number> {
  const [first, ...others] = await findDueCourses(database, { ...member, now });
  if (!first) return 0;
  const more = others.length > 0 ? `，还有 ${others.length} 门课程也在等你` : '';
  await deliver(
    database,
    member.communityId,
    [member.memberId],
    {
      kind: 'course',
      title: '今天的星还没有点亮',
      body: `「${first.title}」${more}。写一句话就够。`,
      link: `features/checkin/pages/compose/index?courseId=${first.courseId}&localDate=${first.facts.today}`,
    },
    now,
  );
  return 1;
}
