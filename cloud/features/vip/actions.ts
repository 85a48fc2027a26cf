import { defineAction } from '../../core/action';
import { celebrate } from './commands/celebrate';
import { saveTiers } from './commands/save-tiers';
import { previewTiers } from './effect';
import { editTiers, readOwnTier } from './policy';
import { presentCard, presentCelebrated, presentEffect, presentSaved, presentTiers } from './present';
import { listTiers, readCard } from './queries';

export const vipHandlers = [
  defineAction({ action: 'vip.get', policy: readOwnTier, run: readCard, present: presentCard }),
  defineAction({ action: 'vip.celebrate', policy: readOwnTier, run: celebrate, present: presentCelebrated }),
  defineAction({ action: 'vip.listTiers', policy: editTiers, run: listTiers, present: presentTiers }),
  defineAction({ action: 'vip.previewTiers', policy: editTiers, run: previewTiers, present: presentEffect }),
  defineAction({ action: 'vip.saveTiers', policy: editTiers, run: saveTiers, present: presentSaved }),
];
