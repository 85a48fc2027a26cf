import type { Award, Submitted } from '@contract/checkin';
import type { TodayCourse } from '@contract/home';
import { sayReason } from '@/shared/format/events';
import { sayDayWithWeekday } from '@/shared/format/dates';
import { sayChange } from '@/shared/format/numbers';

/** A line with at most one number that stands out. */
export interface LitTitle {
  before: string;
  figure?: number;
  after?: string;
}

/** What the lit page says at its top. */
export function litTitle({ figures, isMakeup, localDate, wasLitBefore }: Submitted): LitTitle {
  if (isMakeup) return { before: `补亮了 ${sayDayWithWeekday(localDate)}` };
  if (wasLitBefore) return { before: '这一天早已点亮' };
  if (figures.litDays === 1) return { before: '点亮了第一颗星' };
  return figures.streak > 1
    ? { before: '已连续点亮', figure: figures.streak, after: '天' }
    : { before: '已点亮', figure: figures.litDays, after: '天' };
}

/** 你是北斗小队今天第 7 颗星，还差 2 颗就满天了; null where no team is told. */
export function teamLine(team: Submitted['team']): string | null {
  if (!team) return null;
  const place = team.litOrder === 1 ? '第一颗星' : `第 ${team.litOrder} 颗星`;
  const missing = team.dueCount - team.litOrder;
  return `你是${team.name}今天${place}，${missing > 0 ? `还差 ${missing} 颗就满天了` : '小队满天了'}`;
}

export const milestoneLine = ({ nextMilestone }: Submitted): string | null =>
  nextMilestone && `再坚持 ${nextMilestone.remaining} 天，拿到「${nextMilestone.name}」`;

export interface Gain {
  points: number;
  growth: number;
  /** What it was for, where there is more than one thing. */
  details: string[];
}

/** All that came with the check-in. */
export function gainOf(awards: readonly Award[]): Gain {
  const sum = (pick: (award: Award) => number) => awards.reduce((total, award) => total + pick(award), 0);
  const details =
    awards.length < 2 ? [] : awards.map(({ event, points }) => `${sayReason(event)} ${sayChange(points)}`);
  return { points: sum(({ points }) => points), growth: sum(({ growth }) => growth), details };
}

/** What the author should know about who sees it; null once everybody does. Words that lit nothing are where they were. */
export function stateLine({ state, wasLitBefore }: Submitted): string | null {
  if (wasLitBefore) return '之前写的那条还在，这次写的存在草稿里';
  if (state === 'self_visible') return '内容正在检查，通过后大家就能看到';
  return state === 'fix_needed' ? '有内容要改一改才会公开，星星不受影响' : null;
}

/** A star of the picture, in rpx from its left upper corner. `lit` stars are joined by a line. */
export interface SkyStar {
  localDate: string;
  mark: TodayCourse['week'][number]['mark'];
  x: number;
  y: number;
  isCentre: boolean;
}

export interface SkyLine {
  x: number;
  y: number;
  length: number;
  /** Clockwise, in degrees. */
  angle: number;
  isLit: boolean;
}

export const SKY = { width: 670, height: 420 } as const;

const STEP = 136;
/** Heights by weekday, so that the same week always makes the same figure. */
const HEIGHTS = [236, 132, 218, 98, 206, 116, 188];
const EDGE = 24;

const isLit = ({ mark }: Pick<SkyStar, 'mark'>) => mark === 'lit' || mark === 'makeup';

/** The days around one that was lit, as a figure of stars with that day in the middle; lit itself unless it waits. */
export function skyAround(
  week: TodayCourse['week'],
  localDate: string,
  isLitNow = true,
): { stars: SkyStar[]; lines: SkyLine[] } {
  const found = week.findIndex((day) => day.localDate === localDate);
  const days: TodayCourse['week'] = found === -1 ? [{ localDate, mark: 'due' }] : week;
  const centre = Math.max(0, found);
  const middleY = SKY.height / 2;
  const stars = days
    .map((day, index) => ({
      ...day,
      ...(index === centre && isLitNow && !isLit(day) && { mark: 'lit' as const }),
      x: SKY.width / 2 + (index - centre) * STEP,
      y: middleY + ((HEIGHTS[index] ?? middleY) - (HEIGHTS[centre] ?? middleY)),
      isCentre: index === centre,
    }))
    .filter(({ x, mark }) => x >= EDGE && x <= SKY.width - EDGE && mark !== 'none');
  return { stars, lines: stars.slice(1).flatMap((star, index) => lineBetween(stars[index], star)) };
}

function lineBetween(from: SkyStar | undefined, to: SkyStar): SkyLine[] {
  if (!from) return [];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return [
    {
      x: from.x,
      y: from.y,
      length: Math.round(Math.hypot(dx, dy)),
      angle: Math.round((Math.atan2(dy, dx) * 180) / Math.PI),
      isLit: isLit(from) && isLit(to),
    },
  ];
}
