import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import type { Pipeline } from '../core/dispatch';
import type { FileStorage } from '../platform/storage/files';
import type { Persona } from './demo/personas';
import { registerApi } from './routes/api';
import { registerDevelopment, type TestHooks } from './routes/development';
import { registerFiles } from './routes/files';
import { registerHealth } from './routes/health';
import { registerPreview } from './routes/preview';

export interface GatewayOptions {
  pipeline: Pipeline;
  storage: FileStorage;
  personas: Persona[];
  /** Absolute directory of the built h5 client. */
  previewDirectory: string;
  /** Callers on this machine may say who they are; without it every call lacks an identity. */
  isLocalMode: boolean;
  /** null outside test mode. */
  testHooks: TestHooks | null;
}

/**
 * The HTTP front of the backend for a developer's machine and for tests: the same dispatch as the cloud functions,
 * local file storage, and the h5 preview. Not listening yet.
 */
export async function createGateway(options: GatewayOptions): Promise<FastifyInstance> {
  const server = Fastify({ logger: false, forceCloseConnections: true });
  server.addHook('onSend', (_request, reply, payload, done) => {
    void reply.header('x-content-type-options', 'nosniff');
    done(null, payload);
  });
  server.setErrorHandler<FastifyError>((error, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) options.pipeline.log.error({ outcome: 'gateway' }, error);
    void reply.code(status).send({ error: status >= 500 ? 'something went wrong on our side' : error.message });
  });
  registerHealth(server, options.pipeline);
  registerApi(server, options);
  registerFiles(server, options);
  if (options.isLocalMode) registerDevelopment(server, options);
  await registerPreview(server, options.previewDirectory);
  return server;
}
