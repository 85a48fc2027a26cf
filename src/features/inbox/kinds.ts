import type { InboxMessage } from '@contract/inbox';
import type { IconName } from '@/shared/ui/icon';

/** What a kind of message looks like and is called. */
export const KINDS: Record<InboxMessage['kind'], { icon: IconName; name: string }> = {
  announcement: { icon: 'megaphone', name: '公告' },
  welcome: { icon: 'hand-heart', name: '欢迎' },
  comment: { icon: 'message-circle', name: '评论' },
  featured: { icon: 'award', name: '精选' },
  content: { icon: 'shield-check', name: '内容审核' },
  course: { icon: 'book-open', name: '课程' },
  points: { icon: 'coins', name: '积分' },
  perk: { icon: 'gift', name: '权益' },
  application: { icon: 'user-plus', name: '申请' },
  homework: { icon: 'pencil', name: '作业' },
};
