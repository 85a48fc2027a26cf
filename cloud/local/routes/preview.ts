import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Files that the build names after their content. */
const HASHED = /\.[0-9a-f]{8}\.\w+$/;

/** The built h5 client below `/`: its page is asked for anew each time, what is named by content never again. */
export async function registerPreview(server: FastifyInstance, directory: string): Promise<void> {
  await server.register(fastifyStatic, {
    root: directory,
    suppressWarning: true, // it may be built later
    cacheControl: false,
    setHeaders: (response, file) => {
      const isHashed = HASHED.test(path.basename(file));
      void response.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
