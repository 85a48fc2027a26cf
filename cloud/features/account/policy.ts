import type { ActionName } from '@contract/actions';
import type { Call } from '../../core/action';
import { found } from '../../core/refusal';

/** A person we know, whatever became of their memberships. */
export interface PersonGrant {
  personId: string;
}

/** Anybody about themselves; somebody we know nothing of has no account. */
export function knownPerson<A extends ActionName>({ caller }: Call<A>): PersonGrant {
  return { personId: found(caller.personId, 'the account') };
}

export { activeMember as ownRecord } from '../../core/policy';
