import type { DutyWanted, HomeworkWanted, Notice, Today, TodayCourse } from '@contract/home';
import { routes } from '@/routes';
import { sayDeadline, todayOf, type Moment } from '@/shared/format/dates';
import { addDays, dayParts } from '@/shared/format/local-time';
import type { IconName } from '@/shared/ui/icon';
import { NOTICE_ICONS } from './rules';

/** Today mentions no more than this: what does not fit is on the pages it belongs to, and in the inbox. */
const AT_MOST = 3;

/** One thing that Today mentions below the day's task. */
export type Line =
  | { kind: 'homework'; homework: HomeworkWanted }
  | { kind: 'duty'; duty: DutyWanted }
  | { kind: 'rules'; course: Pledged }
  | { kind: 'notice'; notice: Notice };

type Pledged = Pick<TodayCourse, 'courseId' | 'title'>;

/** A line as it is shown. `at`: when it was said, of news only. */
export interface LineWords {
  key: string;
  icon: IconName;
  title: string;
  text: string;
  at: string | null;
  link: string;
}

type Wanted = Pick<NonNullable<Today['current']>, 'homework' | 'duty' | 'notices'> & {
  courses: readonly (Pledged & Pick<TodayCourse, 'asksForRules'>)[];
};

/**
 * The at most three lines of Today, the first one first:
 * 1. what waits for me until a time (homework, an answer about a week on duty), the soonest first;
 * 2. my own week on duty, one still to be handed over before one that runs;
 * 3. rules of a course that I have yet to acknowledge; they stand for the news that it has opened;
 * 4. unread news, the newest first.
 * What has passed since Today was read, as without a network, is left out.
 */
export function linesOf({ homework, duty, courses, notices }: Wanted, moment: Moment): Line[] {
  const thisWeek = mondayOf(todayOf(moment));
  const timed = [
    ...homework.map((one) => ({ until: one.until, line: { kind: 'homework', homework: one } as const })),
    ...duty.flatMap((one) =>
      'until' in one ? [{ until: one.until, line: { kind: 'duty', duty: one } as const }] : [],
    ),
  ]
    .filter(({ until }) => Date.parse(until) > moment.now)
    .sort((a, b) => Date.parse(a.until) - Date.parse(b.until));
  const pledges = courses.filter(({ asksForRules }) => asksForRules);
  const isOpening = ({ kind, link }: Notice) =>
    kind === 'course' && pledges.some(({ courseId }) => routes.courseDetail(courseId) === `/${link}`);
  const weeks = duty.filter((one) => isNow(one, thisWeek)).sort((a, b) => (a.weekStart < b.weekStart ? -1 : 1));
  return [
    ...timed.map(({ line }) => line),
    ...weeks.map((one): Line => ({ kind: 'duty', duty: one })),
    ...pledges.map((course): Line => ({ kind: 'rules', course })),
    ...notices.filter((notice) => !isOpening(notice)).map((notice): Line => ({ kind: 'notice', notice })),
  ].slice(0, AT_MOST);
}

function isNow({ kind, weekStart }: DutyWanted, thisWeek: string): boolean {
  if (kind === 'running') return weekStart === thisWeek;
  return kind === 'hand_over' && weekStart === addDays(thisWeek, -7);
}

/** The Monday of the week that holds a day. */
const mondayOf = (localDate: string): string => addDays(localDate, -((dayParts(localDate).weekday + 6) % 7));

/** A line in words, and where a tap on it leads. */
export function sayLine(line: Line, moment: Moment): LineWords {
  if (line.kind === 'homework') return sayHomework(line.homework, moment);
  if (line.kind === 'duty') return sayDuty(line.duty, moment);
  if (line.kind === 'rules') return sayRules(line.course);
  const { noticeId, kind, title, body, link, at } = line.notice;
  return { key: noticeId, icon: NOTICE_ICONS[kind], title, text: body, at, link: link ?? routes.inbox() };
}

const sayRules = ({ courseId, title }: Pledged): LineWords => ({
  key: `rules-${courseId}`,
  icon: 'scroll-text',
  title: `读一读「${title}」的约定`,
  text: '开营后只要一次，读完点「我读过了，一起遵守」',
  at: null,
  link: routes.courseDetail(courseId),
});

const HOMEWORK: Record<HomeworkWanted['kind'], { icon: IconName; titleOf: (title: string) => string }> = {
  due: { icon: 'pencil', titleOf: (title) => `作业《${title}》` },
  returned: { icon: 'undo-2', titleOf: (title) => `作业《${title}》可以再改一版` },
  review: { icon: 'users', titleOf: (title) => `等你点评一位同学的《${title}》` },
};

function sayHomework({ kind, assignmentId, title, until }: HomeworkWanted, moment: Moment): LineWords {
  const { icon, titleOf } = HOMEWORK[kind];
  return {
    key: `${kind}-${assignmentId}`,
    icon,
    title: titleOf(title),
    text: sayDeadline(until, moment),
    at: null,
    link: kind === 'review' ? routes.homework() : routes.assignment(assignmentId),
  };
}

function sayDuty(duty: DutyWanted, moment: Moment): LineWords {
  const { kind, teamId, weekStart } = duty;
  const rest = { key: `${kind}-${teamId}-${weekStart}`, at: null, link: routes.duty(teamId) };
  return { ...rest, ...dutyWords(duty, weekStart <= mondayOf(todayOf(moment)) ? '本周' : '下周', moment) };
}

function dutyWords(duty: DutyWanted, week: string, moment: Moment): Pick<LineWords, 'icon' | 'title' | 'text'> {
  const team = `${duty.teamName} · `;
  switch (duty.kind) {
    case 'swap':
      return {
        icon: 'repeat',
        title: `${duty.asker} 想和你换${week}的值日`,
        text: `${team}${sayDeadline(duty.until, moment)}答复`,
      };
    case 'answer':
      return {
        icon: 'bell',
        title: `${week}轮到你值日`,
        text: `${team}${sayDeadline(duty.until, moment)}答复，不答复就算接受`,
      };
    case 'running':
      return { icon: 'list-checks', title: '本周值日：你', text: `${team}清单完成 ${duty.done} / ${duty.items}` };
    case 'hand_over':
      return { icon: 'send', title: '上周的值日还没交接', text: `${team}给下一位留句话就好` };
  }
}
