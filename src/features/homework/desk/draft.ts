import type { Input } from '@contract/actions';
import type { Attachment, ReviewerKind, Rubric, StaffAssignment } from '@contract/homework';
import { addDays, clockOf, localTime } from '@/shared/format/local-time';
import { READING_NOTES } from './templates';

/** A day and a clock time in the community's zone. */
export interface LocalMoment {
  date: string;
  time: string;
}

export interface LevelDraft {
  label: string;
  points: string;
  says: string;
}

export interface CriterionDraft {
  key: string;
  label: string;
  levels: LevelDraft[];
}

export type Publishing = 'now' | 'later' | 'draft';

/** An assignment while it is written: numbers as they are typed, moments as the community's clocks show them. */
export interface AssignmentDraft {
  title: string;
  prompt: string;
  link: string;
  attachments: Attachment[];
  isRequired: boolean;
  publishing: Publishing;
  publishAt: LocalMoment;
  dueAt: LocalMoment;
  latePolicy: 'mark' | 'refuse';
  resubmitUntil: LocalMoment;
  reviewerKind: ReviewerKind;
  peers: number;
  promiseHours: string;
  releaseMode: 'at_once' | 'together';
  rubric: CriterionDraft[];
}

const MINUTE_MS = 60_000;
const END_OF_DAY = '23:59';

const localMoment = (iso: string, utcOffsetMinutes: number): LocalMoment => {
  const there = localTime(Date.parse(iso), utcOffsetMinutes);
  return { date: there.localDate, time: clockOf(there) };
};

/** The instant that the community's clocks show so. */
export const instantOf = ({ date, time }: LocalMoment, utcOffsetMinutes: number): string =>
  new Date(Date.parse(`${date}T${time}:00Z`) - utcOffsetMinutes * MINUTE_MS).toISOString();

/** A rubric ready to be changed. */
export const criteriaOf = (rubric: Rubric): CriterionDraft[] =>
  rubric.map(({ key, label, levels }) => ({
    key,
    label,
    levels: levels.map((level) => ({ ...level, points: String(level.points) })),
  }));

/** A new assignment: due in three days, a week after that for another version. */
export function newDraft(today: string): AssignmentDraft {
  return {
    title: '',
    prompt: '',
    link: '',
    attachments: [],
    isRequired: true,
    publishing: 'now',
    publishAt: { date: addDays(today, 1), time: '08:00' },
    dueAt: { date: addDays(today, 3), time: END_OF_DAY },
    latePolicy: 'mark',
    resubmitUntil: { date: addDays(today, 10), time: END_OF_DAY },
    reviewerKind: 'coach',
    peers: 0,
    promiseHours: '48',
    releaseMode: 'at_once',
    rubric: criteriaOf(READING_NOTES.rubric),
  };
}

const PUBLISHING: Record<StaffAssignment['state'], Publishing> = {
  draft: 'draft',
  scheduled: 'later',
  published: 'now',
};

/** An assignment ready to be changed. */
export function draftOf(assignment: StaffAssignment, today: string, utcOffsetMinutes: number): AssignmentDraft {
  const { title, prompt, attachments, isRequired, latePolicy, reviewerKind, peers, releaseMode } = assignment;
  const at = (iso: string) => localMoment(iso, utcOffsetMinutes);
  return {
    ...{ title, prompt, attachments, isRequired, latePolicy, reviewerKind, peers, releaseMode },
    link: assignment.link ?? '',
    publishing: PUBLISHING[assignment.state],
    publishAt: assignment.publishAt === null ? newDraft(today).publishAt : at(assignment.publishAt),
    dueAt: at(assignment.dueAt),
    resubmitUntil: at(assignment.resubmitUntil),
    promiseHours: String(assignment.promiseHours),
    rubric: criteriaOf(assignment.rubric),
  };
}

/** A rubric as it is sent. */
export const rubricFrom = (criteria: CriterionDraft[]): Rubric =>
  criteria.map(({ key, label, levels }) => ({
    key,
    label: label.trim(),
    levels: levels.map((level) => ({
      label: level.label.trim(),
      points: Number(level.points),
      says: level.says.trim(),
    })),
  }));

type Saved = Omit<Input<'homework.saveAssignment'>, 'communityId' | 'courseId' | 'assignmentId' | 'version'>;

/**
 * What is sent of a draft in which nothing is wrong. What is published already keeps the moment at which it was; what is
 * to be published gets the present one.
 */
export function inputOf(
  draft: AssignmentDraft,
  base: Pick<StaffAssignment, 'state' | 'publishAt'> | null,
  { now, utcOffsetMinutes }: { now: number; utcOffsetMinutes: number },
): Saved {
  const { title, prompt, link, attachments, isRequired, latePolicy, reviewerKind, releaseMode } = draft;
  const at = (moment: LocalMoment) => instantOf(moment, utcOffsetMinutes);
  const published = base?.state === 'published' ? base.publishAt : null;
  const publishAt = {
    now: published ?? new Date(now).toISOString(),
    later: at(draft.publishAt),
    draft: null,
  }[draft.publishing];
  return {
    ...{ isRequired, latePolicy, reviewerKind, releaseMode, publishAt },
    title: title.trim(),
    prompt: prompt.trim(),
    link: link.trim(),
    mediaIds: attachments.map(({ mediaId }) => mediaId),
    dueAt: at(draft.dueAt),
    resubmitUntil: at(draft.resubmitUntil),
    peers: reviewerKind === 'peer' ? Math.max(1, draft.peers) : 0,
    promiseHours: Number(draft.promiseHours),
    rubric: rubricFrom(draft.rubric),
  };
}

export type DraftField = keyof AssignmentDraft;

/** A key for one more criterion, which none of the others has. */
export function nextKey(criteria: readonly CriterionDraft[]): string {
  let count = criteria.length + 1;
  while (criteria.some(({ key }) => key === `c${count}`)) count += 1;
  return `c${count}`;
}
