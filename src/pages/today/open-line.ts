import type { Today } from '@contract/home';
import { navigate } from '@/platform/navigation';
import { readMessage } from '@/features/inbox/store';
import type { Line } from '@/features/home/lines';
import { useSession, useToday } from '@/session';

/** Opens what a line is about. News count as read from then on, so that they make room for the next. */
export function openLine(line: Line, link: string): void {
  const { communityId } = useSession.getState();
  if (line.kind === 'notice' && communityId !== null) {
    const { noticeId } = line.notice;
    useToday.getState().patch((today) => withoutNotice(today, noticeId));
    void readMessage(communityId, noticeId);
  }
  void navigate(link);
}

function withoutNotice({ current, ...today }: Today, noticeId: string): Today {
  if (!current) return { ...today, current };
  const notices = current.notices.filter((notice) => notice.noticeId !== noticeId);
  return { ...today, current: { ...current, notices, unread: Math.max(0, current.unread - 1) } };
}
