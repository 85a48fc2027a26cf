import { aCourseSetting, aPlanDay } from '../../support/course-settings';
import type { Actor, World } from '../../support/world';
import type { Ask } from '../../support/ask';
import type { Journey } from './journey';

export const CAMP_TITLE = '七天晨读快闪';

/** Days of the camp, a Thursday to the next Wednesday: its learners see two weeks on duty. */
export const CAMP_DAYS = [
  '2026-11-26',
  '2026-11-27',
  '2026-11-28',
  '2026-11-29',
  '2026-11-30',
  '2026-12-01',
  '2026-12-02',
];

/** What each day of its plan is called. */
const PLAN_TITLES = ['翻开书', '读出声', '慢下来', '抄一句', '讲给人听', '换个地方读', '合上书'];

/** What the operator pastes into the plan: the day, its title, what is to be done. */
export const PLAN_TABLE = PLAN_TITLES.map((title, index) => `${index + 1}\t${title}\t读十分钟，写一句话。`).join('\n');

const OTHERS = ['陈一诺', '顾言', '江北', '李想', '宋知', '唐果', '许星', '杨帆', '赵敏', '沈舟'];

/** The people of a camp that is still to be set up. */
export interface Crowd {
  communityId: string;
  operator: Actor;
  /** Whom we follow. */
  learner: Actor;
  captain: Actor;
  /** Ten more learners, who are only there. */
  others: Actor[];
}

/** A community with an operator and twelve members, and no course. */
export async function gatherCrowd(world: World): Promise<Crowd> {
  const communityId = await world.createCommunity({ name: '晨光读书社' });
  const member = (nickname: string) => world.createMember(communityId, { nickname });
  const others: Actor[] = [];
  for (const nickname of OTHERS) others.push(await member(nickname));
  return {
    communityId,
    operator: await world.createMember(communityId, { nickname: '苏晴', role: 'operator' }),
    learner: await member('林小满'),
    captain: await member('周远'),
    others,
  };
}

/** Applies for a course with one question, without a phone. */
export async function applyFor(ask: Ask, communityId: string, courseId: string, answer: string): Promise<void> {
  const { terms } = await ask('course.get', { communityId, courseId });
  const answers = terms.questions.map(({ questionId }) => ({ questionId, values: [answer] }));
  await ask('course.enrol', { communityId, courseId, answers, rulesAccepted: true });
}

/** Each of them lights a day of the course that is due now, without a phone. */
export async function lightDay(asks: Journey['asks'], people: readonly Actor[], courseId: string, localDate: string) {
  await Promise.all(
    people.map(({ openid, communityId, nickname }) =>
      asks(openid)('checkin.submit', {
        communityId,
        courseId,
        localDate,
        text: `${nickname}读了十分钟，抄下一句。`,
        mediaIds: [],
        numbers: {},
        visibility: 'course',
        writtenAt: `${localDate}T00:20:00.000Z`,
        makeup: false,
      }),
    ),
  );
}

/**
 * The camp as it stands when its teams are published: set up and filled by the actions, with the learner and the captain,
 * who asked for each other, in one of three teams.
 */
export async function publishCamp(asks: Journey['asks'], crowd: Crowd): Promise<string> {
  const { communityId, operator, learner, captain, others } = crowd;
  const desk = asks(operator.openid);
  const settings = { ...aCourseSetting, title: CAMP_TITLE, startsOn: CAMP_DAYS[0]!, teamSize: 4, enrolsUntil: null };
  const { courseId, revision } = await desk('course.create', { communityId, settings });
  const days = PLAN_TITLES.map((title, index) => ({ ...aPlanDay, dayNo: index + 1, title }));
  await desk('course.savePlanDays', { communityId, courseId, revision, days });
  await desk('course.move', { communityId, courseId, to: 'enrolling', reason: '' });
  for (const { openid } of [learner, captain, ...others])
    await asks(openid)('course.enrol', { communityId, courseId, rulesAccepted: true });
  const wish = (from: Actor, to: Actor, wantsToCaptain: boolean) =>
    asks(from.openid)('grouping.setWish', { communityId, courseId, memberId: to.memberId, wantsToCaptain });
  await wish(learner, captain, false);
  await wish(captain, learner, true);
  await desk('course.move', { communityId, courseId, to: 'grouping', reason: '' });
  await desk('grouping.propose', { communityId, courseId, fields: [], teamSize: 4 });
  const { proposedAt } = await desk('grouping.getDraft', { communityId, courseId });
  await desk('grouping.publish', { communityId, courseId, proposedAt: proposedAt! });
  return courseId;
}
