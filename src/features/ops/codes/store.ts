import type { Input, Output } from '@contract/actions';
import type { CodeBatch, GatePlace, InviteCode } from '@contract/gate-codes';
import { call } from '@/platform/call';
import { createPagedStore } from '@/shared/store/paged';
import { createRemoteStore } from '@/shared/store/remote';

/** A course, or with null the community itself. */
export type PlaceQuestion = Input<'gate.getPlace'>;

const from = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

/** What the codes let into, and how many would. */
export const useGatePlace = createRemoteStore<GatePlace, PlaceQuestion>({
  keepAs: 'gate-place',
  load: (question) => call('gate.getPlace', question),
});

/** The invite codes of a place, the newest first. */
export const useInvites = createPagedStore<InviteCode, PlaceQuestion>({
  keepAs: 'gate-invites',
  load: (question, cursor) => call('gate.listInvites', { ...question, ...from(cursor) }),
  rowKey: ({ code }) => code,
});

/** The batches of access codes of a place, the newest first. */
export const useBatches = createPagedStore<CodeBatch, PlaceQuestion>({
  keepAs: 'gate-batches',
  load: (question, cursor) => call('gate.listBatches', { ...question, ...from(cursor) }),
  rowKey: ({ batchId }) => batchId,
});

/** One batch with its codes. Not kept on the phone: whoever reads a code can use it. */
export const useBatch = createRemoteStore<Output<'gate.getBatch'>, Input<'gate.getBatch'>>({
  load: (question) => call('gate.getBatch', question),
});

export const makeInvite = (input: Input<'gate.makeInvite'>, requestId: string) =>
  call('gate.makeInvite', input, { requestId });

export const revokeInvite = (input: Input<'gate.revokeInvite'>, requestId: string) =>
  call('gate.revokeInvite', input, { requestId });

export const issueAccessCodes = (input: Input<'gate.issueAccessCodes'>, requestId: string) =>
  call('gate.issueAccessCodes', input, { requestId });

export const withdrawAccessCodes = (input: Input<'gate.withdrawAccessCodes'>, requestId: string) =>
  call('gate.withdrawAccessCodes', input, { requestId });
