import type { CourseStatus } from '@contract/course';
import type { SetupField } from '@contract/course-setup';

type Span = 'until opening' | 'until closing' | 'until archiving';

/**
 * How long each setting may be changed. What learners agreed to and what their progress is counted by stands still once
 * the course opens; words and the door may change while it runs; when it dissolves may still be put off afterwards.
 */
const CHANGEABLE: Record<SetupField, Span> = {
  title: 'until closing',
  summary: 'until closing',
  introduction: 'until closing',
  handbook: 'until closing',
  cover: 'until closing',
  kind: 'until opening',
  startsOn: 'until opening',
  days: 'until opening',
  weekdays: 'until opening',
  cutoffMinutes: 'until opening',
  graceMinutes: 'until opening',
  capacity: 'until closing',
  gate: 'until closing',
  minTierNo: 'until closing',
  leaveAllowance: 'until opening',
  makeupAllowance: 'until opening',
  teamSize: 'until opening',
  completionShare: 'until opening',
  requiredHomework: 'until opening',
  numbers: 'until opening',
  welcomeMessage: 'until closing',
  openingMessage: 'until opening',
  rules: 'until opening',
  enrolsFrom: 'until closing',
  enrolsUntil: 'until closing',
  dissolvesOn: 'until archiving',
};

const LASTS: Record<Span, CourseStatus[]> = {
  'until opening': ['draft', 'enrolling', 'grouping'],
  'until closing': ['draft', 'enrolling', 'grouping', 'open'],
  'until archiving': ['draft', 'enrolling', 'grouping', 'open', 'closed'],
};

/** Whether a setting still may be changed in a state. */
export function isChangeable(field: SetupField, status: CourseStatus): boolean {
  return LASTS[CHANGEABLE[field]].includes(status);
}

/** The settings that a state no longer lets change. */
export function frozenFields(status: CourseStatus): SetupField[] {
  return (Object.keys(CHANGEABLE) as SetupField[]).filter((field) => !isChangeable(field, status));
}
