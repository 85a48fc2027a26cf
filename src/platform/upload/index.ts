import type { Output } from '@contract/actions';
import { call, newRequestId, type Result } from '../call';
import { network } from '../network';
import { pictureDevice } from './device';

export { AVATAR_BY_BUTTON } from './device';
import type { Choice, LocalPicture } from './types';

export type { Choice, LocalPicture } from './types';

type Arrived = Output<'media.complete'>;

const TRIES = 3;
const PAUSE_MS = 800;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Lets the person pick at most `max` pictures. They are made small and kept until dropped; `onPicked` hears how many were
 * picked before that work begins.
 */
export const choosePictures = (max: number, onPicked?: (count: number) => void): Promise<Choice> =>
  pictureDevice.choose(max, onPicked);

/** Takes in a file that the platform has handed over; null when it is no picture that can be sent. */
export async function adoptPicture(path: string): Promise<LocalPicture | null> {
  try {
    return await pictureDevice.adopt(path);
  } catch {
    return null;
  }
}

/** Finds the pictures of a draft again after a restart; those that are gone are left out. */
export const revivePictures = (pictures: readonly LocalPicture[]): Promise<LocalPicture[]> =>
  pictureDevice.revive(pictures);

/** Forgets pictures that have been sent or thrown away. */
export const dropPictures = (pictures: readonly LocalPicture[]): Promise<void> => pictureDevice.drop(pictures);

async function putWithRetry(picture: LocalPicture, uploadPath: string, onProgress: (share: number) => void) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await pictureDevice.put(picture, uploadPath, onProgress);
      return true;
    } catch {
      if (attempt === TRIES || !network.isOnline()) return false;
      await pause(PAUSE_MS * attempt);
    }
  }
}

/**
 * Brings one picture to the community's storage: reserve, upload, have it looked at. `onProgress` gets 0 to 1.
 * May be repeated: each time a new place is reserved, and places never filled are swept by the cloud.
 */
export async function uploadPicture(
  communityId: string,
  picture: LocalPicture,
  onProgress: (share: number) => void = () => undefined,
): Promise<Result<Arrived>> {
  const begun = await call('media.begin', { communityId, mime: picture.mime, bytes: picture.bytes });
  if (!begun.ok) return begun;
  const { mediaId, uploadPath } = begun.data;
  const arrived = await putWithRetry(picture, uploadPath, onProgress);
  if (!arrived) {
    const code = network.isOnline() ? 'SYSTEM.UNAVAILABLE' : 'CLIENT.OFFLINE';
    return { ok: false, error: { code, message: 'the picture did not arrive', requestId: newRequestId() } };
  }
  onProgress(1);
  return call('media.complete', { communityId, mediaId });
}
