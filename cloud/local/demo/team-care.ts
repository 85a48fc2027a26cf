import type { Insertable } from 'kysely';
import { instantOf } from '../../core/zone';
import type { DB } from '../../database/schema';
import { READING_DAY, type DemoTeam } from './camps';
import { TIME_ZONE, type DemoCourse } from './model';
import type { Settlement } from './settlement';

type NoteColumns = Pick<Insertable<DB['teams']>, 'captains_note' | 'note_by' | 'note_at'>;

/** What a captain wrote after contacting somebody, by captain, and the day of the reading camp on which it was. */
const CONTACTS: Record<string, { nickname: string; day: number; note: string }> = {
  周远: { nickname: '许思齐', day: READING_DAY - 2, note: '出差三天，酒店网不好。说回来就补上，不催。' },
  陆听澜: { nickname: '冯远山', day: READING_DAY - 1, note: '电话聊过，在医院陪床。过几天再问候一次就好。' },
};

const isRunning = ({ status }: DemoCourse) => status === 'open';
const EVENING_MINUTE = 1_212;

/** The day on which captains wrote what stands on their team's page: some days ago, or the last one of a course that is over. */
const noteDateOf = (course: DemoCourse) => (isRunning(course) ? course.dates[READING_DAY - 3]! : course.dates.at(-1)!);

const captainOf = (team: Pick<DemoTeam, 'course' | 'teamId'>) =>
  team.course.seats.find(({ teamId, teamRole }) => teamId === team.teamId && teamRole === 'captain')!.member;

/** The captain's note with whose words it is and from when. */
export function noteOf(team: DemoTeam): NoteColumns {
  const { captainsNote } = team.plan;
  if (captainsNote === null) return { captains_note: null, note_by: null, note_at: null };
  return {
    captains_note: captainsNote,
    note_by: captainOf(team).memberId,
    note_at: instantOf(noteDateOf(team.course), EVENING_MINUTE, TIME_ZONE),
  };
}

/** Whom the captains of running teams have written to. */
export function contactRows({ teams }: Pick<Settlement, 'teams'>): Insertable<DB['care_contacts']>[] {
  return teams
    .filter(({ course }) => isRunning(course))
    .flatMap(({ teamId, course }) => {
      const carer = captainOf({ teamId, course });
      const contact = CONTACTS[carer.nickname];
      const cared = course.seats.find(({ member }) => member.nickname === contact?.nickname)?.member;
      const localDate = contact && course.dates[contact.day - 1];
      if (!contact || !cared || !localDate) return [];
      return {
        community_id: course.communityId,
        team_id: teamId,
        member_id: cared.memberId,
        local_date: localDate,
        carer_id: carer.memberId,
        note: contact.note,
        contacted_at: instantOf(localDate, EVENING_MINUTE, TIME_ZONE),
      };
    });
}
