import type { DecisionOutcome, EnrolmentFilter, EnrolmentRow } from '@contract/enrolment';
import { LIMITS } from '@contract/limits';

export const FILTERS: readonly { value: EnrolmentFilter; label: string }[] = [
  { value: 'applied', label: '待审核' },
  { value: 'waitlisted', label: '候补' },
  { value: 'active', label: '已报名' },
  { value: 'past', label: '已退出' },
];

type Counts = Record<EnrolmentFilter, number>;

/** 待审核 5; without a number until it is known. */
export const filterItems = (counts: Counts | null) =>
  FILTERS.map(({ value, label }) => ({ value, label: counts ? `${label} ${counts[value]}` : label }));

/** The list to begin with: whoever waits for an answer; where nobody does, those who are in, or in line. */
export function firstFilter({ applied, active, waitlisted }: Counts): EnrolmentFilter {
  if (applied > 0 || active + waitlisted === 0) return 'applied';
  return active > 0 ? 'active' : 'waitlisted';
}

/** How full a course is: 24 / 30 个名额, 3 人候补 */
export function sayPlaces(capacity: number | null, { active, waitlisted }: Counts): string {
  const seats = capacity === null ? `${active} 人已报名，不限名额` : `${active} / ${capacity} 个名额`;
  return waitlisted > 0 ? `${seats}，${waitlisted} 人候补` : seats;
}

const EMPTY: Record<EnrolmentFilter, { title: string; text: string }> = {
  applied: { title: '没有待审核的申请', text: '需要审核的课程，有人申请时会在这里等你回复。' },
  waitlisted: { title: '没有人在候补', text: '名额满了以后，报名的人会按先后排在这里，有空位自动递补。' },
  active: { title: '还没有人报名', text: '把课程分享给大家，报名的人会出现在这里。' },
  past: { title: '没有人退出', text: '退出的、撤回的和没有通过的，都会留在这里。' },
};

export const emptyOf = (filter: EnrolmentFilter, search: string): { title: string; text: string } =>
  search === '' ? EMPTY[filter] : { title: `没有找到「${search}」`, text: '换一个名字，或者到别的分组里找找。' };

/** What is said beside a name; null where the list says it already. */
export function sayStatus({ status, position }: Pick<EnrolmentRow, 'status' | 'position'>): string | null {
  if (status === 'waitlisted') return `第 ${position ?? 1} 位`;
  if (status === 'rejected') return '没有通过';
  return status === 'withdrawn' ? '已退出' : null;
}

/** The picked people with one more, or one less; never more than can be answered in one go. */
export function toggledPick(picked: readonly string[], memberId: string): string[] {
  if (picked.includes(memberId)) return picked.filter((other) => other !== memberId);
  return picked.length < LIMITS.bulkDecisions ? [...picked, memberId] : [...picked];
}

/** Everybody who is shown, as far as they can be answered in one go; nobody when all of them are picked already. */
export function toggledAll(picked: readonly string[], shown: readonly string[]): string[] {
  const all = shown.slice(0, LIMITS.bulkDecisions);
  return all.every((memberId) => picked.includes(memberId)) ? [] : all;
}

export interface Answered {
  memberId: string;
  outcome: DecisionOutcome;
}

export const OUTCOME_WORDS: Record<DecisionOutcome, string> = {
  admitted: '已通过',
  waitlisted: '通过，进入候补',
  rejected: '没有通过',
  skipped: '已有人处理，或已撤回',
};

/** What came of an answer in one line: 3 人已通过，1 人通过，进入候补 */
export function sayOutcomes(results: readonly Answered[]): string {
  const parts = (Object.keys(OUTCOME_WORDS) as DecisionOutcome[]).flatMap((outcome) => {
    const people = results.filter((result) => result.outcome === outcome).length;
    return people > 0 ? [`${people} 人${OUTCOME_WORDS[outcome]}`] : [];
  });
  return parts.join('；');
}

/** People fared differently, or not as was asked: worth a list, not a line. */
export const isMixed = (results: readonly Answered[]): boolean =>
  results.some(({ outcome }) => outcome === 'waitlisted' || outcome === 'skipped');
