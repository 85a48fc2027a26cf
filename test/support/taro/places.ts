import type { Output } from '@contract/actions';
import type { CommunityPreview, Question, SafetyCase } from '@contract/community';
import type { CourseCard, CourseDetail } from '@contract/course';
import type { MeHome } from '@contract/home';
import type { InboxMessage } from '@contract/inbox';
import type { LedgerEntry } from '@contract/points';
import type { Team, TeamStar } from '@contract/team';
import { CAPTAIN, CHECKIN_ID, COMMUNITY_ID, COURSE_ID, ME } from './fixtures';

/** Answers of the server for the pages beside Today, changed where a test is about something. */

export const aCourseCard = (change: Partial<CourseCard> = {}): CourseCard => ({
  courseId: COURSE_ID,
  title: '21 天精读营',
  summary: '读完一本书，也读懂一个自己。',
  coverUrl: null,
  kind: 'camp',
  status: 'open',
  startsOn: '2026-11-03',
  opensAt: '2026-11-02T18:00:00.000Z',
  enrolsFrom: null,
  enrolsUntil: null,
  endsOn: '2026-11-26',
  dissolvesOn: '2026-12-10',
  days: 21,
  weekdays: [2, 3, 4, 5, 6, 7],
  gate: 'open',
  capacity: 40,
  enrolledCount: 33,
  enrolment: 'active',
  position: null,
  litDays: 16,
  ending: 'none',
  ...change,
});

/** The same kind of course before it begins, seen by somebody who is not in. */
export const anOpenCourse = (change: Partial<CourseCard> = {}): CourseCard =>
  aCourseCard({
    title: '7 天晨写快闪',
    kind: 'flash',
    status: 'enrolling',
    startsOn: '2026-11-25',
    opensAt: '2026-11-24T18:00:00.000Z',
    endsOn: '2026-12-01',
    dissolvesOn: '2026-12-08',
    days: 7,
    enrolment: 'none',
    litDays: 0,
    ...change,
  });

export const aQuestion = (change: Partial<Question> = {}): Question => ({
  questionId: 'question000001',
  label: '为什么想来',
  kind: 'text',
  required: true,
  options: [],
  min: null,
  max: null,
  ...change,
});

/** Nothing asked but a yes to the rules. */
const openTerms: CourseDetail['terms'] = {
  questions: [],
  opensAt: null,
  earlyHours: 0,
  closesAt: null,
  tier: null,
  waitingCount: 0,
  position: null,
  reason: null,
  answers: [],
};

export const aCourseDetail = (course = aCourseCard(), change: Partial<CourseDetail> = {}): CourseDetail => ({
  course,
  terms: { ...openTerms, position: course.position },
  introduction: '很多书我们读过，却没有留下什么。',
  handbook: '写一句也算。',
  openingMessage: '欢迎来到精读营。',
  host: CAPTAIN,
  cutoffMinutes: 120,
  graceMinutes: 360,
  leaveAllowance: 2,
  makeupAllowance: 2,
  completionShare: 0.8,
  requiredHomework: null,
  teamSize: 5,
  rules: ['每天一句话', '不发广告'],
  asksForRules: false,
  plan: [
    {
      dayNo: 16,
      localDate: '2026-11-20',
      title: '读第二章',
      task: '',
      link: null,
      pictureUrls: [],
      required: true,
      mark: course.enrolment === 'active' ? 'lit' : 'none',
    },
    {
      dayNo: 17,
      localDate: '2026-11-21',
      title: '读第三章',
      task: '',
      link: null,
      pictureUrls: [],
      required: true,
      mark: course.enrolment === 'active' ? 'due' : 'none',
    },
  ],
  numbers: [{ key: 'minutes', label: '阅读', unit: '分钟', max: 600 }],
  ...change,
});

export const aTeamStar = (change: Partial<TeamStar> = {}): TeamStar => ({
  person: ME,
  teamRole: 'member',
  today: 'due',
  litAt: null,
  litDays: 16,
  ...change,
});

export const aTeam = (change: Partial<Team> = {}): Team => ({
  teamId: 'team0000000001',
  name: '北斗小队',
  courseId: COURSE_ID,
  courseTitle: '21 天精读营',
  startsOn: '2026-11-03',
  captain: CAPTAIN,
  litCount: 1,
  dueCount: 2,
  leaveCount: 1,
  captainsNote: {
    text: '周三晚八点语音共读，每人念一段就好。',
    writer: CAPTAIN,
    writtenAt: '2026-11-18T12:00:00.000Z',
  },
  stars: [
    aTeamStar({ person: CAPTAIN, teamRole: 'captain', today: 'lit', litAt: '2026-11-20T23:12:00.000Z', litDays: 17 }),
    aTeamStar(),
    aTeamStar({ person: { ...ME, memberId: 'member0000003', nickname: '江小北' }, today: 'leave', litDays: 12 }),
  ],
  week: [
    { localDate: '2026-11-20', lit: 3, due: 3 },
    { localDate: '2026-11-21', lit: 1, due: 2 },
  ],
  board: { share: 0.94, rank: 2, teams: 6 },
  canCare: false,
  canWriteNote: false,
  ...change,
});

