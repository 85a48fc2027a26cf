import { newRequestId } from '../call/request-id';
import { blobStore } from './blob-store';
import { ACCEPTED_FILES, judgeFile, sortKept } from './file-kinds';
import { fitted, TARGET, type FileRefusal, type LocalFile, type LocalPicture, type UploadDevice } from './types';

function pickFiles(max: number, accept: string): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = max > 1;
    input.style.display = 'none';
    const finish = () => {
      input.remove();
      resolve([...(input.files ?? [])].slice(0, max));
    };
    input.addEventListener('change', finish);
    input.addEventListener('cancel', finish);
    document.body.append(input); // browser tests find it there
    input.click();
  });
}

async function shrink(file: Blob): Promise<{ blob: Blob; width: number; height: number }> {
  const bitmap = await createImageBitmap(file);
  const { width, height } = fitted(bitmap.width, bitmap.height);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff'; // transparent parts would turn black in JPEG
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', TARGET.quality / 100);
  });
  if (!blob) throw new Error('no picture came out of the canvas');
  return { blob, width, height };
}

async function keep(file: Blob): Promise<LocalPicture> {
  const { blob, width, height } = await shrink(file);
  const localId = newRequestId();
  await blobStore.put(localId, blob);
  return { localId, path: URL.createObjectURL(blob), mime: 'image/jpeg', bytes: blob.size, width, height };
}

function send(url: string, body: Blob, onProgress: (share: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    // fetch tells nothing about progress
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.setRequestHeader('content-type', body.type);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () =>
      request.status < 300 ? resolve() : reject(new Error(`upload answered ${request.status.toString()}`));
    request.onerror = () => reject(new Error('upload failed'));
    request.send(body);
  });
}

async function keepFile(file: File): Promise<LocalFile | FileRefusal> {
  const { name: fileName, size: bytes } = file;
  const judged = judgeFile(fileName, bytes);
  if (!judged.isTaken) return { fileName, why: judged.why };
  const blob = new Blob([file], { type: judged.mime }); // browsers name some types differently
  const localId = newRequestId();
  try {
    await blobStore.put(localId, blob);
  } catch {
    return { fileName, why: 'unreadable' };
  }
  return { localId, path: URL.createObjectURL(blob), mime: judged.mime, bytes, fileName: judged.fileName };
}

/** A browser has no avatars to offer: the person picks a file. */
export const AVATAR_BY_BUTTON: boolean = false;

/** Uploads in a browser: chosen by a file input, pictures drawn smaller on a canvas, all kept in IndexedDB. */
export const uploadDevice: UploadDevice = {
  async choose(max, onPicked) {
    const files = await pickFiles(max, 'image/*');
    onPicked?.(files.length);
    const kept = await Promise.allSettled(files.map(keep));
    const pictures = kept.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    return { pictures, unusable: files.length - pictures.length, denied: false };
  },

  async adopt(path) {
    const response = await fetch(path);
    return keep(await response.blob());
  },

  async chooseFiles(max) {
    const picked = await pickFiles(max, ACCEPTED_FILES);
    return sortKept(await Promise.all(picked.map(keepFile)));
  },

  async revive(uploads) {
    const found = await Promise.all(
      uploads.map(async (upload) => {
        const blob = await blobStore.get(upload.localId);
        return blob ? [{ ...upload, path: URL.createObjectURL(blob) }] : [];
      }),
    );
    return found.flat();
  },

  async drop(uploads) {
    await Promise.all(
      uploads.map(async ({ localId, path }) => {
        URL.revokeObjectURL(path);
        await blobStore.remove(localId);
      }),
    );
  },

  async put({ localId }, uploadPath, onProgress) {
    const blob = await blobStore.get(localId);
    if (!blob) throw new Error('the upload is gone');
    await send(`/upload/${uploadPath.split('/').map(encodeURIComponent).join('/')}`, blob, onProgress);
  },
};
