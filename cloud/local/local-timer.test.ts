import type { Pipeline } from '../core/dispatch';
import { SCHEDULE, runJobs } from '../functions/timer/schedule';
import { startLocalTimer } from './local-timer';

jest.mock('../functions/timer/schedule', () => ({
  SCHEDULE: { often: { one: jest.fn() }, rarely: { two: jest.fn() } },
  runJobs: jest.fn(),
}));

const pipeline = {} as Pipeline;
const runs = jest.mocked(runJobs);

beforeEach(() => {
  jest.useFakeTimers();
  runs.mockReset();
});
afterEach(() => jest.useRealTimers());

test('fires each trigger at its interval with its own jobs', async () => {
  runs.mockResolvedValue();
  const stop = startLocalTimer(pipeline, { often: 10, rarely: 25 });
  await jest.advanceTimersByTimeAsync(30);
  await stop();
  expect(runs.mock.calls.map(([, jobs]) => jobs)).toEqual([
    SCHEDULE.often,
    SCHEDULE.often,
    SCHEDULE.rarely,
    SCHEDULE.often,
  ]);
});

test('does not start a second run beside one that is slow, and waits for it when it stops', async () => {
  let finish = () => undefined as void;
  runs.mockReturnValue(new Promise<void>((resolve) => (finish = resolve)));
  const stop = startLocalTimer(pipeline, { often: 10 });
  await jest.advanceTimersByTimeAsync(50);
  expect(runs).toHaveBeenCalledTimes(1);
  let isStopped = false;
  const stopped = stop().then(() => (isStopped = true));
  await jest.advanceTimersByTimeAsync(50);
  expect(isStopped).toBe(false);
  finish();
  await stopped;
  expect(runs).toHaveBeenCalledTimes(1);
});
