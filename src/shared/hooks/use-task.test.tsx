import TestUtils from '@tarojs/test-utils-react';
import { View } from '@tarojs/components';
import type { ErrorCode } from '@contract/errors';
import type { Result } from '@/platform/call';
import { mountPage } from '../../../test/support/taro/mount-page';
import { useTask, type Task } from './use-task';

const mockToast = jest.fn();
jest.mock('@/platform/notify', () => ({ toast: (text: string) => mockToast(text) as unknown }));

const t = new TestUtils();
afterEach(() => {
  t.unmout();
  mockToast.mockReset();
});

const refusal = (code: ErrorCode): Result<string> => ({ ok: false, error: { code, message: '', requestId: 'r' } });

/** Mounts a component with the task and gives a look at its present state. */
async function taskOf(work: (requestId: string, what: string) => Promise<Result<string>>, quiet = false) {
  const now: { task?: Task<[string], string> } = {};
  await mountPage(t, () => {
    now.task = useTask(work, { quiet });
    return <View />;
  });
  return (): Task<[string], string> => now.task as Task<[string], string>;
}

async function run(task: () => Task<[string], string>, what: string): Promise<string | null> {
  let data: string | null = null;
  await t.act(async () => {
    data = await task().run(what);
  });
  return data;
}

it('gives the data, and is busy meanwhile', async () => {
  let finish: (result: Result<string>) => void = () => undefined;
  const work = jest.fn(
    (_requestId: string, _what: string) =>
      new Promise<Result<string>>((resolve) => {
        finish = resolve;
      }),
  );
  const task = await taskOf(work);
  let first: Promise<string | null> = Promise.resolve(null);
  await t.act(async () => {
    first = task().run('like');
    expect(await task().run('like')).toBeNull();
  });
  expect(task().busy).toBe(true);
  await t.act(async () => {
    finish({ ok: true, data: 'done' });
    expect(await first).toBe('done');
  });
  expect(work).toHaveBeenCalledTimes(1);
  expect(task().busy).toBe(false);
});

it('says what went wrong, unless the component does', async () => {
  const task = await taskOf(() => Promise.resolve(refusal('COURSE.NOT_ENROLLING')));
  expect(await run(task, 'enrol')).toBeNull();
  expect(task().error?.code).toBe('COURSE.NOT_ENROLLING');
  expect(mockToast).toHaveBeenCalledWith(expect.stringContaining('不接受报名'));

  const quiet = await taskOf(() => Promise.resolve(refusal('COURSE.NOT_ENROLLING')), true);
  await run(quiet, 'enrol');
  expect(mockToast).toHaveBeenCalledTimes(1);
});

it('repeats the request id of what got no answer, and of nothing else', async () => {
  const ids: string[] = [];
  const answers = [
    refusal('CLIENT.TIMEOUT'),
    refusal('COURSE.NOT_ENROLLING'),
    { ok: true, data: 'a' } as const,
    refusal('CLIENT.OFFLINE'),
    { ok: true, data: 'b' } as const,
  ];
  const task = await taskOf((requestId) => {
    ids.push(requestId);
    return Promise.resolve(answers.shift() ?? refusal('SYSTEM.INTERNAL'));
  });
  await run(task, 'one');
  await run(task, 'one');
  await run(task, 'one');
  await run(task, 'one');
  await run(task, 'two');
  expect(ids[1]).toBe(ids[0]);
  expect(new Set(ids).size).toBe(4);
});
