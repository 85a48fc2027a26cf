import { dispatch } from '../../core/dispatch';
import { failureEnvelope } from '../../core/envelope';
import { randomId } from '../../core/ids';
import { jsonLog } from '../../core/log';
import { readPlatformContext } from '../platform-context';
import { cloudPipeline } from '../runtime';

/**
 * The `api` function: one call of a client. Who calls comes from the platform and never from the event. Always answers
 * an envelope, also when the deployment's configuration is missing.
 */
export async function main(event: unknown): Promise<unknown> {
  const { openid } = readPlatformContext();
  try {
    const { action, input, requestId } = (event ?? {}) as Record<string, unknown>;
    return await dispatch(cloudPipeline(), { openid, body: { action, input, requestId } });
  } catch (error) {
    const requestId = randomId();
    jsonLog().error({ action: '?', requestId, outcome: 'configuration' }, error);
    return failureEnvelope(error, requestId, new Date());
  }
}
