import { randomBytes } from 'node:crypto';
import type { ActionName, Input, Output } from '@contract/actions';
import type { Envelope } from '@contract/errors';

export type Ask = <A extends ActionName>(action: A, input: Input<A>) => Promise<Output<A>>;

/** Asks the gateway as one person, beside their phone: what the server keeps. Throws when it refuses. */
export function askAs(gatewayUrl: string, openid: string): Ask {
  return async (action, input) => {
    const response = await fetch(`${gatewayUrl}api`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-dev-openid': openid },
      body: JSON.stringify({ action, input, requestId: `journey-${randomBytes(9).toString('base64url')}` }),
    });
    const envelope = (await response.json()) as Envelope<Output<typeof action>>;
    if (!envelope.ok) throw new Error(`${action} was refused: ${envelope.error.code} ${envelope.error.message}`);
    return envelope.data;
  };
}
