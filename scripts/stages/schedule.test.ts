import { runStages } from './schedule';
import type { Result, Stage } from './stage';

const stage = (name: string, options: Partial<Stage> = {}): Stage => ({
  name,
  script: name,
  kind: 'check',
  slots: 1,
  ...options,
});
const passed: Result = { passed: 1, failed: 0, problem: null, seconds: 0, output: '' };
const failed: Result = { ...passed, passed: 0, failed: 1, problem: 'exit code 1' };

/** Runs stages that take a turn of the event loop each; tells who ran beside whom. */
async function run(stages: Stage[], failing: string[] = []) {
  const ended: string[] = [];
  const beside: Record<string, string[]> = {};
  const now = new Set<string>();
  const results = await runStages(
    stages,
    async ({ name }) => {
      now.add(name);
      beside[name] = [...now].filter((other) => other !== name);
      await new Promise((resolve) => setTimeout(resolve, 5));
      now.delete(name);
      return failing.includes(name) ? failed : passed;
    },
    ({ name }) => ended.push(name),
  );
  return { results, ended, beside };
}

test('two small stages run beside each other, a large one alone', async () => {
  const { beside, ended } = await run([stage('a'), stage('b'), stage('large', { slots: 2 }), stage('c')]);
  expect(beside.b).toEqual(['a']);
  expect(beside.large).toEqual([]);
  expect(beside.c).toEqual([]);
  expect(ended).toEqual(['a', 'b', 'large', 'c']);
});

test('everything runs after a failure', async () => {
  const { results, ended } = await run([stage('a'), stage('b'), stage('c')], ['a']);
  expect(ended.sort()).toEqual(['a', 'b', 'c']);
  expect(results.map((result) => result.failed)).toEqual([1, 0, 0]);
});

test('a stage waits for what it needs', async () => {
  const { beside } = await run([stage('build'), stage('use', { after: ['build'] })]);
  expect(beside.use).toEqual([]);
});

test('a stage whose need failed is not run and counts as failed', async () => {
  const { results, beside } = await run([stage('build'), stage('use', { after: ['build'] })], ['build']);
  expect(beside.use).toBeUndefined();
  expect(results[1]).toMatchObject({ passed: 0, failed: 1, problem: 'not run: build failed' });
});
