import type { Visibility } from '@contract/checkin';
import type { NumberField } from '@contract/course';
import { LIMITS } from '@contract/limits';
import { sayInstant, type Moment } from '@/shared/format/dates';
import { clockOf, localTime } from '@/shared/format/local-time';
import type { Draft } from './drafts';

/** From here on the page says how many characters are left. */
const NEAR_CHARACTERS = LIMITS.checkinCharacters - 200;

/** Typed numbers that are numbers; fields left empty are left out. */
export function readNumbers(typed: Record<string, string>, fields: readonly NumberField[]): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const { key } of fields) {
    const value = typed[key]?.trim() ?? '';
    if (value !== '' && Number.isFinite(Number(value))) numbers[key] = Number(value);
  }
  return numbers;
}

/** What is wrong with a typed number, or null. */
export function numberProblem(typed: string, { label, unit, max }: NumberField): string | null {
  const value = typed.trim();
  if (value === '') return null;
  if (!/^\d+(\.\d+)?$/.test(value)) return `「${label}」只填数字`;
  return Number(value) > max ? `「${label}」最多 ${max} ${unit}` : null;
}

/** Why it cannot be sent yet, in words; null = it can. */
export function whyNotYet(draft: Draft, fields: readonly NumberField[]): string | null {
  if (draft.text.trim() === '' && draft.pictures.length === 0) return '写一句话或放一张图片，就能点亮';
  for (const field of fields) {
    const problem = numberProblem(draft.numbers[field.key] ?? '', field);
    if (problem) return problem;
  }
  return null;
}

/** How much may still be written; null while that is far away. */
export function roomLeft(text: string): string | null {
  return text.length < NEAR_CHARACTERS ? null : `还能写 ${Math.max(0, LIMITS.checkinCharacters - text.length)} 字`;
}

/** What the page says about the draft: 已自动保存 08:12, with the day when that was not today; or that it is not kept. */
export function sayKept(savedAt: number | null, isPhoneFull: boolean, moment: Moment): string {
  if (isPhoneFull) return '手机存储满了，写完请直接点亮，先别离开';
  if (savedAt === null) return '写下的内容会自动保存';
  const saved = localTime(savedAt, moment.utcOffsetMinutes);
  const isToday = saved.localDate === localTime(moment.now, moment.utcOffsetMinutes).localDate;
  return `已自动保存 ${isToday ? clockOf(saved) : sayInstant(new Date(savedAt).toISOString(), moment)}`;
}

export const VISIBILITY_WORDS: Record<Visibility, string> = {
  course: '课程可见',
  team: '小队可见',
  self: '仅自己',
};

/** Whom a check-in may be shown to. */
export const visibilitiesOf = (hasTeam: boolean): Visibility[] =>
  hasTeam ? ['course', 'team', 'self'] : ['course', 'self'];
