import type { Gate } from '@contract/community';
import type { CourseSettings } from '@contract/course-setup';
import { addDays, daysBetween, dayParts, localTime, clockOf } from '@/shared/format/local-time';

/** A day and a clock time in the community's zone. */
export interface LocalMoment {
  date: string;
  time: string;
}

export interface NumberDraft {
  key: string;
  label: string;
  unit: string;
  max: string;
}

/** Settings as they are being typed: numbers are texts, '' where none is meant. */
export interface SetupDraft {
  title: string;
  summary: string;
  introduction: string;
  handbook: string;
  kind: CourseSettings['kind'];
  startsOn: string;
  days: string;
  weekdays: number[];
  cutoffMinutes: number;
  graceMinutes: number;
  capacity: string;
  gate: Gate;
  minTierNo: number | null;
  leaveAllowance: string;
  makeupAllowance: string;
  teamSize: string;
  completionPercent: string;
  requiredHomework: string;
  numbers: NumberDraft[];
  welcomeMessage: string;
  openingMessage: string;
  /** One rule a line. */
  rules: string;
  enrolsFrom: LocalMoment | null;
  enrolsUntil: LocalMoment | null;
  dissolvesOn: string;
}

const MINUTE_MS = 60_000;

/** An instant as the community's clocks show it. */
function localMoment(iso: string | null, utcOffsetMinutes: number): LocalMoment | null {
  if (iso === null) return null;
  const there = localTime(Date.parse(iso), utcOffsetMinutes);
  return { date: there.localDate, time: clockOf(there) };
}

/** The instant that the community's clocks show so. */
export function instantOf(moment: LocalMoment | null, utcOffsetMinutes: number): string | null {
  if (moment === null) return null;
  return new Date(Date.parse(`${moment.date}T${moment.time}:00Z`) - utcOffsetMinutes * MINUTE_MS).toISOString();
}

const typed = (value: number | null) => (value === null ? '' : String(value));

/** Settings ready to be changed. */
export function draftOf(settings: CourseSettings, utcOffsetMinutes: number): SetupDraft {
  const { completionShare, ...same } = settings;
  return {
    ...same,
    days: String(settings.days),
    capacity: typed(settings.capacity),
    leaveAllowance: String(settings.leaveAllowance),
    makeupAllowance: String(settings.makeupAllowance),
    teamSize: typed(settings.teamSize),
    completionPercent: String(Math.round(completionShare * 100)),
    requiredHomework: typed(settings.requiredHomework),
    numbers: settings.numbers.map((number) => ({ ...number, max: String(number.max) })),
    rules: settings.rules.join('\n'),
    enrolsFrom: localMoment(settings.enrolsFrom, utcOffsetMinutes),
    enrolsUntil: localMoment(settings.enrolsUntil, utcOffsetMinutes),
  };
}

const optional = (text: string) => (text.trim() === '' ? null : Number(text));

/** The rules of a text, one a line. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What is sent of a draft that has nothing wrong with it. */
export function settingsFrom(draft: SetupDraft, utcOffsetMinutes: number): CourseSettings {
  const { completionPercent, ...same } = draft;
  return {
    ...same,
    title: draft.title.trim(),
    summary: draft.summary.trim(),
    introduction: draft.introduction.trim(),
    handbook: draft.handbook.trim(),
    welcomeMessage: draft.welcomeMessage.trim(),
    openingMessage: draft.openingMessage.trim(),
    days: Number(draft.days),
    capacity: optional(draft.capacity),
    leaveAllowance: Number(draft.leaveAllowance),
    makeupAllowance: Number(draft.makeupAllowance),
    teamSize: optional(draft.teamSize),
    completionShare: Number(completionPercent) / 100,
    requiredHomework: optional(draft.requiredHomework),
    numbers: draft.numbers.map(({ key, label, unit, max }) => ({
      key,
      label: label.trim(),
      unit: unit.trim(),
      max: Number(max),
    })),
    rules: linesOf(draft.rules),
    enrolsFrom: instantOf(draft.enrolsFrom, utcOffsetMinutes),
    enrolsUntil: instantOf(draft.enrolsUntil, utcOffsetMinutes),
  };
}

/** Days between today and the start of a new course, and between its end and its dissolving. */
const AHEAD = 7;

/** A new course: a week of every day, a week from now. */
export function newDraft(today: string): SetupDraft {
  const startsOn = addDays(today, AHEAD);
  return {
    title: '',
    summary: '',
    introduction: '',
    handbook: '',
    kind: 'flash',
    startsOn,
    days: '7',
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    cutoffMinutes: 0,
    graceMinutes: 360,
    capacity: '',
    gate: 'open',
    minTierNo: null,
    leaveAllowance: '2',
    makeupAllowance: '2',
    teamSize: '',
    completionPercent: '80',
    requiredHomework: '',
    numbers: [],
    welcomeMessage: '',
    openingMessage: '',
    rules: '',
    enrolsFrom: null,
    enrolsUntil: null,
    dissolvesOn: addDays(startsOn, 6 + AHEAD),
  };
}

/** The last scheduled day, or null while days and weekdays say none. */
export function lastDayOf({
  startsOn,
  days,
  weekdays,
}: Pick<SetupDraft, 'startsOn' | 'days' | 'weekdays'>): string | null {
  let left = Number(days);
  if (!Number.isInteger(left) || left < 1 || left > 366 || weekdays.length === 0) return null;
  for (let date = startsOn; ; date = addDays(date, 1)) {
    if (weekdays.includes(dayParts(date).weekday || 7)) left -= 1;
    if (left === 0) return date;
  }
}

/** Another start; what depends on it keeps its distance. */
export function startingOn(draft: SetupDraft, startsOn: string): SetupDraft {
  const later = daysBetween(draft.startsOn, startsOn);
  const shift = (moment: LocalMoment | null) => moment && { ...moment, date: addDays(moment.date, later) };
  return {
    ...draft,
    startsOn,
    dissolvesOn: addDays(draft.dissolvesOn, later),
    enrolsFrom: shift(draft.enrolsFrom),
    enrolsUntil: shift(draft.enrolsUntil),
  };
}

/** A key for one more number, which none of the others has. */
export function nextKey(numbers: readonly NumberDraft[]): string {
  let count = numbers.length + 1;
  while (numbers.some(({ key }) => key === `n${count}`)) count += 1;
  return `n${count}`;
}
