import type { Person } from '@contract/community';
import type { ReleasedReview, Rubric, Scores } from '@contract/homework';
import type { QueueRow, ReviewSheet } from '@contract/review';
import { sayDeadline, type Moment } from '@/shared/format/dates';

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 1_440;

/** A span as people say it: 不到 1 分钟, 25 分钟, 3 小时, 2 天 4 小时. Longer spans leave the smaller unit out. */
export function saySpan(minutes: number): string {
  if (minutes < 1) return '不到 1 分钟';
  if (minutes < HOUR_MINUTES) return `${Math.floor(minutes)} 分钟`;
  if (minutes < DAY_MINUTES) return `${Math.floor(minutes / HOUR_MINUTES)} 小时`;
  const days = Math.floor(minutes / DAY_MINUTES);
  const hours = Math.floor((minutes - days * DAY_MINUTES) / HOUR_MINUTES);
  return days < 7 && hours > 0 ? `${days} 天 ${hours} 小时` : `${days} 天`;
}

const minutesBetween = (from: number, to: number) => (to - from) / MINUTE_MS;

/** 等了 3 小时 */
export const sayWait = ({ submittedAt }: Pick<QueueRow, 'submittedAt'>, now: number): string =>
  `等了 ${saySpan(minutesBetween(Date.parse(submittedAt), now))}`;

export interface Promised {
  words: string;
  isOverdue: boolean;
}

/** What is promised: 今天 18:00 前点评, or 超过承诺 5 小时. The clock runs on while the page is open. */
export function sayPromise({ promisedAt }: Pick<QueueRow, 'promisedAt'>, moment: Moment): Promised {
  const late = minutesBetween(Date.parse(promisedAt), moment.now);
  return late > 0
    ? { words: `超过承诺 ${saySpan(late)}`, isOverdue: true }
    : { words: `承诺${sayDeadline(promisedAt, moment)}`, isOverdue: false };
}

/** Whole minutes that are left, at least 0. */
export const minutesLeft = (until: string, now: number): number =>
  Math.max(0, Math.ceil(minutesBetween(now, Date.parse(until))));

/** 何晴正在看 · 还剩 12 分; null once the claim has run out. */
export function sayClaim(claim: NonNullable<QueueRow['claim']>, now: number): string | null {
  const left = minutesLeft(claim.until, now);
  if (left === 0) return null;
  return `${claim.isMine ? '你' : claim.reviewer.nickname}正在看 · 还剩 ${left} 分`;
}

/** True while somebody else has it. */
export const isTaken = ({ claim }: Pick<QueueRow, 'claim'>, now: number): boolean =>
  claim !== null && !claim.isMine && minutesLeft(claim.until, now) > 0;

/** The first of the rows shown that can be begun. */
export const firstFree = (rows: readonly QueueRow[], now: number): QueueRow | undefined =>
  rows.find((row) => !isTaken(row, now));

/** A claim is nearly over from here on. */
const SHORT_MINUTES = 5;

/** The most that a rubric gives. */
export const maxScoreOf = (rubric: Rubric): number =>
  rubric.reduce((sum, { levels }) => sum + Math.max(...levels.map(({ points }) => points)), 0);

/** Σ of the chosen levels' points so far. */
export const scoreSoFar = (rubric: Rubric, scores: Scores): number =>
  rubric.reduce((sum, { key, levels }) => sum + (levels[scores[key] ?? -1]?.points ?? 0), 0);

/** Levels chosen under one rubric, as far as another one has them: what is carried to a newer version. */
export function carriedScores(scores: Scores, rubric: Rubric): Scores {
  const known = rubric.filter(({ key, levels }) => scores[key] !== undefined && scores[key] < levels.length);
  return Object.fromEntries(known.map(({ key }) => [key, scores[key]!]));
}

/** What a reviewer writes. */
export interface Writing {
  scores: Scores;
  verdict: 'pass' | 'return' | null;
  strength: string;
  nextStep: string;
}

export const writingOf = ({ scores, verdict, strength, nextStep, reviewerKind }: ReviewSheet): Writing => ({
  scores,
  // peers do not decide
  verdict: reviewerKind === 'peer' ? 'pass' : verdict,
  strength,
  nextStep,
});

export type WritingPart = 'rubric' | 'strength' | 'nextStep' | 'verdict';

/** What is still missing, part by part, in the order of the page. */
export function missingIn(writing: Writing, rubric: Rubric): Partial<Record<WritingPart, string>> {
  const unrated = rubric.filter(({ key, levels }) => levels[writing.scores[key] ?? -1] === undefined);
  return {
    ...(unrated.length > 0 && { rubric: `还没选：${unrated.map(({ label }) => label).join('、')}` }),
    ...(writing.strength.trim() === '' && { strength: '写一处做得好的地方' }),
    ...(writing.nextStep.trim() === '' && { nextStep: '写一个下次能做的改进' }),
    ...(writing.verdict === null && { verdict: '选一个结论' }),
  };
}

/** Adds a phrase to what is written; twice the same is once. */
export function withPhrase(text: string, phrase: string): string {
  if (text.includes(phrase)) return text;
  const before = text.trimEnd();
  if (before === '') return phrase;
  return /[。！？!?；;，,]$/.test(before) ? `${before}${phrase}` : `${before}；${phrase}`;
}

/** Beginnings that name something in the work, to be tapped in and made exact. */
export const STRENGTH_PHRASES = [
  '观点清楚，一开头就说到点上',
  '例子具体，让人有画面',
  '能联系自己的经历',
  '结构完整，读起来顺',
  '比上一版更聚焦',
] as const;

