import type { Output } from '@contract/actions';
import type { Role } from '@contract/community';
import type { BoardLine, CaptainsNote, Team, TeamStar } from '@contract/team';
import type { Call, MemberGrant } from '../../core/action';
import { presentPerson } from '../../core/person';
import { isStaff } from '../../core/policy';
import type { Storage } from '../../platform/storage';
import type { Board } from './board';
import { isClosed, mayCare, type CourseTeamsGrant, type TeamGrant } from './policy';
import type { MateRow, TeamFacts, TeamRow } from './queries';
import { rankTeams, SMALLEST_RANKED, type TeamTally } from './rules/board';

/** The team lit least today comes first: that is where a word helps. */
export function presentTeams(
  teams: TeamFacts[],
  { services }: Call<'team.listMine'>,
  { member }: MemberGrant,
): Output<'team.listMine'> {
  const presented = teams.map((team) => presentTeam(team, member, services.storage));
  return { teams: presented.sort((a, b) => litShare(a) - litShare(b) || (a.name < b.name ? -1 : 1)) };
}

/** A team of whom nothing is asked today counts as full. */
const litShare = ({ litCount, dueCount }: Team) => (dueCount === 0 ? 1 : litCount / dueCount);

export function presentOneTeam(
  team: TeamFacts,
  { services }: Call<'team.get'>,
  { member }: TeamGrant,
): Output<'team.get'> {
  return presentTeam(team, member, services.storage);
}

function presentTeam(team: TeamFacts, member: TeamGrant['member'], storage: Storage): Team {
  const stars = team.mates.map((mate) => presentStar(mate, team, storage));
  const marked = (mark: TeamStar['today']) => stars.filter((star) => star.today === mark).length;
  const canCare = mayCare({ member, team });
  return {
    teamId: team.team_id,
    name: team.name,
    courseId: team.course_id,
    courseTitle: team.title,
    startsOn: team.starts_on,
    captain: stars.find((star) => star.teamRole === 'captain')?.person ?? null,
    litCount: marked('lit'),
    dueCount: marked('lit') + marked('due'),
    leaveCount: marked('leave'),
    captainsNote: presentNote(team, storage),
    stars,
    week: team.week.map((localDate) => {
      const marks = team.mates.map((mate) => markOn(mate, localDate, true));
      const lit = marks.filter((mark) => mark === 'lit').length;
      return { localDate, lit, due: lit + marks.filter((mark) => mark === 'due').length };
    }),
    board: presentLine(team.tally, team.team_id),
    canCare,
    canWriteNote: canCare && !isClosed(team),
  };
}

function presentNote(team: TeamRow, storage: Storage): CaptainsNote | null {
  if (team.captains_note === null || team.note_at === null) return null;
  const { writer_id: memberId, writer_nickname: nickname, writer_role: role } = team;
  const writer = memberId !== null &&
    nickname !== null && { memberId, nickname, avatarKey: team.writer_avatar_key, role: role as Role };
  return {
    text: team.captains_note,
    writer: writer ? presentPerson(writer, storage) : null,
    writtenAt: team.note_at.toISOString(),
  };
}

export function presentNewNote(
  text: string | null,
  { services, now }: Call<'team.setNote'>,
  { member }: TeamGrant,
): Output<'team.setNote'> {
  const writer = presentPerson(member, services.storage);
  return { captainsNote: text === null ? null : { text, writer, writtenAt: now.toISOString() } };
}

function presentLine(tally: readonly TeamTally[], teamId: string): BoardLine {
  const line = rankTeams(tally).find((team) => team.teamId === teamId);
  return { share: line?.share ?? null, rank: line?.rank ?? null, teams: tally.length };
}

/** Figures of teams, never of people. */
export function presentBoard(
  { tally, until }: Board,
  _call: Call<'team.getBoard'>,
  { course, member }: CourseTeamsGrant,
): Output<'team.getBoard'> {
  return {
    courseId: course.course_id,
    courseTitle: course.title,
    until,
    smallestRanked: SMALLEST_RANKED,
    teams: rankTeams(tally).map(({ teamId, name, members, lit, scheduled, leave, share, rank }) => {
      const isMine = teamId === course.own_team_id;
      return { teamId, name, members, lit, scheduled, leave, share, rank, isMine, canOpen: isMine || isStaff(member) };
    }),
  };
}

function presentStar(mate: MateRow, { today, week }: TeamFacts, storage: Storage): TeamStar {
  return {
    person: presentPerson(mate, storage),
    teamRole: mate.teamRole,
    today: markOn(mate, today, week.at(-1) === today),
    litAt: litAt(mate, today),
    litDays: mate.litDays,
  };
}

function litAt({ lit }: MateRow, today: string): string | null {
  const star = lit.find(({ date }) => date === today);
  return star ? new Date(star.at).toISOString() : null;
}

/** What a day is for a member. Leave, rest days and days before joining ask nothing; a lit star shines on any of them. */
function markOn({ lit, leaves, firstDay }: MateRow, date: string, isScheduled: boolean): TeamStar['today'] {
  if (lit.some((star) => star.date === date)) return 'lit';
  if (!isScheduled || date < firstDay) return 'rest';
  return leaves.includes(date) ? 'leave' : 'due';
}

export const presentNewRole = (role: Output<'team.setRole'>): Output<'team.setRole'> => role;
