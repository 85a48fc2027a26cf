import { LIMITS } from '../contract/limits';
import { startLocalCloud } from '../test/weapp/cloud/local-cloud';
import { SET_DATA_BYTES } from '../test/weapp/runtime/data-watch';
import { launch } from '../test/weapp/runtime/launch';
import type { MiniProgram } from '../test/weapp/runtime/mini-program';
import type { Row } from './support/report';
import { rounded } from './support/statistics';

const PACKAGE = 'dist/weapp';
/** A learner in the demo's liveliest course, whose day is not lit yet. */
const LEARNER = 'demo-lin-xiaoman';

type Carried = ReturnType<MiniProgram['data']['summary']>;

const rowOf = (name: string, { calls, bytes, largest }: Carried): Row => ({
  benchmark: `setData: ${name}`,
  ratio: rounded(largest / SET_DATA_BYTES),
  against: '64 KiB a call',
  detail: `${calls} calls, ${rounded(bytes / 1024, 1)} KiB, largest ${rounded(largest / 1024, 1)} KiB`,
  passes: largest <= SET_DATA_BYTES,
});

/** What `setData` carries while `run` runs. */
async function carriedBy(program: MiniProgram, run: () => Promise<void>): Promise<Carried> {
  const from = program.data.updates.length;
  await run();
  return program.data.summary(from);
}

async function lightToday(program: MiniProgram): Promise<void> {
  await program.tap('点亮今天');
  await program.waitFor('textarea');
  await program.input('textarea', '今天读到第三章，慢就是稳。');
  await program.tap('点亮');
  await program.waitFor(() => program.currentPath().endsWith('lit/index'));
  await program.waitFor('积分');
}

async function readOn(program: MiniProgram): Promise<void> {
  const before = program.count('.feed-card');
  await program.scrollToBottom();
  await program.waitFor(() => program.count('.feed-card') >= before + LIMITS.feedRows);
}

/** Bytes that `setData` carries for the first paint of Today, a check-in and 20 more feed rows. Needs the weapp and cloud builds. */
export async function setData(): Promise<Row[]> {
  const cloud = await startLocalCloud();
  const program = await launch({ package: PACKAGE, cloud: cloud.as(LEARNER) });
  try {
    await program.waitFor('点亮今天');
    await program.settle();
    const rows = [rowOf('first paint of Today', program.data.summary())];
    await program.tap('课程');
    await program.waitFor(() => program.count('.feed-card') >= LIMITS.feedRows);
    rows.push(rowOf(`${LIMITS.feedRows} more feed rows`, await carriedBy(program, () => readOn(program))));
    rows.push(rowOf('one check-in', await carriedBy(program, () => lightToday(program))));
    return rows;
  } finally {
    program.kill();
    await cloud.stop();
  }
}
