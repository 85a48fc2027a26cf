import type { EarningEvent } from '@contract/points';

/** What an earning rule is called, for "how do I earn" and the ledger. */
export const EVENT_NAMES: Record<EarningEvent, string> = {
  checkin: '每日打卡',
  makeup: '补卡',
  milestone_7: '连续 7 天「一周有光」',
  milestone_21: '连续 21 天「三周不辍」',
  milestone_50: '连续 50 天「五十星灯」',
  milestone_100: '连续 100 天「百日成河」',
  comment: '写评论',
  featured: '打卡被精选',
  homework: '作业通过点评',
  review: '点评作业',
  step_rules: '读完社群约定',
  step_first_checkin: '第一次打卡',
  step_greet: '和小队打招呼',
  step_reminder: '设好每日提醒',
};

/** Reasons of the ledger that are no earning rules. */
const OTHER_REASONS: Record<string, string> = {
  reversal: '冲回',
  expire: '积分到期',
  grant: '运营发放',
  take: '运营扣回',
  redeem: '兑换权益',
};

/** The name of a ledger reason; a reason newer than this client is shown as a plain change. */
export const sayReason = (reason: string): string =>
  (EVENT_NAMES as Record<string, string>)[reason] ?? OTHER_REASONS[reason] ?? '积分变动';
