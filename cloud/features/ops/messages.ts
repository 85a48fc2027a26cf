import type { NewMessage } from '../inbox/deliver';

export interface DecidedCase {
  kind: 'report' | 'appeal' | 'check';
  subject: 'checkin' | 'comment';
  decision: 'publish' | 'hide';
  /** The check-in it is about, or the one that the comment is under. */
  checkinId: string;
  /** The operator's own words; may be empty. */
  reason: string;
}

const NOUNS = { checkin: '打卡', comment: '评论' };

const linkTo = ({ checkinId }: DecidedCase) => `features/checkin/pages/detail/index?checkinId=${checkinId}`;

/** What the author hears; null when a report came to nothing, of which they never knew. */
export function messageToAuthor(decided: DecidedCase): NewMessage | null {
  const { kind, subject, decision, reason } = decided;
  const noun = NOUNS[subject];
  const link = linkTo(decided);
  if (decision === 'publish') {
    if (kind === 'report') return null;
    const title = kind === 'appeal' ? `申诉通过了，这条${noun}已经公开` : `这条${noun}已经公开`;
    return { kind: 'content', title, body: reason || '谢谢你耐心等待人工确认。', link };
  }
  const title = kind === 'appeal' ? `申诉没有通过，这条${noun}还需要修改` : `你的一条${noun}不再对别人显示`;
  return { kind: 'content', title, body: reason || hiddenReason(decided), link };
}

/** What those who reported it hear. It names neither author nor decision's grounds. */
export function messageToReporters({ subject, decision }: DecidedCase): NewMessage {
  const body =
    decision === 'hide' ? '它不再对大家显示。谢谢你帮忙守护社群。' : '它没有违反社群约定，会继续显示。谢谢你的提醒。';
  return { kind: 'content', title: `你举报的${NOUNS[subject]}已经处理`, body, link: null };
}

/** Said about a check-in that an operator sent back without words of their own. */
export function hiddenReason({ subject }: Pick<DecidedCase, 'subject'>): string {
  return subject === 'checkin' ? '运营同学认为它不适合公开，请修改后再提交，或者申诉。' : '运营同学认为它不适合公开。';
}
