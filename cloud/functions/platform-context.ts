/** Who and what made the platform run a function. */
export interface PlatformContext {
  /** Of the person who calls; '' when no person does. */
  openid: string;
  /** A person's device called, directly or through another function. */
  isFromClient: boolean;
}

type Environment = Record<string, string | undefined>;

// https://developers.weixin.qq.com/miniprogram/dev/wxcloud/reference-sdk-api/utils/Cloud.getWXContext.html
const CLIENT_SOURCE = /^wx_(?:client|devtools|localdebug|crawler)(?:,|$)/;

/**
 * The context of the running invocation, which the platform keeps in the environment until the next one starts: read it
 * in the first statement of `main`, before any `await`. Reads what wx-server-sdk's getWXContext() reads, without its
 * 0.2 s of loading, and keeps an openid of digits exact where the SDK makes it a number; a test holds both side by side.
 */
export function readPlatformContext(environment: Environment = process.env): PlatformContext {
  return {
    openid: contextValue(environment, 'OPENID'),
    isFromClient: CLIENT_SOURCE.test(environment.TCB_SOURCE ?? contextValue(environment, 'SOURCE')),
  };
}

/** The last of the listed keys that names the field, with the platform's prefix or without, wins. */
function contextValue(environment: Environment, field: string): string {
  let value = '';
  for (const key of (environment.WX_CONTEXT_KEYS ?? '').split(',')) {
    if (key === `WX_${field}` || key === field) value = environment[key] ?? value;
  }
  return value;
}
