import type { Call } from '../../core/action';
import { activeMember } from '../../core/policy';

export { activeMember as readMe } from '../../core/policy';

/** Without a community also strangers: they see that there is nothing yet. A named one is for its members. */
export function readToday(call: Call<'home.today'>): void {
  if (call.input.communityId !== undefined) activeMember(call);
}
