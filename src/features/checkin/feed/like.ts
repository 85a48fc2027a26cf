import type { FeedRow } from '@contract/checkin';
import { toast } from '@/platform/notify';
import { sayError } from '@/shared/format/errors';
import { momentNow } from '@/shared/hooks/moment';
import { setLike } from '../api';
import { patchCheckin } from './patch';

type Likes = Pick<FeedRow, 'liked' | 'likeCount'>;

/** What the person wants of each check-in that a call is on its way about. */
const wishes = new Map<string, boolean>();

/** The row as it looks once liked, or no longer liked. Nothing changes when it is so already. */
export const withLike = (row: FeedRow, liked: boolean): FeedRow =>
  row.liked === liked ? row : { ...row, liked, likeCount: Math.max(0, row.likeCount + (liked ? 1 : -1)) };

/**
 * Turns a like on or off, shown at once. Taps while a call is on its way only change the wish: the last one counts, and
 * no two calls race. A failure puts back what the server last said.
 */
export async function toggleLike({ checkinId, liked, likeCount }: FeedRow): Promise<void> {
  const isUnderWay = wishes.has(checkinId);
  wishes.set(checkinId, !liked);
  patchCheckin(checkinId, (row) => withLike(row, !liked));
  if (isUnderWay) return;
  let known: Likes = { liked, likeCount };
  let asked: boolean;
  do {
    asked = wishes.get(checkinId) ?? !liked;
    const answer = await setLike(checkinId, asked);
    if (!answer.ok) {
      toast(sayError(answer.error, momentNow()));
      break;
    }
    known = answer.data;
  } while (wishes.get(checkinId) !== asked);
  wishes.delete(checkinId);
  patchCheckin(checkinId, (row) => ({ ...row, ...known }));
}
