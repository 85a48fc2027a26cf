import * as z from 'zod';
import { LIMITS } from './limits';
import { id, inCommunity, text, write } from './schema';

export const mediaState = z.enum(['awaiting_upload', 'checking', 'passed', 'rejected']);

/** Files that homework may hold beside pictures. */
export const fileMime = z.enum([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'text/plain',
  'audio/mpeg',
  'audio/mp4',
]);
export type FileMime = z.infer<typeof fileMime>;

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
  /** The same for a file that is no picture. */
  'media.beginFile': write(
    inCommunity({
      fileName: text(LIMITS.fileNameCharacters),
      mime: fileMime,
      bytes: z.int().min(1).max(LIMITS.fileBytes),
    }),
    z.object({ mediaId: id, uploadPath: z.string() }),
    30,
  ),
  /** Looks at what really arrived: type by content, size, dimensions of a picture; a picture is then checked. */
  'media.complete': write(
    inCommunity({ mediaId: id }),
    z.object({ mediaId: id, state: mediaState, url: z.string(), width: z.number(), height: z.number() }),
    60,
  ),
};
