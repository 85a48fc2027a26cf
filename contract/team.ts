import * as z from 'zod';
import { person } from './community';
import { LIMITS } from './limits';
import { id, inCommunity, instant, localDate, optionalText, read, write } from './schema';

export const teamRole = z.enum(['captain', 'study_lead', 'organiser', 'member']);

export const teamStar = z.object({
  person,
  teamRole,
  today: z.enum(['lit', 'leave', 'due', 'rest']),
  litAt: instant.nullable(),
  litDays: z.number(),
});
export type TeamStar = z.infer<typeof teamStar>;

/** What the captain, or an operator in their place, says to the team. `writer` is null once they are gone. */
export const captainsNote = z.object({ text: z.string(), writer: person.nullable(), writtenAt: instant });
export type CaptainsNote = z.infer<typeof captainsNote>;

/**
 * Where a team stands on the board of its course. `share` is null while no day has passed; `rank` is null as well for a
 * team too small to be compared.
 */
export const boardLine = z.object({
  /** Lit ÷ (scheduled − leave), 0 to 1, in whole hundredths. */
  share: z.number().nullable(),
  /** From 1; equal shares have equal ranks. */
  rank: z.number().nullable(),
  /** Teams on the board. */
  teams: z.number(),
});
export type BoardLine = z.infer<typeof boardLine>;

export const team = z.object({
  teamId: id,
  name: z.string(),
  courseId: id,
  courseTitle: z.string(),
  /** The day the course opens, or opened. */
  startsOn: localDate,
  captain: person.nullable(),
  litCount: z.number(),
  /** Members due today: leave and rest days shrink it. */
  dueCount: z.number(),
  leaveCount: z.number(),
  captainsNote: captainsNote.nullable(),
  stars: z.array(teamStar),
  /** Lit share of the last seven scheduled days, adjusted for leave, oldest first. */
  week: z.array(z.object({ localDate, lit: z.number(), due: z.number() })),
  board: boardLine,
  /** The caller may open the cockpit. */
  canCare: z.boolean(),
  /** The caller may write the captain's note: who may care, while the course runs. */
  canWriteNote: z.boolean(),
});
export type Team = z.infer<typeof team>;

/** One team of a course, in figures that name nobody. Counts are of member-days until yesterday. */
export const boardTeam = z.object({
  teamId: id,
  name: z.string(),
  members: z.number(),
  lit: z.number(),
  scheduled: z.number(),
  leave: z.number(),
  share: boardLine.shape.share,
  rank: boardLine.shape.rank,
  isMine: z.boolean(),
  /** The caller may open the team's page. */
  canOpen: z.boolean(),
});
export type BoardTeam = z.infer<typeof boardTeam>;

/** Why a word helps now. Days are days that the course asked of the person, leave left out. */
export const careReason = z.discriminatedUnion('kind', [
  /** `days` not lit in a row until yesterday, after a streak of `streakBefore`. */
  z.object({ kind: z.literal('silent'), days: z.number(), streakBefore: z.number() }),
  /** Never lit any of the `days` asked so far. */
  z.object({ kind: z.literal('never_came'), days: z.number() }),
  /** Missed the last day after a streak of `streakBefore`; `canMakeUp`: a make-up card still saves it. */
  z.object({ kind: z.literal('slipped'), streakBefore: z.number(), canMakeUp: z.boolean() }),
  /** Lit the last day or two after `days` of silence; today is still open. */
  z.object({ kind: z.literal('came_back'), days: z.number() }),
  /** Homework was returned `days` ago, and another version is still taken. */
  z.object({ kind: z.literal('homework_returned'), title: z.string(), days: z.number() }),
]);
export type CareReason = z.infer<typeof careReason>;

/** That somebody was contacted. A note is for who wrote it and for operators: null for everybody else. */
export const careContact = z.object({
  localDate,
  contactedAt: instant,
  carer: person,
  isMine: z.boolean(),
  note: z.string().nullable(),
});
export type CareContact = z.infer<typeof careContact>;

export const carePerson = z.object({
  person,
  teamRole,
  reason: careReason,
  /** A message to send them, in Chinese. */
  words: z.string(),
  /** The last one: of today the caller's own, if there is one. */
  contact: careContact.nullable(),
});
export type CarePerson = z.infer<typeof carePerson>;

export const careList = z.object({
  teamId: id,
  teamName: z.string(),
  courseTitle: z.string(),
  /** The learning day it is now. */
  localDate,
  /** False before the course begins and once it is over: nobody is listed. */
  isRunning: z.boolean(),
  /** Today asks nothing of anybody. */
  isRestDay: z.boolean(),
  litCount: z.number(),
  dueCount: z.number(),
  people: z.array(carePerson).max(LIMITS.carePeople),
});
export type CareList = z.infer<typeof careList>;

export const teamActions = {
  /** The caller's teams in running courses, the one lit least today first. */
  'team.listMine': read(inCommunity({}), z.object({ teams: z.array(team) })),
  /** A team one is in; for staff any team. */
  'team.get': read(inCommunity({ teamId: id }), team),
  /** All teams of a course one is in, the best share first, equal ones by name. */
  'team.getBoard': read(
    inCommunity({ courseId: id }),
    z.object({
      courseId: id,
      courseTitle: z.string(),
      /** The last day that counts; null while none has passed. */
      until: localDate.nullable(),
      /** Teams with fewer members have no rank. */
      smallestRanked: z.number(),
      teams: z.array(boardTeam),
    }),
    60,
  ),
  /** Empty text takes the note away. */
  'team.setNote': write(
    inCommunity({ teamId: id, text: optionalText(LIMITS.captainsNoteCharacters) }),
    z.object({ captainsNote: captainsNote.nullable() }),
    10,
  ),
  /** Whom to care for today, ranked. Exists for the team's captain and for operators only. */
  'team.listCare': read(inCommunity({ teamId: id }), careList, 60),
  /** Ticks somebody off for today, or takes the caller's own tick back. A tick without `note` keeps the one there is. */
  'team.markContacted': write(
    inCommunity({
      teamId: id,
      memberId: id,
      contacted: z.boolean(),
      note: optionalText(LIMITS.careNoteCharacters).optional(),
    }),
    z.object({ contact: careContact.nullable() }),
  ),
  /**
   * Study lead and organiser by the captain or an operator, the captain by an operator only: a team has one, so that
   * whoever was captain becomes an ordinary member.
   */
  'team.setRole': write(inCommunity({ teamId: id, memberId: id, teamRole }), z.object({ memberId: id, teamRole }), 20),
};
