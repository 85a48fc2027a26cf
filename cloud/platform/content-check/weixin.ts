import type { ContentCheck, PendingVerdict, Verdict } from './index';

/** The part of wx-server-sdk's `cloud.openapi` that the check uses; the SDK itself has no types for it. */
export interface SecurityApi {
  security: {
    msgSecCheck: (input: { content: string; version: 2; scene: number; openid: string }) => Promise<unknown>;
    mediaCheckAsync: (input: {
      mediaUrl: string;
      mediaType: 2;
      version: 2;
      scene: number;
      openid: string;
    }) => Promise<unknown>;
  };
}

// mediaCheckAsync: 1 sound, 2 picture; scenes as for texts, 3 forum.
const PICTURE = 2;
const PICTURE_SCENE = 3;

/**
 * Reads a `suggest` of the platform, from an answer or from a pushed event. What it does not know counts as `review`:
 * a person looks. The decision is on `suggest`, never on the error code.
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/sec-center/sec-check/msgSecCheck.html
 */
export function verdictOf(suggest: unknown): Verdict {
  return suggest === 'pass' || suggest === 'risky' ? suggest : 'review';
}

/**
 * The platform's content check, version 2. `temporaryUrlOf` gives an address from which the platform can fetch a stored
 * picture. The openid must have used the mini program within two hours; otherwise, as for every failure, it rejects.
 */
export function weixinCheck(api: SecurityApi, temporaryUrlOf: (storageKey: string) => Promise<string>): ContentCheck {
  return {
    checkText: async (text, scene, openid) => {
      const answer = await api.security.msgSecCheck({ content: text, version: 2, scene, openid });
      const { result } = answer as { result?: { suggest?: unknown } };
      if (!result) throw new Error('msgSecCheck answered without a result');
      return verdictOf(result.suggest);
    },
    checkPicture: async ({ storageKey, openid }): Promise<PendingVerdict> => {
      const mediaUrl = await temporaryUrlOf(storageKey);
      const answer = await api.security.mediaCheckAsync({
        mediaUrl,
        mediaType: PICTURE,
        version: 2,
        scene: PICTURE_SCENE,
        openid,
      });
      const { traceId } = answer as { traceId?: unknown };
      if (typeof traceId !== 'string' || traceId === '') throw new Error('mediaCheckAsync answered without a trace id');
      return { traceId };
    },
  };
}
