import { LIMITS } from '@contract/limits';
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { dispatch, type Pipeline } from '../../core/dispatch';
import { failureEnvelope } from '../../core/envelope';
import { randomId } from '../../core/ids';
import { Refusal } from '../../core/refusal';
import { isLoopback } from '../loopback';

interface ApiOptions {
  pipeline: Pipeline;
  isLocalMode: boolean;
}

/** The developer identity, believed only in local mode and only from this machine; '' for everybody else. */
function openidOf(request: FastifyRequest, isLocalMode: boolean): string {
  const header = request.headers['x-dev-openid'];
  const isTrusted = isLocalMode && isLoopback(request.socket.remoteAddress);
  return isTrusted && typeof header === 'string' ? header.slice(0, 128) : '';
}

function refusalOf(error: FastifyError): unknown {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return new Refusal('INPUT.TOO_LARGE', `a call may hold ${LIMITS.bodyBytes} bytes`);
  }
  if (error instanceof SyntaxError) return new Refusal('INPUT.INVALID', 'the body is not JSON', { field: '' });
  return error;
}

/** POST /api: one call, always answered by an envelope with HTTP 200, as a cloud function answers. */
export function registerApi(server: FastifyInstance, { pipeline, isLocalMode }: ApiOptions): void {
  server.register((api, _options, done) => {
    api.removeAllContentTypeParsers();
    api.addContentTypeParser('*', { parseAs: 'string', bodyLimit: LIMITS.bodyBytes }, (_request, body, parsed) => {
      try {
        parsed(null, JSON.parse(body as string));
      } catch (error) {
        parsed(error as Error);
      }
    });
    api.setErrorHandler<FastifyError>((error, _request, reply) => {
      const cause = refusalOf(error);
      const requestId = randomId();
      if (!(cause instanceof Refusal)) pipeline.log.error({ action: '?', requestId, outcome: 'gateway' }, cause);
      void reply.code(200).send(failureEnvelope(cause, requestId, pipeline.clock()));
    });
    api.post('/api', async (request, reply) => {
      const openid = openidOf(request, isLocalMode);
      const envelope = await dispatch(pipeline, { openid, body: request.body });
      return reply.header('cache-control', 'no-store').send(envelope);
    });
    done();
  });
}
