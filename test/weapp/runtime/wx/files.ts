import type { Options } from '../sandbox';
import { PlatformError, type ApiGroup, type AsyncImplementation } from './api';

/** A picture in the phone's album. */
export interface Photo {
  bytes: Buffer;
  width: number;
  height: number;
  type: 'jpeg' | 'png' | 'webp';
}

const USER_DATA_PATH = 'http://usr';

/** The phone's files: pictures chosen from the album, and what the package writes under USER_DATA_PATH. */
export class PhoneFiles {
  readonly #files = new Map<string, Buffer>();
  readonly #photos = new Map<string, Photo>();
  readonly previewed: string[][] = [];
  readonly shared: string[] = [];
  #count = 0;

  /** `album` is what the next picker offers; the picker takes from its front. */
  constructor(private readonly album: Photo[]) {}

  /** Bytes of a file by its path on the phone. */
  read(path: unknown): Buffer {
    const bytes = this.#files.get(String(path));
    if (!bytes) throw new PlatformError(`no such file or directory, open '${String(path)}'`);
    return bytes;
  }

  /** Keeps a picture as a temporary file and gives its path. */
  keep(photo: Photo): string {
    const path = `http://tmp/photo-${++this.#count}.${photo.type}`;
    this.#files.set(path, photo.bytes);
    this.#photos.set(path, photo);
    return path;
  }

  get env(): Record<string, string> {
    return { USER_DATA_PATH };
  }

  get api(): ApiGroup {
    return {
      async: {
        chooseMedia: (options) => this.#choose(options),
        compressImage: ({ src }) => ({ tempFilePath: this.keep(this.#photo(src)) }),
        getImageInfo: ({ src }) => {
          const { width, height, type } = this.#photo(src);
          return { width, height, type, path: String(src), orientation: 'up' };
        },
        previewImage: ({ urls }) => void this.previewed.push(Array.from(urls as string[], String)),
        shareFileMessage: ({ filePath }) => {
          this.read(filePath);
          this.shared.push(String(filePath));
        },
      },
    };
  }

  /** Members of `wx.getFileSystemManager()`. */
  get manager(): ApiGroup {
    const write = (path: unknown, data: unknown) => {
      if (!String(path).startsWith(USER_DATA_PATH))
        throw new PlatformError(`permission denied, open '${String(path)}'`);
      this.#files.set(String(path), Buffer.from(data as string | Uint8Array));
    };
    const save = (from: unknown, to: unknown) => {
      write(to, this.read(from));
      this.#files.delete(String(from));
      const photo = this.#photos.get(String(from));
      if (photo) this.#photos.set(String(to), photo);
    };
    const content = (path: unknown, encoding: unknown) =>
      encoding ? this.read(path).toString(encoding as BufferEncoding) : this.read(path);
    const stat = (path: unknown) => ({ size: this.read(path).byteLength, mode: 33188 });
    const async: Record<string, AsyncImplementation> = {
      writeFile: ({ filePath, data }) => write(filePath, data),
      readFile: ({ filePath, encoding }) => ({ data: content(filePath, encoding) }),
      saveFile: ({ tempFilePath, filePath }) => {
        save(tempFilePath, filePath);
        return { savedFilePath: String(filePath) };
      },
      stat: ({ path }) => ({ stats: stat(path) }),
      access: ({ path }) => void this.read(path),
      unlink: ({ filePath }) => void this.#files.delete(String(filePath)),
    };
    return {
      sync: {
        writeFileSync: write,
        readFileSync: content,
        saveFileSync: (from: string, to: string) => {
          save(from, to);
          return to;
        },
        statSync: stat,
        accessSync: (path: string) => void this.read(path),
        unlinkSync: (path: string) => void this.#files.delete(path),
      },
      async,
    };
  }

  #photo(path: unknown): Photo {
    const photo = this.#photos.get(String(path));
    if (!photo) throw new PlatformError('file not found');
    return photo;
  }

  #choose({ count = 9 }: Options): Record<string, unknown> {
    const taken = this.album.splice(0, Number(count));
    if (taken.length === 0) throw new PlatformError('cancel');
    const tempFiles = taken.map((photo) => ({
      tempFilePath: this.keep(photo),
      size: photo.bytes.byteLength,
      fileType: 'image',
      width: photo.width,
      height: photo.height,
    }));
    return { type: 'image', tempFiles };
  }
}
