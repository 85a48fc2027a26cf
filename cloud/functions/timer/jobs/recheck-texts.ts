import { sql } from 'kysely';
import type { Database } from '../../../core/database';
import { judgeCheckin, type Judgement } from '../../../features/media/judge-checkin';
import type { Job } from './job';
import { judgeComment } from './judge-comment';

const BATCH = 50;
/** Between two attempts at the same text. */
const RETRY_MINUTES = 10;

/** Asks again about check-ins and comments that only their authors see because a verdict is missing. */
export const recheckTexts: Job = async ({ database, services, now }) => {
  const checkins = await recheck(await claim(database, 'checkin', now), (checkinId, communityId) =>
    judgeCheckin(database, services, { communityId, checkinId }, now),
  );
  const comments = await recheck(await claim(database, 'comment', now), (commentId, communityId) =>
    judgeComment(database, services, { communityId, commentId }, now),
  );
  return { ...prefixed('checkins', checkins), ...prefixed('comments', comments) };
};

interface Claimed {
  communityId: string;
  subjectId: string;
}

/**
 * Takes the texts that have waited longest for an attempt, so that no other run tries them for a while. What waits for
 * the safety desk is left alone.
 */
async function claim(database: Database, subject: 'checkin' | 'comment', now: Date): Promise<Claimed[]> {
  const table = sql.table(`${subject}s`);
  const key = sql.ref(`${subject}_id`);
  const result = await sql<Claimed>`
    update ${table} set check_tried_at = ${now}
    where (community_id, ${key}) in (
      select t.community_id, t.${key} from ${table} t
      where t.deleted_at is null and t.state = 'self_visible'
        and (t.check_tried_at is null or t.check_tried_at <= ${now}::timestamptz - make_interval(mins => ${RETRY_MINUTES}))
        and not exists (select from safety_cases s
          where s.community_id = t.community_id and s.subject = ${subject} and s.subject_id = t.${key}
            and s.decided_at is null)
      order by t.check_tried_at nulls first, t.created_at
      limit ${BATCH}
      for update skip locked)
    returning community_id as "communityId", ${key} as "subjectId"`.execute(database);
  return result.rows;
}

type Counts = Partial<Record<Judgement, number>>;

/** One after the other; stops when the checker does not answer, for the next would wait in vain too. */
async function recheck(
  claimed: Claimed[],
  judge: (subjectId: string, communityId: string) => Promise<Judgement>,
): Promise<Counts> {
  const counts: Counts = {};
  for (const { subjectId, communityId } of claimed) {
    const judgement = await judge(subjectId, communityId);
    counts[judgement] = (counts[judgement] ?? 0) + 1;
    if (judgement === 'unanswered') break;
  }
  return counts;
}

function prefixed(subject: string, counts: Counts): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).map(([judgement, count]) => [`${subject}.${judgement}`, count]));
}
