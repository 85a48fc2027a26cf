import type { AnyAction } from '../core/action';
import { accountHandlers } from './account/actions';
import { boardHandlers } from './board/actions';
import { certificateHandlers } from './certificate/actions';
import { checkinHandlers } from './checkin/actions';
import { socialHandlers } from './checkin/social/actions';
import { communityHandlers } from './community/actions';
import { courseHandlers } from './course/actions';
import { dutyHandlers } from './duty/actions';
import { courseDeskHandlers } from './course/desk/actions';
import { gateHandlers } from './gate/actions';
import { groupingHandlers } from './grouping/actions';
import { homeHandlers } from './home/actions';
import { meHandlers } from './home/me-actions';
import { homeworkHandlers } from './homework/actions';
import { inboxHandlers } from './inbox/actions';
import { mediaHandlers } from './media/actions';
import { memberHandlers } from './ops/members/actions';
import { opsHandlers } from './ops/actions';
import { perkHandlers } from './perk/actions';
import { pointsHandlers } from './points/actions';
import { pointsDeskHandlers } from './points/desk-actions';
import { reviewHandlers } from './review/actions';
import { teamHandlers } from './team/actions';
import { vipHandlers } from './vip/actions';

/** Every action the product has, by name. */
export const actions = new Map<string, AnyAction>(
  [
    ...checkinHandlers,
    ...socialHandlers,
    ...communityHandlers,
    ...accountHandlers,
    ...mediaHandlers,
    ...opsHandlers,
    ...memberHandlers,
    ...courseHandlers,
    ...courseDeskHandlers,
    ...certificateHandlers,
    ...gateHandlers,
    ...homeHandlers,
    ...meHandlers,
    ...inboxHandlers,
    ...teamHandlers,
    ...dutyHandlers,
    ...groupingHandlers,
    ...homeworkHandlers,
    ...reviewHandlers,
    ...pointsHandlers,
    ...pointsDeskHandlers,
    ...boardHandlers,
    ...perkHandlers,
    ...vipHandlers,
  ].map((handler) => [handler.action, handler]),
);
