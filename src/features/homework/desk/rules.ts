import type { ReviewerKind, StaffAssignment } from '@contract/homework';
import type { Merged } from '@/shared/edits/merge';
import { sayDeadline, sayInstant, type Moment } from '@/shared/format/dates';
import type { IconName } from '@/shared/ui/icon';
import {
  criteriaOf,
  instantOf,
  type AssignmentDraft,
  type CriterionDraft,
  type DraftField,
  type LocalMoment,
} from './draft';
import { TEMPLATES } from './templates';

/** Who reviews, in one word. */
export const REVIEWER_WORDS: Record<ReviewerKind, string> = { coach: '助教', captain: '队长', peer: '同学' };

export interface StateFace {
  words: string;
  icon: IconName;
  tone: 'plain' | 'night' | 'ok';
}

/** Whether learners see it, in a word and a shape. */
export function faceOf({ state, publishAt }: Pick<StaffAssignment, 'state' | 'publishAt'>, moment: Moment): StateFace {
  if (state === 'published') return { words: '已发布', icon: 'circle-check', tone: 'ok' };
  if (state === 'draft' || publishAt === null) return { words: '草稿', icon: 'pencil', tone: 'plain' };
  return { words: `${sayInstant(publishAt, moment)} 发布`, icon: 'clock', tone: 'night' };
}

/** 今晚 24:00 前交 · 必做 · 助教 48 小时内点评 */
export function sayTerms(assignment: StaffAssignment, moment: Moment): string {
  const { dueAt, isRequired, reviewerKind, peers, promiseHours } = assignment;
  const due =
    Date.parse(dueAt) <= moment.now ? `${sayInstant(dueAt, moment)} 已截止` : `${sayDeadline(dueAt, moment)}交`;
  const who = reviewerKind === 'peer' ? `${peers} 位同学互评` : `${REVIEWER_WORDS[reviewerKind]}点评`;
  return [due, isRequired ? '必做' : '选做', `${who}，${promiseHours} 小时内`].join(' · ');
}

type Counts = StaffAssignment['counts'];

/** What to ask before finished reviews reach their authors. */
export const askRelease = ({ finished, waiting }: Pick<Counts, 'finished' | 'waiting'>) => ({
  title: `一起发布 ${finished} 份点评？`,
  text:
    waiting > 0
      ? `还有 ${waiting} 份没点评完，它们可以之后再发布。发布后作者会收到消息。`
      : '每位作者都会收到消息，积分同时到账。',
  confirmText: '一起发布',
});

/** The assignments that have finished reviews to release. */
export const withFinished = (assignments: readonly StaffAssignment[]): StaffAssignment[] =>
  assignments.filter(({ counts }) => counts.finished > 0);

/** What the parts of an assignment are called. */
export const FIELD_WORDS: Record<DraftField, string> = {
  title: '标题',
  prompt: '要求',
  link: '链接',
  attachments: '附件',
  isRequired: '必做或选做',
  publishing: '发布方式',
  publishAt: '发布时间',
  dueAt: '截止时间',
  latePolicy: '迟交',
  resubmitUntil: '再交截止',
  reviewerKind: '谁来点评',
  peers: '互评人数',
  promiseHours: '承诺时间',
  releaseMode: '发布点评',
  rubric: '评分标准',
};

const listed = (fields: readonly DraftField[]) => fields.map((field) => `「${FIELD_WORDS[field]}」`).join('');

/** What came of putting two edits together. */
export function sayMerged({ taken, both }: Pick<Merged<AssignmentDraft>, 'taken' | 'both'>): string {
  const parts = [
    taken.length > 0 ? `对方改的${listed(taken)}已经合进来` : '',
    both.length > 0 ? `你们都改了${listed(both)}，现在是你写的` : '',
  ].filter(Boolean);
  return `刚有人改过这份作业。${parts.join('；') || '内容没有冲突'}。看一看，再保存一次。`;
}

const MOST_HOURS = 336;
const MOST_POINTS = 100;

const isWhole = (text: string, min: number, max: number) => {
  const value = Number(text);
  return text.trim() !== '' && Number.isInteger(value) && value >= min && value <= max;
};

const isAddress = (link: string) => /^https?:\/\/[^\s/]+\.[^\s]+$/.test(link);

/** What is wrong with a rubric; null when nothing is. */
export function rubricFault(criteria: readonly CriterionDraft[]): string | null {
  if (criteria.length === 0) return '至少留一项评分标准';
  for (const { label, levels } of criteria) {
    if (label.trim() === '') return '每一项都要有名字';
    if (levels.some((level) => level.label.trim() === '')) return `「${label}」有一档还没有名字`;
    if (levels.some(({ points }) => !isWhole(points, 0, MOST_POINTS))) return `「${label}」的分数写 0 到 100 的整数`;
    const rises = levels.every(
      ({ points }, index) => index === 0 || Number(points) > Number(levels[index - 1]?.points),
    );
    if (!rises) return `「${label}」的分数要一档比一档高`;
  }
  return null;
}

export type DraftErrors = Partial<Record<DraftField, string>>;

/** What keeps a draft from being saved, field by field. What learners see already may be past its due time. */
export function wrongIn(draft: AssignmentDraft, moment: Moment, isPublished: boolean): DraftErrors {
  const at = (local: LocalMoment) => instantOf(local, moment.utcOffsetMinutes);
  const dueAt = at(draft.dueAt);
  const isOver = draft.publishing === 'now' && !isPublished && Date.parse(dueAt) <= moment.now;
  const isLate = draft.publishing === 'later' && at(draft.publishAt) >= dueAt;
  const link = draft.link.trim();
  const fault = rubricFault(draft.rubric);
  return {
    ...(draft.title.trim() === '' && { title: '给它一个标题' }),
    ...(draft.prompt.trim() === '' && { prompt: '写清楚要做什么' }),
    ...(link !== '' && !isAddress(link) && { link: '写完整的网址，以 https:// 开头' }),
    ...(isOver && { dueAt: '截止要晚于现在' }),
    ...(isLate && { publishAt: '发布要早于截止' }),
    ...(at(draft.resubmitUntil) < dueAt && { resubmitUntil: '不能早于截止时间' }),
    ...(!isWhole(draft.promiseHours, 1, MOST_HOURS) && { promiseHours: `写 1 到 ${MOST_HOURS} 小时` }),
    ...(fault !== null && { rubric: fault }),
  };
}

/** The field of a draft that a refusal of the cloud is about. */
export function refusedField(field: unknown): DraftField | null {
  if (typeof field !== 'string') return null;
  const name = field.replace(/^input\./, '').split('.')[0] ?? '';
  if (name === 'mediaIds') return 'attachments';
  return name in FIELD_WORDS ? (name as DraftField) : null;
}

const isSameRubric = (one: readonly CriterionDraft[], other: readonly CriterionDraft[]) =>
  JSON.stringify(one) === JSON.stringify(other);

/** The name of the template that a rubric is still the same as, if it is of any. */
export const templateOf = (rubric: readonly CriterionDraft[]): string[] =>
  TEMPLATES.flatMap((template) => (isSameRubric(criteriaOf(template.rubric), rubric) ? [template.name] : []));
