import type { Comment, FeedRow, Submitted } from '@contract/checkin';
import type { Today, TodayCourse } from '@contract/home';

/** Answers of the server as page tests need them: believable, complete, and changed where a test is about something. */

export const COURSE_ID = 'course0000001';
export const COMMUNITY_ID = 'community00001';
export const CHECKIN_ID = 'checkin0000001';

export const ME = { memberId: 'member0000001', nickname: '林小满', avatarUrl: null, role: 'member' } as const;
export const CAPTAIN = { memberId: 'member0000002', nickname: '周远', avatarUrl: null, role: 'member' } as const;

/** A Saturday, the 17th day of the course, not lit yet; it closes at midnight in Shanghai. */
export const aCourse = (change: Partial<TodayCourse> = {}): TodayCourse => ({
  courseId: COURSE_ID,
  title: '21 天精读营',
  status: 'open',
  localDate: '2026-11-21',
  mark: 'due',
  dayNo: 17,
  task: { title: '读第三章，写下一个改变你想法的句子', text: '抄下来，再用自己的话说一遍。', link: null },
  numbers: [
    { key: 'minutes', label: '阅读', unit: '分钟', max: 600 },
    { key: 'pages', label: '页数', unit: '页', max: 500 },
  ],
  cutoffMinutes: 0,
  closesAt: '2026-11-21T16:00:00.000Z',
  startsOn: '2026-11-03',
  dissolvesOn: '2026-12-05',
  figures: { streak: 16, bestStreak: 16, litDays: 16, days: 21 },
  week: [
    { localDate: '2026-11-16', mark: 'lit' },
    { localDate: '2026-11-17', mark: 'lit' },
    { localDate: '2026-11-18', mark: 'leave' },
    { localDate: '2026-11-19', mark: 'lit' },
    { localDate: '2026-11-20', mark: 'lit' },
    { localDate: '2026-11-21', mark: 'due' },
    { localDate: '2026-11-22', mark: 'rest' },
  ],
  nextMilestone: { name: '三周不辍', remaining: 5 },
  checkinId: null,
  asksForRules: false,
  team: { teamId: 'team0000000001', name: '北斗小队', litCount: 6, dueCount: 9, isCaptain: false },
  ...change,
});

/** The same course once the day is lit. */
export const aLitCourse = (change: Partial<TodayCourse> = {}): TodayCourse => {
  const course = aCourse();
  return {
    ...course,
    mark: 'lit',
    checkinId: CHECKIN_ID,
    figures: { ...course.figures, streak: 17, bestStreak: 17, litDays: 17 },
    week: course.week.map((day) => (day.localDate === course.localDate ? { ...day, mark: 'lit' } : day)),
    ...change,
  };
};

export const aRow = (change: Partial<FeedRow> = {}): FeedRow => ({
  checkinId: 'checkin0000002',
  courseId: COURSE_ID,
  courseTitle: '21 天精读营',
  localDate: '2026-11-21',
  writtenAt: '2026-11-20T23:12:00.000Z',
  author: CAPTAIN,
  teamRole: 'captain',
  streak: 43,
  text: '慢就是稳，稳就是快。把晨读挪到地铁上以后，反而读得更慢更细了。',
  pictures: [],
  numbers: [{ label: '阅读', unit: '分钟', value: 35 }],
  visibility: 'course',
  state: 'published',
  stateReason: null,
  isMakeup: false,
  isMine: false,
  isFeatured: false,
  canFeature: false,
  liked: false,
  likeCount: 3,
  commentCount: 1,
  ...change,
});

/** A check-in of one's own. */
export const myRow = (change: Partial<FeedRow> = {}): FeedRow =>
  aRow({
    checkinId: CHECKIN_ID,
    author: ME,
    teamRole: 'member',
    isMine: true,
    streak: 17,
    text: '今天读到一半合上书，想了很久。',
    numbers: [],
    likeCount: 0,
    commentCount: 0,
    ...change,
  });

export const aComment = (change: Partial<Comment> = {}): Comment => ({
  commentId: 'comment0000001',
  author: CAPTAIN,
  text: '这句我也划了线。',
  replyTo: null,
  createdAt: '2026-11-21T00:05:00.000Z',
  isMine: false,
  canDelete: false,
  ...change,
});

type Current = NonNullable<Today['current']>;

/** Today of a learner with one course and a team. */
export const aToday = (change: Partial<Current> = {}): Today => ({
  memberships: [
    { communityId: COMMUNITY_ID, name: '晨光读书社', coverUrl: null, memberId: ME.memberId, role: 'member' },
  ],
  current: {
    communityId: COMMUNITY_ID,
    communityName: '晨光读书社',
    me: ME,
    utcOffsetMinutes: 480,
    points: 1_240,
    growth: 860,
    celebration: null,
    unread: 0,
    courses: [aCourse()],
    notices: [],
    homework: [],
    duty: [],
    checklist: null,
    feed: { scope: 'team', courseId: COURSE_ID, rows: [aRow()], nextCursor: null },
    ...change,
  },
});

/** Today of somebody who has joined nothing. */
export const STRANGERS_TODAY: Today = { memberships: [], current: null };

/** The answer to lighting the day of {@link aCourse}. */
export const aSubmitted = (change: Partial<Submitted> = {}): Submitted => ({
  checkinId: CHECKIN_ID,
  courseId: COURSE_ID,
  localDate: '2026-11-21',
  state: 'published',
  isMakeup: false,
  figures: { streak: 17, bestStreak: 17, litDays: 17, days: 21 },
  awards: [{ event: 'checkin', points: 10, growth: 5 }],
  team: { name: '北斗小队', litOrder: 7, dueCount: 9 },
  milestone: null,
  nextMilestone: { days: 21, name: '三周不辍', remaining: 4 },
  wasLitBefore: false,
  ...change,
});
