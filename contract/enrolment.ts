import * as z from 'zod';
import { answer, person, question } from './community';
import { LIMITS } from './limits';
import { lastChange, revision } from './revision';
import { code, cursor, id, inCommunity, instant, localDate, optionalText, page, read, text, write } from './schema';

/** `applied` waits for an operator's answer, `waitlisted` for a place; `rejected` and `withdrawn` may ask again. */
export const enrolmentStatus = z.enum(['none', 'applied', 'waitlisted', 'active', 'rejected', 'withdrawn']);
export type EnrolmentStatus = z.infer<typeof enrolmentStatus>;

/** Answers with the words that were asked, whatever became of the form since. */
const keptAnswer = z.object({ label: z.string(), values: z.array(z.string()) });

/** What a course asks of whoever wants to enrol, and where the caller stands. */
export const enrolmentTerms = z.object({
  questions: z.array(question),
  /** When enrolment opens for the caller, `earlyHours` before it opens for everybody; null = it needs no opening. */
  opensAt: instant.nullable(),
  /** Hours by which the caller's tier is ahead; 0 without such a privilege. */
  earlyHours: z.number(),
  /** When enrolment ends; null = when the course does. */
  closesAt: instant.nullable(),
  /** The lowest tier that may enrol and the growth the caller lacks for it; null = every member. */
  tier: z.object({ name: z.string(), isReached: z.boolean(), missingGrowth: z.number() }).nullable(),
  /** How many wait for a place. */
  waitingCount: z.number(),
  /** The caller's place in that line, from 1; null when they don't wait. */
  position: z.number().nullable(),
  /** Why the caller was rejected; null when they weren't, or without a word. */
  reason: z.string().nullable(),
  /** What the caller answered last. */
  answers: z.array(keptAnswer),
});
export type EnrolmentTerms = z.infer<typeof enrolmentTerms>;

/** What an operator writes: a question that has an id keeps it, a new one gets one. */
const draftQuestion = z.strictObject({
  questionId: id.optional(),
  label: text(LIMITS.questionCharacters),
  kind: question.shape.kind,
  required: z.boolean(),
  options: z.array(text(LIMITS.optionCharacters)).max(LIMITS.questionOptions),
  min: z.int().min(-1_000_000).max(1_000_000).nullable(),
  max: z.int().min(-1_000_000).max(1_000_000).nullable(),
});
export type DraftQuestion = z.infer<typeof draftQuestion>;

export const enrolmentFilter = z.enum(['applied', 'waitlisted', 'active', 'past']);
export type EnrolmentFilter = z.infer<typeof enrolmentFilter>;

/** One person at a course's gate, as its operators see them. */
export const enrolmentRow = z.object({
  person,
  status: enrolmentStatus.exclude(['none']),
  /** Place in the line, from 1; null when they don't wait for one. */
  position: z.number().nullable(),
  answers: z.array(keptAnswer),
  reason: z.string().nullable(),
  requestedAt: instant,
});
export type EnrolmentRow = z.infer<typeof enrolmentRow>;

/** `skipped`: somebody else has answered, or the person has withdrawn or applied anew. */
export const decisionOutcome = z.enum(['admitted', 'waitlisted', 'rejected', 'skipped']);
export type DecisionOutcome = z.infer<typeof decisionOutcome>;

export const enrolmentActions = {
  /** Takes a place, a place in the line, or files an application, as the course's gate and capacity say. */
  'course.enrol': write(
    inCommunity({
      courseId: id,
      inviteCode: code.optional(),
      accessCode: code.optional(),
      answers: z.array(answer).max(LIMITS.formQuestions).optional(),
      rulesAccepted: z.literal(true),
    }),
    z.object({ enrolment: enrolmentStatus, startsOn: localDate, position: z.number().nullable() }),
    10,
  ),
  /** Gives up a place, a place in the line or an application. Check-ins and points stay; the first in line moves up. */
  'course.withdraw': write(inCommunity({ courseId: id }), z.object({ enrolment: enrolmentStatus }), 10),
  'course.getForm': read(
    inCommunity({ courseId: id }),
    z.object({
      title: z.string(),
      isOver: z.boolean(),
      revision,
      changed: lastChange,
      questions: z.array(question),
      answeredCount: z.number(),
    }),
  ),
  /** Replaces the form as a whole, in the order given. Answers given before keep their words. */
  'course.saveForm': write(
    inCommunity({ courseId: id, revision, questions: z.array(draftQuestion).max(LIMITS.formQuestions) }),
    z.object({ revision, questions: z.array(question) }),
  ),
  'course.listEnrolments': read(
    inCommunity({
      courseId: id,
      filter: enrolmentFilter,
      /** Part of a nickname. */
      search: optionalText(LIMITS.nicknameCharacters).optional(),
      cursor: cursor.optional(),
    }),
    page(enrolmentRow).extend({
      title: z.string(),
      capacity: z.number().nullable(),
      counts: z.object({ applied: z.number(), waitlisted: z.number(), active: z.number(), past: z.number() }),
    }),
  ),
  /**
   * Answers applications, each as it was read: one that was made anew since is skipped. Approved people get the free
   * places in the order in which they applied, the rest wait in line.
   */
  'course.decideEnrolments': write(
    inCommunity({
      courseId: id,
      applications: z
        .array(z.strictObject({ memberId: id, requestedAt: instant }))
        .min(1)
        .max(LIMITS.bulkDecisions),
      approve: z.boolean(),
      reason: optionalText(LIMITS.reasonCharacters),
    }),
    z.object({ results: z.array(z.object({ memberId: id, outcome: decisionOutcome })) }),
  ),
};
