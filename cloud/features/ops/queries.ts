import type { SafetyCase } from '@contract/community';
import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../core/action';
import { pageOf } from '../../core/paging';

const DESK_ROWS = 20;
const rowCount = sql<number>`count(*)::integer`;

/** One page of the applications that wait for an answer: who has waited longest comes first. */
export async function listApplications({ database, input }: Call<'ops.listApplications'>, { community }: MemberGrant) {
  const pending = database
    .selectFrom('applications')
    .where('community_id', '=', community.communityId)
    .where('status', '=', 'pending');
  const rows = await pending
    .select(['application_id', 'nickname', 'status', 'answers', 'created_at'])
    .where('application_id', '>', input.cursor ?? '')
    .orderBy('application_id')
    .limit(DESK_ROWS + 1)
    .execute();
  const { waiting } = await pending.select(rowCount.as('waiting')).executeTakeFirstOrThrow();
  return { ...pageOf(rows, DESK_ROWS, (row) => row.application_id), waiting };
}

export interface CaseRow {
  caseId: string;
  kind: SafetyCase['kind'];
  subject: SafetyCase['subject'];
  subjectId: string;
  reason: string;
  reports: number;
  createdAt: Date;
  text: string;
  pictureKeys: string[];
  memberId: string;
  nickname: string;
  avatarKey: string | null;
  role: SafetyCase['author']['role'];
}

/** One page of the open cases with what they are about, oldest first. Pictures are shown whatever their check said. */
export async function listSafetyCases(
  { database, input }: Call<'ops.listSafetyCases'>,
  { community }: MemberGrant,
): Promise<{ rows: CaseRow[]; nextCursor: string | null; waiting: number }> {
  const result = await sql<CaseRow>`
    select s.case_id as "caseId", s.kind, s.subject, s.subject_id as "subjectId", s.reason, s.reports,
      s.created_at as "createdAt", coalesce(k.text, c.text) as text,
      array(select g.storage_key from unnest(k.media_ids) with ordinality used (media_id, position)
        join media g on g.community_id = k.community_id and g.media_id = used.media_id
        order by used.position) as "pictureKeys",
      m.member_id as "memberId", m.nickname, m.avatar_key as "avatarKey", m.role
    from safety_cases s
    left join checkins k on s.subject = 'checkin' and k.community_id = s.community_id and k.checkin_id = s.subject_id
    left join comments c on s.subject = 'comment' and c.community_id = s.community_id and c.comment_id = s.subject_id
    join members m on m.community_id = s.community_id and m.member_id = coalesce(k.member_id, c.member_id)
    where s.community_id = ${community.communityId} and s.decided_at is null and s.case_id > ${input.cursor ?? ''}
    order by s.case_id
    limit ${DESK_ROWS + 1}`.execute(database);
  const { waiting } = await database
    .selectFrom('safety_cases')
    .select(rowCount.as('waiting'))
    .where('community_id', '=', community.communityId)
    .where('decided_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { ...pageOf(result.rows, DESK_ROWS, (row) => row.caseId), waiting };
}
