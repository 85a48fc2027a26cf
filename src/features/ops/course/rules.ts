import type { CourseStatus } from '@contract/course';
import type { DeskCourse, DeskCourseCard, MissingPart } from '@contract/course-setup';
import { sayDay, sayInstant, type Moment } from '@/shared/format/dates';
import { dayParts } from '@/shared/format/local-time';

/** What the states of a course are called. */
export const STATUS_WORDS: Record<CourseStatus, string> = {
  draft: '草稿',
  enrolling: '报名中',
  grouping: '分组中',
  open: '进行中',
  closed: '已结营',
  archived: '已解散',
};

export const STATUS_TONES = {
  draft: 'plain',
  enrolling: 'night',
  grouping: 'night',
  open: 'ok',
  closed: 'plain',
  archived: 'plain',
} as const satisfies Record<CourseStatus, string>;

export const MISSING_WORDS: Record<MissingPart, string> = {
  introduction: '写一段课程介绍',
  startsOn: '把开营日改到今天之后',
  enrolsUntil: '把报名截止改到现在之后',
  plan: '写好前一周的每日计划',
};

/** 7 天快闪, 21 天训练营, 长期课程 */
export function sayKind({ kind, days }: Pick<DeskCourseCard, 'kind' | 'days'>): string {
  if (kind === 'flash') return `${days} 天快闪`;
  return kind === 'camp' ? `${days} 天训练营` : '长期课程';
}

const monthAndDay = (localDate: string) => {
  const { month, day } = dayParts(localDate);
  return `${month}月${day}日`;
};

/** 12月1日 – 12月7日 */
export const sayDates = ({ startsOn, endsOn }: Pick<DeskCourseCard, 'startsOn' | 'endsOn'>): string =>
  `${monthAndDay(startsOn)} – ${monthAndDay(endsOn)}`;

/** 12月15日解散 */
export const sayDissolves = ({ dissolvesOn }: Pick<DeskCourseCard, 'dissolvesOn'>): string =>
  `${monthAndDay(dissolvesOn)}解散`;

/** 23 / 40 人, 23 人 */
export const sayPeople = ({ enrolledCount, capacity }: Pick<DeskCourseCard, 'enrolledCount' | 'capacity'>): string =>
  capacity === null ? `${enrolledCount} 人` : `${enrolledCount} / ${capacity} 人`;

/** The seven steps of a course. */
export type StepName = 'setup' | 'enrolment' | 'grouping' | 'opening' | 'learning' | 'review' | 'closing';

export interface Step {
  name: StepName;
  title: string;
  /** What there is to say about it now. */
  text: string;
  /** `skipped`: this course goes without it. */
  state: 'done' | 'now' | 'ahead' | 'skipped';
}

/** How many steps lie behind a course in each state. */
const DONE_STEPS: Record<CourseStatus, number> = {
  draft: 0,
  enrolling: 1,
  grouping: 2,
  open: 4,
  closed: 6,
  archived: 7,
};

const TITLES: [StepName, string][] = [
  ['setup', '课程设置'],
  ['enrolment', '课程报名'],
  ['grouping', '学生分组'],
  ['opening', '开营'],
  ['learning', '打卡学习'],
  ['review', '作业点评'],
  ['closing', '结营'],
];

/** The seven steps, with where the course stands. While it runs, learning and review go side by side. */
export function stepsOf(course: DeskCourse, moment: Moment): Step[] {
  const done = DONE_STEPS[course.status];
  return TITLES.map(([name, title], index) => {
    const isNow = index === done || (course.status === 'open' && name === 'review');
    const isLeftBehind = name === 'grouping' && course.status === 'open' && course.ungroupedCount > 0;
    const state = isNow || isLeftBehind ? 'now' : index < done ? 'done' : 'ahead';
    const isSkipped = name === 'grouping' && course.teamSize === null;
    return { name, title, text: sayStep(name, course, moment), state: isSkipped ? 'skipped' : state };
  });
}

function sayStep(name: StepName, course: DeskCourse, moment: Moment): string {
  const { days, plannedDays, teamSize, waitingCount, ungroupedCount, status } = course;
  switch (name) {
    case 'setup':
      return plannedDays < days ? `每日计划写好 ${plannedDays} / ${days} 天` : `${days} 天的计划都写好了`;
    case 'enrolment':
      return [sayPeople(course), waitingCount > 0 ? `${waitingCount} 人等待处理` : ''].filter(Boolean).join(' · ');
    case 'grouping':
      if (teamSize === null) return '这门课程不分小队';
      return ungroupedCount > 0 ? `每队约 ${teamSize} 人 · 还有 ${ungroupedCount} 人未分组` : `每队约 ${teamSize} 人`;
    case 'opening':
      return isPast(status, 4)
        ? `${monthAndDay(course.startsOn)}开营`
        : `${sayInstant(course.opensAt, moment)} 自动开营`;
    case 'learning':
      return sayLearning(course);
    case 'review':
      return '作业和点评在课程进行中完成';
    case 'closing':
      return isPast(status, 6) ? sayDissolves(course) : `${sayInstant(course.closesAt, moment)} 自动结营`;
  }
}

