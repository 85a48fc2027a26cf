import type { Call } from '../../../core/action';
import { writeAudit } from '../../../core/audit';
import { requireCleanText } from '../../../core/clean-text';
import { found, Refusal } from '../../../core/refusal';
import { SCENE } from '../../../platform/content-check';
import { keyOf, lockForGrouping } from '../course';
import type { GroupingGrant } from '../policy';
import { readTeams } from '../teams';

/** Names a proposed or published team; names differ within a course. Throws GROUPING.NAME_TAKEN, CONTENT.REJECTED. */
export async function renameTeam(call: Call<'grouping.renameTeam'>, grant: GroupingGrant): Promise<string> {
  const { database, input, now } = call;
  const { name, teamId } = input;
  await requireCleanText(call, 'input.name', name, SCENE.profile);
  const key = keyOf(grant);
  const { isPublished } = await lockForGrouping(database, key);
  const teams = await readTeams(database, key, isPublished ? 'published' : 'draft');
  const team = found(
    teams.find((one) => one.teamId === teamId),
    'the team',
  );
  if (team.name === name) return name;
  if (teams.some((other) => other.name === name)) {
    throw new Refusal('GROUPING.NAME_TAKEN', 'another team has this name', { name });
  }
  await database
    .updateTable(isPublished ? 'teams' : 'grouping_teams')
    .set({ name })
    .where('community_id', '=', key.communityId)
    .where('course_id', '=', key.courseId)
    .where('team_id', '=', teamId)
    .execute();
  const reason = `${team.name} → ${name}`;
  await writeAudit(
    database,
    grant,
    { action: 'grouping.renamed', subjectKind: 'team', subjectId: teamId, reason },
    now,
  );
  return name;
}
