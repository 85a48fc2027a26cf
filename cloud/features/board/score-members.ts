import { addDays } from '../../core/days';
import type { Database } from '../../core/database';
import { scheduledDates } from '../checkin/rules/schedule';
import { readHelp, readSeats, readWork, type Group, type Seat } from './facts';
import { RULES, scoresOf, type Score, type WeekDays } from './rules/formulas';
import type { Week } from './rules/week';

export type MemberScore = Score & { memberId: string };

/** The days of one week over all of a member's courses; a day on leave that was lit all the same counts as lit. */
function daysOf(seats: Seat[], startsOn: string): WeekDays {
  const lastDay = addDays(startsOn, 6);
  const days = { due: 0, lit: 0 };
  for (const seat of seats) {
    const lit = new Set(seat.lit.map(({ date }) => date));
    const asked = scheduledDates(seat).filter(
      (date) =>
        date >= startsOn && date <= lastDay && date >= seat.firstDay && (lit.has(date) || !seat.leaves.includes(date)),
    );
    days.due += asked.length;
    days.lit += asked.filter((date) => lit.has(date)).length;
  }
  return days;
}

function streakOf(seats: Seat[], { startsOn, lastDay }: Week): number {
  const inWeek = seats.flatMap(({ lit }) => lit).filter(({ date }) => date >= startsOn && date <= lastDay);
  return Math.max(0, ...inWeek.map(({ streak }) => streak));
}

/** Rows by the member they are about. */
function byMember<T extends { memberId: string }>(rows: T[]): (memberId: string) => T[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.memberId, [...(groups.get(row.memberId) ?? []), row]);
  return (memberId) => groups.get(memberId) ?? [];
}

/** The scores of the members' week as the tables tell them now; three statements for all of them. */
export async function scoreMembers(database: Database, group: Group, week: Week): Promise<MemberScore[]> {
  const earlierWeeks = Array.from({ length: RULES.earlierWeeks }, (_, index) =>
    addDays(week.startsOn, -7 * (index + 1)),
  );
  const seatsOf = byMember(await readSeats(database, group, earlierWeeks.at(-1)!, week.lastDay));
  const helpOf = byMember(await readHelp(database, group, week));
  const workOf = byMember(await readWork(database, group, week));
  return group.memberIds.flatMap((memberId) => {
    const seats = seatsOf(memberId);
    const { shown, admirers, passed } = workOf(memberId)[0] ?? { shown: 0, admirers: 0, passed: 0 };
    const scores = scoresOf({
      days: daysOf(seats, week.startsOn),
      earlier: earlierWeeks.map((startsOn) => daysOf(seats, startsOn)),
      streak: streakOf(seats, week),
      helped: helpOf(memberId),
      work: { shown, admirers, passed },
    });
    return scores.map((score) => ({ ...score, memberId }));
  });
}
