import type { Certificate, LearnerReport, VerifiedCertificate } from '@contract/closing';
import type { Saved } from '@/platform/canvas';
import { dayParts } from '@/shared/format/local-time';
import { sayNumber } from '@/shared/format/numbers';

const exactDay = (localDate: string) => {
  const { year, month, day } = dayParts(localDate);
  return `${year}年${month}月${day}日`;
};

/** 2026年10月16日 – 11月5日; the year is said again only where it is another one. */
export function sayPeriod({ startsOn, endedOn }: Pick<LearnerReport, 'startsOn' | 'endedOn'>): string {
  const { year, month, day } = dayParts(endedOn);
  const end = year === dayParts(startsOn).year ? `${month}月${day}日` : exactDay(endedOn);
  return startsOn === endedOn ? exactDay(startsOn) : `${exactDay(startsOn)} – ${end}`;
}

/** 2026年11月6日 */
export const sayIssued = ({ issuedOn }: Pick<VerifiedCertificate, 'issuedOn'>): string => exactDay(issuedOn);

/** Whole hundredths, never rounded up: 79.9% does not look like the 80% that it is not. */
export const wholePercent = (share: number): number => Math.floor(share * 100 + 1e-9);

/** The one sentence at the top of a report. */
export function sayEnding({ isComplete, litDays, askedDays }: LearnerReport): string {
  if (isComplete) return litDays === askedDays ? '一天不落，全部点亮' : '你完成了这门课程';
  return litDays === 0 ? '这一次，星星还在路上' : '每一颗星都算数';
}

/** What stands at the end of a report: thanks, for as much as there is to thank for. */
export function sayThanks({ litDays, likesGiven, commentsGiven }: LearnerReport): string {
  if (litDays === 0) return '谢谢你来过。准备好的时候，随时再出发。';
  const given = likesGiven + commentsGiven;
  const others = given > 0 ? `，也谢谢你 ${sayNumber(given)} 次照亮别人` : '';
  return `谢谢你点亮的 ${litDays} 天${others}。`;
}

const ROLE_WORDS = { captain: '队长', study_lead: '学习委员', organiser: '组织委员', member: '' } as const;

/** How the team fared, and what one was in it. */
export function sayTeam({ role, members, litDays }: NonNullable<LearnerReport['team']>): string {
  const mine = ROLE_WORDS[role] === '' ? '' : `，你是${ROLE_WORDS[role]}`;
  return `${members} 个人一起点亮了 ${sayNumber(litDays)} 天${mine}`;
}

/** How the days add up, for who wants to check. */
export function sayCount({ askedDays, litDays, madeUpDays, leaveDays, days }: LearnerReport): string {
  const notAsked = days.filter(({ mark }) => mark === 'none').length;
  const parts = [
    `${days.length} 天里计入 ${askedDays} 天，点亮 ${litDays} 天`,
    madeUpDays > 0 ? `其中补卡 ${madeUpDays} 天` : '',
    leaveDays > 0 ? `请假 ${leaveDays} 天，不计入` : '',
    notAsked > 0 ? `${notAsked} 天不在你的课程里，不计入` : '',
  ];
  return `${parts.filter((part) => part !== '').join('；')}。`;
}

/** What completing would have taken; null for who completed it. */
export function sayMissing({ isComplete, askedDays, completionShare, homework }: LearnerReport): string | null {
  if (isComplete) return null;
  const days = Math.ceil(completionShare * askedDays - 1e-9);
  const work = homework?.required ? `、通过 ${homework.required} 份作业` : '';
  return askedDays === 0 ? '这一期没有计入的日子。' : `点亮 ${days} 天${work}即为完成。`;
}

export function sayHomework({ handedIn, accepted, required }: NonNullable<LearnerReport['homework']>): string {
  const needed = required === null ? '' : `（需要 ${required} 份）`;
  return `提交 ${handedIn} 份，通过 ${accepted} 份${needed}`;
}

/** What a screen reader says about the sky of a course. */
export const saySky = ({ days, litDays }: LearnerReport): string =>
  `这门课程的星空，${days.length} 天里点亮了 ${litDays} 天`;

/** What one learns from a true code about its holder. */
export const sayHolder = ({ nickname }: Pick<VerifiedCertificate, 'nickname'>): string =>
  nickname ?? '持有人已注销账号';

const CODE_LINK = /[?&]code=([^&#]+)/;

/** The code in what was scanned: a link that carries one, or the code itself. */
export const codeIn = (scanned: string): string => decodeURIComponent(CODE_LINK.exec(scanned)?.[1] ?? scanned).trim();

export const shareTitle = ({ nickname, courseTitle }: Pick<Certificate, 'nickname' | 'courseTitle'>): string =>
  `${nickname}完成了「${courseTitle}」`;

/** What is said once the picture was handed over, or was not. */
export const SAVED_WORDS: Record<Saved, string> = {
  saved: '证书已保存',
  denied: '没有保存。可以在设置里允许存到相册',
  failed: '没能保存，再试一次',
};