export const NEXT_STEP_PHRASES = [
  '把最想说的一句放到第一段',
  '补一个自己的例子',
  '说说为什么这样想',
  '删去重复的句子，留下最有力的',
  '结尾写一个明天就能做的行动',
] as const;

/** The newest version when it is not the one under review any more. */
export function newerVersion({ version, versions }: Pick<ReviewSheet, 'version' | 'versions'>): number | null {
  const newest = versions[0]?.version ?? version;
  return newest > version ? newest : null;
}

/** A claim's clock in words, a shape and a colour. A claim that ran out goes on with the next word, unless it is taken. */
export function clockOf(
  { until, isLost }: { until: string | null; isLost: boolean },
  now: number,
): { words: string; tone: 'night' | 'warn' | 'bad' | 'plain'; icon: 'clock' | 'hourglass' | 'lock' } {
  if (isLost) return { words: '已由别人接手', tone: 'bad', icon: 'lock' };
  if (until === null) return { words: '动笔就认领', tone: 'plain', icon: 'clock' };
  const left = minutesLeft(until, now);
  if (left === 0) return { words: '到时间了，接着写会续上', tone: 'warn', icon: 'hourglass' };
  return left <= SHORT_MINUTES
    ? { words: `还剩 ${left} 分`, tone: 'warn', icon: 'hourglass' }
    : { words: `还剩 ${left} 分`, tone: 'night', icon: 'clock' };
}

/** What may be done with a review at the moment it is finished; the cloud says the same to whoever looks it up later. */
export function mayOnceDone(
  { reviewerKind, showcase }: Pick<ReviewSheet, 'reviewerKind' | 'showcase'>,
  { status, verdict, isStaff }: { status: 'finished' | 'released'; verdict: Writing['verdict']; isStaff: boolean },
): ReviewSheet['may'] {
  const isOut = status === 'released' && reviewerKind !== 'peer';
  return { withdraw: isOut, askToShow: isOut && verdict === 'pass' && isStaff && showcase === null };
}

/** What the author has said to being shown, in a word, a shape and a colour. */
export const SHOWCASE_WORDS = {
  pending: { tone: 'plain', icon: 'hourglass', children: '等作者答复' },
  consented: { tone: 'gold', icon: 'sparkle', children: '展示中' },
  declined: { tone: 'plain', icon: 'lock', children: '作者不展示' },
  revoked: { tone: 'plain', icon: 'lock', children: '作者不展示' },
} as const satisfies Record<NonNullable<ReviewSheet['showcase']>, { tone: string; icon: string; children: string }>;

/** What the author has said to being shown, for who reviews; null while nobody has asked. */
export function sayShowcase(showcase: ReviewSheet['showcase']): string | null {
  switch (showcase) {
    case null:
      return null;
    case 'pending':
      return '已问过作者，同意后同学就能看到';
    case 'consented':
      return '作者同意了，正在佳作里展示';
    case 'declined':
    case 'revoked':
      return '作者选择了不展示';
  }
}

/** A released review as a card shows it; `me` has written it where nobody else is named. */
export const reviewOf = (sheet: ReviewSheet, me: Person | null): ReleasedReview => ({
  reviewId: sheet.reviewId,
  version: sheet.version,
  reviewer: sheet.reviewer ?? me,
  reviewerKind: sheet.reviewerKind,
  verdict: sheet.verdict ?? 'pass',
  rubric: sheet.rubric,
  scores: sheet.scores,
  score: scoreSoFar(sheet.rubric, sheet.scores),
  maxScore: maxScoreOf(sheet.rubric),
  strength: sheet.strength,
  nextStep: sheet.nextStep,
  releasedAt: sheet.releasedAt ?? '',
});

/** What has become of a finished review. */
export function sayDone({
  status,
  author,
  reviewerKind,
  verdict,
}: Pick<ReviewSheet, 'status' | 'author' | 'reviewerKind' | 'verdict'>): { title: string; text: string } {
  if (reviewerKind === 'peer') {
    return { title: '互评写好了', text: '大家都写完后，作者会匿名看到。谢谢你认真读完。' };
  }
  const name = author?.nickname ?? '作者';
  if (status === 'finished') return { title: '点评已完成', text: `会和其他点评一起发布，${name}现在还看不到。` };
  return verdict === 'return'
    ? { title: `已请${name}再改一版`, text: '交上新版本后，会回到队列里。' }
    : { title: `点评已发给${name}`, text: '亮点、下一步和积分都已经送到。' };
}

/** Why a review cannot be gone on with. */
export function sayEnded(sheet: Pick<ReviewSheet, 'status' | 'version' | 'versions' | 'reviewerKind'>): {
  title: string;
  text: string;
} {
  const newer = newerVersion(sheet);
  if (sheet.status === 'withdrawn')
    return { title: '这份点评已收回', text: '作者看不到它了。没有别的点评时，作业会回到队列，等一份新的。' };
  if (newer !== null)
    return { title: `作者刚交了第 ${newer} 版`, text: '这一版不用再点评，写好的内容可以带到新的一版。' };
  return sheet.reviewerKind === 'peer'
    ? { title: '这份互评已经结束', text: '时间到了，已请别人接手；或者助教已经点评，或者作者交了新的版本。' }
    : { title: '这份点评已经结束', text: '别人已经点评完这份作业，你写的没有发出。' };
}
