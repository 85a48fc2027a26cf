import { useEffect } from 'react';
import type { DayDetail } from '@contract/checkin';
import type { TodayCourse } from '@contract/home';
import type { NumberField } from '@contract/course';
import { useToday } from '@/session';
import { createRemoteStore } from '@/shared/store/remote';
import { getDay } from '../../api';

/** What the page needs to know about the day it writes for. */
export interface ComposeDay {
  courseTitle: string;
  dayNo: number | null;
  /** The day's task; empty when the plan has none. */
  task: { title: string; text: string };
  numbers: NumberField[];
  hasTeam: boolean;
  /** Cards left, where a card is used. */
  makeupCards: number | null;
}

interface DayParams {
  courseId: string;
  localDate: string;
}

/** The day to make up for, or another one that Today does not know. */
export const useDay = createRemoteStore<DayDetail, DayParams>({ load: getDay, keepAs: 'day' });

const fromToday = (course: TodayCourse): ComposeDay => ({
  courseTitle: course.title,
  dayNo: course.dayNo,
  task: { title: course.task?.title ?? '', text: course.task?.text ?? '' },
  numbers: course.numbers,
  hasTeam: course.team !== null,
  makeupCards: null,
});

const fromDetail = (day: DayDetail, makeup: boolean): ComposeDay => ({
  courseTitle: day.courseTitle,
  dayNo: day.dayNo,
  task: { title: day.title, text: day.task },
  numbers: day.numbers,
  hasTeam: day.hasTeam,
  makeupCards: makeup ? day.makeupCards : null,
});

/**
 * The day of the page. Today knows its own courses, so that writing begins without a call; only a day of the past is
 * asked for. `detail` is that question, where there is one.
 */
export function useComposeDay({ courseId, localDate }: DayParams, makeup: boolean) {
  const course = useToday(({ data }) => data?.current?.courses.find((one) => one.courseId === courseId));
  const detail = useDay();
  const isAsked = makeup || !course;

  useEffect(() => {
    if (isAsked) void useDay.getState().open({ courseId, localDate });
  }, [isAsked, courseId, localDate]);

  if (!isAsked) return { day: dayOf(course, localDate), detail: null };
  const isIt = detail.data?.courseId === courseId && detail.data.localDate === localDate;
  return { day: detail.data && isIt ? fromDetail(detail.data, makeup) : null, detail };
}

/** A day that Today has not caught up with yet has no task there. */
function dayOf(course: TodayCourse, localDate: string): ComposeDay {
  const day = fromToday(course);
  return course.localDate === localDate ? day : { ...day, dayNo: null, task: { title: '', text: '' } };
}
