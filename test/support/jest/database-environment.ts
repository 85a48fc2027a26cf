import type { JestEnvironmentConfig, EnvironmentContext } from '@jest/environment';
import type { PGlite } from '@electric-sql/pglite';
import { TestEnvironment } from 'jest-environment-node';
import { openFromTemplate } from '../embedded-template';
import { databaseKind, type DatabaseKind } from './database-kind';

/** What the tests of a project with a database find on `globalThis`. */
export interface DatabaseGlobals {
  testDatabaseKind: DatabaseKind;
  /** The one PGlite of this worker process: started once, emptied for each file. */
  openSharedPglite: () => Promise<PGlite>;
}

/** A running PGlite keeps its process alive with timers; so it is closed when no file has used it for this long. */
const IDLE_MS = 300;

let shared: Promise<PGlite> | undefined;
let idle: NodeJS.Timeout | undefined;

async function closeShared(): Promise<void> {
  const running = shared;
  shared = undefined;
  await (await running)?.close();
}

/**
 * PGlite lives out here because a file's sandbox forgets every module when the file ends, and because its dynamic
 * imports do not work in there. The pool over it is made in the sandbox, so that dates and arrays are the tests' own.
 */
export default class DatabaseEnvironment extends TestEnvironment {
  readonly #kind: DatabaseKind;

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    this.#kind = databaseKind(config.projectConfig);
  }

  override async setup(): Promise<void> {
    clearTimeout(idle);
    await super.setup();
    const globals: DatabaseGlobals = {
      testDatabaseKind: this.#kind,
      openSharedPglite: () => (shared ??= openFromTemplate(process.env.TEST_PGLITE_TEMPLATE ?? '')),
    };
    Object.assign(this.global, globals);
  }

  override async teardown(): Promise<void> {
    await super.teardown();
    if (shared) idle = setTimeout(() => void closeShared(), IDLE_MS).unref();
  }
}
