import { useState } from 'react';
import type { Output } from '@contract/actions';
import type { CourseDetail } from '@contract/course';
import type { ErrorBody } from '@contract/errors';
import { stored } from '@/platform/storage';
import { useTask } from '@/shared/hooks/use-task';
import { whyNotSent, type Answers } from '@/shared/ui/question-form/rules';
import { sendEnrolment, useCourse } from '../store';
import { enrolInput, sayMissingCode } from './input';

/** What a person has filled in; kept on the phone until it has been sent. */
export interface EnrolDraft {
  courseId: string;
  code: string;
  answers: Answers;
}

const kept = stored<EnrolDraft>('enrolment');

export interface Enrolment {
  draft: EnrolDraft;
  change: (change: Partial<EnrolDraft>) => void;
  /** What is still missing, as a hint; null = it can be sent. */
  missing: string | null;
  busy: boolean;
  error: ErrorBody | null;
  /** What is asked changed while it was being filled in; the new is shown, what was filled in is kept. */
  isAskedAnew: boolean;
  /** null when it was refused or is on its way. */
  send: () => Promise<Output<'course.enrol'> | null>;
}

/** What a course asks of whoever enrols, to be compared. */
const askedBy = ({ course, terms }: CourseDetail) => JSON.stringify([course.gate, terms.questions]);

/** Reads the course anew; answers whether it asks for something else now. */
async function asksAnew(before: CourseDetail): Promise<boolean> {
  await useCourse.getState().refresh();
  const { data } = useCourse.getState();
  return data !== null && askedBy(data) !== askedBy(before);
}

/** Enrolling in a course: what is filled in survives a refusal and a closed app. */
export function useEnrolment(detail: CourseDetail, communityId: string): Enrolment {
  const { course, terms } = detail;
  const [draft, setDraft] = useState<EnrolDraft>(() => {
    const before = kept.read();
    return before?.courseId === course.courseId ? before : { courseId: course.courseId, code: '', answers: {} };
  });
  const [isAskedAnew, setAskedAnew] = useState(false);
  const task = useTask(
    (requestId: string, input: Parameters<typeof sendEnrolment>[0]) => sendEnrolment(input, requestId),
    { quiet: true },
  );
  return {
    draft,
    change: (change) => {
      const next = { ...draft, ...change };
      setDraft(next);
      kept.write(next);
    },
    missing: sayMissingCode(course, draft.code) ?? whyNotSent(terms.questions, draft.answers),
    busy: task.busy,
    error: task.error,
    isAskedAnew,
    send: async () => {
      const answer = await task.run(enrolInput(detail, communityId, draft));
      if (answer) kept.remove();
      else setAskedAnew(await asksAnew(detail));
      return answer;
    },
  };
}
