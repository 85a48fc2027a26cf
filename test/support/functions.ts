import { newDataKey } from '../../cloud/core/vault';
import type { TestDatabase } from './database';

const own = { ...process.env };

interface Invocation {
  openid?: string;
  /** Where the call comes from, in the platform's words. */
  source?: string;
}

/**
 * The environment in which the platform runs a cloud function, over a test's database. Give it back with
 * {@link leavePlatform}. Needs a real PostgreSQL.
 */
export function enterPlatform({ url }: TestDatabase): void {
  process.env.DATABASE_URL = url;
  process.env.STORAGE_FILE_PREFIX = 'cloud://test.7465-test/';
  process.env.CONTENT_CHECK = 'words';
  process.env.DATA_KEYS = newDataKey('test');
}

export function leavePlatform(): void {
  process.env = { ...own };
}

/** Starts a function as the platform does: the context is set, `main` is entered, and the next call may replace it. */
export function invoke<T>(main: (event: unknown) => Promise<T>, event: unknown, by: Invocation = {}): Promise<T> {
  const context: Record<string, string> = { WX_APPID: 'wx0123456789' };
  if (by.openid !== undefined) context.WX_OPENID = by.openid;
  delete process.env.WX_OPENID;
  Object.assign(process.env, context, {
    WX_CONTEXT_KEYS: Object.keys(context).join(','),
    TCB_SOURCE: by.source ?? 'wx_client',
  });
  return main(event);
}
