export type PictureMime = 'image/jpeg' | 'image/png' | 'image/webp';

/** A picture on the phone, made small, that survives a restart of the app. Plain data: drafts and the outbox keep it. */
export interface LocalPicture {
  localId: string;
  /** What an image tag shows. In browsers it is only good until the page is closed: see `revivePictures`. */
  path: string;
  mime: PictureMime;
  bytes: number;
  width: number;
  height: number;
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
export interface PictureDevice {
  /** Lets the person pick at most `max`; the picked are made small and kept. `onPicked` hears how many, before that. */
  choose(max: number, onPicked?: (count: number) => void): Promise<Choice>;
  /** Takes in a picture that the platform has handed over as a file, such as a chosen avatar. */
  adopt(path: string): Promise<LocalPicture>;
  /** Finds kept pictures again after a restart; those that are gone are left out. */
  revive(pictures: readonly LocalPicture[]): Promise<LocalPicture[]>;
  /** Forgets kept pictures. */
  drop(pictures: readonly LocalPicture[]): Promise<void>;
  /** Brings one picture to storage. `onProgress` gets 0 to 1. Rejects when it did not arrive. */
  put(picture: LocalPicture, uploadPath: string, onProgress: (share: number) => void): Promise<void>;
}

/** Longer side in pixels and JPEG quality: readable on any phone, and well below the limit in bytes. */
export const TARGET = { side: 1_600, quality: 80 } as const;

/** Size of a picture of `width` × `height` once its longer side is at most `TARGET.side`. */
export function fitted(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, TARGET.side / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
