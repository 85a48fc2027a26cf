import { defineAction } from '../../../core/action';
import { desk } from '../policy';
import { presentFile, presentMembers, presentRemoved, presentRole } from './present';
import { listMembers, readMember } from './queries';
import { removeMember } from './remove';
import { setRole } from './set-role';

/** Looking after the members of a community. */
export const memberHandlers = [
  defineAction({ action: 'ops.listMembers', policy: desk, run: listMembers, present: presentMembers }),
  defineAction({ action: 'ops.getMember', policy: desk, run: readMember, present: presentFile }),
  defineAction({ action: 'ops.setRole', policy: desk, run: setRole, present: presentRole }),
  defineAction({ action: 'ops.removeMember', policy: desk, run: removeMember, present: presentRemoved }),
];
