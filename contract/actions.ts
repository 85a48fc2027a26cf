import type * as z from 'zod';
import { boardActions } from './board';
import { checkinActions } from './checkin';
import { closingActions } from './closing';
import { accountActions, communityActions, opsActions } from './community';
import { courseActions } from './course';
import { courseSetupActions } from './course-setup';
import { dutyActions } from './duty';
import { enrolmentActions } from './enrolment';
import { gateCodeActions } from './gate-codes';
import { groupingActions } from './grouping';
import { homeActions } from './home';
import { homeworkActions } from './homework';
import { inboxActions } from './inbox';
import { mediaActions } from './media';
import { memberActions } from './members';
import { perkActions } from './perk';
import { pointsActions } from './points';
import { pointsDeskActions } from './points-desk';
import { reviewActions } from './review';
import { teamActions } from './team';
import { vipActions } from './vip';

/** Every action of the product. Clients import this as a type only, so that no schema reaches the package. */
export const ACTIONS = {
  ...homeActions,
  ...communityActions,
  ...accountActions,
  ...courseActions,
  ...enrolmentActions,
  ...courseSetupActions,
  ...closingActions,
  ...gateCodeActions,
  ...checkinActions,
  ...teamActions,
  ...groupingActions,
  ...dutyActions,
  ...homeworkActions,
  ...reviewActions,
  ...pointsActions,
  ...pointsDeskActions,
  ...boardActions,
  ...vipActions,
  ...perkActions,
  ...inboxActions,
  ...mediaActions,
  ...opsActions,
  ...memberActions,
};

type Actions = typeof ACTIONS;
export type ActionName = keyof Actions;

/** What a caller sends. */
export type Input<A extends ActionName> = z.input<Actions[A]['input']>;
/** What a handler gets, after validation. */
export type ParsedInput<A extends ActionName> = z.output<Actions[A]['input']>;
export type Output<A extends ActionName> = z.output<Actions[A]['output']>;

export type WriteAction = { [A in ActionName]: Actions[A]['kind'] extends 'write' ? A : never }[ActionName];
export type ReadAction = Exclude<ActionName, WriteAction>;
