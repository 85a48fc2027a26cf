import * as z from 'zod';
import { jsonLog } from '../../core/log';
import { settlePictureCheck } from '../../features/media/settle';
import { verdictOf } from '../../platform/content-check/weixin';
import { readPlatformContext } from '../platform-context';
import { cloudPipeline } from '../runtime';

// Version 2 of the pushed result:
// https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/sec-center/sec-check/mediaCheckAsync.html
const pictureChecked = z.object({
  MsgType: z.literal('event'),
  Event: z.literal('wxa_media_check'),
  trace_id: z.string().min(1).max(128),
  result: z.object({ suggest: z.unknown() }).optional(),
});

/**
 * The `callback` function: what the platform pushes. Results of picture checks are settled; they may come twice. Other
 * events are none of ours. A person's device that calls it is not heard. Fails when the database is away, so that the
 * platform pushes again.
 */
export async function main(event: unknown): Promise<string> {
  const { isFromClient } = readPlatformContext();
  const pushed = pictureChecked.safeParse(event);
  if (isFromClient || !pushed.success) return 'success';
  const { database, services, clock } = cloudPipeline();
  const { trace_id: traceId, result } = pushed.data;
  const isKnown = await settlePictureCheck(
    database,
    services,
    { traceId, verdict: verdictOf(result?.suggest) },
    clock(),
  );
  jsonLog().info({ action: 'callback.pictureChecked', outcome: isKnown ? 'ok' : 'unknown-trace' });
  return 'success';
}
