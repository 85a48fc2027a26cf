import type { Input, Output } from '@contract/actions';
import type { Result } from '@/platform/call';
import { dropUploads, uploadPicture, type LocalPicture } from '@/platform/upload';
import { savePerk } from './store';

/** Uploads the new cover, if there is one, then saves; a cover that did not arrive keeps the perk as it was. */
export async function saveWithCover(
  input: Input<'perk.save'>,
  picture: LocalPicture | null,
  requestId: string,
): Promise<Result<Output<'perk.save'>>> {
  if (picture === null) return savePerk(input, requestId);
  const arrived = await uploadPicture(input.communityId, picture);
  if (!arrived.ok) return arrived;
  const saved = await savePerk({ ...input, coverMediaId: arrived.data.mediaId }, requestId);
  if (saved.ok) await dropUploads([picture]);
  return saved;
}
