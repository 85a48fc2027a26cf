import { LIMITS } from '@contract/limits';
import type { ErrorBody, ErrorCode, ErrorDetails } from '@contract/errors';
import { sayDay, sayInstant, todayOf, type Moment } from './dates';
import { sayNumber } from './numbers';

type Words = string | ((details: ErrorDetails, moment: Moment) => string);

const FIELD_NAMES: Record<string, string> = {
  text: '文字',
  nickname: '昵称',
  bio: '个人简介',
  reason: '理由',
  inviteCode: '邀请码',
  accessCode: '兑换码',
  answers: '报名问题',
  entry: '邀请码',
  numbers: '数字',
  mediaIds: '图片',
  reminderTime: '提醒时间',
};

function invalid({ field }: ErrorDetails): string {
  // `input.numbers.minutes` and `input.answers.0.values` are about the first part of the input
  const name = typeof field === 'string' ? FIELD_NAMES[field.replace(/^input\./, '').split('.')[0] ?? ''] : undefined;
  return name ? `「${name}」还不对，改一改再提交` : '有一处内容还不对，检查后再提交';
}

function tooOften({ retryAfterSeconds }: ErrorDetails): string {
  if (typeof retryAfterSeconds !== 'number') return '操作有点快，过一分钟再试';
  return retryAfterSeconds < 60
    ? `操作有点快，${Math.max(1, Math.ceil(retryAfterSeconds))} 秒后再试`
    : `操作有点快，${Math.ceil(retryAfterSeconds / 60)} 分钟后再试`;
}

function tooLate({ closedAt }: ErrorDetails, moment: Moment): string {
  const when = typeof closedAt === 'string' ? `已在 ${sayInstant(closedAt, moment)} 截止` : '打卡时间已过';
  return `这一天${when}，有补卡可以在月历里补上`;
}

function notStarted({ startsOn }: ErrorDetails, moment: Moment): string {
  return typeof startsOn === 'string'
    ? `课程${sayDay(startsOn, todayOf(moment))}开营，那天再来点亮`
    : '课程还没开营，开营后再来点亮';
}

function tooFewPoints({ missing }: ErrorDetails): string {
  return typeof missing === 'number' ? `还差 ${sayNumber(missing)} 积分，先去攒一攒` : '积分还不够，先去攒一攒';
}

function rejected({ field, mediaId }: ErrorDetails): string {
  const isPicture = mediaId !== undefined || field === 'input.avatarMediaId';
  return isPicture ? '有图片没有通过检查，换一张再提交' : '内容里有不适合公开的词句，改一改再提交';
}

const MEGABYTES = Math.round(LIMITS.pictureBytes / 1_000_000);

/** What each error says to the person: what happened and what to do next. Total: a new code does not compile without words. */
const WORDS: Record<ErrorCode, Words> = {
  'INPUT.INVALID': invalid,
  'INPUT.TOO_LARGE': '内容太长了，删短一些再提交',
  'INPUT.UNKNOWN_ACTION': '当前版本不支持这个操作，请重启小程序完成更新',
  'REQUEST.REUSED': '内容已有改动，请再提交一次',
  'IDENTITY.MISSING': '没有认出你，请退出后重新进入',
  'RESOURCE.NOT_FOUND': '这里的内容已不在，或者还没有对你开放',
  'RATE.LIMITED': tooOften,

  'GATE.INVITE_INVALID': '邀请码不对或已过期，向邀请人要一个新的',
  'GATE.ACCESS_CODE_INVALID': '兑换码不对，请对照购买记录再输一次',
  'GATE.ACCESS_CODE_USED': '这个兑换码已经用过，如不是你本人请联系运营',
  'GATE.ANSWERS_INCOMPLETE': '还有必答的问题没有填，补上再提交',
  'GATE.APPLICATION_PENDING': '申请正在审核，通过后会在消息里告诉你',
  'COMMUNITY.MEMBER_REMOVED': '你已被移出这个社群，原因见加入页，有疑问请联系运营',
  'COMMUNITY.OWNER_CANNOT_LEAVE': '群主要先把社群转交给别人，才能退出',
  'APPLICATION.ALREADY_DECIDED': '这份申请已有人处理，刷新看看结果',

  'COURSE.NOT_ENROLLING': '课程现在不接受报名，看看其他课程',
  'COURSE.FULL': '名额已满，看看其他课程，或等有人让出名额',
  'COURSE.ALREADY_ENROLLED': '你已经报过名，直接去课程里看看',
  'COURSE.NOT_ENROLLED': '先报名这门课程，再来点亮',
  'COURSE.NOT_STARTED': notStarted,
  'COURSE.CLOSED': '课程已结营，内容仍可随时回看',

  'CHECKIN.DAY_OFF_PLAN': '这天是休息日，不用打卡，下个打卡日再来',
  'CHECKIN.DATE_IN_FUTURE': '还没到这一天，到那天再来点亮',
  'CHECKIN.TOO_LATE': tooLate,
  'CHECKIN.BEFORE_ENROLMENT': '这一天在你报名之前，从报名那天开始点亮就好',
  'CHECKIN.ALREADY_LIT': '这一天已经点亮，去看看自己的打卡',
  'CHECKIN.NO_MAKEUP_CARD': '没有补卡了，继续点亮可以再得到',
  'CHECKIN.MAKEUP_NOT_NEEDED': '这一天不需要补卡，直接点亮就好',
  'CHECKIN.NO_LEAVE_LEFT': '请假次数已用完，写一句话也能点亮今天',
  'CHECKIN.LEAVE_TOO_LATE': '请假要在当天截止之前，过后可以用补卡',
  'CHECKIN.EMPTY': '写一句话或放一张图片，就能点亮',
  'CHECKIN.STATE_CHANGED': '这条打卡刚有变化，刷新后再操作',

  'CONTENT.REJECTED': rejected,
  'MEDIA.TYPE_UNSUPPORTED': '只支持 JPG、PNG 和 WebP 图片，换一张试试',
  'MEDIA.TOO_LARGE': `图片超过 ${MEGABYTES} MB，换一张小一些的`,
  'MEDIA.NOT_READY': ({ gone }) =>
    gone === true ? '图片已不在手机里，重新选一次再提交' : '图片还没有传完，等它传好再提交',
  'LEDGER.INSUFFICIENT': tooFewPoints,

  'SYSTEM.UNAVAILABLE': '服务有点忙，稍等片刻再试',
  'SYSTEM.INTERNAL': '我们这边出了点问题，已记录下来，请稍后再试',

  'CLIENT.OFFLINE': '网络没有连上，连上后再试一次',
  'CLIENT.TIMEOUT': '网络太慢，没等到回应，再试一次',
};

/** One sentence for an error. Dates in it are relative to `moment`. */
export function sayError({ code, details = {} }: Pick<ErrorBody, 'code' | 'details'>, moment: Moment): string {
  const words = WORDS[code];
  return typeof words === 'string' ? words : words(details, moment);
}
