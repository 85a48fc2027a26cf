import * as z from 'zod';
import { person } from './community';
import { courseStatus } from './course';
import { LIMITS } from './limits';
import { cursor, id, inCommunity, instant, optionalText, page, read, text, write } from './schema';

/** What teams can be spread by: `activity` or the id of a choice or number question of the course's form. */
const fieldKey = z.string().regex(/^(activity|[0-9A-Za-z]{10,32})$/);

/** A field that teams can be spread by, with how far its answers differ between teams, as shares 0 to 1. */
export const groupingField = z.object({
  key: fieldKey,
  label: z.string(),
  isChosen: z.boolean(),
  /** Of teams cut from the list in the order of enrolment, and of the teams as they are; null = no teams yet. */
  spread: z.object({ before: z.number(), after: z.number() }).nullable(),
});
export type GroupingField = z.infer<typeof groupingField>;

export const groupingTeam = z.object({
  teamId: id,
  name: z.string(),
  size: z.number(),
  captain: person.nullable(),
});
export type GroupingTeam = z.infer<typeof groupingTeam>;

/** `draft`: a proposal waits for its publication. `published`: the teams are those of the course. */
export const groupingStage = z.enum(['none', 'draft', 'published']);
export type GroupingStage = z.infer<typeof groupingStage>;

/** The grouping of one course as its operators see it. People are listed team by team. */
export const grouping = z.object({
  courseTitle: z.string(),
  courseStatus,
  stage: groupingStage,
  /** Most people in a team: of the proposal, or what the course was set up with. */
  teamSize: z.number(),
  /** When the proposal was made; the publication names it. */
  proposedAt: instant.nullable(),
  publishedAt: instant.nullable(),
  fields: z.array(groupingField),
  teams: z.array(groupingTeam),
  peopleCount: z.number(),
  /** Enrolled, and in no team. */
  ungroupedCount: z.number(),
  /** Two people who asked for each other, and how many of those pairs share a team. */
  pairCount: z.number(),
  pairsKeptCount: z.number(),
  /** Who said yes to being a captain. */
  willingCount: z.number(),
});
export type Grouping = z.infer<typeof grouping>;

/** Somebody to be grouped, with what the operator weighs when moving people by hand. */
export const groupingPerson = z.object({
  person,
  isCaptain: z.boolean(),
  wantsToCaptain: z.boolean(),
  /** Who they asked for and who asked for them: mutual wishes only. */
  pairedWith: person.nullable(),
  /** Share of the due days they lit in the community's courses before, 0 to 1; null = their first course. */
  activity: z.number().nullable(),
  /** Their answers to the chosen fields. */
  answers: z.array(z.object({ label: z.string(), values: z.array(z.string()) })),
});
export type GroupingPerson = z.infer<typeof groupingPerson>;

/** What a learner asked for. That somebody asked for the learner is never told, unless both did. */
export const groupingWish = z.object({
  wish: person.nullable(),
  isMutual: z.boolean(),
  wantsToCaptain: z.boolean(),
  /** False once teams are published, or the course is over: nothing can be asked any more. */
  isOpen: z.boolean(),
});
export type GroupingWish = z.infer<typeof groupingWish>;

const teamCount = z.object({ teams: z.number(), people: z.number() });

export const groupingActions = {
  /** Proposes teams from who is enrolled now, in place of an earlier proposal. The same people give the same teams. */
  'grouping.propose': write(
    inCommunity({
      courseId: id,
      fields: z.array(fieldKey).max(LIMITS.formQuestions + 1),
      teamSize: z.int().min(LIMITS.teamSizeMin).max(LIMITS.teamSizeMax),
    }),
    teamCount,
  ),
  'grouping.getDraft': read(inCommunity({ courseId: id }), grouping),
  /** The people of one team, or with null those in none. */
  'grouping.listPeople': read(
    inCommunity({ courseId: id, teamId: id.nullable(), cursor: cursor.optional() }),
    page(groupingPerson),
  ),
  /** Moves somebody within the proposal. */
  'grouping.movePerson': write(inCommunity({ courseId: id, memberId: id, teamId: id }), z.object({ teamId: id }), 120),
  /** Makes somebody the captain of the team they are in, in the proposal or in the published team. */
  'grouping.setCaptain': write(inCommunity({ courseId: id, memberId: id }), z.object({ teamId: id }), 120),
  'grouping.renameTeam': write(
    inCommunity({ courseId: id, teamId: id, name: text(LIMITS.teamNameCharacters) }),
    z.object({ name: z.string() }),
    60,
  ),
  /** Makes the proposal made at `proposedAt` the course's teams and tells everybody; once. */
  'grouping.publish': write(inCommunity({ courseId: id, proposedAt: instant }), teamCount, 10),
  /** Moves a learner to another published team, or into one; their work and history stay theirs. */
  'grouping.moveMember': write(inCommunity({ courseId: id, memberId: id, teamId: id }), z.object({ teamId: id }), 120),
  /** Gives everybody without a team the published team that needs them most. */
  'grouping.placeLate': write(inCommunity({ courseId: id }), z.object({ placed: z.number() })),

  'grouping.getWish': read(inCommunity({ courseId: id }), groupingWish),
  /** People of the caller's course whose nickname holds the text; with an empty one everybody. */
  'grouping.searchPeers': read(
    inCommunity({ courseId: id, nickname: optionalText(LIMITS.nicknameCharacters), cursor: cursor.optional() }),
    page(person),
    60,
  ),
  /** `memberId` null takes the wish back. */
  'grouping.setWish': write(
    inCommunity({ courseId: id, memberId: id.nullable(), wantsToCaptain: z.boolean() }),
    groupingWish,
    10,
  ),
};
