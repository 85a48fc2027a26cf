import type { AnyAction } from '../core/action';
import { accountHandlers } from './account/actions';
import { checkinHandlers } from './checkin/actions';
import { socialHandlers } from './checkin/social/actions';
import { communityHandlers } from './community/actions';
import { courseHandlers } from './course/actions';
import { homeHandlers } from './home/actions';
import { meHandlers } from './home/me-actions';
import { inboxHandlers } from './inbox/actions';
import { mediaHandlers } from './media/actions';
import { opsHandlers } from './ops/actions';
import { pointsHandlers } from './points/actions';
import { teamHandlers } from './team/actions';

/** Every action the product has, by name. */
export const actions = new Map<string, AnyAction>(
  [
    ...checkinHandlers,
    ...socialHandlers,
    ...communityHandlers,
    ...accountHandlers,
    ...mediaHandlers,
    ...opsHandlers,
    ...courseHandlers,
    ...homeHandlers,
    ...meHandlers,
    ...inboxHandlers,
    ...teamHandlers,
    ...pointsHandlers,
  ].map((handler) => [handler.action, handler]),
);
