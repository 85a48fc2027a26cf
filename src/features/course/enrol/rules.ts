import type { CourseCard, CourseDetail } from '@contract/course';
import { sayDayWithWeekday, sayInstant, todayOf, type Moment } from '@/shared/format/dates';
import { clockOf, daysBetween, localTime } from '@/shared/format/local-time';
import { sayNumber } from '@/shared/format/numbers';
import type { IconName } from '@/shared/ui/icon';
import { isFull } from '../rules';

type Enrolling = Pick<CourseDetail, 'course' | 'terms'>;

/** A form this short is answered on a sheet; a longer one has a page of its own. */
export const SHEET_QUESTIONS = 2;

/** A moment with its clock time: 今天 20:00, 明天 08:00, 11月28日 周六 20:00 */
export function sayMoment(iso: string, moment: Moment): string {
  const then = localTime(Date.parse(iso), moment.utcOffsetMinutes);
  const isNear = Math.abs(daysBetween(todayOf(moment), then.localDate)) <= 1;
  return isNear ? sayInstant(iso, moment) : `${sayDayWithWeekday(then.localDate)} ${clockOf(then)}`;
}

/** What the button to enrol says, and whether it can be pressed now. */
export interface Door {
  label: string;
  isOpen: boolean;
}

/** How the course's door stands for the caller at a moment. */
export function doorOf({ course, terms }: Enrolling, moment: Moment): Door {
  const why = whyShut({ course, terms }, moment);
  return why === null ? { label: sayEnrol({ course, terms }), isOpen: true } : { label: why, isOpen: false };
}

function whyShut({ course, terms }: Enrolling, moment: Moment): string | null {
  if (course.status === 'draft') return '课程还没有发布';
  if (terms.tier && !terms.tier.isReached) return `${terms.tier.name}及以上会员可以报名`;
  if (terms.opensAt !== null && moment.now < Date.parse(terms.opensAt)) {
    return `${sayMoment(terms.opensAt, moment)} 开放报名`;
  }
  return terms.closesAt !== null && moment.now >= Date.parse(terms.closesAt) ? '报名已经截止' : null;
}

function sayEnrol({ course, terms }: Enrolling): string {
  const again = course.enrolment === 'rejected' ? '再' : '';
  if (course.gate === 'review') return `${again}申请报名`;
  if (!isFull(course) && terms.waitingCount === 0) return '报名这门课程';
  return terms.waitingCount === 0 ? '加入候补' : `加入候补（前面 ${terms.waitingCount} 人）`;
}

/** What one says yes to by the last button: the words name what happens then. */
export function sayConsent(course: CourseCard): string {
  if (course.gate === 'review') return '同意课程规则并提交申请';
  if (isFull(course)) return '同意课程规则并加入候补';
  if (course.gate === 'open') return '同意课程规则并报名';
  return `同意课程规则并用${course.gate === 'invite' ? '邀请码' : '兑换码'}报名`;
}

/** What has become of it, once it is done. */
export function sayEnrolled({ enrolment, position }: Pick<CourseCard, 'enrolment' | 'position'>): string {
  if (enrolment === 'applied') return '申请已提交，结果会在消息里告诉你';
  if (enrolment === 'waitlisted') return `已加入候补，你是第 ${position ?? 1} 位`;
  return '报名成功，开营见';
}

/** Where somebody stands who is not in and not outside either. */
export interface Standing {
  icon: IconName;
  title: string;
  text: string;
  /** What gives it up; null = there is nothing to give up. */
  giveUp: string | null;
}

export function standingOf({ course, terms }: Enrolling): Standing | null {
  switch (course.enrolment) {
    case 'applied':
      return {
        icon: 'hourglass',
        title: '报名申请正在审核',
        text: '运营会看你填写的内容，结果在消息里告诉你，不用重复提交。',
        giveUp: '撤回申请',
      };
    case 'waitlisted':
      return {
        icon: 'hourglass',
        title: '正在候补',
        text: '有名额让出就按顺序轮到，到你时会在消息里告诉你，不用守着。',
        giveUp: '不等了，退出候补',
      };
    case 'rejected':
      return {
        icon: 'circle-alert',
        title: '上次的申请没有通过',
        text: terms.reason ?? '运营没有写明原因，补充报名信息后可以再申请一次。',
        giveUp: null,
      };
    default:
      return null;
  }
}

/** What has to be confirmed before it is given up. */
export function askGiveUp(enrolment: CourseCard['enrolment']): { title: string; text: string; confirmText: string } {
  switch (enrolment) {
    case 'applied':
      return { title: '撤回报名申请？', text: '撤回后运营不会再看到它，之后可以重新申请。', confirmText: '撤回申请' };
    case 'waitlisted':
      return {
        title: '退出候补？',
        text: '你的位次会让给后面的人，之后再报名要重新排队。',
        confirmText: '退出候补',
      };
    default:
      return {
        title: '退出这门课程？',
        text: '名额会让给别人，你会离开小队。打过的卡和积分都会留着，之后还可以再报名。',
        confirmText: '退出课程',
      };
  }
}

/** What was given up, once it is. */
export function sayGivenUp(enrolment: CourseCard['enrolment']): string {
  if (enrolment === 'applied') return '申请已撤回';
  return enrolment === 'waitlisted' ? '已退出候补' : '已退出，随时欢迎回来';
}

/** One line about how people get in. */
export interface Condition {
  title: string;
  text: string;
}

const GATE_TEXTS: Record<CourseCard['gate'], Condition> = {
  open: { title: '直接报名', text: '同意课程规则就能报名。' },
  invite: { title: '凭邀请码报名', text: '邀请码可以向邀请你的人要。' },
  access_code: { title: '凭兑换码报名', text: '在别处购买过的，凭兑换码报名；每个码只能用一次。' },
  review: { title: '需要运营审核', text: '填好报名信息后由运营审核，结果在消息里告诉你。' },
};

/** All that the course asks of whoever wants to enrol. */
export function conditionsOf({ course, terms }: Enrolling, moment: Moment): Condition[] {
  return [GATE_TEXTS[course.gate], ...tierCondition(terms), ...timeCondition(terms, moment), ...lineCondition(terms)];
}

function tierCondition({ tier }: CourseDetail['terms']): Condition[] {
  if (tier === null) return [];
  const gap = tier.missingGrowth > 0 ? `还差 ${sayNumber(tier.missingGrowth)} 成长值。` : '等级恢复后就能报名。';
  return [{ title: `${tier.name}及以上会员`, text: tier.isReached ? '你的等级已经达到。' : gap }];
}

function timeCondition({ opensAt, closesAt, earlyHours }: CourseDetail['terms'], moment: Moment): Condition[] {
  const isAhead = opensAt !== null && moment.now < Date.parse(opensAt);
  if (!isAhead && closesAt === null) return [];
  const from = isAhead ? `${sayMoment(opensAt, moment)} 开放` : '';
  const until = closesAt === null ? '' : `${sayMoment(closesAt, moment)} 截止`;
  const early = isAhead && earlyHours > 0 ? `你的等级可以提前 ${earlyHours} 小时报名。` : '';
  return [{ title: [from, until].filter((part) => part !== '').join('，'), text: early || '按社群所在地的时间。' }];
}

function lineCondition({ waitingCount, position }: CourseDetail['terms']): Condition[] {
  if (waitingCount === 0 || position !== null) return [];
  return [{ title: `${waitingCount} 人正在候补`, text: '有人让出名额时，按报名的先后顺序递补。' }];
}
