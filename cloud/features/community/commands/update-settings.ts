import type { Award } from '@contract/checkin';
import type { Call, MemberGrant } from '../../../core/action';
import { findOwnProfile, type ProfileRow } from '../queries';
import { completeStep } from '../steps';

export interface UpdatedSettings {
  row: ProfileRow;
  awards: Award[];
}

/** Changes the settings that are named; the first reminder ever set earns its step. */
export async function updateSettings(
  call: Call<'community.updateSettings'>,
  grant: MemberGrant,
): Promise<UpdatedSettings> {
  const { database, input, now } = call;
  const { member, community } = grant;
  const changes = {
    ...(input.reminderTime !== undefined && { reminder_time: input.reminderTime }),
    ...(input.showOnBoards !== undefined && { show_on_boards: input.showOnBoards }),
    ...(input.showSky !== undefined && { show_sky: input.showSky }),
  };
  if (Object.keys(changes).length > 0) {
    await database
      .updateTable('members')
      .set(changes)
      .where('community_id', '=', community.communityId)
      .where('member_id', '=', member.memberId)
      .execute();
  }
  const awards = input.reminderTime ? await completeStep(database, community, member.memberId, 'reminder', now) : [];
  return { row: await findOwnProfile(call, grant), awards };
}
