import type { Insertable } from 'kysely';
import type { DB } from '../../database/schema';
import { commentedMessage, featuredMessage, repliedMessage } from '../../features/checkin/social/messages';
import type { NewMessage } from '../../features/inbox/deliver';
import { DEFAULT_RULES } from '../../ledger/earning-rules';
import type { Announcement } from './announcements';
import type { DemoCheckin, DemoMember, Moment } from './model';

export type MailRow = Insertable<DB['inbox_messages']>;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Comments older than this have been told of and forgotten. */
const KEPT_DAYS = 12;
const FEATURED_POINTS = DEFAULT_RULES.featured.points;

/** What a community's members were told. */
export interface News {
  communityName: string;
  members: DemoMember[];
  announcements: Announcement[];
  checkins: DemoCheckin[];
}

/** Fills the inboxes: welcome, announcements, comments, features. Most of what is older than a day has been read. */
export function mailOf(news: News, moment: Moment): MailRow[] {
  const { random } = moment;
  const mailbox = openMailbox(moment);
  const { send } = mailbox;
  for (const member of news.members) {
    if (member.role !== 'owner') send(member, welcomeTo(news.communityName), member.joinedAt, 2);
  }
  for (const { at, message, isFresh, isFor } of news.announcements) {
    for (const member of news.members.filter(isFor)) {
      send(member, message, at, isFresh ? Infinity : random.between(20, 1_500));
    }
  }
  for (const checkin of news.checkins) tellOf(checkin, send, moment);
  return mailbox.rows;
}

type Send = (member: DemoMember, message: NewMessage, at: Date, readAfterMinutes: number) => void;

/** Collects rows. Nothing arrives in the future or before somebody has joined. */
export function openMailbox({ now, random }: Moment): { rows: MailRow[]; send: Send } {
  const rows: MailRow[] = [];
  const send: Send = (member, { actorId, ...message }, at, readAfterMinutes) => {
    if (at > now || at < member.joinedAt) return;
    const readAt = at.getTime() + readAfterMinutes * MINUTE_MS;
    rows.push({
      community_id: member.communityId,
      member_id: member.memberId,
      message_id: random.idAt(at),
      ...message,
      actor_id: actorId ?? null,
      created_at: at,
      read_at: readAt < now.getTime() ? new Date(readAt) : null,
    });
  };
  return { rows, send };
}

function tellOf(checkin: DemoCheckin, send: Send, { now, random }: Moment): void {
  const { member: author } = checkin.seat;
  const { checkinId, localDate, text } = checkin;
  const seen = { checkinId, localDate, text, authorId: author.memberId, courseTitle: checkin.course.plan.title };
  for (const { author: writer, replyTo, text: words, at } of checkin.comments) {
    if (now.getTime() - at.getTime() > KEPT_DAYS * DAY_MS) continue;
    if (replyTo) send(replyTo, repliedMessage(seen, writer, words), at, random.between(30, 1_300));
    else if (writer !== author) send(author, commentedMessage(seen, writer, words), at, random.between(30, 1_300));
  }
  if (checkin.featuredAt) {
    send(author, featuredMessage(seen, FEATURED_POINTS), checkin.featuredAt, random.between(10, 600));
  }
}

const welcomeTo = (community: string): NewMessage => ({
  kind: 'welcome',
  title: `欢迎加入${community}`,
  body: '先读一读社群约定，再选一门课程，点亮你的第一颗星。',
  link: 'pages/learn/index',
});
