import type { NumberField } from '@contract/course';

export type TeamRole = 'captain' | 'study_lead' | 'organiser' | 'member';

/** One day of a course: its title and what is asked. */
export type DayPlan = [title: string, task: string];

/** What the check-ins of a course are about, and so what they sound like and when they are written. */
export type Voice = 'reading' | 'rising' | 'nightly';

/** A course as its host wrote it; dates come from the moment the demo is made. */
export interface CoursePlan {
  title: string;
  summary: string;
  introduction: string;
  handbook: string;
  openingMessage: string | null;
  /** Name of a scene. */
  cover: string;
  voice: Voice;
  kind: 'flash' | 'camp' | 'long_term';
  capacity: number | null;
  leaveAllowance: number;
  makeupAllowance: number;
  completionShare: number;
  numbers: NumberField[];
  plan: DayPlan[];
}

export const MINUTES: NumberField = { key: 'minutes', label: '阅读时长', unit: '分钟', max: 600 };
export const PAGES: NumberField = { key: 'pages', label: '阅读页数', unit: '页', max: 500 };
export const WORDS: NumberField = { key: 'words', label: '写了', unit: '字', max: 10_000 };
