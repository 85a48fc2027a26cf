import { defineAction } from '../../core/action';
import { joinCommunity } from './commands/join';
import { leaveCommunity } from './commands/leave';
import { readRules } from './commands/read-rules';
import { updateProfile } from './commands/update-profile';
import { updateSettings } from './commands/update-settings';
import { everybody, ownMembership, visitor } from './policy';
import {
  presentJoined,
  presentLeft,
  presentOwnProfile,
  presentPreview,
  presentProfile,
  presentRulesRead,
  presentSettings,
} from './present';
import { findOwnProfile, previewCommunity } from './queries';

export const communityHandlers = [
  defineAction({ action: 'community.preview', policy: everybody, run: previewCommunity, present: presentPreview }),
  defineAction({ action: 'community.join', policy: visitor, run: joinCommunity, present: presentJoined }),
  defineAction({ action: 'community.leave', policy: ownMembership, run: leaveCommunity, present: presentLeft }),
  defineAction({ action: 'community.readRules', policy: ownMembership, run: readRules, present: presentRulesRead }),
  defineAction({
    action: 'community.getProfile',
    policy: ownMembership,
    run: findOwnProfile,
    present: presentOwnProfile,
  }),
  defineAction({
    action: 'community.updateProfile',
    policy: ownMembership,
    run: updateProfile,
    present: presentProfile,
  }),
  defineAction({
    action: 'community.updateSettings',
    policy: ownMembership,
    run: updateSettings,
    present: presentSettings,
  }),
];
