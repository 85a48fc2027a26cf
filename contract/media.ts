import * as z from 'zod';
import { LIMITS } from './limits';
import { id, inCommunity, write } from './schema';

export const mediaState = z.enum(['awaiting_upload', 'checking', 'passed', 'rejected']);

export const mediaActions = {
  /** Reserves a place in storage: the client uploads there, then calls `media.complete`. */
  'media.begin': write(
    inCommunity({
      mime: z.enum(['image/jpeg', 'image/png', 'image/webp']),
      bytes: z.int().min(1).max(LIMITS.pictureBytes),
    }),
    z.object({ mediaId: id, uploadPath: z.string() }),
    60,
  ),
  /** Looks at what really arrived: type by content, size, dimensions; then has it checked. */
  'media.complete': write(
    inCommunity({ mediaId: id }),
    z.object({ mediaId: id, state: mediaState, url: z.string(), width: z.number(), height: z.number() }),
    60,
  ),
};
