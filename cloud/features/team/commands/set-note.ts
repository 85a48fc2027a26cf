import type { Call } from '../../../core/action';
import { writeAudit } from '../../../core/audit';
import { requireCleanText } from '../../../core/clean-text';
import { isOperator } from '../../../core/policy';
import { SCENE } from '../../../platform/content-check';
import type { TeamGrant } from '../policy';

/**
 * Says something to the team in the place of what stood there, or nothing. Throws CONTENT.REJECTED for words that did
 * not pass the check; the operators' log keeps that it was one of them, not the words.
 */
export async function setNote(call: Call<'team.setNote'>, grant: TeamGrant): Promise<string | null> {
  const { database, input, now } = call;
  const { member, community, team } = grant;
  await requireCleanText(call, 'input.text', input.text, SCENE.forum);
  const text = input.text === '' ? null : input.text;
  await database
    .updateTable('teams')
    .set({
      captains_note: text,
      note_by: text === null ? null : member.memberId,
      note_at: text === null ? null : now,
    })
    .where('community_id', '=', community.communityId)
    .where('team_id', '=', team.team_id)
    .execute();
  if (isOperator(member)) {
    const subject = { subjectKind: 'team', subjectId: team.team_id };
    await writeAudit(database, grant, { action: 'team.note.set', ...subject, reason: '' }, now);
  }
  return text;
}
