import { defineAction } from '../../core/action';
import { grantPoints } from './commands/grant';
import { saveRule } from './commands/save-rule';
import { setExpiry } from './commands/set-expiry';
import { previewExpiry } from './expiry/preview';
import { pointsDesk as policy } from './policy';
import { presentEntries } from './present';
import {
  asItIs,
  presentBalance,
  presentExpirySet,
  presentRuleSaved,
  presentRuleSettings,
  presentRuleVersions,
} from './present-desk';
import { listMemberEntries } from './queries';
import { readReconciliation, reconcileNow } from './reconciliation/report';
import { listRuleSettings, listRuleVersions } from './rule-queries';

/** What operators do about points. */
export const pointsDeskHandlers = [
  defineAction({ action: 'points.listRuleSettings', policy, run: listRuleSettings, present: presentRuleSettings }),
  defineAction({ action: 'points.listRuleVersions', policy, run: listRuleVersions, present: presentRuleVersions }),
  defineAction({ action: 'points.saveRule', policy, run: saveRule, present: presentRuleSaved }),
  defineAction({ action: 'points.previewExpiry', policy, run: previewExpiry, present: asItIs<'points.previewExpiry'> }),
  defineAction({ action: 'points.setExpiry', policy, run: setExpiry, present: presentExpirySet }),
  defineAction({ action: 'points.grant', policy, run: grantPoints, present: presentBalance }),
  defineAction({ action: 'points.listMemberEntries', policy, run: listMemberEntries, present: presentEntries }),
  defineAction({
    action: 'points.getReconciliation',
    policy,
    run: readReconciliation,
    present: asItIs<'points.getReconciliation'>,
  }),
  defineAction({ action: 'points.reconcile', policy, run: reconcileNow, present: asItIs<'points.reconcile'> }),
];
