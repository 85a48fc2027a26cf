/** The value below which `share` (0 to 1) of the values lie; nearest rank. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? Number.NaN;
}

export const median = (values: number[]): number => percentile(values, 0.5);

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** Runs `work(index)` for every index below `count`, `callers` at a time; answers each one's milliseconds. */
export async function runConcurrently(
  count: number,
  callers: number,
  work: (index: number) => Promise<void>,
): Promise<{ milliseconds: number[]; perSecond: number }> {
  const milliseconds: number[] = [];
  let next = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: callers }, async () => {
      for (let index = next++; index < count; index = next++) {
        const before = performance.now();
        await work(index);
        milliseconds.push(performance.now() - before);
      }
    }),
  );
  return { milliseconds, perSecond: (count / (performance.now() - started)) * 1000 };
}
