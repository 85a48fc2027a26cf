import type { DayMark } from '@contract/checkin';
import { closesAt } from '../checkin/rules/schedule';
import { markOf } from '../checkin/rules/streak';
import type { Standing } from '../checkin/standing';

const RANK: Record<DayMark, number> = {
  due: 0,
  lit: 1,
  makeup: 1,
  leave: 2,
  rest: 3,
  ahead: 4,
  missed: 5,
  none: 6,
};

/** Orders courses by what is asked of the member today: due first, the earlier deadline first, then by title. */
export function byUrgency(a: Standing, b: Standing): number {
  const rank = (standing: Standing) => RANK[markOf(standing.facts, standing.facts.today)];
  const deadline = (standing: Standing) => closesAt(standing.schedule, standing.facts.today).getTime();
  return rank(a) - rank(b) || deadline(a) - deadline(b) || (a.title < b.title ? -1 : 1);
}
