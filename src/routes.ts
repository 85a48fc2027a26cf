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

  /** `entry`: a community id, short code or invite code; without one the page asks for it. */
  join: (entry?: string) => page('/features/community/pages/join/index', { entry }),
  profile: () => page('/features/community/pages/profile/index'),
  settings: () => page('/features/community/pages/settings/index'),

  ledger: () => page('/features/points/pages/ledger/index'),
  earningRules: () => page('/features/points/pages/rules/index'),

  inbox: () => page('/features/inbox/pages/list/index'),

  applications: () => page('/features/ops/pages/applications/index'),
  safety: () => page('/features/ops/pages/safety/index'),
};
