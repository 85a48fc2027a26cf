import { systemClock } from '../core/clock';
import { databaseOver } from '../core/database';
import type { Pipeline } from '../core/dispatch';
import { jsonLog } from '../core/log';
import { createServerPool, namesServer } from '../database/connect-server';
import { cloudServices } from './cloud-services';
import { composePipeline } from './compose';

let pipeline: Pipeline | undefined;

/**
 * The pipeline of this function instance, made at its first call and kept: the pool outlives calls. Throws when the
 * environment lacks what it needs, and tries again at the next call.
 */
export function cloudPipeline(environment: Record<string, string | undefined> = process.env): Pipeline {
  return (pipeline ??= build(environment));
}

function build(environment: Record<string, string | undefined>): Pipeline {
  if (!namesServer(environment)) throw new Error('DATABASE_URL or PGHOST must name the PostgreSQL server');
  const services = cloudServices(environment);
  const database = databaseOver(createServerPool(environment));
  return composePipeline({ database, services, clock: systemClock, log: jsonLog() });
}
