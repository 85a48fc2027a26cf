import { defineAction } from '../../core/action';
import { cancelRedemption } from './commands/cancel';
import { discardCodes, importCodes } from './commands/codes';
import { fulfil, undoFulfil } from './commands/fulfil';
import { redeem } from './commands/redeem';
import { returnRedemption } from './commands/return-redemption';
import { revealCode } from './commands/reveal-code';
import { savePerk } from './commands/save';
import { perkDesk, redeemer } from './policy';
import { presentMine, presentPerk, presentRedeemed, presentRevealed, presentShelf, presentVoucher } from './present';
import {
  presentActed,
  presentDeskPerks,
  presentDeskRedemption,
  presentDeskRedemptions,
  presentDiscarded,
  presentImported,
  presentSaved,
  presentSettings,
} from './present-desk';
import { getForDesk, listForDesk } from './queries/desk';
import { listRedemptions, listWaiting, lookUpVoucher } from './queries/desk-redemptions';
import { getVoucher, listMine } from './queries/mine';
import { getPerk, listShelf } from './queries/shelf';

export const perkHandlers = [
  defineAction({ action: 'perk.list', policy: redeemer, run: listShelf, present: presentShelf }),
  defineAction({ action: 'perk.get', policy: redeemer, run: getPerk, present: presentPerk }),
  defineAction({ action: 'perk.redeem', policy: redeemer, run: redeem, present: presentRedeemed }),
  defineAction({ action: 'perk.listMine', policy: redeemer, run: listMine, present: presentMine }),
  defineAction({ action: 'perk.getVoucher', policy: redeemer, run: getVoucher, present: presentVoucher }),
  defineAction({ action: 'perk.revealCode', policy: redeemer, run: revealCode, present: presentRevealed }),
  defineAction({ action: 'perk.cancel', policy: redeemer, run: cancelRedemption, present: presentRedeemed }),
  defineAction({ action: 'perk.listForDesk', policy: perkDesk, run: listForDesk, present: presentDeskPerks }),
  defineAction({ action: 'perk.getForDesk', policy: perkDesk, run: getForDesk, present: presentSettings }),
  defineAction({ action: 'perk.save', policy: perkDesk, run: savePerk, present: presentSaved }),
  defineAction({ action: 'perk.importCodes', policy: perkDesk, run: importCodes, present: presentImported }),
  defineAction({ action: 'perk.discardCodes', policy: perkDesk, run: discardCodes, present: presentDiscarded }),
  defineAction({
    action: 'perk.listRedemptions',
    policy: perkDesk,
    run: listRedemptions,
    present: presentDeskRedemptions,
  }),
  defineAction({ action: 'perk.listWaiting', policy: perkDesk, run: listWaiting, present: presentDeskRedemptions }),
  defineAction({ action: 'perk.lookUpVoucher', policy: perkDesk, run: lookUpVoucher, present: presentDeskRedemption }),
  defineAction({ action: 'perk.fulfil', policy: perkDesk, run: fulfil, present: presentActed }),
  defineAction({ action: 'perk.undoFulfil', policy: perkDesk, run: undoFulfil, present: presentActed }),
  defineAction({ action: 'perk.returnRedemption', policy: perkDesk, run: returnRedemption, present: presentActed }),
];
