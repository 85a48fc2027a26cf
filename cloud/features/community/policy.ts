import type { ActionName, ParsedInput } from '@contract/actions';
import type { Gate } from '@contract/community';
import type { Call } from '../../core/action';
import { findCommunity } from './queries';

/** Joining is open to everybody whom the platform vouches for; the gate of the community decides inside. */
export interface JoinGrant {
  community: { communityId: string; name: string; gate: Gate };
}

type Entering = {
  [A in ActionName]: ParsedInput<A> extends { rulesAccepted: true; communityId: string } ? A : never;
}[ActionName];

/** Any person, at an existing community. */
export async function visitor<A extends Entering>({ database, input }: Call<A>): Promise<JoinGrant> {
  return { community: await findCommunity(database, input.communityId) };
}

export { activeMember as ownMembership, anyone as everybody } from '../../core/policy';
