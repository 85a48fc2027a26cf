import type { Call } from '../../../core/action';
import { writeAudit } from '../../../core/audit';
import type { Database } from '../../../core/database';
import { Refusal } from '../../../core/refusal';
import { localDateOf } from '../../../core/zone';
import { deliver } from '../../inbox/deliver';
import { keyOf, lockProposal, type CourseKey } from '../course';
import { readEnrolled, type Enrolled } from '../enrolled';
import { chosenOf, readFields } from '../fields';
import { leadMessage, teamMessage } from '../messages';
import type { GroupingGrant } from '../policy';
import { byCaptaincy } from '../rules/blocks';
import { neediestTeam } from '../rules/late';
import { takeTeamSeats } from '../seats';
import { readTeams, type TeamRow } from '../teams';
import { clearProposal, type Counts } from './propose';

interface FilledTeam extends TeamRow {
  members: Enrolled[];
}

/**
 * Makes the proposal the course's teams: who withdrew since is left out, who enrolled since joins the team that needs
 * them most, a team whose captain is gone gets its next best; everybody is told. Once: throws GROUPING.PUBLISHED, and
 * GROUPING.CHANGED when another proposal took the place of the one that was seen.
 */
export async function publish(call: Call<'grouping.publish'>, grant: GroupingGrant): Promise<Counts> {
  const { database, input, now } = call;
  const key = keyOf(grant);
  const terms = await lockProposal(database, key);
  const proposedAt = terms.proposed_at.toISOString();
  if (Date.parse(proposedAt) !== Date.parse(input.proposedAt)) {
    throw new Refusal('GROUPING.CHANGED', 'there is a newer proposal', { proposedAt });
  }
  const today = localDateOf(now, grant.community.timeZone);
  const people = await readEnrolled(database, key, { stage: 'draft', lock: true }, today);
  const fields = chosenOf(await readFields(database, key), terms.fields);
  const teams = fill(await readTeams(database, key, 'draft'), people);
  if (teams.length === 0) throw new Refusal('GROUPING.NOT_PROPOSED', 'nobody of the proposal is in the course');
  for (const person of people.filter(({ teamId }) => teamId === null)) {
    const weighed = teams.map((team) => ({ ...team, active: 0 }));
    const chosen = neediestTeam(person, weighed, fields);
    teams.find(({ teamId }) => teamId === chosen)!.members.push(person);
  }
  await writeTeams(call, key, teams);
  for (const team of teams) await tell(database, grant, team, now);
  const reason = `${people.length} 人，${teams.length} 队`;
  const entry = { action: 'grouping.published', subjectKind: 'course', subjectId: key.courseId, reason };
  await writeAudit(database, grant, entry, now);
  return { teams: teams.length, people: people.length };
}

/** The proposed teams with whoever of them is still there; without the teams that nobody is left of. */
function fill(teams: TeamRow[], people: Enrolled[]): FilledTeam[] {
  return teams
    .map((team) => ({ ...team, members: people.filter(({ teamId }) => teamId === team.teamId) }))
    .filter(({ members }) => members.length > 0);
}

/** The proposed captain, or who comes next. */
function captainOf({ members }: FilledTeam): Enrolled {
  return members.find(({ isCaptain }) => isCaptain) ?? [...members].sort(byCaptaincy)[0]!;
}

async function writeTeams(
  { database, caller, now }: Call<'grouping.publish'>,
  key: CourseKey,
  teams: FilledTeam[],
): Promise<void> {
  const here = { community_id: key.communityId, course_id: key.courseId };
  const rows = teams.map(({ teamId, name }, position) => ({ team_id: teamId, name, position, created_at: now }));
  await database
    .insertInto('teams')
    .values(rows.map((row) => ({ ...here, ...row })))
    .execute();
  const seats = teams.flatMap((team) => {
    const captain = captainOf(team);
    return team.members.map((member) => ({
      memberId: member.memberId,
      teamId: team.teamId,
      role: member === captain ? ('captain' as const) : ('member' as const),
    }));
  });
  await takeTeamSeats(database, key, seats);
  await clearProposal(database, key);
  await database
    .updateTable('groupings')
    .set({ published_at: now, published_by: caller.member!.memberId })
    .where('community_id', '=', key.communityId)
    .where('course_id', '=', key.courseId)
    .execute();
}

async function tell(
  database: Database,
  { community, course }: GroupingGrant,
  team: FilledTeam,
  now: Date,
): Promise<void> {
  const captain = captainOf(team);
  const mates = team.members.filter((member) => member !== captain).map(({ memberId }) => memberId);
  await deliver(database, community.communityId, [captain.memberId], leadMessage(team, course.title), now);
  await deliver(database, community.communityId, mates, teamMessage(team, course.title, captain), now);
}
