import { routes } from '../../src/routes';
import type { Ask } from '../../test/support/ask';
import type { Picture } from './picture';

/** Everything on the operators' desk, with a course of each phase. */
export async function deskPages(ask: Ask, communityId: string): Promise<Picture[]> {
  const courses = async (phase: 'preparing' | 'running' | 'over') =>
    (await ask('course.listDesk', { communityId, phase })).rows;
  const [preparing, running, over] = await Promise.all([courses('preparing'), courses('running'), courses('over')]);
  const [[member], [perk]] = await Promise.all([
    ask('ops.listMembers', { communityId }).then(({ rows }) => rows),
    ask('perk.listForDesk', { communityId }).then(({ rows }) => rows),
  ]);
  const batch = await firstBatch(ask, communityId, [...preparing, ...running]);
  const grouping = preparing.find(({ status }) => status === 'grouping') ?? running[0];
  return [
    { name: 'applications', path: routes.applications() },
    { name: 'safety', path: routes.safety() },
    { name: 'ops-courses', path: routes.opsCourses() },
    { name: 'ops-course-new', path: routes.opsCourseSetup() },
    ...running.slice(0, 1).flatMap(({ courseId }) => coursePages(courseId)),
    ...(grouping ? [{ name: 'ops-grouping', path: routes.opsGrouping(grouping.courseId) }] : []),
    ...over.slice(0, 1).map(({ courseId }) => ({ name: 'ops-report', path: routes.opsCourseReport(courseId) })),
    { name: 'ops-members', path: routes.opsMembers() },
    ...(member ? [{ name: 'ops-member', path: routes.opsMember(member.person.memberId) }] : []),
    { name: 'ops-rules', path: routes.opsEarningRules() },
    { name: 'ops-reconcile', path: routes.opsReconcile() },
    { name: 'ops-tiers', path: routes.opsTiers() },
    { name: 'ops-perks', path: routes.opsPerks() },
    { name: 'ops-perk', path: routes.opsPerk(perk?.perkId) },
    { name: 'ops-fulfil', path: routes.opsFulfil() },
    { name: 'ops-codes', path: routes.opsCodes() },
    ...(batch ? [{ name: 'ops-code-batch', path: routes.opsCodeBatch(batch.batchId) }] : []),
  ];
}

const coursePages = (courseId: string): Picture[] => [
  { name: 'ops-course', path: routes.opsCourse(courseId) },
  { name: 'ops-setup', path: routes.opsCourseSetup(courseId) },
  { name: 'ops-plan', path: routes.opsCoursePlan(courseId) },
  { name: 'ops-form', path: routes.opsCourseForm(courseId) },
  { name: 'ops-enrolments', path: routes.opsEnrolments(courseId) },
  { name: 'ops-assignments', path: routes.assignments(courseId) },
  { name: 'ops-assignment', path: routes.assignmentEditor(courseId) },
];

/** Access codes of the community itself, or of the first of its courses that has some. */
async function firstBatch(ask: Ask, communityId: string, courses: readonly { courseId: string }[]) {
  for (const courseId of [null, ...courses.map((course) => course.courseId)]) {
    const [batch] = (await ask('gate.listBatches', { communityId, courseId })).rows;
    if (batch) return batch;
  }
  return undefined;
}
