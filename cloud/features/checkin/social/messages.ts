import type { Member } from '../../../core/caller';
import { sayDate } from '../../../core/say-date';
import type { NewMessage } from '../../inbox/deliver';
import type { SeenCheckin } from './seen';

/** Characters of somebody's words that a message quotes. */
const QUOTED = 40;

const quote = (text: string) => {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length <= QUOTED ? characters.join('') : `${characters.slice(0, QUOTED).join('')}…`;
};

const linkTo = ({ checkinId }: Pick<SeenCheckin, 'checkinId'>) =>
  `features/checkin/pages/detail/index?checkinId=${checkinId}`;

export type CommentedCheckin = Pick<SeenCheckin, 'checkinId' | 'localDate' | 'authorId'>;
export type CommentAuthor = Pick<Member, 'memberId' | 'nickname'>;

/** To the author of a check-in: somebody commented on it. */
export function commentedMessage(checkin: CommentedCheckin, from: CommentAuthor, text: string): NewMessage {
  return {
    actorId: from.memberId,
    kind: 'comment',
    title: `${from.nickname} 评论了你 ${sayDate(checkin.localDate)}的打卡`,
    body: quote(text),
    link: linkTo(checkin),
  };
}

/** To the author of a comment: somebody replied to it. */
export function repliedMessage(checkin: CommentedCheckin, from: CommentAuthor, text: string): NewMessage {
  const title = `${from.nickname} 回复了你`;
  return { actorId: from.memberId, kind: 'comment', title, body: quote(text), link: linkTo(checkin) };
}

/** To the author of a check-in that was featured; `points` as really posted. */
export function featuredMessage(
  checkin: Pick<SeenCheckin, 'checkinId' | 'localDate' | 'courseTitle' | 'text'>,
  points: number,
): NewMessage {
  const reward = points > 0 ? `，积分 +${points}` : '';
  return {
    kind: 'featured',
    title: `你 ${sayDate(checkin.localDate)}的打卡被选为精选${reward}`,
    body: [`「${checkin.courseTitle}」`, quote(checkin.text)].join(''),
    link: linkTo(checkin),
  };
}
