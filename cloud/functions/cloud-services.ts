import type * as WxServerSdk from 'wx-server-sdk';
import type { Services } from '../core/services';
import { vaultOver } from '../core/vault';
import { weixinCheck } from '../platform/content-check/weixin';
import { wordListCheck } from '../platform/content-check/words';
import { cloudStorage, type CloudStorage } from '../platform/storage/cloud';

type Environment = Record<string, string | undefined>;
type Sdk = typeof WxServerSdk;

let sdk: Promise<Sdk> | undefined;

/** wx-server-sdk, loaded by the first call that needs it: loading takes 0.2 s of CPU, and most calls never do. */
function loadSdk(): Promise<Sdk> {
  sdk ??= import('wx-server-sdk').then((loaded) => {
    // its types know names of environments only
    loaded.init({ env: loaded.DYNAMIC_CURRENT_ENV as unknown as string });
    return loaded;
  });
  return sdk;
}

/**
 * What the functions use besides the database: cloud storage below STORAGE_FILE_PREFIX (`cloud://<env>.<bucket>/`), the
 * content check that CONTENT_CHECK names (`weixin`, the default, or `words`), and the vault over DATA_KEYS. Throws when
 * the environment is wrong.
 */
export function cloudServices(environment: Environment): Services {
  const { STORAGE_FILE_PREFIX, CONTENT_CHECK = 'weixin', DATA_KEYS } = environment;
  if (!STORAGE_FILE_PREFIX) throw new Error('STORAGE_FILE_PREFIX must name the cloud storage: cloud://<env>.<bucket>/');
  if (CONTENT_CHECK !== 'weixin' && CONTENT_CHECK !== 'words') {
    throw new Error(`CONTENT_CHECK must be weixin or words, not "${CONTENT_CHECK}"`);
  }
  if (!DATA_KEYS) throw new Error('DATA_KEYS must hold the keys of the vault: <id>:<32 bytes in base64>[,…]');
  const storage = cloudStorage(
    {
      getTempFileURL: async (input) => (await loadSdk()).getTempFileURL(input),
      deleteFile: async (input) => (await loadSdk()).deleteFile(input),
    },
    STORAGE_FILE_PREFIX,
  );
  const contentCheck = CONTENT_CHECK === 'words' ? wordListCheck() : platformCheck(storage);
  return { storage, contentCheck, vault: vaultOver(DATA_KEYS) };
}

function platformCheck(storage: CloudStorage) {
  const security = {
    msgSecCheck: async (input: object): Promise<unknown> => (await openapi()).msgSecCheck(input),
    mediaCheckAsync: async (input: object): Promise<unknown> => (await openapi()).mediaCheckAsync(input),
  };
  return weixinCheck({ security }, storage.temporaryUrlOf);
}

interface OpenSecurity {
  msgSecCheck: (input: object) => Promise<unknown>;
  mediaCheckAsync: (input: object) => Promise<unknown>;
}

/** The SDK answers any name with a function, so the pair is bound here rather than handed through a promise. */
async function openapi(): Promise<OpenSecurity> {
  const { security } = (await loadSdk()).openapi as { security: OpenSecurity };
  return {
    msgSecCheck: (input) => security.msgSecCheck(input),
    mediaCheckAsync: (input) => security.mediaCheckAsync(input),
  };
}
