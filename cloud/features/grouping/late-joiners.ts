import type { Database } from '../../core/database';
import { addDays } from '../../core/days';
import { localDateOf } from '../../core/zone';
import { deliver } from '../inbox/deliver';
import { findTerms, type CourseKey } from './course';
import { readEnrolled, type Enrolled } from './enrolled';
import { chosenOf, readFields } from './fields';
import { lateMessage, newMateMessage } from './messages';
import { neediestTeam } from './rules/late';
import { countActive, takeTeamSeats } from './seats';
import { readTeams, type TeamRow } from './teams';

/** Who checked in within as many days counts as active. */
const ACTIVE_DAYS = 7;

/**
 * Gives learners without a team (`memberIds`; without them everybody) the published team that needs them most, in the
 * order of enrolment, and tells them and the captains. Does nothing before the publication. For a caller who holds the
 * course's lock; answers how many were placed.
 */
export async function placeLateJoiners(
  database: Database,
  key: CourseKey,
  now: Date,
  memberIds?: readonly string[],
): Promise<number> {
  const { terms, isPublished } = await findTerms(database, key);
  if (!isPublished) return 0;
  const { title, timeZone } = await readCourse(database, key);
  const today = localDateOf(now, timeZone);
  const people = await readEnrolled(database, key, { stage: 'published', lock: true }, today);
  const newcomers = people.filter(
    ({ teamId, memberId }) => teamId === null && (memberIds === undefined || memberIds.includes(memberId)),
  );
  if (newcomers.length === 0) return 0;
  const active = await countActive(database, key, addDays(today, 1 - ACTIVE_DAYS));
  const fields = chosenOf(await readFields(database, key), terms?.fields ?? []);
  const teams = (await readTeams(database, key, 'published')).map((team) => ({
    ...team,
    members: people.filter(({ teamId }) => teamId === team.teamId),
    active: active.get(team.teamId) ?? 0,
  }));
  const placed = newcomers.map((newcomer) => {
    const chosen = neediestTeam(newcomer, teams, fields);
    const team = teams.find(({ teamId }) => teamId === chosen)!;
    team.members.push(newcomer);
    return { newcomer, team };
  });
  const seats = placed.map(({ newcomer, team }) => ({ memberId: newcomer.memberId, teamId: team.teamId }));
  await takeTeamSeats(
    database,
    key,
    seats.map((seat) => ({ ...seat, role: 'member' as const })),
  );
  for (const { newcomer, team } of placed) await tell(database, key.communityId, title, { newcomer, team }, now);
  return placed.length;
}

function readCourse(database: Database, { communityId, courseId }: CourseKey) {
  return database
    .selectFrom('courses as c')
    .innerJoin('communities as home', 'home.community_id', 'c.community_id')
    .select(['c.title', 'home.time_zone as timeZone'])
    .where('c.community_id', '=', communityId)
    .where('c.course_id', '=', courseId)
    .executeTakeFirstOrThrow();
}

async function tell(
  database: Database,
  communityId: string,
  courseTitle: string,
  { newcomer, team }: { newcomer: Enrolled; team: TeamRow & { members: Enrolled[] } },
  now: Date,
): Promise<void> {
  const captain = team.members.find(({ isCaptain }) => isCaptain) ?? null;
  await deliver(database, communityId, [newcomer.memberId], lateMessage(team, courseTitle, captain), now);
  if (captain) await deliver(database, communityId, [captain.memberId], newMateMessage(team, newcomer), now);
}
