import type { Output } from '@contract/actions';
import { call, newRequestId, type Result } from '../call';
import { network } from '../network';
import { uploadDevice } from './device';

export { AVATAR_BY_BUTTON } from './device';
import type { Choice, FileChoice, LocalFile, LocalPicture, LocalUpload } from './types';

export type { Choice, FileChoice, FileRefusal, LocalFile, LocalPicture, LocalUpload } from './types';

type Arrived = Output<'media.complete'>;

const TRIES = 3;
const PAUSE_MS = 800;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Lets the person pick at most `max` pictures. They are made small and kept until dropped; `onPicked` hears how many were
 * picked before that work begins.
 */
export const choosePictures = (max: number, onPicked?: (count: number) => void): Promise<Choice> =>
  uploadDevice.choose(max, onPicked);

/** Takes in a file that the platform has handed over; null when it is no picture that can be sent. */
export async function adoptPicture(path: string): Promise<LocalPicture | null> {
  try {
    return await uploadDevice.adopt(path);
  } catch {
    return null;
  }
}

/** Lets the person pick at most `max` files of the kinds that homework takes. They are kept until dropped. */
export const chooseFiles = (max: number): Promise<FileChoice> => uploadDevice.chooseFiles(max);

/** Finds the uploads of a draft again after a restart; those that are gone are left out. */
export const reviveUploads = <U extends LocalUpload>(uploads: readonly U[]): Promise<U[]> =>
  uploadDevice.revive(uploads);

/** Forgets uploads that have been sent or thrown away. */
export const dropUploads = (uploads: readonly LocalUpload[]): Promise<void> => uploadDevice.drop(uploads);

async function putWithRetry(upload: LocalUpload, uploadPath: string, onProgress: (share: number) => void) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await uploadDevice.put(upload, uploadPath, onProgress);
      return true;
    } catch {
      if (attempt === TRIES || !network.isOnline()) return false;
      await pause(PAUSE_MS * attempt);
    }
  }
}

/** Fills a reserved place and has what arrived looked at. */
async function fill(
  communityId: string,
  upload: LocalUpload,
  begun: Result<Output<'media.begin'>>,
  onProgress: (share: number) => void,
): Promise<Result<Arrived>> {
  if (!begun.ok) return begun;
  const { mediaId, uploadPath } = begun.data;
  if (!(await putWithRetry(upload, uploadPath, onProgress))) {
    const code = network.isOnline() ? 'SYSTEM.UNAVAILABLE' : 'CLIENT.OFFLINE';
    return { ok: false, error: { code, message: 'the upload did not arrive', requestId: newRequestId() } };
  }
  onProgress(1);
  return call('media.complete', { communityId, mediaId });
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
  return fill(communityId, picture, begun, onProgress);
}

/** The same for a file. */
export async function uploadFile(
  communityId: string,
  file: LocalFile,
  onProgress: (share: number) => void = () => undefined,
): Promise<Result<Arrived>> {
  const { fileName, mime, bytes } = file;
  const begun = await call('media.beginFile', { communityId, fileName, mime, bytes });
  return fill(communityId, file, begun, onProgress);
}
