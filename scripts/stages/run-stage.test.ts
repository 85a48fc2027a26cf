import manifest from '../../package.json';
import { runStage } from './run-stage';
import { STAGES, type Stage } from './stage';

const stage = (kind: Stage['kind']): Stage => ({ name: 'a', script: 'a', kind, slots: 1 });
const node = (code: string) => ({ command: [process.execPath, '-e', code] });

describe('a stage', () => {
  test('that exits with 0 is one passed test', async () => {
    expect(await runStage(stage('check'), node('console.log("fine")'))).toMatchObject({
      passed: 1,
      failed: 0,
      problem: null,
      output: 'fine',
    });
  });

  test('that fails is one failed test and shows both its outputs', async () => {
    const result = await runStage(stage('check'), node('console.log("out"); console.error("err"); process.exit(3)'));
    expect(result).toMatchObject({ passed: 0, failed: 1, problem: 'exit code 3' });
    expect(result.output).toContain('out');
    expect(result.output).toContain('err');
  });

  test('that hangs is ended, with the processes it started', async () => {
    const sleeper =
      'require("child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1e3)"], { stdio: "inherit" })';
    const result = await runStage(stage('check'), { ...node(sleeper), limitMs: 300 });
    expect(result).toMatchObject({ passed: 0, failed: 1, problem: 'took too long and was ended' });
  });

  test('of Jest that leaves no report fails', async () => {
    expect(await runStage(stage('jest'), node(''))).toMatchObject({ failed: 1, problem: 'Jest left no report' });
  });

  test('of Jest is counted by its report', async () => {
    const report = {
      numPassedTests: 4,
      numFailedTests: 1,
      numPendingTests: 0,
      numTodoTests: 0,
      numRuntimeErrorTestSuites: 0,
    };
    const write = `
      const file = process.argv.find((option) => option.startsWith('--outputFile=')).slice(13);
      require('fs').writeFileSync(file, ${JSON.stringify(JSON.stringify(report))});
      process.exit(1);`;
    expect(await runStage(stage('jest'), node(write))).toMatchObject({ passed: 4, failed: 1, problem: '1 failed' });
  });
});

describe('the stages of npm test', () => {
  const scripts = Object.keys(manifest.scripts);
  const staged = STAGES.map(({ script }) => script);

  test('are npm scripts that a person can run', () => {
    expect(staged.filter((script) => !scripts.includes(script))).toEqual([]);
  });

  test('leave none of the checks, builds and tests out', () => {
    const wanted = scripts.filter((name) => /^(test|check|build):/.test(name));
    expect(wanted.filter((name) => !staged.includes(name))).toEqual([]);
  });

  test('run the actions on both databases', () => {
    const databases = STAGES.filter(({ script }) => script === 'test:actions').map(
      (each) => each.environment?.TEST_DATABASE,
    );
    expect(databases).toEqual(['pglite', 'postgres']);
  });
});
