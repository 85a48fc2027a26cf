import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { createServerPool } from '../../cloud/database/connect-server';
import { migrate } from '../../cloud/database/migrate';
import { productMigrations } from './embedded-template';

/** The same server, another database. */
export function urlOfDatabase(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.toString();
}

async function onServer(serverUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Makes a migrated, empty database on the server and returns its name. */
export async function createTemplate(serverUrl: string): Promise<string> {
  const name = `qunxing_template_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, `create database ${name}`);
  const pool = createServerPool({ DATABASE_URL: urlOfDatabase(serverUrl, name) });
  await migrate(pool, productMigrations());
  await pool.end();
  return name;
}

/** Copies the template (0.1 s) and returns the copy's name. */
export async function createFromTemplate(serverUrl: string, template: string): Promise<string> {
  const name = `qunxing_test_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, `create database ${name} template ${template} strategy file_copy`);
  return name;
}

/** Drops a database and whatever is still connected to it. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await onServer(serverUrl, `drop database if exists ${name} with (force)`);
}
