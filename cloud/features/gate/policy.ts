import type { ActionName, ParsedInput } from '@contract/actions';
import type { Call, MemberGrant } from '../../core/action';
import { operator } from '../../core/policy';
import { found, Refusal } from '../../core/refusal';
import { findBatch, findPlace, type BatchRow, type Place } from './lookups';

export interface PlaceGrant extends MemberGrant {
  place: Place;
}

export interface BatchGrant extends MemberGrant {
  batch: BatchRow;
}

type AtPlace = { [A in ActionName]: ParsedInput<A> extends { courseId: string | null } ? A : never }[ActionName];
type OfBatch = { [A in ActionName]: ParsedInput<A> extends { batchId: string } ? A : never }[ActionName];

/** Operators, at the community or at one of its courses in any state. */
export async function seePlace<A extends AtPlace>(call: Call<A>): Promise<PlaceGrant> {
  const grant = operator(call);
  const { courseId } = call.input as { courseId: string | null };
  return { ...grant, place: found(await findPlace(call.database, grant.community, courseId), 'the course') };
}

/** Operators, where somebody can still be let in. Throws COURSE.CLOSED. */
export async function openPlace<A extends AtPlace>(call: Call<A>): Promise<PlaceGrant> {
  const grant = await seePlace(call);
  if (grant.place.isOver) throw new Refusal('COURSE.CLOSED', 'a course that is over takes nobody in');
  return grant;
}

/** Operators, on a batch of access codes. */
export async function seeBatch<A extends OfBatch>(call: Call<A>): Promise<BatchGrant> {
  const grant = operator(call);
  const { batchId } = call.input as { batchId: string };
  const { communityId } = grant.community;
  return { ...grant, batch: found(await findBatch(call.database, communityId, batchId), 'the batch') };
}
