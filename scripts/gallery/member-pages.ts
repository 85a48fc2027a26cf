import { routes } from '../../src/routes';
import type { Ask } from '../../test/support/ask';
import type { Picture } from './picture';

/** A form this short is a sheet of the course page; a longer one is a page. */
const SHEET_QUESTIONS = 2;

/** Courses that are over for this person, and one that asks much of whoever wants to enrol. */
export async function coursePages(ask: Ask, communityId: string): Promise<Picture[]> {
  const { open, finished } = await ask('course.list', { communityId });
  const pictures: Picture[] = [];
  for (const { courseId } of open) {
    const { terms } = await ask('course.get', { communityId, courseId });
    if (terms.questions.length <= SHEET_QUESTIONS) continue;
    pictures.push({ name: 'enrol', path: routes.courseEnrol(courseId) });
    break;
  }
  const [over] = finished.filter(({ enrolment }) => enrolment === 'active');
  if (!over) return pictures;
  const { courseId } = over;
  const { isComplete } = await ask('course.getReport', { communityId, courseId });
  pictures.push({ name: 'report', path: routes.courseReport(courseId) });
  if (isComplete) {
    const { code } = await ask('certificate.get', { communityId, courseId });
    pictures.push(
      { name: 'certificate', path: routes.certificate(courseId) },
      { name: 'verify', path: routes.verifyCertificate(code) },
    );
  }
  return pictures;
}

/** The team, its board and its weeks on duty; the cockpit for who may open it. */
export async function teamPages(ask: Ask, communityId: string): Promise<Picture[]> {
  const [team] = (await ask('team.listMine', { communityId })).teams;
  if (!team) return [];
  const { teamId, courseId, canCare } = team;
  return [
    { name: 'team-detail', path: routes.teamDetail(teamId) },
    { name: 'board', path: routes.teamBoard(courseId) },
    { name: 'duty', path: routes.duty(teamId) },
    ...(canCare ? [{ name: 'cockpit', path: routes.cockpit(teamId) }] : []),
  ];
}

/** Homework: the list, one assignment, what a course shows, a review that is owed; for who reviews the queue. */
export async function homeworkPages(ask: Ask, communityId: string): Promise<Picture[]> {
  const [{ assignments }, { reviews }, { me }] = await Promise.all([
    ask('homework.list', { communityId }),
    ask('review.listOwed', { communityId }),
    ask('home.me', { communityId }),
  ]);
  const [[assignment], [owed]] = [assignments, reviews];
  return [
    { name: 'homework', path: routes.homework() },
    ...(assignment
      ? [
          { name: 'assignment', path: routes.assignment(assignment.assignmentId) },
          { name: 'showcase', path: routes.showcase(assignment.courseId) },
        ]
      : []),
    ...(owed ? [{ name: 'review', path: routes.review(owed.reviewId) }] : []),
    ...(me.role === 'coach' ? await reviewerPages(ask, communityId) : []),
  ];
}

/** For who reviews: the queues, one of them, and what was released there. */
async function reviewerPages(ask: Ask, communityId: string): Promise<Picture[]> {
  const { mine, open, finished } = await ask('course.list', { communityId });
  for (const { courseId } of [...mine, ...open, ...finished]) {
    const [released] = (await ask('review.listReleased', { communityId, courseId })).rows;
    if (!released) continue;
    return [
      { name: 'review-queues', path: routes.reviewQueue() },
      { name: 'review-queue', path: routes.reviewQueue(courseId) },
      { name: 'released-reviews', path: routes.releasedReviews(courseId) },
      { name: 'released-review', path: routes.review(released.reviewId, courseId) },
    ];
  }
  return [{ name: 'review-queues', path: routes.reviewQueue() }];
}

/** Tier, perks and vouchers. */
export async function vipPages(ask: Ask, communityId: string): Promise<Picture[]> {
  const [[perk], [redemption]] = await Promise.all([
    ask('perk.list', { communityId, filter: 'all' }).then(({ rows }) => rows),
    ask('perk.listMine', { communityId }).then(({ rows }) => rows),
  ]);
  return [
    { name: 'vip', path: routes.vip() },
    ...(perk ? [{ name: 'perk', path: routes.perk(perk.perkId) }] : []),
    { name: 'redemptions', path: routes.redemptions() },
    ...(redemption ? [{ name: 'voucher', path: routes.voucher(redemption.redemptionId) }] : []),
  ];
}
