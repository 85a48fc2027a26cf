import type { AssignmentCard, AssignmentDetail, Attachment, ReleasedReview } from '@contract/homework';
import { sayDeadline, sayInstant, type Moment } from '@/shared/format/dates';
import type { IconName } from '@/shared/ui/icon';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How much time a number of milliseconds is, in the unit that says most: 3 天, 5 小时, 20 分钟. */
function saySpan(ms: number): string {
  if (ms >= 2 * DAY_MS) return `${Math.floor(ms / DAY_MS)} 天`;
  if (ms >= HOUR_MS) return `${Math.floor(ms / HOUR_MS)} 小时`;
  return `${Math.max(1, Math.floor(ms / MINUTE_MS))} 分钟`;
}

/** What is left until an instant, or how long ago it was: 还有 3 天, 已过 5 小时. */
export function sayLeft(iso: string, { now }: Moment): string {
  const left = Date.parse(iso) - now;
  return left >= 0 ? `还有 ${saySpan(left)}` : `已过 ${saySpan(-left)}`;
}

export const isPast = (iso: string, { now }: Moment): boolean => Date.parse(iso) < now;

/** When something ended; midnight belongs to the day before it. */
const sayEnd = (iso: string, moment: Moment): string =>
  sayInstant(new Date(Date.parse(iso) - MINUTE_MS).toISOString(), moment);

/** When it is due, as people say it, with what is left. */
export function sayDue({ dueAt }: Pick<AssignmentCard, 'dueAt'>, moment: Moment): string {
  return isPast(dueAt, moment)
    ? `${sayEnd(dueAt, moment)} 截止，${sayLeft(dueAt, moment)}`
    : `${sayDeadline(dueAt, moment)}提交，${sayLeft(dueAt, moment)}`;
}

/** What happens to late work. */
export const sayLatePolicy = ({ latePolicy }: Pick<AssignmentCard, 'latePolicy'>): string =>
  latePolicy === 'mark' ? '迟了也收，会标上「迟交」' : '过了时间就不再收，草稿会留着';

/** Who reviews, and by when it is promised. */
export function sayReviewers({
  reviewerKind,
  peers,
  promiseHours,
}: Pick<AssignmentCard, 'reviewerKind' | 'peers' | 'promiseHours'>): string {
  if (reviewerKind === 'peer') return `截止后由 ${peers} 位同学匿名互评，你也会收到 ${peers} 份`;
  const who = reviewerKind === 'coach' ? '助教' : '队长';
  const hours = promiseHours % 24 === 0 ? `${promiseHours / 24} 天` : `${promiseHours} 小时`;
  return `${who}在你提交后 ${hours}内点评`;
}

export interface State {
  label: string;
  tone: 'night' | 'gold' | 'ok' | 'warn' | 'plain';
  icon: IconName;
  /** Something can be done about it now. */
  wantsMe: boolean;
}

type Standing = Pick<AssignmentCard, 'status' | 'dueAt' | 'resubmitUntil' | 'latePolicy'> & { hasDraft: boolean };

/** Where an assignment stands for its learner. */
export function stateOf(card: Standing, moment: Moment): State {
  switch (card.status) {
    case 'waiting':
      return { label: '等待点评', tone: 'night', icon: 'hourglass', wantsMe: false };
    case 'released':
      return { label: '已点评', tone: 'ok', icon: 'circle-check', wantsMe: false };
    case 'returned':
      return isPast(card.resubmitUntil, moment)
        ? { label: '修改期已过', tone: 'plain', icon: 'lock', wantsMe: false }
        : { label: '再改一版', tone: 'warn', icon: 'undo-2', wantsMe: true };
    case 'none':
      return notHandedIn(card, moment);
  }
}

function notHandedIn({ dueAt, latePolicy, hasDraft }: Standing, moment: Moment): State {
  if (!isPast(dueAt, moment)) {
    return hasDraft
      ? { label: '草稿未交', tone: 'gold', icon: 'pencil', wantsMe: true }
      : { label: '待完成', tone: 'gold', icon: 'pencil', wantsMe: true };
  }
  return latePolicy === 'mark'
    ? { label: '可以补交', tone: 'warn', icon: 'clock', wantsMe: true }
    : { label: '已截止', tone: 'plain', icon: 'lock', wantsMe: false };
}

