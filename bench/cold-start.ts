import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import type { Row } from './support/report';
import { median, rounded } from './support/statistics';

const RUNS = 7;

// CPU time is what a cold instance is billed for, and steadier than the clock on a busy machine.
const cpuOf = (program: string) =>
  Number(
    execFileSync(process.execPath, ['-e', `${program};const u=process.cpuUsage();console.log((u.user+u.system)/1000)`]),
  );

/** CPU time of loading the bundle of the `api` function, less that of an empty program, and its bytes. */
export function coldStart(): Row[] {
  const bundle = path.resolve('dist/cloud/api/index.js');
  const loaded: number[] = [];
  const empty: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    loaded.push(cpuOf(`require(${JSON.stringify(bundle)})`));
    empty.push(cpuOf('0'));
  }
  return [
    {
      benchmark: 'cold start of api, CPU',
      ratio: rounded(median(loaded) / median(empty), 1),
      against: 'an empty program',
      detail: `${rounded(median(loaded) - median(empty), 0)} ms more CPU; bundle ${rounded(statSync(bundle).size / 1000, 0)} kB`,
      passes: null,
    },
  ];
}
