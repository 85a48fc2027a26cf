import type { Output } from '@contract/actions';
import type { Team, TeamStar } from '@contract/course';
import type { Call } from '../../core/action';
import { presentPerson } from '../../core/person';
import type { Storage } from '../../platform/storage';
import type { MateRow, TeamFacts } from './queries';

/** The team lit least today comes first: that is where a word helps. */
export function presentTeams(teams: TeamFacts[], { services }: Call<'team.listMine'>): Output<'team.listMine'> {
  const presented = teams.map((team) => presentTeam(team, services.storage));
  return { teams: presented.sort((a, b) => litShare(a) - litShare(b) || (a.name < b.name ? -1 : 1)) };
}

/** A team of whom nothing is asked today counts as full. */
const litShare = ({ litCount, dueCount }: Team) => (dueCount === 0 ? 1 : litCount / dueCount);

function presentTeam(team: TeamFacts, storage: Storage): Team {
  const stars = team.mates.map((mate) => presentStar(mate, team, storage));
  const marked = (mark: TeamStar['today']) => stars.filter((star) => star.today === mark).length;
  return {
    teamId: team.team_id,
    name: team.name,
    courseId: team.course_id,
    courseTitle: team.title,
    captain: stars.find((star) => star.teamRole === 'captain')?.person ?? null,
    litCount: marked('lit'),
    dueCount: marked('lit') + marked('due'),
    leaveCount: marked('leave'),
    captainsNote: team.captains_note,
    stars,
    week: team.week.map((localDate) => {
      const marks = team.mates.map((mate) => markOn(mate, localDate, true));
      const lit = marks.filter((mark) => mark === 'lit').length;
      return { localDate, lit, due: lit + marks.filter((mark) => mark === 'due').length };
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