const isPast = (status: CourseStatus, steps: number) => DONE_STEPS[status] >= steps;

function sayLearning({ status, dayNo, days, litToday, enrolledCount }: DeskCourse): string {
  if (status !== 'open') return isPast(status, 5) ? `${days} 天打卡已完成` : `共 ${days} 天`;
  if (dayNo === null) return '今天休息';
  return `第 ${dayNo} / ${days} 天 · 今天点亮 ${litToday} / ${enrolledCount}`;
}

/** The one next thing to do about a course. */
export type NextThing =
  | { to: 'setup' | 'plan' | 'enrolments' | 'grouping' | 'report'; words: string }
  | { to: 'move'; status: CourseStatus; words: string };

/** What moving a course to a state is called. */
export const MOVE_WORDS: Record<CourseStatus, string> = {
  draft: '',
  enrolling: '发布，开始报名',
  grouping: '结束报名，开始分组',
  open: '现在开营',
  closed: '现在结营',
  archived: '现在解散',
};

/** What a move does, told before it is made. */
export const MOVE_MEANS: Record<CourseStatus, string> = {
  draft: '',
  enrolling: '课程会出现在大家的课程页，可以报名了。发布后不能再变回草稿。',
  grouping: '接下来把报名的人分进小队，开营前都可以调整。',
  open: '每位学员都会收到开营消息，从开营日起可以打卡。日程和规则从此不能再改。',
  closed: '每位学员都会收到结营消息。之后只能回看，不能再打卡、评论和报名。',
  archived: '课程会从运营的进行列表里收起，内容仍可回看和导出。',
};

const DAY_MILLISECONDS = 86_400_000;

/** Learners who lack a team while the course has opened, or opens within a day without waiting for teams. */
function lateForTeams({ status, teamSize, ungroupedCount, opensAt }: DeskCourse, now: number): number {
  if (teamSize === null) return 0;
  const isSoon = Date.parse(opensAt) - now <= DAY_MILLISECONDS;
  return status === 'open' || ((status === 'enrolling' || status === 'grouping') && isSoon) ? ungroupedCount : 0;
}

/** What an operator should see to in the teams, in a line each; nothing while all is well. */
export function sayTeamsWant(course: DeskCourse, moment: Moment): string[] {
  const { status, opensAt, leaderlessCount } = course;
  const late = lateForTeams(course, moment.now);
  const opening = status === 'open' ? '课程已经开营' : `${sayInstant(opensAt, moment)} 自动开营，不会等分组`;
  const isOver = status === 'closed' || status === 'archived';
  return [
    ...(late > 0 ? [`还有 ${late} 人没有小队，${opening}`] : []),
    ...(leaderlessCount > 0 && !isOver ? [`${leaderlessCount} 支小队没有队长`] : []),
  ];
}

/** The next thing that waits; null while a running course needs nothing. */
export function nextThing(course: DeskCourse, now: number): NextThing | null {
  const { status, missing, waitingCount, ungroupedCount, nextStatus } = course;
  const [lacking] = missing;
  if (lacking) return { to: lacking === 'plan' ? 'plan' : 'setup', words: MISSING_WORDS[lacking] };
  if (status === 'enrolling' && waitingCount > 0) return { to: 'enrolments', words: `处理 ${waitingCount} 份报名` };
  const late = lateForTeams(course, now);
  if (late > 0) return { to: 'grouping', words: `给 ${late} 人安排小队` };
  if (status === 'grouping' && ungroupedCount > 0) return { to: 'grouping', words: '去分组' };
  if (status === 'closed' || status === 'archived') return { to: 'report', words: '看课程报告' };
  const isRunning = status === 'open' && now < Date.parse(course.closesAt);
  if (nextStatus === null || isRunning) return null;
  return { to: 'move', status: nextStatus, words: MOVE_WORDS[nextStatus] };
}

/** Whether a move is offered beside the next thing: every legal one that nothing keeps back. */
export function offeredMove({ status, missing, nextStatus }: DeskCourse): CourseStatus | null {
  return status === 'draft' && missing.length > 0 ? null : nextStatus;
}

/** 今天 08:30 苏晴：报名中 → 分组中, or by the course's own dates. */
export function sayMove(move: DeskCourse['history'][number], moment: Moment): { title: string; text: string } {
  const who = move.by?.nickname ?? '按日程自动';
  return {
    title: `${STATUS_WORDS[move.from]} → ${STATUS_WORDS[move.to]}`,
    text: [sayInstant(move.at, moment), who, move.reason].filter((part) => part !== '').join(' · '),
  };
}

/** When a course in the list begins or began: 明天开营, 12月1日开营 */
export const sayStart = ({ startsOn }: Pick<DeskCourseCard, 'startsOn'>, today: string): string =>
  `${sayDay(startsOn, today)}开营`;
