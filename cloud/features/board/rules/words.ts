import type { Board, BoardName } from '@contract/board';
import { RULES, type Figures } from './formulas';

const R = RULES;

/** How each board's score is made, said with the figures that make it. */
export const FORMULAS: Record<BoardName, Board['formula']> = {
  persistence: {
    text: `得分 = ${R.fullShare} × 按时点亮的天数 ÷ 本周应打卡的天数 + 连续奖励`,
    notes: [
      `连续奖励：每连续 ${R.daysPerBonus} 天 1 分，最多 ${R.bonusAtMost} 分。`,
      `请假的日子不算应打卡，补卡不算按时；一周应打卡不足 ${R.fewestDays} 天的，按 ${R.fewestDays} 天算。`,
      '每门课一天只算一次，没有通过审核或已经删除的打卡不算。',
    ],
  },
  progress: {
    text: `得分 = 本周完成率 − 自己前 ${R.earlierWeeks} 周的平均完成率`,
    notes: [
      `完成率按百分点算，最多 ${R.progressAtMost} 分；只和自己比，不和别人比。`,
      `前面至少有 ${R.earlierWeeksAtLeast} 周要打卡，才有自己的平均可以比。`,
      '完成率 = 按时点亮 ÷ 应打卡，请假不扣。',
    ],
  },
  helping: {
    text: `得分 = 每天帮到的人：留言或互评 ${R.helpInWords} 分，只点赞 ${R.helpByLike} 分`,
    notes: [
      `一天最多 ${R.helpADayAtMost} 分；同一位同学一天只算一次，写多少条都一样。`,
      '给自己的不算，没有通过审核或已经删除的留言不算。',
    ],
  },
  good_work: {
    text: `得分 = 精选打卡与展示作业各 ${R.perShownWork} 分 + 喜欢你打卡的人各 ${R.perAdmirer} 分 + 通过点评的作业各 ${R.perPassedHomework} 分`,
    notes: [
      `精选与展示最多算 ${R.shownWorkAtMost} 份，喜欢最多算 ${R.admirersAtMost} 人，通过的作业最多算 ${R.passedHomeworkAtMost} 份。`,
      '同一个人喜欢几篇都只算一次，自己点的不算；写得多不加分。',
    ],
  },
};

const joined = (...parts: (string | false)[]) => parts.filter(Boolean).join(' · ');

const SAY: { [B in BoardName]: (figures: Figures[B]) => string } = {
  persistence: ({ lit, streak }) => joined(`按时点亮 ${lit} 次`, streak > 1 && `连续 ${streak} 天`),
  progress: ({ gain }) => `完成率比前 ${R.earlierWeeks} 周的自己高 ${gain} 个百分点`,
  helping: ({ people, days }) => `${days} 天里帮到 ${people} 人次`,
  good_work: ({ shown, admirers, passed }) =>
    joined(
      shown > 0 && `精选与展示 ${shown} 份`,
      admirers > 0 && `${admirers} 人喜欢`,
      passed > 0 && `${passed} 份作业通过`,
    ),
};

/** What a score is made of, in a few words. */
export function sayFigures<B extends BoardName>(board: B, figures: Figures[B]): string {
  return SAY[board](figures);
}
