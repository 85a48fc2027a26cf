import type { FileMime } from '@contract/media';

export type PictureMime = 'image/jpeg' | 'image/png' | 'image/webp';

/** A picture on the phone, made small, that survives a restart of the app. Plain data: drafts and the outbox keep it. */
export interface LocalPicture {
  localId: string;
  /** What an image tag shows. In browsers it is only good until the page is closed: see `reviveUploads`. */
  path: string;
  mime: PictureMime;
  bytes: number;
  width: number;
  height: number;
}

/** A file that is no picture, kept on the phone in the same way. */
export interface LocalFile {
  localId: string;
  path: string;
  mime: FileMime;
  bytes: number;
  /** As the person knows it. */
  fileName: string;
}

/** What can be brought to storage. */
export type LocalUpload = LocalPicture | LocalFile;

export const isLocalFile = (upload: LocalUpload): upload is LocalFile => 'fileName' in upload;

/** What came of letting the person pick files. */
export interface FileChoice {
  files: LocalFile[];
  /** Picked ones that cannot be sent, and why. */
  refused: FileRefusal[];
}

export interface FileRefusal {
  fileName: string;
  why: 'type' | 'size' | 'empty' | 'unreadable';
}

/** What came of letting the person pick pictures. */
export interface Choice {
  pictures: LocalPicture[];
  /** Picked ones that are no pictures that can be sent. */
  unusable: number;
  /** The person, or the platform for them, keeps the album closed. */
  denied: boolean;
}

/** Everything about files that differs between platforms. */
export interface UploadDevice {
  /** Lets the person pick at most `max`; the picked are made small and kept. `onPicked` hears how many, before that. */
  choose(max: number, onPicked?: (count: number) => void): Promise<Choice>;
  /** Takes in a picture that the platform has handed over as a file, such as a chosen avatar. */
  adopt(path: string): Promise<LocalPicture>;
  /** Lets the person pick at most `max` files; those that can be sent are kept as they are. */
  chooseFiles(max: number): Promise<FileChoice>;
  /** Finds what was kept again after a restart; what is gone is left out. */
  revive<U extends LocalUpload>(uploads: readonly U[]): Promise<U[]>;
  /** Forgets what was kept. */
  drop(uploads: readonly LocalUpload[]): Promise<void>;
  /** Brings one to storage. `onProgress` gets 0 to 1. Rejects when it did not arrive. */
  put(upload: LocalUpload, uploadPath: string, onProgress: (share: number) => void): Promise<void>;
}

/** Longer side in pixels and JPEG quality: readable on any phone, and well below the limit in bytes. */
export const TARGET = { side: 1_600, quality: 80 } as const;

/** Size of a picture of `width` × `height` once its longer side is at most `TARGET.side`. */
export function fitted(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, TARGET.side / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
