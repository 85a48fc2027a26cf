/** One step of `npm test`. */
export interface Stage {
  name: string;
  /** The npm script that does it, so that a person can run the same thing alone. */
  script: string;
  /** A check counts as one test; Jest counts its own. */
  kind: 'check' | 'jest';
  environment?: Record<string, string>;
  /** Of the two slots there are; a stage of two runs alone. */
  slots: 1 | 2;
  /** Names of stages whose result this one needs; when one of them failed it is not run and counts as failed. */
  after?: string[];
}

/** How a stage ended. */
export interface Result {
  passed: number;
  failed: number;
  /** Why it failed in a few words; null when it passed. */
  problem: string | null;
  seconds: number;
  output: string;
}

const check = (script: string, after?: string[]): Stage => ({ name: script, script, kind: 'check', slots: 1, after });

const suite = (project: string, options: Partial<Stage> = {}): Stage => ({
  name: project,
  script: `test:${project}`,
  kind: 'jest',
  slots: 2,
  ...options,
});

/**
 * Everything `npm test` does. First what fills one slot, the longest first, so that neither slot waits for the other;
 * then the suites, roughly in order of speed.
 */
export const STAGES: Stage[] = [
  check('check:lint'),
  check('check:types'),
  check('build:h5'),
  check('build:weapp'),
  check('check:format'),
  check('check:directions'),
  check('check:schema'),
  check('build:cloud'),
  suite('unit'),
  suite('actions', { name: 'actions on PGlite', environment: { TEST_DATABASE: 'pglite' } }),
  suite('actions', { name: 'actions on PostgreSQL', environment: { TEST_DATABASE: 'postgres' } }),
  suite('races'),
  suite('pages'),
  suite('weapp', { after: ['build:cloud', 'build:weapp'] }),
  suite('journeys', { after: ['build:h5'] }),
];
