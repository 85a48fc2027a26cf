import type { Today, TodayCourse } from '@contract/home';
import { addDays, mondayOf } from '../../core/days';
import type { Call } from '../../core/action';
import type { Services } from '../../core/services';
import { utcOffsetMinutes } from '../../core/zone';
import { presentFeedPage } from '../checkin/feed';
import { closesAt } from '../checkin/rules/schedule';
import { markOf, nextMilestone } from '../checkin/rules/streak';
import { figuresOf, type Standing } from '../checkin/standing';
import type { HomeOfMember, MembershipRow, TaskRow, TodayFacts } from './today-query';

const DAYS_OF_WEEK = [0, 1, 2, 3, 4, 5, 6];

export function presentMembership(row: MembershipRow, { storage }: Services): Today['memberships'][number] {
  return {
    communityId: row.community_id,
    name: row.name,
    coverUrl: row.cover_key && storage.urlOf(row.cover_key),
    memberId: row.member_id,
    role: row.role,
  };
}

export function presentToday({ memberships, home }: TodayFacts, call: Call<'home.today'>): Today {
  return {
    memberships: memberships.map((row) => presentMembership(row, call.services)),
    current: home && presentHome(home, call),
  };
}

function presentHome(home: HomeOfMember, call: Call<'home.today'>): NonNullable<Today['current']> {
  const { member, community, feed } = home;
  const { storage } = call.services;
  return {
    communityId: community.communityId,
    communityName: community.name,
    me: {
      memberId: member.memberId,
      nickname: member.nickname,
      avatarUrl: member.avatarKey && storage.urlOf(member.avatarKey),
      role: member.role,
    },
    utcOffsetMinutes: utcOffsetMinutes(call.now, community.timeZone),
    points: home.points,
    growth: home.growth,
    celebration: home.celebration,
    unread: home.unread,
    courses: home.standings.map((standing) => presentCourse(standing, home.tasks)),
    notices: home.notices,
    homework: home.homework,
    duty: home.duty,
    checklist: home.steps.every((step) => step.done) ? null : home.steps,
    feed: feed && {
      scope: feed.scope,
      courseId: feed.courseId,
      ...presentFeedPage(feed.page, { member, storage }),
    },
  };
}

function presentCourse(standing: Standing, tasks: TaskRow[]): TodayCourse {
  const { facts, schedule } = standing;
  const figures = figuresOf(standing);
  const dayNo = facts.scheduled.indexOf(facts.today) + 1;
  const task = tasks.find((candidate) => candidate.course_id === standing.courseId && candidate.day_no === dayNo);
  const milestone = nextMilestone(figures.streak);
  const monday = mondayOf(facts.today);
  return {
    courseId: standing.courseId,
    title: standing.title,
    status: standing.status,
    localDate: facts.today,
    mark: markOf(facts, facts.today),
    dayNo: dayNo || null,
    task: task ? { title: task.title, text: task.task, link: task.link } : null,
    numbers: standing.numbers,
    cutoffMinutes: schedule.cutoffMinutes,
    closesAt: closesAt(schedule, facts.today).toISOString(),
    startsOn: schedule.startsOn,
    dissolvesOn: standing.dissolvesOn,
    figures,
    week: DAYS_OF_WEEK.map((offset) => {
      const localDate = addDays(monday, offset);
      return { localDate, mark: markOf(facts, localDate) };
    }),
    nextMilestone: milestone && { name: milestone.name, remaining: milestone.remaining },
    checkinId: standing.checkinIds.get(facts.today) ?? null,
    asksForRules: standing.asksForRules,
    team: standing.team,
  };
}