export const aMeHome = (change: Partial<MeHome> = {}): MeHome => ({
  me: ME,
  bio: '小满即安',
  joinedAt: '2026-10-10T01:00:00.000Z',
  points: 1_240,
  growth: 860,
  tier: { name: '星火', icon: 'spark', from: 300, growth: 860, next: { name: '星光', at: 1_000, remaining: 140 } },
  celebration: null,
  litTotal: 46,
  longestStreak: 29,
  unread: 2,
  coursesFinished: 1,
  year: { year: 2026, stars: [{ localDate: '2026-11-20', count: 1 }] },
  memberships: [
    { communityId: COMMUNITY_ID, name: '晨光读书社', coverUrl: null, memberId: ME.memberId, role: 'member' },
  ],
  desk: null,
  ...change,
});

/** Three days of November: lit, missed, today. */
export const aMonth = (change: Partial<Output<'checkin.getMonth'>> = {}): Output<'checkin.getMonth'> => ({
  days: [
    { localDate: '2026-11-19', mark: 'lit', checkinId: CHECKIN_ID },
    { localDate: '2026-11-20', mark: 'missed', checkinId: null },
    { localDate: '2026-11-21', mark: 'due', checkinId: null },
    { localDate: '2026-11-22', mark: 'rest', checkinId: null },
  ],
  figures: { streak: 16, bestStreak: 16, litDays: 16, days: 21 },
  makeupCards: 1,
  makeupCardsFromTier: 0,
  leaveLeft: 2,
  ...change,
});

export const aSky = (change: Partial<Output<'checkin.getYear'>> = {}): Output<'checkin.getYear'> => ({
  owner: ME,
  stars: [
    { localDate: '2026-11-19', count: 1 },
    { localDate: '2026-11-20', count: 2 },
  ],
  total: 2,
  longestStreak: 2,
  ...change,
});

export const anEntry = (change: Partial<LedgerEntry> = {}): LedgerEntry => ({
  sequence: 12,
  kind: 'earn',
  reason: 'checkin',
  ruleVersion: 1,
  points: 10,
  growth: 5,
  pointsAfter: 1_240,
  growthAfter: 860,
  source: {
    kind: 'checkin',
    id: CHECKIN_ID,
    label: '21 天精读营 · 11月20日',
    opens: { kind: 'checkin', id: CHECKIN_ID },
  },
  by: null,
  createdAt: '2026-11-20T01:00:00.000Z',
  ...change,
});

export const aLedger = (
  rows = [anEntry()],
  change: Partial<Output<'points.listEntries'>> = {},
): Output<'points.listEntries'> => ({
  rows,
  nextCursor: null,
  balance: { points: 1_240, growth: 860 },
  totals: { earned: 1_340, spent: 100, expired: 0, granted: 0, reversed: 0 },
  ...change,
});

export const aMessage = (change: Partial<InboxMessage> = {}): InboxMessage => ({
  messageId: 'message0000001',
  kind: 'comment',
  title: '周远评论了你的打卡',
  body: '这句我也划了线。',
  link: 'features/checkin/pages/detail/index?checkinId=checkin0000001',
  createdAt: '2026-11-20T14:25:00.000Z',
  isRead: false,
  ...change,
});

export const aPreview = (change: Partial<CommunityPreview> = {}): CommunityPreview => ({
  communityId: COMMUNITY_ID,
  name: '夜航写作社',
  tagline: '夜里写三百字',
  coverUrl: null,
  memberCount: 1_208,
  gate: 'open',
  inviteAccepted: false,
  questions: [],
  theme: ['给晚上还想写点什么的人。'],
  services: ['每晚八点一个题目'],
  forbidden: ['抄袭、代写：移出社群'],
  encouraged: ['写完就亮：10 积分'],
  membership: { status: 'none', reason: null },
  contentContact: '',
  ...change,
});

export const anApplication = (
  change: Partial<Output<'ops.listApplications'>['rows'][number]> = {},
): Output<'ops.listApplications'>['rows'][number] => ({
  applicationId: 'application001',
  nickname: '木槿花开',
  status: 'pending',
  answers: [{ label: '最近在读什么？', values: ['一本讲古建筑的书'] }],
  createdAt: '2026-11-20T01:00:00.000Z',
  ...change,
});

export const aSafetyCase = (change: Partial<SafetyCase> = {}): SafetyCase => ({
  caseId: 'case0000000001',
  kind: 'report',
  subject: 'checkin',
  subjectId: CHECKIN_ID,
  text: '推荐一家打印店，满二十人开团。',
  pictureUrls: [],
  author: { ...ME, nickname: '方圆圆' },
  reason: '在打卡里拉团购',
  reports: 2,
  createdAt: '2026-11-20T01:00:00.000Z',
  ...change,
});

export const aProfile = (
  change: Partial<Output<'community.getProfile'>['settings']> = {},
): Output<'community.getProfile'> => ({
  profile: { ...ME, bio: '小满即安', joinedAt: '2026-10-10T01:00:00.000Z' },
  settings: { reminderTime: null, showOnBoards: true, showSky: true, ...change },
});
