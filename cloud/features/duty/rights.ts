import { sql } from 'kysely';
import { mondayOf } from '../../core/days';

/**
 * True where the active enrolment `seat` (an alias of the statement) has the captain's rights in its team on `today`, a
 * calendar day in the community's zone: its captain always, and from Monday 00:00 to the next one whoever is on duty.
 * Decided by the date of each call, so that the rights come and go with the week and no job has to switch them.
 */
export function hasCaptainRights(seat: string, today: string) {
  const of = (column: string) => sql.ref(`${seat}.${column}`);
  return sql<boolean>`(${of('team_role')} = 'captain' or exists (
    select from duty_turns turn
    where turn.community_id = ${of('community_id')} and turn.team_id = ${of('team_id')}
      and turn.week_start = ${mondayOf(today)}::date and turn.member_id = ${of('member_id')}))`;
}
