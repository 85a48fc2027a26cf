import type { DutyBoard } from '@contract/duty';
import type { Result } from '@/platform/call';
import { loadSession, useSession } from '@/session';
import { useTask } from '@/shared/hooks/use-task';
import type { TeamKey } from '../api';
import { showDuty, useDuty } from './store';

export interface DutyWrite<I extends TeamKey> {
  /** True once the server has agreed and the new board is shown. */
  run: (input: Omit<I, keyof TeamKey>) => Promise<boolean>;
  busy: boolean;
}

/** A write about one team's rotation. Where somebody else was quicker, the board is fetched again. */
export function useDutyWrite<I extends TeamKey>(
  teamId: string,
  send: (input: I, requestId: string) => Promise<Result<DutyBoard>>,
): DutyWrite<I> {
  const communityId = useSession((session) => session.communityId) ?? '';
  const task = useTask(async (requestId: string, input: Omit<I, keyof TeamKey>) => {
    // what is left out of an input and put back is that input; TypeScript can't say so of a type parameter
    const result = await send({ ...input, communityId, teamId } as unknown as I, requestId);
    if (!result.ok && result.error.code.startsWith('DUTY.')) void useDuty.getState().refresh();
    return result;
  });
  const run = async (input: Omit<I, keyof TeamKey>) => {
    const board = await task.run(input);
    if (board === null) return false;
    showDuty(board);
    // Today says what waits for an answer, and how far the list has come
    void loadSession();
    return true;
  };
  return { run, busy: task.busy };
}
