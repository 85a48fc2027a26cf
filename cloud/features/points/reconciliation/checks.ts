import { accountsCheck, grantsCheck, type Check } from '../../../ledger/reconcile';
import { perksCheck, returnsCheck } from './perk-check';

/** Everything that is proved about a community's points, in the order of the report. */
export const CHECKS: readonly Check[] = [accountsCheck, grantsCheck, perksCheck, returnsCheck];
