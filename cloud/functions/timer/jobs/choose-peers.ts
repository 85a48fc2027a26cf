import { sql } from 'kysely';
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

const ASSIGNMENTS = 20;
const TEXTS = 100;
const LAPSED = 100;

/**
 * Peer review: when an assignment is due everybody who handed in gets their peers; what comes late gets them too; who
 * does not come is replaced. Text whose check was missing is checked first, and waits until it passes.
 */
export const choosePeersForHomework: Job = async (context) => {
  const { database, now } = context;
  const checked = await checkTexts(context);
  const chosen = await database.transaction().execute(async (tx) => {
    const due = await sql<PeerAssignment>`
      select ${peerAssignmentColumns} from assignments a
      where a.reviewer_kind = 'peer' and a.peers_assigned_at is null and a.deleted_at is null
        and a.publish_at is not null and a.due_at <= ${now}::timestamptz
      order by a.due_at limit ${ASSIGNMENTS} for update skip locked`.execute(tx);
    let reviews = 0;
    for (const assignment of due.rows) reviews += await assignPeers(tx, assignment, now);
    return reviews;
  });
  const late = await database.transaction().execute(async (tx) => {
    const waiting = await sql<PeerAssignment>`
      select ${peerAssignmentColumns} from assignments a
      where a.reviewer_kind = 'peer' and a.peers_assigned_at is not null and a.deleted_at is null
        and exists (select from submissions s
          where s.community_id = a.community_id and s.assignment_id = a.assignment_id and s.status = 'waiting'
            and not exists (select from reviews r
              where r.community_id = s.community_id and r.submission_id = s.submission_id))
      limit ${ASSIGNMENTS} for update skip locked`.execute(tx);
    let reviews = 0;
    for (const assignment of waiting.rows) reviews += await assignPeersToLate(tx, assignment, now);
    return reviews;
  });
  const replaced = await database.transaction().execute((tx) => replaceLapsed(tx, now, LAPSED));
  return { checked, chosen, late, ...replaced };
};

/** Peers read what passed the check only; the checker may have been away when it was handed in. */
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
    order by v.submitted_at limit ${TEXTS}`.execute(database);
  let passed = 0;
  for (const { communityId, submissionId, version, text, openid } of unchecked.rows) {
    const verdict = await verdictInTime(services.contentCheck, text, SCENE.socialLog, openid);
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
