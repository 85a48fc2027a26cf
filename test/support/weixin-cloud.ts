import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Fields = Record<string, unknown>;

/** The WeChat cloud as wx-server-sdk sees it: open APIs, cloud storage, and addresses from which files can be fetched. */
export interface WeixinCloud {
  url: string;
  /** Open API calls as they arrived, in the platform's own names. */
  calls: { api: string; input: Fields }[];
  /** What each open API answers; a name that is missing answers -604101, no permission. */
  openapi: Record<string, (input: Fields) => Fields>;
  files: Map<string, Buffer>;
  /** File ids that storage refuses to delete. */
  locked: Set<string>;
  stop: () => Promise<void>;
}

/**
 * Starts the stub. Point the SDK at it before it loads, by `TCB_CONTEXT_CNFG={"URL":"<url>/admin"}` and any
 * TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY.
 */
export async function startWeixinCloud(): Promise<WeixinCloud> {
  const cloud: Omit<WeixinCloud, 'url' | 'stop'> = {
    calls: [],
    openapi: {},
    files: new Map(),
    locked: new Set(),
  };
  let url = '';
  const server = createServer((request, response) => {
    void readAll(request).then((body) => {
      if (request.url?.startsWith('/files/')) return sendFile(cloud.files, request, response);
      if (request.headers['content-type']?.startsWith('multipart/')) return answerOpenApi(cloud, body, response);
      return answerStorage(cloud, url, JSON.parse(body.toString()) as Fields, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...cloud,
    url,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function sendFile(files: WeixinCloud['files'], request: IncomingMessage, response: ServerResponse): void {
  const content = files.get(decodeURIComponent(request.url!.slice('/files/'.length)));
  const range = /^bytes=0-(\d+)$/.exec(request.headers.range ?? '');
  if (!content) return void response.writeHead(404).end();
  if (!range) return void response.writeHead(200, { 'content-length': content.length }).end(content);
  if (content.length === 0) return void response.writeHead(416, { 'content-range': 'bytes */0' }).end();
  const part = content.subarray(0, Number(range[1]) + 1);
  const header = { 'content-range': `bytes 0-${part.length - 1}/${content.length}`, 'content-length': part.length };
  response.writeHead(206, header).end(part);
}

function answerStorage(
  cloud: Pick<WeixinCloud, 'files' | 'locked'>,
  url: string,
  body: Fields,
  response: ServerResponse,
): void {
  const missing = { code: 'STORAGE_FILE_NONEXIST' };
  const answers: Record<string, () => Fields> = {
    'storage.batchGetDownloadUrl': () => ({
      download_list: (body.file_list as { fileid: string }[]).map(({ fileid }) => ({
        fileID: fileid,
        ...(cloud.files.has(fileid)
          ? { code: 'SUCCESS', tempFileURL: `${url}/files/${encodeURIComponent(fileid)}` }
          : missing),
      })),
    }),
    'storage.batchDeleteFile': () => ({
      delete_list: (body.fileid_list as string[]).map((fileid) => {
        if (cloud.locked.has(fileid)) return { fileID: fileid, code: 'STORAGE_EXCEED_AUTHORITY' };
        return { fileID: fileid, ...(cloud.files.delete(fileid) ? { code: 'SUCCESS' } : missing) };
      }),
    }),
  };
  const data = answers[String(body.action)]?.();
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(data ? { data, requestId: 'stub' } : { code: 'INVALID_PARAM', message: 'unknown' }));
}

function answerOpenApi(cloud: Pick<WeixinCloud, 'calls' | 'openapi'>, body: Buffer, response: ServerResponse): void {
  const api = partOf(body, 'apiName').toString();
  const input = readPairs(partOf(body, 'requestData'));
  cloud.calls.push({ api, input });
  const answer = cloud.openapi[api];
  const message = answer
    ? Buffer.concat([
        bytesField(1, Buffer.from(JSON.stringify(answer(input)))),
        bytesField(2, Buffer.from('application/json')),
      ])
    : Buffer.concat([Buffer.from([3 << 3]), varint(604_101)]);
  response.setHeader('content-type', 'application/octet-stream');
  response.end(message);
}

/** One part of a multipart body, as bytes. */
function partOf(body: Buffer, name: string): Buffer {
  const boundary = body.subarray(0, body.indexOf('\r\n'));
  const start = body.indexOf('\r\n\r\n', body.indexOf(`name="${name}"`)) + 4;
  return body.subarray(start, body.indexOf(Buffer.concat([Buffer.from('\r\n'), boundary]), start));
}

/** CommApiData.openapiData.pairs of the SDK's protocol: key and JSON value of each argument. */
function readPairs(message: Buffer): Fields {
  const openapiData = readFields(message).find(({ number }) => number === 2)!.bytes;
  return Object.fromEntries(
    readFields(openapiData).map(({ bytes }) => {
      const [key, value] = readFields(bytes);
      return [key!.bytes.toString(), JSON.parse(value!.bytes.toString()) as unknown];
    }),
  );
}

/** The length-delimited fields of a protobuf message; numbers are skipped. */
function readFields(message: Buffer): { number: number; bytes: Buffer }[] {
  const fields: { number: number; bytes: Buffer }[] = [];
  let at = 0;
  const readVarint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = message[at++]!;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < message.length) {
    const tag = readVarint();
    const length = readVarint(); // of a number: its value
    if ((tag & 7) !== 2) continue;
    fields.push({ number: tag >> 3, bytes: message.subarray(at, at + length) });
    at += length;
  }
  return fields;
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return Buffer.from([...bytes, left]);
    bytes.push((left % 128) + 128);
  }
}

function bytesField(number: number, bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from([(number << 3) | 2]), varint(bytes.length), bytes]);
}
