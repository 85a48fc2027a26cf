import { uploadFile, uploadPicture, type LocalUpload } from '@/platform/upload';
import { isLocalFile } from '@/platform/upload/types';

type Arrival = Awaited<ReturnType<typeof uploadPicture>>;

/** Uploads on their way, by local id: nothing is sent twice at once, whether a draft sends it or the outbox. */
const underWay = new Map<string, Promise<Arrival>>();

/** Uploads a picture or file, or joins the upload that is on its way. `onProgress` gets 0 to 1. */
export function upload(
  communityId: string,
  local: LocalUpload,
  onProgress?: (share: number) => void,
): Promise<Arrival> {
  const known = underWay.get(local.localId);
  if (known) return known;
  const started = isLocalFile(local)
    ? uploadFile(communityId, local, onProgress)
    : uploadPicture(communityId, local, onProgress);
  const flight = started.finally(() => underWay.delete(local.localId));
  underWay.set(local.localId, flight);
  return flight;
}

/** Resolves when nothing of these is on its way any more, arrived or not. */
export async function uploadsSettled(localIds: readonly string[]): Promise<void> {
  await Promise.allSettled(localIds.flatMap((localId) => underWay.get(localId) ?? []));
}
