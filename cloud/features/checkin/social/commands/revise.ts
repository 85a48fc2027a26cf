import type { Output } from '@contract/actions';
import type { Call } from '../../../../core/action';
import { Refusal } from '../../../../core/refusal';
import { usablePictures } from '../../../media/pictures';
import { contentStateOf } from '../../content';
import type { CheckinGrant } from '../policy';
import type { SeenCheckin } from '../seen';
import { stateChanged } from './appeal';

const STILL_NOT_PASSED = '文字还是没有通过内容检查，请再改一改，或者申诉。';

/**
 * Replaces text and pictures of a check-in that was sent back, and has them checked again. The day, its streak and its
 * points stay. Throws CHECKIN.STATE_CHANGED when it is not waiting to be fixed.
 */
export async function revise(
  call: Call<'checkin.revise'>,
  { checkin, member, community }: CheckinGrant,
): Promise<Output<'checkin.revise'>> {
  const { database, input } = call;
  const { communityId } = community;
  if (checkin.state !== 'fix_needed') throw stateChanged(checkin.state);
  validate(input, checkin);
  const pictures = await usablePictures(database, { communityId, memberId: member.memberId }, input.mediaIds);
  const state = await contentStateOf(call, pictures);
  const changed = await database
    .updateTable('checkins')
    .set({
      text: input.text,
      media_ids: input.mediaIds,
      state,
      state_reason: state === 'fix_needed' ? STILL_NOT_PASSED : null,
      check_tried_at: null,
    })
    .where('community_id', '=', communityId)
    .where('checkin_id', '=', checkin.checkinId)
    .where('state', '=', 'fix_needed')
    .where('deleted_at', 'is', null)
    .returning('checkin_id')
    .executeTakeFirst();
  if (!changed) throw stateChanged(checkin.state);
  return { state };
}

function validate({ text, mediaIds }: Call<'checkin.revise'>['input'], before: SeenCheckin): void {
  if (text === '' && mediaIds.length === 0) {
    throw new Refusal('CHECKIN.EMPTY', 'a check-in needs a sentence or a picture', { field: 'input.text' });
  }
  if (new Set(mediaIds).size !== mediaIds.length) {
    throw new Refusal('INPUT.INVALID', 'a picture is there twice', { field: 'input.mediaIds' });
  }
  if (text === before.text && mediaIds.join() === before.mediaIds.join()) {
    throw new Refusal('INPUT.INVALID', 'nothing was changed; an appeal asks people to look', { field: 'input.text' });
  }
}
