import type { ChecklistStep, Notice, TodayCourse } from '@contract/home';
import type { IconName } from '@/shared/ui/icon';

/** What a tap on a course of Today leads to. */
export function courseTarget({ mark, status, checkinId }: TodayCourse): 'compose' | 'written' | 'course' {
  if (checkinId !== null) return 'written';
  return mark === 'due' && status === 'open' ? 'compose' : 'course';
}

/** The small things of the first 24 hours, as what there is to do. */
export const STEP_WORDS: Record<ChecklistStep['step'], { title: string; text: string; icon: IconName }> = {
  rules: { title: '读一读社群约定', text: '一分钟，知道这里怎么玩', icon: 'scroll-text' },
  first_checkin: { title: '第一次打卡', text: '写一句话，点亮第一颗星', icon: 'sparkle' },
  greet: { title: '和队友打个招呼', text: '在任意一条打卡下留句话', icon: 'message-circle' },
  reminder: { title: '设一个每日提醒', text: '选个顺手的时间', icon: 'bell' },
};

export const NOTICE_ICONS: Record<Notice['kind'], IconName> = {
  announcement: 'megaphone',
  content: 'shield-check',
  comment: 'message-circle',
  course: 'book-open',
  message: 'bell',
};

/** The segments of the feed a person has: their team's comes first when there is a team. */
export const feedSegments = (hasTeam: boolean) =>
  [
    ...(hasTeam ? [{ value: 'team' as const, label: '小队' }] : []),
    { value: 'course' as const, label: '课程' },
    { value: 'featured' as const, label: '精选' },
  ] as const;
