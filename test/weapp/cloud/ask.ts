import { randomBytes } from 'node:crypto';
import type { ActionName, Input, Output } from '@contract/actions';
import type { Envelope } from '@contract/errors';
import type { LocalCloud } from './local-cloud';

/** Calls as a person without a phone, what must succeed. */
export async function ask<A extends ActionName>(
  cloud: LocalCloud,
  openid: string,
  action: A,
  input: Input<A>,
): Promise<Output<A>> {
  const requestId = randomBytes(15).toString('base64url');
  const answer = (await cloud.as(openid).callFunction('api', { action, input, requestId })) as Envelope<Output<A>>;
  if (!answer.ok) throw new Error(`${action} was refused: ${JSON.stringify(answer.error)}`);
  return answer.data;
}
