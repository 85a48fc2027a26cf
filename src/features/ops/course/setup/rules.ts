import type { CourseSettings, CourseSetup, SetupField } from '@contract/course-setup';
import { LIMITS } from '@contract/limits';
import { addDays, dayParts } from '@/shared/format/local-time';
import { sayNumber } from '@/shared/format/numbers';
import { lastDayOf, linesOf, type LocalMoment, type SetupDraft } from './draft';

/** The lengths of a flash. */
export const FLASH_DAYS = ['5', '7', '15'] as const;

export type SetupErrors = Partial<Record<SetupField, string>>;

const isWhole = (text: string, min: number, max: number) => {
  const value = Number(text);
  return text.trim() !== '' && Number.isInteger(value) && value >= min && value <= max;
};

const asText = ({ date, time }: LocalMoment) => `${date} ${time}`;

const monthAndDay = (localDate: string) => {
  const { month, day } = dayParts(localDate);
  return `${month}月${day}日`;
};

/** The course as it is, and the day it is now. */
export interface Present {
  /** null for a new course. */
  setup: Pick<CourseSetup, 'status' | 'settings'> | null;
  today: string;
}

/** What keeps a draft from being saved, by field, in words that say what to do. */
export function errorsOf(draft: SetupDraft, present: Present): SetupErrors {
  return {
    ...errorsOfNumbers(draft),
    ...errorsOfDates(draft),
    ...errorsOfTexts(draft),
    ...errorOfStart(draft, present),
  };
}

/** Who has enrolled would miss days that they never could light. */
function errorOfStart({ startsOn }: SetupDraft, { setup, today }: Present): SetupErrors {
  const isPublished = setup !== null && setup.status !== 'draft';
  const isMoved = startsOn !== setup?.settings.startsOn;
  return isPublished && isMoved && startsOn < today ? { startsOn: '课程已经发布，开营日不能早于今天' } : {};
}

function errorsOfTexts({ title, rules, numbers }: SetupDraft): SetupErrors {
  const errors: SetupErrors = {};
  if (title.trim() === '') errors.title = '给课程起个名字';
  const lines = linesOf(rules);
  if (lines.length > LIMITS.courseRules) errors.rules = `规则最多 ${LIMITS.courseRules} 条`;
  if (lines.some((line) => line.length > LIMITS.courseRuleCharacters)) {
    errors.rules = `每条规则最多 ${LIMITS.courseRuleCharacters} 个字`;
  }
  if (numbers.some(({ label, unit, max }) => label.trim() === '' || unit.trim() === '' || !isWhole(max, 1, 100_000))) {
    errors.numbers = '每项都要有名称、单位和 1 到 100,000 的上限';
  }
  return errors;
}

const BOUNDS: [field: SetupField, of: keyof SetupDraft, min: number, max: number, optional: boolean][] = [
  ['capacity', 'capacity', 1, 10_000, true],
  ['leaveAllowance', 'leaveAllowance', 0, 30, false],
  ['makeupAllowance', 'makeupAllowance', 0, 30, false],
  ['teamSize', 'teamSize', 2, 50, true],
  ['completionShare', 'completionPercent', 1, 100, false],
  ['requiredHomework', 'requiredHomework', 1, 100, true],
];

function errorsOfNumbers(draft: SetupDraft): SetupErrors {
  const errors: SetupErrors = {};
  for (const [field, of, min, max, isOptional] of BOUNDS) {
    const text = draft[of] as string;
    if (isOptional && text.trim() === '') continue;
    if (!isWhole(text, min, max)) errors[field] = `填 ${min} 到 ${sayNumber(max)} 的整数`;
  }
  if (draft.kind === 'flash' && !FLASH_DAYS.includes(draft.days as (typeof FLASH_DAYS)[number])) {
    errors.days = '快闪课程是 5、7 或 15 天';
  } else if (!isWhole(draft.days, 1, LIMITS.courseDays)) errors.days = `填 1 到 ${LIMITS.courseDays} 的整数`;
  if (draft.weekdays.length === 0) errors.weekdays = '至少选一个打卡日';
  return errors;
}

