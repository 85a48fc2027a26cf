import { defineAction } from '../../core/action';
import { issueAccessCodes, withdrawAccessCodes } from './access-codes';
import { makeInvite, revokeInvite } from './invites';
import { openPlace, seeBatch, seePlace } from './policy';
import {
  presentBatches,
  presentInvite,
  presentInvites,
  presentIssued,
  presentPlace,
  presentReading,
  presentRevoked,
  presentWithdrawn,
} from './present';
import { countCodes, listBatches, listInvites, readBatch } from './queries';

export const gateHandlers = [
  defineAction({ action: 'gate.getPlace', policy: seePlace<'gate.getPlace'>, run: countCodes, present: presentPlace }),
  defineAction({
    action: 'gate.listInvites',
    policy: seePlace<'gate.listInvites'>,
    run: listInvites,
    present: presentInvites,
  }),
  defineAction({
    action: 'gate.makeInvite',
    policy: openPlace<'gate.makeInvite'>,
    run: makeInvite,
    present: presentInvite,
  }),
  defineAction({
    action: 'gate.revokeInvite',
    policy: seePlace<'gate.revokeInvite'>,
    run: revokeInvite,
    present: presentRevoked,
  }),
  defineAction({
    action: 'gate.listBatches',
    policy: seePlace<'gate.listBatches'>,
    run: listBatches,
    present: presentBatches,
  }),
  defineAction({
    action: 'gate.issueAccessCodes',
    policy: openPlace<'gate.issueAccessCodes'>,
    run: issueAccessCodes,
    present: presentIssued,
  }),
  defineAction({ action: 'gate.getBatch', policy: seeBatch<'gate.getBatch'>, run: readBatch, present: presentReading }),
  defineAction({
    action: 'gate.withdrawAccessCodes',
    policy: seeBatch<'gate.withdrawAccessCodes'>,
    run: withdrawAccessCodes,
    present: presentWithdrawn,
  }),
];
