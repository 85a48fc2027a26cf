import type { Config } from '@jest/types';

export type DatabaseKind = 'pglite' | 'postgres';

/** Races need real concurrency, and a browser asks several things at once. */
const ALWAYS_POSTGRES = ['races', 'journeys'];

/** What a project's tests run on: what TEST_DATABASE says (default pglite), some on a real PostgreSQL always. */
export function databaseKind(project: Pick<Config.ProjectConfig, 'displayName'>): DatabaseKind {
  if (ALWAYS_POSTGRES.includes(project.displayName?.name ?? '')) return 'postgres';
  const kind = process.env.TEST_DATABASE ?? 'pglite';
  if (kind !== 'pglite' && kind !== 'postgres') throw new Error(`TEST_DATABASE is pglite or postgres, not "${kind}"`);
  return kind;
}
