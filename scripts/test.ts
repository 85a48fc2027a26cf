import { runStage, stopRunning } from './stages/run-stage';
import { runStages } from './stages/schedule';
import { STAGES, type Result, type Stage } from './stages/stage';

const seconds = (value: number) => `${value.toFixed(1).padStart(6)} s`;

function tell(stage: Stage, result: Result): void {
  const outcome = result.problem
    ? `FAILED: ${result.problem}`
    : `ok${stage.kind === 'jest' ? `, ${result.passed} tests` : ''}`;
  console.log(
    `${seconds(performance.now() / 1000)}  ${stage.name.padEnd(22)} ${outcome} (${result.seconds.toFixed(1)} s)`,
  );
  if (result.problem && result.output) console.log(`\n${result.output.replace(/^/gm, '    ')}\n`);
}

async function main(): Promise<void> {
  console.log(`${STAGES.length} stages; each line comes when its stage has ended`);
  const results = await runStages(STAGES, (stage) => runStage(stage), tell);
  const sum = (pick: (result: Result) => number) => results.reduce((total, result) => total + pick(result), 0);
  const failed = sum((result) => result.failed);
  console.log(`\n${sum((result) => result.passed)} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    stopRunning();
    process.exit(1);
  });
}
void main();
