import type { Result, Stage } from './stage';

const SLOTS = 2;

/**
 * Runs stages in their order, beside each other as far as two slots allow; a stage waits until what it needs has ended.
 * A failed stage stops nothing, except those that need it. `onEnd` hears of each as it ends.
 */
export async function runStages(
  stages: Stage[],
  run: (stage: Stage) => Promise<Result>,
  onEnd: (stage: Stage, result: Result) => void,
): Promise<Result[]> {
  const results = new Map<string, Result>();
  const waiting = [...stages];
  const running = new Set<Promise<void>>();
  let free = SLOTS;

  const end = (stage: Stage, result: Result) => {
    results.set(stage.name, result);
    onEnd(stage, result);
  };
  const start = (stage: Stage) => {
    const broken = stage.after?.find((name) => results.get(name)?.problem);
    if (broken) {
      end(stage, { passed: 0, failed: 1, problem: `not run: ${broken} failed`, seconds: 0, output: '' });
      return;
    }
    free -= stage.slots;
    const done = run(stage).then((result) => {
      free += stage.slots;
      running.delete(done);
      end(stage, result);
    });
    running.add(done);
  };

  while (waiting.length > 0 || running.size > 0) {
    const isReady = (stage: Stage) => (stage.after ?? []).every((name) => results.has(name));
    const next = waiting[0];
    if (next && next.slots <= free && isReady(next)) {
      waiting.shift();
      start(next);
    } else {
      await Promise.race(running);
    }
  }
  return stages.map((stage) => results.get(stage.name)!);
}
