import type { Config } from '@jest/types';
import { embeddedTemplateFile } from '../embedded-template';
import { startPostgres, type PostgresServer } from '../postgres-server';
import { createTemplate, dropDatabase } from '../postgres-template';
import { databaseKind } from './database-kind';

/** Jest loads its set-up and its tear-down apart from each other: what the run owns waits here in between. */
interface Run {
  stopDatabase?: () => Promise<void>;
}

async function startServer(): Promise<void> {
  const given = process.env.DATABASE_URL;
  const server: PostgresServer = given ? { url: given, stop: () => Promise.resolve() } : await startPostgres();
  const template = await createTemplate(server.url);
  // Workers are forked after this and inherit both.
  process.env.TEST_SERVER_URL = server.url;
  process.env.TEST_SERVER_TEMPLATE = template;
  (globalThis as Run).stopDatabase = async () => {
    await dropDatabase(server.url, template);
    await server.stop();
  };
}

/** Once a run: a PostgreSQL with a migrated template database, or the file that PGlite starts from. */
export default async function startDatabase(_run: Config.GlobalConfig, project: Config.ProjectConfig): Promise<void> {
  if (databaseKind(project) === 'pglite') process.env.TEST_PGLITE_TEMPLATE = await embeddedTemplateFile();
  else if (!(globalThis as Run).stopDatabase) await startServer();
}