function errorsOfDates(draft: SetupDraft): SetupErrors {
  const errors: SetupErrors = {};
  const lastDay = lastDayOf(draft);
  if (lastDay === null) return errors;
  const { dissolvesOn, enrolsFrom, enrolsUntil, startsOn } = draft;
  if (dissolvesOn <= lastDay) errors.dissolvesOn = `最后一天是 ${monthAndDay(lastDay)}，解散要在它之后`;
  else if (dissolvesOn > addDays(lastDay, 366)) errors.dissolvesOn = '解散日离最后一天不超过一年';
  if (enrolsFrom && enrolsFrom.date >= startsOn) errors.enrolsFrom = '报名要在开营日之前开始';
  if (enrolsUntil && enrolsUntil.date > lastDay)
    errors.enrolsUntil = `最后一天是 ${monthAndDay(lastDay)}，报名要在它之前截止`;
  else if (enrolsFrom && enrolsUntil && asText(enrolsUntil) <= asText(enrolsFrom)) {
    errors.enrolsUntil = '截止要在报名开始之后';
  }
  return errors;
}

/** What the parts of the form are called. */
export const FIELD_WORDS: Record<keyof SetupDraft, string> = {
  title: '课程名称',
  summary: '一句话介绍',
  introduction: '课程介绍',
  handbook: '学员手册',
  kind: '类型',
  startsOn: '开营日',
  days: '打卡天数',
  weekdays: '打卡日',
  cutoffMinutes: '每天截止',
  graceMinutes: '迟到宽限',
  capacity: '名额',
  gate: '报名方式',
  minTierNo: '等级要求',
  leaveAllowance: '请假',
  makeupAllowance: '补卡',
  teamSize: '每队人数',
  completionPercent: '完成标准',
  requiredHomework: '必交作业',
  numbers: '打卡数字',
  welcomeMessage: '欢迎语',
  openingMessage: '开营语',
  rules: '课程规则',
  enrolsFrom: '报名开始',
  enrolsUntil: '报名截止',
  dissolvesOn: '解散日',
};

/** When a course runs: 12月1日 – 12月7日，共 7 次打卡 */
export function saySpan(draft: SetupDraft): string | null {
  const lastDay = lastDayOf(draft);
  return lastDay === null ? null : `${monthAndDay(draft.startsOn)} – ${monthAndDay(lastDay)}，共 ${draft.days} 次打卡`;
}

/** The field that a refusal is about, of `input.settings.days` or `days`. */
export function fieldOf(field: unknown): SetupField | null {
  if (typeof field !== 'string') return null;
  if (field.startsWith('input.coverMediaId')) return 'cover';
  const name = field.replace(/^input\.settings\./, '').split('.')[0] ?? '';
  return name === '' || name === 'input' ? null : (name as SetupField);
}

export const KIND_WORDS: { value: CourseSettings['kind']; label: string }[] = [
  { value: 'flash', label: '快闪' },
  { value: 'camp', label: '训练营' },
  { value: 'long_term', label: '长期课程' },
];

/** A kind, and the number of days that suits it. */
export function ofKind(draft: SetupDraft, kind: CourseSettings['kind']): SetupDraft {
  const fits = kind !== 'flash' || FLASH_DAYS.includes(draft.days as (typeof FLASH_DAYS)[number]);
  return { ...draft, kind, days: fits ? draft.days : '7' };
}

/** Cut-offs that are offered, in minutes after midnight. */
export const CUTOFFS = [0, 60, 120, 180, 240, 300, 360] as const;

/** 当天 24:00, 次日 02:00 */
export const sayCutoff = (minutes: number): string =>
  minutes === 0
    ? '当天 24:00'
    : `次日 ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Graces that are offered, in minutes. */
export const GRACES = [0, 60, 180, 360, 720, 1_440] as const;

/** 不放宽, 6 小时 */
export const sayGrace = (minutes: number): string =>
  minutes === 0 ? '不放宽' : minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`;
