import type * as z from 'zod';
import { checkinActions } from './checkin';
import { accountActions, communityActions, opsActions } from './community';
import { courseActions, teamActions } from './course';
import { homeActions } from './home';
import { inboxActions } from './inbox';
import { mediaActions } from './media';
import { pointsActions } from './points';

/** Every action of the product. Clients import this as a type only, so that no schema reaches the package. */
export const ACTIONS = {
  ...homeActions,
  ...communityActions,
  ...accountActions,
  ...courseActions,
  ...checkinActions,
  ...teamActions,
  ...pointsActions,
  ...inboxActions,
  ...mediaActions,
  ...opsActions,
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
