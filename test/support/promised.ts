import { isDeepStrictEqual } from 'node:util';
import { ACTIONS, type ActionName, type Output } from '@contract/actions';
import type { Envelope } from '@contract/errors';

/**
 * Holds an answer against the contract: every field it promises with its type, and no other, so that nothing leaks that
 * nobody promised. Returns the envelope. Throws with the first difference.
 */
export function asPromised<A extends ActionName>(action: A, envelope: Envelope<unknown>): Envelope<Output<A>> {
  if (!envelope.ok) return envelope;
  const sent: unknown = JSON.parse(JSON.stringify(envelope.data));
  const result = ACTIONS[action].output.safeParse(sent);
  if (!result.success) throw new Error(`${action} does not answer as the contract says: ${result.error.message}`);
  if (!isDeepStrictEqual(result.data, sent)) {
    throw new Error(`${action} answers more than the contract says: ${JSON.stringify(sent)}`);
  }
  return envelope as Envelope<Output<A>>;
}
