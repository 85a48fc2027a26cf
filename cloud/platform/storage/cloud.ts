import type { Storage } from './index';

/** The part of wx-server-sdk that cloud storage uses. */
export interface CloudFiles {
  getTempFileURL: (input: { fileList: string[] }) => unknown;
  deleteFile: (input: { fileList: string[] }) => unknown;
}

export interface CloudStorage extends Storage {
  /** An address with which anybody can fetch the file for about two hours. Rejects when there is no such file. */
  temporaryUrlOf: (storageKey: string) => Promise<string>;
}

interface FileResult {
  fileID: string;
  /** 0 or an error code of the SDK. */
  status: number;
  errMsg: string;
  tempFileURL?: string;
}

const FILES_PER_DELETE = 50;
// Seconds for reading the head of a picture; the function itself has little more.
const FETCH_MILLISECONDS = 5_000;
// STORAGE_FILE_NONEXIST of wx-server-sdk
const FILE_MISSING = -503003;
const FILE_PREFIX = /^cloud:\/\/[\w-]+\.[\w-]+\/$/;

/**
 * Storage in the WeChat cloud. `filePrefix` is `cloud://<env>.<bucket>/`, as the console shows in front of every file:
 * a file id is that prefix and the key, and clients show file ids as they are.
 */
export function cloudStorage(cloud: CloudFiles, filePrefix: string, fetchFile: typeof fetch = fetch): CloudStorage {
  if (!FILE_PREFIX.test(filePrefix)) throw new Error('the file prefix must look like cloud://<env>.<bucket>/');
  const fileIdOf = (key: string) => `${filePrefix}${key}`;

  async function find(key: string): Promise<string | null> {
    const [file] = filesOf(await cloud.getTempFileURL({ fileList: [fileIdOf(key)] }));
    if (!file || file.status === FILE_MISSING) return null;
    if (file.status !== 0 || !file.tempFileURL) throw new Error(`cloud storage names no address: ${file.errMsg}`);
    return file.tempFileURL;
  }

  return {
    temporaryUrlOf: async (key) => {
      const url = await find(key);
      if (url === null) throw new Error('cloud storage has no such file');
      return url;
    },
    head: async (key, bytes) => {
      const url = await find(key);
      return url === null ? null : fetchHead(fetchFile, url, bytes);
    },
    remove: async (keys) => {
      for (let start = 0; start < keys.length; start += FILES_PER_DELETE) {
        const fileList = keys.slice(start, start + FILES_PER_DELETE).map(fileIdOf);
        const left = filesOf(await cloud.deleteFile({ fileList })).filter(
          ({ status }) => status !== 0 && status !== FILE_MISSING,
        );
        if (left.length > 0) throw new Error(`cloud storage kept ${left.length} files: ${left[0]!.errMsg}`);
      }
    },
    urlOf: fileIdOf,
  };
}

function filesOf(answer: unknown): FileResult[] {
  return (answer as { fileList?: FileResult[] } | undefined)?.fileList ?? [];
}

/** First bytes and whole size by a range request; a server that ignores ranges is cut off after the first bytes. */
async function fetchHead(fetchFile: typeof fetch, url: string, bytes: number) {
  const response = await fetchFile(url, {
    headers: { range: `bytes=0-${bytes - 1}` },
    signal: AbortSignal.timeout(FETCH_MILLISECONDS),
  });
  if (response.status === 404) return null;
  if (response.status === 416) return { start: Buffer.alloc(0), size: 0 }; // the range of an empty file
  if (!response.ok) throw new Error(`cloud storage answered ${response.status}`);
  const start = await readAtMost(response, bytes);
  const size = sizeOf(response) ?? (start.length < bytes ? start.length : null);
  if (size === null) throw new Error('cloud storage does not tell the size');
  return { start, size };
}

async function readAtMost(response: Response, bytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= bytes) break; // which also closes the connection
  }
  return Buffer.concat(chunks).subarray(0, bytes);
}

function sizeOf({ status, headers }: Response): number | null {
  const size =
    status === 206 ? /\/(\d+)$/.exec(headers.get('content-range') ?? '')?.[1] : headers.get('content-length');
  return size === null || size === undefined ? null : Number(size);
}
