import type { ContentCheck } from '../platform/content-check';
import type { Storage } from '../platform/storage';
import type { Vault } from './vault';

/** What commands use besides the database; real clients in the cloud, local ones on a developer's machine. */
export interface Services {
  contentCheck: ContentCheck;
  storage: Storage;
  vault: Vault;
}
