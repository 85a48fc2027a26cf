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
  questions: '报名表',
  entry: '邀请码',
  count: '数量',
  note: '备注',
  numbers: '数字',
  mediaIds: '图片',
  reminderTime: '提醒时间',
};

function invalid({ field }: ErrorDetails): string {
  // `input.numbers.minutes` and `input.answers.0.values` are about the first part of the input
  const name = typeof field === 'string' ? FIELD_NAMES[field.replace(/^input\./, '').split('.')[0] ?? ''] : undefined;
  return name ? `「${name}」还不对，改一改再提交` : '有一处内容还不对，检查后再提交';
}

function ungrouped({ ungroupedCount }: ErrorDetails): string {
  return typeof ungroupedCount === 'number'
    ? `还有 ${ungroupedCount} 人没有小队，先到「分组」公布小队再开营`
    : '先到「分组」公布小队再开营';
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

function changedMeanwhile({ by, at }: ErrorDetails, moment: Moment): string {
  const change = typeof at === 'string' ? `${String(by)} ${sayInstant(at, moment)} 刚保存过` : '刚有人保存过';
  return `${change}这门课程，看看新的内容再保存一次`;
}

function notClosed({ closesAt }: ErrorDetails, moment: Moment): string {
  return typeof closesAt === 'string'
    ? `课程还在进行，${sayInstant(closesAt, moment)} 结营后再来看报告`
    : '课程还在进行，结营后再来看报告';
}

function notEarned({ litDays, askedDays }: ErrorDetails): string {
  const days = typeof litDays === 'number' ? `这一期点亮了 ${litDays} / ${askedDays ?? litDays} 天，` : '';
  return `${days}证书发给完成课程的人，下一期再来`;
}

function tooFewPoints({ missing }: ErrorDetails): string {
  return typeof missing === 'number' ? `还差 ${sayNumber(missing)} 积分，先去攒一攒` : '积分还不够，先去攒一攒';
}

function tierInUse({ name, perks, courses }: ErrorDetails): string {
  const users = [perks ? `${perks} 个权益` : '', courses ? `${courses} 门课程` : ''].filter((part) => part !== '');
  return `还有${users.join('和') || '权益或课程'}要求「${name ?? '这一级'}」，先改它们的等级要求`;
}

function notOnSale({ opensAt, closedAt }: ErrorDetails, moment: Moment): string {
  if (typeof opensAt === 'string') return `${sayInstant(opensAt, moment)} 开抢，到时再来`;
  if (typeof closedAt === 'string') return `${sayInstant(closedAt, moment)} 已结束，看看别的权益`;
  return '这个权益已下架，看看别的权益';
}

/** What was done with a redemption of a kind; `coupon` is what operators do most. */
const PERK_DONE: Record<string, string> = { code: '发放', coupon: '核销', service: '完成', goods: '寄出' };

function alreadyFulfilled({ fulfilledAt, kind, wanted }: ErrorDetails, moment: Moment): string {
  const when = typeof fulfilledAt === 'string' ? `${sayInstant(fulfilledAt, moment)} ` : '';
  const done = PERK_DONE[String(kind)] ?? '核销';
  if (wanted === 'cancel') return `${when}已经${done}，不能再取消`;
  if (wanted === 'return') return `${when}已经${done}，积分不能再退回`;
  return `${when}已经${done}过，不用再${done}`;
}

function alreadyEnded({ status, wanted }: ErrorDetails): string {
  const what = status === 'cancelled' ? '这份兑换已经取消，积分已退回' : '这份兑换的积分已退回';
  return wanted === 'fulfil' ? `${what}，不能再核销` : what;
}

function rejected({ field, mediaId }: ErrorDetails): string {
  const isPicture = mediaId !== undefined || field === 'input.avatarMediaId';
  return isPicture ? '有图片没有通过检查，换一张再提交' : '内容里有不适合公开的词句，改一改再提交';
}

function opensLater({ opensAt }: ErrorDetails, moment: Moment): string {
  const when = typeof opensAt === 'string' ? `${sayInstant(opensAt, moment)} ` : '';
  return `报名还没开始，${when}开放后再来`;
}

function enrolmentEnded({ endedAt }: ErrorDetails, moment: Moment): string {
  const when = typeof endedAt === 'string' ? `已在 ${sayInstant(endedAt, moment)} ` : '已经';
  return `报名${when}截止，看看其他课程`;
}

function tierTooLow({ needs, missingGrowth }: ErrorDetails): string {
  const tier = typeof needs === 'string' ? `${needs}及以上` : '更高等级';
  const gap = typeof missingGrowth === 'number' && missingGrowth > 0 ? `，还差 ${sayNumber(missingGrowth)} 成长值` : '';
  return `这门课程对${tier}会员开放${gap}`;
}

function alreadyWaiting({ position }: ErrorDetails): string {
  return typeof position === 'number'
    ? `你正在候补，排在第 ${position} 位，有名额就轮到你`
    : '你正在候补，有名额就轮到你';
}

function handInOver({ until }: ErrorDetails, moment: Moment): string {
  const when = typeof until === 'string' ? `已在 ${sayInstant(until, moment)} ` : '已经';
  return `提交${when}截止，草稿还留着，可以找助教商量`;
}

function claimedBy({ by, until }: ErrorDetails, moment: Moment): string {
  const who = typeof by === 'string' ? by : '另一位点评人';
  const when = typeof until === 'string' ? `，到 ${sayInstant(until, moment)} 还没完成就会放出来` : '';
  return `${who}正在点评这一份${when}`;
}

function reviewIncomplete({ label }: ErrorDetails): string {
  return typeof label === 'string' ? `「${label}」还没有选，选好再提交` : '每一项都要选，再写一处亮点和一个下一步';
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
  'GATE.EXPIRY_PAST': '有效期要选今天或以后的日子',
  'GATE.ANSWERS_INCOMPLETE': '还有必答的问题没有填，补上再提交',
  'GATE.APPLICATION_PENDING': '申请正在审核，通过后会在消息里告诉你',
  'COMMUNITY.MEMBER_REMOVED': '你已被移出这个社群，原因见加入页，有疑问请联系运营',
  'COMMUNITY.OWNER_CANNOT_LEAVE': '群主要先把社群转交给别人，才能退出',
  'APPLICATION.ALREADY_DECIDED': '这份申请已有人处理，刷新看看结果',

  'COURSE.NOT_ENROLLING': '课程现在不接受报名，看看其他课程',
  'COURSE.ENROLMENT_NOT_OPEN': opensLater,
  'COURSE.ENROLMENT_ENDED': enrolmentEnded,
  'COURSE.TIER_TOO_LOW': tierTooLow,
  'COURSE.ALREADY_ENROLLED': '你已经报过名，直接去课程里看看',
  'COURSE.ALREADY_WAITING': alreadyWaiting,
  'COURSE.NOT_ENROLLED': '先报名这门课程，再来点亮',
  'COURSE.NOT_STARTED': notStarted,
  'COURSE.CLOSED': '课程已结营，内容仍可随时回看',
  'COURSE.NOT_CLOSED': notClosed,
  'COURSE.ILLEGAL_MOVE': '课程的阶段刚有变化，刷新看看现在到了哪一步',
  'COURSE.NOT_READY': '课程还缺几样内容，补齐后再发布',
  'COURSE.FIELD_FROZEN': '这一项在现在的阶段不能再改，刷新后看看哪些还能改',
  'COURSE.DAY_FIXED': ({ dayNo }) =>
    typeof dayNo === 'number' ? `第 ${dayNo} 天已经开始，只能改之后的日子` : '已经开始的日子不能再改，可以改之后的日子',
  'COURSE.CHANGED_MEANWHILE': changedMeanwhile,
  'CERTIFICATE.NOT_EARNED': notEarned,

  'GROUPING.NOT_OPEN': '课程开始报名之后才能分组',
  'GROUPING.NOBODY': '还没有人报名，等有人报名再来分组',
  'GROUPING.NOT_PROPOSED': '还没有分组方案，先点「生成方案」',
  'GROUPING.CHANGED': '方案刚被另一位运营改过，看一看新方案再公布',
  'GROUPING.PUBLISHED': '小队已经公布，现在可以一位一位地调整',
  'GROUPING.NOT_PUBLISHED': '小队还没有公布，先公布再调整',
  'GROUPING.NAME_TAKEN': '这门课程已经有同名的小队，换一个名字',
  'GROUPING.UNGROUPED': ungrouped,

  'DUTY.TURN_CHANGED': '这一周的值日刚有变化，刷新看看现在是谁',
  'DUTY.ANSWER_TOO_LATE': '答复时间已过，想换人请找队长',
  'DUTY.WEEK_NOT_OPEN': '只能安排本周和下周的值日',
  'DUTY.MEMBER_UNAVAILABLE': 'TA 这一周不能值日，换一位试试',
  'DUTY.SWAP_DECLINED': 'TA 说过这一周换不了，问问别人',
  'DUTY.SWAP_GONE': '这次换班已经撤回或处理过了，刷新看看',
  'TEAM.ROLE_BY_OPERATORS': '队长由运营来定，请联系运营',
  'TEAM.CAPTAIN_NEEDED': '小队要有队长，先把队长交给另一位队员',

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

  'HOMEWORK.EMPTY': '写一段文字，或者放一张图片、一个文件，再提交',
  'HOMEWORK.TOO_LATE': handInOver,
  'HOMEWORK.RESUBMISSION_OVER': handInOver,
  'HOMEWORK.PEERS_READING': '同学正在互评这份作业，收到点评后再修改',
  'HOMEWORK.SETTLED': '这份作业已经通过，不用再交',
  'HOMEWORK.EDITED_MEANWHILE': '这份作业刚被别人改过，刷新后在新内容上再改一次',
  'HOMEWORK.HANDED_IN': '已经有人交了这份作业，可以修改，不能删除，也不能收回发布',
  'HOMEWORK.NOT_SHOWABLE': '这份作业现在还不能展示，等点评发布后再来',
  'REVIEW.CLAIMED': claimedBy,
  'REVIEW.CLAIM_LOST': '认领超过 30 分钟，已由别人接手；你写的内容还留着',
  'REVIEW.NOTHING_WAITING': '没有等待点评的作业了，歇一会儿',
  'REVIEW.INCOMPLETE': reviewIncomplete,
  'REVIEW.SUPERSEDED': '作者刚交了新的版本，打开新版本再点评',
  'REVIEW.STATE_CHANGED': '这份点评的状态刚有变化，刷新看看',

  'CONTENT.REJECTED': rejected,
  'MEDIA.TYPE_UNSUPPORTED': '只支持 JPG、PNG 和 WebP 图片，换一张试试',
  'MEDIA.TOO_LARGE': `图片超过 ${MEGABYTES} MB，换一张小一些的`,
  'MEDIA.NOT_READY': ({ gone }) =>
    gone === true ? '图片已不在手机里，重新选一次再提交' : '图片还没有传完，等它传好再提交',
  'LEDGER.INSUFFICIENT': tooFewPoints,
  'VIP.TIERS_CHANGED': '有人刚改过等级，重新打开再改',
  'VIP.TIER_IN_USE': tierInUse,
  'RULE.CHANGED': '规则刚被别人改过，刷新后在新的一版上再改',
  'MEMBER.UNTOUCHABLE': '群主和自己的身份不能这样改，运营的身份只有群主能改',

  'PERK.NOT_ON_SALE': notOnSale,
  'PERK.SOLD_OUT': '已经兑完了，积分没有扣，看看别的权益',
  'PERK.LIMIT_REACHED': ({ limit }) =>
    typeof limit === 'number' ? `每人最多兑 ${limit} 次，你已经兑满` : '这个权益你已经兑满，看看别的',
  'PERK.TIER_TOO_LOW': ({ needs, has }) => `${needs ?? '更高等级'}起可兑，你现在是${has || '入门等级'}`,
  'PERK.PRICE_CHANGED': ({ price }) =>
    typeof price === 'number' ? `价格刚刚变成 ${sayNumber(price)} 积分，看过再兑` : '价格刚刚有变化，看过再兑',
  'PERK.ADDRESS_REQUIRED': '填好收件地址，才能寄给你',
  'PERK.EDITED_MEANWHILE': '有人刚改过这个权益，重新打开再改',
  'PERK.STOCK_BELOW_SOLD': ({ sold }) =>
    typeof sold === 'number' ? `已经兑出 ${sayNumber(sold)} 份，总数不能比它少` : '总数不能比已经兑出的少',
  'PERK.KIND_FIXED': '已有人兑换或已导入兑换码，种类不能再改，可以另建一个',
  'PERK.ALREADY_FULFILLED': alreadyFulfilled,
  'PERK.ALREADY_ENDED': alreadyEnded,
  'PERK.VOUCHER_EXPIRED': ({ expiresAt }, moment) =>
    typeof expiresAt === 'string' ? `这张券 ${sayInstant(expiresAt, moment)} 就到期了` : '这张券已经到期，不能再核销',
  'PERK.CODE_SEEN': '兑换码已经看过，不能再退，直接使用就好',
  'PERK.UNDO_TOO_LATE': '已经过了可以撤销的时间',

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
