import type { Call } from '../../../core/action';
import { writeAudit } from '../../../core/audit';
import type { Database } from '../../../core/database';
import { randomId } from '../../../core/ids';
import { Refusal } from '../../../core/refusal';
import { localDateOf } from '../../../core/zone';
import { keyOf, lockForGrouping, requireUnpublished, type CourseKey } from '../course';
import { readEnrolled } from '../enrolled';
import { chosenOf, readFields } from '../fields';
import type { GroupingGrant } from '../policy';
import { groupPeople } from '../rules/group-people';
import { teamNameOf } from '../rules/names';
import type { Person, Team } from '../rules/people';

export interface Counts {
  teams: number;
  people: number;
}

/**
 * Proposes teams of everybody enrolled now, in place of an earlier proposal; the captains an operator marked in it stay
 * marked. Throws GROUPING.NOBODY, GROUPING.PUBLISHED, GROUPING.NOT_OPEN, and INPUT.INVALID for a field the form lacks.
 */
export async function propose(call: Call<'grouping.propose'>, grant: GroupingGrant): Promise<Counts> {
  const { database, input, now } = call;
  const key = keyOf(grant);
  const { isPublished } = await lockForGrouping(database, key);
  requireUnpublished(isPublished);
  const fields = chosenOf(await readFields(database, key), input.fields);
  if (fields.length < new Set(input.fields).size) {
    throw new Refusal('INPUT.INVALID', 'the form has no such question', { field: 'input.fields' });
  }
  const people = await readEnrolled(database, key, { stage: 'draft' }, localDateOf(now, grant.community.timeZone));
  if (people.length === 0) throw new Refusal('GROUPING.NOBODY', 'nobody is enrolled yet');
  const teams = groupPeople(people, { fields, teamSize: input.teamSize, seed: key.courseId });
  await clearProposal(database, key);
  await saveTerms(call, grant);
  await saveTeams(database, key, teams, people);
  const reason = `${people.length} 人，${teams.length} 队`;
  const entry = { action: 'grouping.proposed', subjectKind: 'course', subjectId: key.courseId, reason };
  await writeAudit(database, grant, entry, now);
  return { teams: teams.length, people: people.length };
}

/** Takes the proposed teams away; that there was a proposal stays. */
export async function clearProposal(database: Database, { communityId, courseId }: CourseKey): Promise<void> {
  for (const table of ['grouping_seats', 'grouping_teams'] as const) {
    await database
      .deleteFrom(table)
      .where('community_id', '=', communityId)
      .where('course_id', '=', courseId)
      .execute();
  }
}

async function saveTerms({ database, input, now }: Call<'grouping.propose'>, grant: GroupingGrant): Promise<void> {
  const { communityId, courseId } = keyOf(grant);
  const terms = {
    team_size: input.teamSize,
    fields: [...new Set(input.fields)],
    proposed_by: grant.member.memberId,
    proposed_at: now,
  };
  await database
    .insertInto('groupings')
    .values({ community_id: communityId, course_id: courseId, ...terms })
    .onConflict((conflict) => conflict.columns(['community_id', 'course_id']).doUpdateSet(terms))
    .execute();
}

async function saveTeams(database: Database, key: CourseKey, teams: Team[], people: Person[]): Promise<void> {
  const here = { community_id: key.communityId, course_id: key.courseId };
  const marked = new Set(people.filter(({ captaincy }) => captaincy === 'marked').map(({ memberId }) => memberId));
  const rows = teams.map((team, position) => ({ ...team, teamId: randomId(), position }));
  await database
    .insertInto('grouping_teams')
    .values(rows.map(({ teamId, position }) => ({ ...here, team_id: teamId, position, name: teamNameOf(position) })))
    .execute();
  const seats = rows.flatMap(({ teamId, memberIds, captainId }) =>
    memberIds.map((memberId) => ({
      ...here,
      member_id: memberId,
      team_id: teamId,
      is_captain: memberId === captainId,
      is_marked: memberId === captainId && marked.has(memberId),
    })),
  );
  for (let from = 0; from < seats.length; from += ROWS_AT_ONCE) {
    await database
      .insertInto('grouping_seats')
      .values(seats.slice(from, from + ROWS_AT_ONCE))
      .execute();
  }
}

/** A statement takes at most 65,535 parameters. */
const ROWS_AT_ONCE = 5_000;
