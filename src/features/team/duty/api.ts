import type { Input } from '@contract/actions';
import { call } from '@/platform/call';
import type { TeamKey } from '../api';

export const fetchDuty = (key: TeamKey) => call('duty.get', key);

export const sendAnswer = (input: Input<'duty.answer'>, requestId: string) => call('duty.answer', input, { requestId });

export const sendAskSwap = (input: Input<'duty.askSwap'>, requestId: string) =>
  call('duty.askSwap', input, { requestId });

export const sendAnswerSwap = (input: Input<'duty.answerSwap'>, requestId: string) =>
  call('duty.answerSwap', input, { requestId });

export const sendTick = (input: Input<'duty.tick'>, requestId: string) => call('duty.tick', input, { requestId });

export const sendAssign = (input: Input<'duty.assign'>, requestId: string) => call('duty.assign', input, { requestId });

export const sendOptOut = (input: Input<'duty.setOptOut'>, requestId: string) =>
  call('duty.setOptOut', input, { requestId });

export const sendRole = (input: Input<'team.setRole'>, requestId: string) => call('team.setRole', input, { requestId });
