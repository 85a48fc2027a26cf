import { sql, type RawBuilder } from 'kysely';
import { eachAlone } from '../../../core/each-alone';
import {
  assignPeers,
  assignPeersToLate,
  peerAssignmentColumns,
  type PeerAssignment,
} from '../../../features/review/peer-reviews';
import { replaceLapsed } from '../../../features/review/lapse';
import { SCENE } from '../../../platform/content-check';
import { verdictInTime } from '../../../platform/content-check/verdict-in-time';
import type { Job, JobContext } from './job';

const TEXTS = 100;
/** Texts without an answer in one run: the checker may be away, or not know the author any more. */
const UNANSWERED = 5;
const LAPSED = 100;

/**
 * Peer review: when an assignment is due everybody who handed in gets their peers; what comes late gets them too; who
 * does not come is replaced. Text whose check was missing is checked first, and waits until it passes.
 */
export const choosePeersForHomework: Job = async (context) => {
  const { database, now } = context;
  const checked = await checkTexts(context);
  const chosen = await inEach(context, dueNow(now), assignPeers);
  const late = await inEach(context, withLateWork, assignPeersToLate);
  const replaced = await database.transaction().execute((tx) => replaceLapsed(tx, now, LAPSED));
  return { checked, chosen: chosen.reviews, late: late.reviews, ...replaced, failed: chosen.failed + late.failed };
};

const dueNow = (now: Date) => sql`a.reviewer_kind = 'peer' and a.peers_assigned_at is null and a.deleted_at is null
  and a.publish_at is not null and a.due_at <= ${now}::timestamptz`;

/** Something waits that nobody was asked to read; where nobody is left to ask, it stays so. */
const withLateWork = sql`a.reviewer_kind = 'peer' and a.peers_assigned_at is not null and a.deleted_at is null
  and exists (select from submissions s
    where s.community_id = a.community_id and s.assignment_id = a.assignment_id and s.status = 'waiting'
      and not exists (select from reviews r
        where r.community_id = s.community_id and r.submission_id = s.submission_id))`;

type Assign = typeof assignPeers;

/** Every assignment for which `condition` (over `a`) holds, each in its own transaction, behind its lock. */
async function inEach({ database, log, now }: JobContext, condition: RawBuilder<unknown>, assign: Assign) {
  const found = await sql<{ communityId: string; assignmentId: string }>`
    select a.community_id as "communityId", a.assignment_id as "assignmentId" from assignments a
    where ${condition} order by a.due_at, a.community_id, a.assignment_id`.execute(database);
  const nameOf = ({ communityId, assignmentId }: (typeof found.rows)[number]) => ({
    community: communityId,
    assignment: assignmentId,
  });
  let reviews = 0;
  const failed = await eachAlone(found.rows, { log, job: 'choosePeersForHomework', nameOf }, async (one) => {
    reviews += await database.transaction().execute(async (tx) => {
      const locked = await sql<PeerAssignment>`
        select ${peerAssignmentColumns} from assignments a
        where a.community_id = ${one.communityId} and a.assignment_id = ${one.assignmentId} and ${condition}
        for update skip locked`.execute(tx);
      return locked.rows[0] ? assign(tx, locked.rows[0], now) : 0;
    });
  });
  return { reviews, failed };
}

/**
 * Peers read what passed the check only; the checker may have been away when it was handed in. In any order, so that
 * what never passes does not keep the rest from being asked about; stops when the checker seems to be away.
 */
async function checkTexts({ database, services, now }: JobContext): Promise<number> {
  const unchecked = await sql<{
    communityId: string;
    submissionId: string;
    version: number;
    text: string;
    openid: string;
  }>`
    select v.community_id as "communityId", v.submission_id as "submissionId", v.version, v.text, p.openid
    from submission_versions v
    join submissions s on s.community_id = v.community_id and s.submission_id = v.submission_id and s.version = v.version
    join assignments a on a.community_id = s.community_id and a.assignment_id = s.assignment_id
    join members m on m.community_id = s.community_id and m.member_id = s.member_id
    join people p on p.person_id = m.person_id and p.openid is not null
    where not v.is_checked and s.status = 'waiting' and a.reviewer_kind = 'peer' and a.due_at <= ${now}::timestamptz
    order by random() limit ${TEXTS}`.execute(database);
  let passed = 0;
  let unanswered = 0;
  for (const { communityId, submissionId, version, text, openid } of unchecked.rows) {
    const verdict = await verdictInTime(services.contentCheck, text, SCENE.socialLog, openid);
    if (verdict === null && ++unanswered === UNANSWERED) break;
    if (verdict !== 'pass') continue;
    await database
      .updateTable('submission_versions')
      .set({ is_checked: true })
      .where('community_id', '=', communityId)
      .where('submission_id', '=', submissionId)
      .where('version', '=', version)
      .execute();
    passed += 1;
  }
  return passed;
}
