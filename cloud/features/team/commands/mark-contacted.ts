import { sql } from 'kysely';
import type { Call } from '../../../core/action';
import { writeAudit } from '../../../core/audit';
import { isOperator } from '../../../core/policy';
import { notFound } from '../../../core/refusal';
import { lastContact, todayOfTeam, type ContactRow } from '../care';
import type { TeamGrant } from '../policy';

type MarkCall = Call<'team.markContacted'>;

/**
 * Ticks a team-mate off for today in the caller's own name, or takes that tick back; answers the last contact that is
 * left. Throws RESOURCE.NOT_FOUND for somebody outside the team, and for oneself.
 */
export async function markContacted(call: MarkCall, grant: TeamGrant): Promise<ContactRow | null> {
  const { database, input, now } = call;
  await requireTeammate(call, grant);
  await (input.contacted ? tick(call, grant) : untick(call, grant));
  if (isOperator(grant.member)) {
    const action = input.contacted ? 'team.care.contacted' : 'team.care.undone';
    await writeAudit(database, grant, { action, subjectKind: 'member', subjectId: input.memberId, reason: '' }, now);
  }
  const { rows } = await sql<{ contact: ContactRow | null }>`
    select ${lastContact(grant, sql`${input.memberId}`)} as contact`.execute(database);
  return rows[0]!.contact;
}

async function requireTeammate({ database, input }: MarkCall, { team, member, community }: TeamGrant): Promise<void> {
  const mate = await database
    .selectFrom('enrolments as e')
    .innerJoin('members as m', (join) =>
      join.onRef('m.community_id', '=', 'e.community_id').onRef('m.member_id', '=', 'e.member_id'),
    )
    .select('e.member_id')
    .where('e.community_id', '=', community.communityId)
    .where('e.course_id', '=', team.course_id)
    .where('e.member_id', '=', input.memberId)
    .where('e.team_id', '=', team.team_id)
    .where('e.status', '=', 'active')
    .where('m.status', '=', 'active')
    .forKeyShare('m') // while somebody deletes their account nothing new is written about them
    .executeTakeFirst();
  if (!mate || mate.member_id === member.memberId) throw notFound('the team-mate');
}

const keyOf = ({ input, now }: MarkCall, grant: TeamGrant) => ({
  community_id: grant.community.communityId,
  team_id: grant.team.team_id,
  member_id: input.memberId,
  local_date: todayOfTeam(grant, now),
  carer_id: grant.member.memberId,
});

async function tick(call: MarkCall, grant: TeamGrant): Promise<void> {
  const { note } = call.input;
  await call.database
    .insertInto('care_contacts')
    .values({ ...keyOf(call, grant), contacted_at: call.now, ...(note !== undefined && { note }) })
    .onConflict((conflict) => {
      const again = conflict.columns(['community_id', 'team_id', 'member_id', 'local_date', 'carer_id']);
      return note === undefined ? again.doNothing() : again.doUpdateSet({ note });
    })
    .execute();
}

async function untick(call: MarkCall, grant: TeamGrant): Promise<void> {
  const { community_id, team_id, member_id, local_date, carer_id } = keyOf(call, grant);
  await call.database
    .deleteFrom('care_contacts')
    .where('community_id', '=', community_id)
    .where('team_id', '=', team_id)
    .where('member_id', '=', member_id)
    .where('local_date', '=', local_date)
    .where('carer_id', '=', carer_id)
    .execute();
}
