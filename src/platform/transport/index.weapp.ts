import Taro from '@tarojs/taro';
import { TransportFailure, type Transport } from './types';

export { TransportFailure } from './types';

/** `-404011`, `-501000` and their like are about the function, not about the phone's network. */
const CLOUD_ERROR = /(?:errCode:\s*)?-(?:404|50[0-9]|60[0-9])\d{3}/;
const TIME_OUT = /timed?[\s-]?(?:out|limit)/i;

function failureOf(cause: unknown): TransportFailure {
  const { errMsg, errCode } = (cause ?? {}) as { errMsg?: string; errCode?: number | string };
  const message = `${errMsg ?? String(cause)} ${errCode ?? ''}`.trim();
  if (TIME_OUT.test(message)) return new TransportFailure('CLIENT.TIMEOUT', message);
  return new TransportFailure(CLOUD_ERROR.test(message) ? 'SYSTEM.UNAVAILABLE' : 'CLIENT.OFFLINE', message);
}

/** Calls the `api` cloud function; the platform itself says who is calling. */
export const transport: Transport = {
  start() {
    const env = process.env.TARO_APP_CLOUD_ENV;
    Taro.cloud.init(env ? { env, traceUser: true } : { traceUser: true });
  },

  async send({ action, input, requestId }) {
    try {
      const { result } = await Taro.cloud.callFunction({ name: 'api', data: { action, input, requestId } });
      return result;
    } catch (cause) {
      throw failureOf(cause);
    }
  },
};
