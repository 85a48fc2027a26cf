type Query = Record<string, string | number | undefined>;

/** Builds a page url; fields that are undefined are left out. */
const page = (path: string, query: Query = {}): string => {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`],
  );
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
};

/**
 * Every page of the product as a url for `navigate`. Pages directly under `/pages/` are the tabs.
 * Days are `YYYY-MM-DD`, months `YYYY-MM`, in the community's zone.
 */
export const routes = {
  today: () => page('/pages/today/index'),
  learn: () => page('/pages/learn/index'),
  team: () => page('/pages/team/index'),
  me: () => page('/pages/me/index'),

  compose: (query: { courseId: string; localDate: string; makeup?: 1 }) =>
    page('/features/checkin/pages/compose/index', query),
  /** Revises a check-in that was returned. */
  revise: (checkinId: string) => page('/features/checkin/pages/compose/index', { checkinId }),
  lit: (query: { courseId: string; localDate: string }) => page('/features/checkin/pages/lit/index', query),
  /** `communityId` goes with links that leave the app, so that the page opens in the right community. */
  checkinDetail: (checkinId: string, communityId?: string) =>
    page('/features/checkin/pages/detail/index', { checkinId, communityId }),
  calendar: (query: { courseId: string; month?: string }) => page('/features/checkin/pages/calendar/index', query),
  sky: (query: { year?: number; memberId?: string } = {}) => page('/features/checkin/pages/sky/index', query),

  courseDetail: (courseId: string) => page('/features/course/pages/detail/index', { courseId }),
  /** The form of a course that asks more than fits on a sheet. */
  courseEnrol: (courseId: string) => page('/features/course/pages/enrol/index', { courseId }),
  /** What a learner took part in, once the course is closed. */
  courseReport: (courseId: string) => page('/features/course/pages/report/index', { courseId }),
  certificate: (courseId: string) => page('/features/course/pages/certificate/index', { courseId }),
  /** For anybody: whether a certificate's code is true. */
  verifyCertificate: (code?: string) => page('/features/course/pages/verify/index', { code }),

  teamDetail: (teamId: string) => page('/features/team/pages/detail/index', { teamId }),
  teamBoard: (courseId: string) => page('/features/team/pages/board/index', { courseId }),
  /** The captain's cockpit. */
  cockpit: (teamId: string) => page('/features/team/pages/cockpit/index', { teamId }),
  duty: (teamId: string) => page('/features/team/pages/duty/index', { teamId }),

  /** `entry`: a community id, short code or invite code; without one the page asks for it. */
  join: (entry?: string) => page('/features/community/pages/join/index', { entry }),
  profile: () => page('/features/community/pages/profile/index'),
  settings: () => page('/features/community/pages/settings/index'),

  ledger: () => page('/features/points/pages/ledger/index'),
  earningRules: () => page('/features/points/pages/rules/index'),
  boards: () => page('/features/points/pages/boards/index'),

  vip: () => page('/features/vip/pages/card/index'),
  perk: (perkId: string) => page('/features/vip/pages/perk/index', { perkId }),
  redemptions: () => page('/features/vip/pages/redemptions/index'),
  voucher: (redemptionId: string) => page('/features/vip/pages/voucher/index', { redemptionId }),

  inbox: () => page('/features/inbox/pages/list/index'),

  /** My homework in all courses. */
  homework: () => page('/features/homework/pages/list/index'),
  assignment: (assignmentId: string) => page('/features/homework/pages/detail/index', { assignmentId }),
  /** What a course shows of its learners' work. */
  showcase: (courseId: string) => page('/features/homework/pages/showcase/index', { courseId }),
  /** What waits for a review in a course; without one its reviewer chooses. */
  reviewQueue: (courseId?: string, assignmentId?: string) =>
    page('/features/homework/pages/queue/index', { courseId, assignmentId }),
  /** What was released in a course, or of one assignment, for who wrote it and for operators. */
  releasedReviews: (courseId: string, assignmentId?: string) =>
    page('/features/homework/pages/released/index', { courseId, assignmentId }),
  /** A review that is being written. `courseId` leads back to its queue. */
  review: (reviewId: string, courseId?: string) =>
    page('/features/homework/pages/review/index', { reviewId, courseId }),
  /** The homework of a course for those who set it. */
  assignments: (courseId: string) => page('/features/homework/pages/assignments/index', { courseId }),
  /** Without an id a new one is written. */
  assignmentEditor: (courseId: string, assignmentId?: string) =>
    page('/features/homework/pages/assignment/index', { courseId, assignmentId }),

  applications: () => page('/features/ops/pages/applications/index'),
  safety: () => page('/features/ops/pages/safety/index'),

  opsCourses: () => page('/features/ops/pages/courses/index'),
  /** One course as its operators see it: where it stands, what comes next, its parts. */
  opsCourse: (courseId: string) => page('/features/ops/pages/course/index', { courseId }),
  /** Without an id a new course is set up. */
  opsCourseSetup: (courseId?: string) => page('/features/ops/pages/course-setup/index', { courseId }),
  opsCoursePlan: (courseId: string) => page('/features/ops/pages/course-plan/index', { courseId }),
  opsCourseForm: (courseId: string) => page('/features/ops/pages/course-form/index', { courseId }),
  opsEnrolments: (courseId: string) => page('/features/ops/pages/enrolments/index', { courseId }),
  opsGrouping: (courseId: string) => page('/features/ops/pages/grouping/index', { courseId }),
  opsCourseReport: (courseId: string) => page('/features/ops/pages/course-report/index', { courseId }),
  /** Invite and access codes of a course, or without an id of the community itself. */
  opsCodes: (courseId?: string) => page('/features/ops/pages/codes/index', { courseId }),
  /** One batch of access codes. */
  opsCodeBatch: (batchId: string) => page('/features/ops/pages/code-batch/index', { batchId }),
  opsEarningRules: () => page('/features/ops/pages/earning-rules/index'),
  opsMembers: () => page('/features/ops/pages/members/index'),
  opsMember: (memberId: string) => page('/features/ops/pages/member/index', { memberId }),
  opsReconcile: () => page('/features/ops/pages/reconcile/index'),
  opsTiers: () => page('/features/ops/pages/tiers/index'),
  opsPerks: () => page('/features/ops/pages/perks/index'),
  opsPerk: (perkId?: string) => page('/features/ops/pages/perk/index', { perkId }),
  opsFulfil: (code?: string) => page('/features/ops/pages/fulfil/index', { code }),
};
