import type { Database } from '../../core/database';
import { found } from '../../core/refusal';
import type { CourseKey } from './course';

export interface TeamRow {
  teamId: string;
  name: string;
}

/** The teams of the proposal, or of the course, in the order of the proposal. */
export function readTeams(
  database: Database,
  { communityId, courseId }: CourseKey,
  stage: 'draft' | 'published',
): Promise<TeamRow[]> {
  return database
    .selectFrom(stage === 'draft' ? 'grouping_teams' : 'teams')
    .select(['team_id as teamId', 'name'])
    .where('community_id', '=', communityId)
    .where('course_id', '=', courseId)
    .orderBy('position')
    .orderBy('team_id')
    .execute();
}

/** One of them. Throws RESOURCE.NOT_FOUND. */
export async function requireTeam(
  database: Database,
  key: CourseKey,
  stage: 'draft' | 'published',
  teamId: string,
): Promise<TeamRow> {
  const teams = await readTeams(database, key, stage);
  return found(
    teams.find((team) => team.teamId === teamId),
    'the team',
  );
}
