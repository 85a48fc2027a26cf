import { mkdirSync, writeFileSync } from 'node:fs';
import { boards } from './boards';
import { checkinGrowth } from './checkin-growth';
import { closing } from './closing';
import { coldStart } from './cold-start';
import { grouping } from './grouping';
import { packageSize } from './package-size';
import { reviewQueue } from './review-queue';
import { setData } from './set-data';
import { submitThroughput } from './submit-throughput';
import { todayRoundTrips } from './today-round-trips';
import { tableOf, type Row } from './support/report';

const BENCHMARKS: Record<string, () => Row[] | Promise<Row[]>> = {
  submit: submitThroughput,
  today: todayRoundTrips,
  growth: () => checkinGrowth([10_000, 1_000_000]),
  'growth-10m': () => checkinGrowth([10_000, 1_000_000, 10_000_000]),
  boards: () => boards([1_000, 100_000, 1_000_000]),
  'review-queue': () => reviewQueue([1_000, 10_000]),
  closing: () => closing([1_000, 10_000]),
  'cold-start': coldStart,
  grouping,
  package: packageSize,
  'set-data': setData,
};
/** Takes a quarter of an hour and 12 GB of disk, so it runs only when named. */
const ON_REQUEST = new Set(['growth-10m']);

/** `npm run bench [-- name …]`: runs the benchmarks in turn, prints one table and writes dist/bench.json. */
async function main(): Promise<void> {
  const named = process.argv.slice(2);
  const unknown = named.filter((name) => !(name in BENCHMARKS));
  if (unknown.length > 0)
    throw new Error(`there is no benchmark ${unknown.join(', ')}; there are ${Object.keys(BENCHMARKS).join(', ')}`);
  const names = named.length > 0 ? named : Object.keys(BENCHMARKS).filter((name) => !ON_REQUEST.has(name));
  const rows: Row[] = [];
  for (const name of names) {
    process.stderr.write(`${name} …\n`);
    rows.push(...(await BENCHMARKS[name]!()));
  }
  process.stdout.write(`${tableOf(rows)}\n`);
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/bench.json', `${JSON.stringify({ node: process.version, rows }, null, 2)}\n`);
  if (rows.some((row) => row.passes === false)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