/** The one line about time that matters in the present state. */
export function sayWhen(card: Standing, moment: Moment): string {
  switch (card.status) {
    case 'returned':
      return isPast(card.resubmitUntil, moment)
        ? `${sayEnd(card.resubmitUntil, moment)} 以后不再收新版本`
        : `${sayDeadline(card.resubmitUntil, moment)}可再交，${sayLeft(card.resubmitUntil, moment)}`;
    case 'none':
      return sayDue(card, moment);
    case 'waiting':
      return '已提交，点评好了会告诉你';
    case 'released':
      return '亮点和下一步都在里面';
  }
}

/** My assignments by what they want: mine to do, with the reviewers, settled. */
export function groupAssignments(cards: readonly AssignmentCard[], moment: Moment) {
  const toDo = cards.filter((card) => stateOf(card, moment).wantsMe);
  const waiting = cards.filter(({ status }) => status === 'waiting');
  return { toDo, waiting, settled: cards.filter((card) => !toDo.includes(card) && !waiting.includes(card)) };
}

/** The courses of these assignments, each once. */
export function coursesOf(cards: readonly AssignmentCard[]): { courseId: string; courseTitle: string }[] {
  const titles = new Map(cards.map(({ courseId, courseTitle }) => [courseId, courseTitle]));
  return [...titles].map(([courseId, courseTitle]) => ({ courseId, courseTitle }));
}

/** Why no further version is taken, and what that means; null while one is. */
export function sayClosed(
  { closedBecause, assignment, status }: Pick<AssignmentDetail, 'closedBecause' | 'assignment' | 'status'>,
  moment: Moment,
): string | null {
  switch (closedBecause) {
    case null:
      return null;
    case 'released':
      return '这份作业已经通过，不用再交';
    case 'too_late':
      return status === 'none'
        ? `提交已在 ${sayEnd(assignment.dueAt, moment)} 截止，可以找助教商量`
        : `${sayEnd(assignment.dueAt, moment)} 以后不再收新版本，交上的这一版会照常点评`;
    case 'resubmission_over':
      return `${sayEnd(assignment.resubmitUntil, moment)} 以后不再收新版本`;
    case 'peers_reading':
      return '同学正在互评，收到点评后再修改';
    case 'course_closed':
      return '课程已结营，交过的内容和点评随时可以回看';
  }
}

/** What handing in at this moment would mean, before it is done; null while it is in time, or counts as it did. */
export function sayLateNow(
  { assignment, status, versions }: Pick<AssignmentDetail, 'assignment' | 'status' | 'versions'>,
  moment: Moment,
): string | null {
  if (assignment.latePolicy === 'refuse' || !isPast(assignment.dueAt, moment)) return null;
  if (status === 'none') return '已经过了截止时间，现在交会标上「迟交」';
  const isFirstLate = status === 'waiting' && versions[0]?.isLate === false;
  return isFirstLate ? '之前那版是按时交的；现在再交一版，会标上「迟交」' : null;
}

export interface ChosenLevel {
  key: string;
  label: string;
  level: string;
  says: string;
  points: number;
  maxPoints: number;
}

/** What a review chose for each criterion of its own rubric. */
export const chosenLevels = ({ rubric, scores }: Pick<ReleasedReview, 'rubric' | 'scores'>): ChosenLevel[] =>
  rubric.flatMap(({ key, label, levels }) => {
    const level = levels[scores[key] ?? -1];
    if (!level) return [];
    const maxPoints = Math.max(...levels.map(({ points }) => points));
    return [{ key, label, level: level.label, says: level.says, points: level.points, maxPoints }];
  });

/** 820 KB, 1.4 MB */
export function sayBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

type StoredFile = Attachment & { fileName: string };

export const filesOf = (attachments: readonly Attachment[]): StoredFile[] =>
  attachments.flatMap((one) => (one.fileName === null ? [] : [{ ...one, fileName: one.fileName }]));

export const picturesOf = (attachments: readonly Attachment[]): Attachment[] =>
  attachments.filter(({ fileName }) => fileName === null);
