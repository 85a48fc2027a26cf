import { newDataKey, vaultOver } from '../../cloud/core/vault';

/** One key for every world of a test file: what one sealed another opens. */
export const TEST_VAULT = vaultOver(newDataKey('test'));
