import { uploadPicture, type LocalPicture } from '@/platform/upload';

type Arrival = Awaited<ReturnType<typeof uploadPicture>>;

/** Uploads on their way, by local id: a picture is never sent twice at once. */
const underWay = new Map<string, Promise<Arrival>>();

/** Uploads a picture, or joins the upload that is on its way. `onProgress` gets 0 to 1. */
export function upload(
  communityId: string,
  picture: LocalPicture,
  onProgress: (share: number) => void,
): Promise<Arrival> {
  const known = underWay.get(picture.localId);
  if (known) return known;
  const flight = uploadPicture(communityId, picture, onProgress).finally(() => underWay.delete(picture.localId));
  underWay.set(picture.localId, flight);
  return flight;
}

/** Resolves when nothing of these is on its way any more, arrived or not. */
export async function uploadsSettled(localIds: readonly string[]): Promise<void> {
  await Promise.allSettled(localIds.flatMap((localId) => underWay.get(localId) ?? []));
}
