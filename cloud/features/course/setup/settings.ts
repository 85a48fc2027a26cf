import type { Gate } from '@contract/community';
import type { NumberField } from '@contract/course';
import type { CourseSettings } from '@contract/course-setup';
import type { LockedCourse } from '../lifecycle/lock-course';

const iso = (instant: Date | null) => (instant === null ? null : instant.toISOString());

/** A course's row as its operators know it. */
export function settingsOf(row: Omit<LockedCourse, 'cover_key'>): CourseSettings {
  return {
    title: row.title,
    summary: row.summary,
    introduction: row.introduction,
    handbook: row.handbook,
    kind: row.kind as CourseSettings['kind'],
    startsOn: row.starts_on,
    days: row.days,
    weekdays: row.weekdays,
    cutoffMinutes: row.cutoff_minutes,
    graceMinutes: row.grace_minutes,
    capacity: row.capacity,
    gate: row.gate as Gate,
    minTierNo: row.min_tier_no,
    leaveAllowance: row.leave_allowance,
    makeupAllowance: row.makeup_allowance,
    teamSize: row.team_size,
    completionShare: Number(row.completion_share),
    requiredHomework: row.required_homework,
    numbers: (row.numbers as NumberField[]).map(({ key, label, unit, max }) => ({ key, label, unit, max })),
    welcomeMessage: row.welcome_message ?? '',
    openingMessage: row.opening_message ?? '',
    rules: row.rules_text,
    enrolsFrom: iso(row.enrols_from),
    enrolsUntil: iso(row.enrols_until),
    dissolvesOn: row.dissolves_on,
  };
}

/** The columns that hold the settings. */
export function columnsOf(settings: CourseSettings) {
  return {
    title: settings.title,
    summary: settings.summary,
    introduction: settings.introduction,
    handbook: settings.handbook,
    kind: settings.kind,
    starts_on: settings.startsOn,
    days: settings.days,
    weekdays: settings.weekdays,
    cutoff_minutes: settings.cutoffMinutes,
    grace_minutes: settings.graceMinutes,
    capacity: settings.capacity,
    gate: settings.gate,
    min_tier_no: settings.minTierNo,
    leave_allowance: settings.leaveAllowance,
    makeup_allowance: settings.makeupAllowance,
    team_size: settings.teamSize,
    completion_share: settings.completionShare,
    required_homework: settings.requiredHomework,
    numbers: JSON.stringify(settings.numbers),
    welcome_message: settings.welcomeMessage || null,
    opening_message: settings.openingMessage || null,
    rules_text: settings.rules,
    enrols_from: settings.enrolsFrom,
    enrols_until: settings.enrolsUntil,
    dissolves_on: settings.dissolvesOn,
  };
}

/** The same settings in the one form in which they are kept and compared: weekdays in order, instants to the millisecond. */
export function normalised(settings: CourseSettings): CourseSettings {
  const instant = (given: string | null) => (given === null ? null : new Date(given).toISOString());
  return {
    ...settings,
    weekdays: [...new Set(settings.weekdays)].sort((a, b) => a - b),
    completionShare: Math.round(settings.completionShare * 100) / 100,
    enrolsFrom: instant(settings.enrolsFrom),
    enrolsUntil: instant(settings.enrolsUntil),
  };
}

/** Which settings differ. */
export function changedFields(before: CourseSettings, after: CourseSettings): (keyof CourseSettings)[] {
  const fields = Object.keys(after) as (keyof CourseSettings)[];
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
