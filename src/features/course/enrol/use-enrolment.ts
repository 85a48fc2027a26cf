import { useState } from 'react';
import type { Output } from '@contract/actions';
import type { CourseDetail } from '@contract/course';
import type { ErrorBody } from '@contract/errors';
import { stored } from '@/platform/storage';
import { useTask } from '@/shared/hooks/use-task';
import { whyNotSent, type Answers } from '@/shared/ui/question-form/rules';
import { sendEnrolment } from '../store';
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
  /** null when it was refused or is on its way. */
  send: () => Promise<Output<'course.enrol'> | null>;
}

/** Enrolling in a course: what is filled in survives a refusal and a closed app. */
export function useEnrolment(detail: CourseDetail, communityId: string): Enrolment {
  const { course, terms } = detail;
  const [draft, setDraft] = useState<EnrolDraft>(() => {
    const before = kept.read();
    return before?.courseId === course.courseId ? before : { courseId: course.courseId, code: '', answers: {} };
  });
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
    send: async () => {
      const answer = await task.run(enrolInput(detail, communityId, draft));
      if (answer) kept.remove();
      return answer;
    },
  };
}
