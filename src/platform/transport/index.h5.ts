import { personaReady } from '../login';
import { TransportFailure, type Transport } from './types';

export { TransportFailure } from './types';

/** Calls the local gateway beside the page, as the chosen persona. */
export const transport: Transport = {
  start: () => undefined,

  async send(request) {
    const openid = await personaReady();
    let response: Response;
    try {
      response = await fetch('/api', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(openid === null ? {} : { 'x-dev-openid': openid }) },
        body: JSON.stringify(request),
      });
    } catch (cause) {
      throw new TransportFailure('CLIENT.OFFLINE', String(cause));
    }
    try {
      return (await response.json()) as unknown;
    } catch {
      throw new TransportFailure('SYSTEM.UNAVAILABLE', `the gateway answered ${response.status} without an envelope`);
    }
  },
};
