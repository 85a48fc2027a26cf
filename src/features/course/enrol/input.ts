import type { Input } from '@contract/actions';
import type { CourseCard, CourseDetail } from '@contract/course';
import { answersGiven, type Answers } from '@/shared/ui/question-form/rules';

/** The code a gate asks for, by its name; null when it asks for none. */
export function codeName({ gate }: Pick<CourseCard, 'gate'>): '邀请码' | '兑换码' | null {
  if (gate === 'invite') return '邀请码';
  return gate === 'access_code' ? '兑换码' : null;
}

const SHORTEST_CODE = 4;

/** Says that a code is still missing; null when there is one, or none is asked for. */
export function sayMissingCode(course: Pick<CourseCard, 'gate'>, code: string): string | null {
  const name = codeName(course);
  return name !== null && code.trim().length < SHORTEST_CODE ? `先填${name}` : null;
}

/** The call that asks for a place. */
export function enrolInput(
  { course, terms }: Pick<CourseDetail, 'course' | 'terms'>,
  communityId: string,
  { code, answers }: { code: string; answers: Answers },
): Input<'course.enrol'> {
  return {
    communityId,
    courseId: course.courseId,
    rulesAccepted: true,
    ...(course.gate === 'invite' && { inviteCode: code.trim() }),
    ...(course.gate === 'access_code' && { accessCode: code.trim() }),
    ...(terms.questions.length > 0 && { answers: answersGiven(terms.questions, answers) }),
  };
}
