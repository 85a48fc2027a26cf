import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Pipeline } from '../../core/dispatch';

/** GET /healthz: 200 while the database answers, 503 otherwise. */
export function registerHealth(server: FastifyInstance, { database }: Pick<Pipeline, 'database'>): void {
  server.get('/healthz', async (_request, reply) => {
    const isWell = await sql`select 1`.execute(database).then(
      () => true,
      () => false,
    );
    return reply
      .code(isWell ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ ok: isWell });
  });
}
