import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { Verdict } from '../../platform/content-check';
import { isLoopback } from '../loopback';
import type { Persona } from '../demo/personas';

/** What a test may do to a running gateway. */
export interface TestHooks {
  moveClock: (instant: Date) => void;
  setPictureVerdict: (verdict: Verdict | 'pending') => void;
}

interface DevelopmentOptions {
  personas: Persona[];
  testHooks: TestHooks | null;
}

const clockBody = z.strictObject({ now: z.iso.datetime({ offset: true }) });
const contentBody = z.strictObject({ pictureVerdict: z.enum(['pass', 'review', 'risky', 'pending']) });

/** GET /dev/personas, and in test mode POST /dev/clock and POST /dev/content; for callers on this machine only. */
export function registerDevelopment(server: FastifyInstance, { personas, testHooks }: DevelopmentOptions): void {
  server.register((development, _options, done) => {
    development.addHook('onRequest', async (request, reply) => {
      if (!isLoopback(request.socket.remoteAddress)) await reply.code(404).send({ error: 'no such page' });
    });
    development.get('/dev/personas', async (_request, reply) =>
      reply.header('cache-control', 'no-store').send(personas),
    );
    if (testHooks) registerTestHooks(development, testHooks);
    done();
  });
}

function registerTestHooks(server: FastifyInstance, hooks: TestHooks): void {
  server.post('/dev/clock', async (request, reply) => {
    const body = clockBody.safeParse(request.body);
    if (!body.success) return reply.code(400).send({ error: 'now must be an instant' });
    hooks.moveClock(new Date(body.data.now));
    return reply.code(204).send();
  });
  server.post('/dev/content', async (request, reply) => {
    const body = contentBody.safeParse(request.body);
    if (!body.success) return reply.code(400).send({ error: 'pictureVerdict must be pass, review, risky or pending' });
    hooks.setPictureVerdict(body.data.pictureVerdict);
    return reply.code(204).send();
  });
}
