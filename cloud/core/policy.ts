import type { ActionName } from '@contract/actions';
import type { Call, MemberGrant } from './action';
import { notFound } from './refusal';

/** Any person the platform vouches for, member or not. */
export function anyone(): null {
  return null;
}

/** An active member of the community in the input. Everybody else learns nothing, not even that it exists. */
export function activeMember<A extends ActionName>(call: Call<A>): MemberGrant {
  const { member, community } = call.caller;
  if (!member || !community) throw notFound('the community');
  return { member, community };
}

/** Owner or operator. */
export function operator<A extends ActionName>(call: Call<A>): MemberGrant {
  const grant = activeMember(call);
  if (!isOperator(grant.member)) throw notFound('the desk');
  return grant;
}

export function isOperator(member: { role: string }): boolean {
  return member.role === 'owner' || member.role === 'operator';
}

/** Owner, operator or coach: those who answer for what is published. */
export function isStaff(member: { role: string }): boolean {
  return isOperator(member) || member.role === 'coach';
}
