import type { Award, ContentState, Submitted } from '@contract/checkin';
import { milestoneAt, nextMilestone } from './rules/streak';
import type { Standing } from './standing';

interface LitDay {
  checkinId: string;
  input: { courseId: string; localDate: string; makeup: boolean };
  state: ContentState;
  /** Team figures as they were before this check-in. */
  standing: Standing;
  figures: Submitted['figures'];
  awards: Award[];
  wasLitBefore: boolean;
}

/** The answer to a submit. The team line is told on the day itself, not for a day in the past. */
export function presentSubmitted(day: LitDay): Submitted {
  const { standing, figures, input } = day;
  const isToday = input.localDate === standing.facts.today;
  const team = isToday ? standing.team : null;
  const milestone = day.wasLitBefore ? null : milestoneAt(figures.streak);
  return {
    checkinId: day.checkinId,
    courseId: input.courseId,
    localDate: input.localDate,
    state: day.state,
    isMakeup: input.makeup,
    figures,
    awards: day.awards,
    team: team && { name: team.name, litOrder: team.litCount + 1, dueCount: team.dueCount },
    milestone: milestone && { days: milestone.days, name: milestone.name },
    nextMilestone: nextMilestone(figures.streak),
    wasLitBefore: day.wasLitBefore,
  };
}
