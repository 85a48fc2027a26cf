import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Envelope } from '@contract/errors';
import type { FastifyInstance } from 'fastify';
import { testDatabase } from '../../test/support/database';
import { pngBytes } from '../../test/support/picture-bytes';
import { testWorld, type World } from '../../test/support/world';
import { fileStorage } from '../platform/storage/files';
import { createGateway, type GatewayOptions } from './gateway';

const db = testDatabase();
const PERSONAS = [{ openid: 'demo-1', label: '学员 林小满', note: '连续 16 天' }];
const PNG = pngBytes(1, 1);

let directory: string;
let world: World;
const servers: FastifyInstance[] = [];

beforeEach(() => {
  world = testWorld(db);
  directory = mkdtempSync(path.join(tmpdir(), 'qunxing-gateway-'));
  mkdirSync(path.join(directory, 'h5/js'), { recursive: true });
  writeFileSync(path.join(directory, 'h5/index.html'), '<title>群星</title>');
  writeFileSync(path.join(directory, 'h5/js/app.0123abcd.js'), 'start()');
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
  rmSync(directory, { recursive: true });
});

async function gateway(rest: Partial<GatewayOptions> = {}): Promise<FastifyInstance> {
  const storage = fileStorage(path.join(directory, 'media'));
  const server = await createGateway({
    pipeline: { ...world.pipeline, services: { ...world.pipeline.services, storage } },
    storage,
    personas: PERSONAS,
    previewDirectory: path.join(directory, 'h5'),
    isLocalMode: true,
    testHooks: null,
    ...rest,
  });
  servers.push(server);
  return server;
}

interface Sending {
  openid?: string;
  from?: string;
  headers?: Record<string, string>;
}

/** POST /api as a browser sends it. */
async function callApi(server: FastifyInstance, payload: unknown, { openid, from, headers }: Sending = {}) {
  const response = await server.inject({
    method: 'POST',
    url: '/api',
    remoteAddress: from ?? '127.0.0.1',
    headers: { 'content-type': 'application/json', ...(openid && { 'x-dev-openid': openid }), ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });
  expect(response.statusCode).toBe(200);
  return response.json<Envelope<Record<string, unknown>>>();
}

const codeOf = (envelope: Envelope<unknown>) => (envelope.ok ? 'ok' : envelope.error.code);
const askHome = { action: 'home.today', input: {} };

describe('POST /api', () => {
  test('answers the developer identity of a caller on this machine', async () => {
    const me = await world.createMember(await world.createCommunity(), { nickname: '林小满' });
    const envelope = await callApi(await gateway(), askHome, { openid: me.openid });
    expect(envelope).toMatchObject({ ok: true, data: { current: { me: { nickname: '林小满' } } } });
  });

  test.each<[string, Sending, Partial<GatewayOptions>]>([
    ['without the header', {}, {}],
    ['with the header from another machine', { openid: 'o-1', from: '192.168.1.20' }, {}],
    [
      'from another machine that claims to be forwarded',
      { openid: 'o-1', from: '10.0.0.1', headers: { 'x-forwarded-for': '127.0.0.1' } },
      {},
    ],
    ['with the header outside local mode', { openid: 'o-1' }, { isLocalMode: false }],
    ['with the headers of the platform', { headers: { 'x-wx-openid': 'o-1' } }, {}],
  ])('%s nobody is anybody', async (_how, sending, options) => {
    expect(codeOf(await callApi(await gateway(options), askHome, sending))).toBe('IDENTITY.MISSING');
  });

  test.each(['::1', '::ffff:127.0.0.1', '127.8.9.1'])('%s is this machine', async (from) => {
    expect(codeOf(await callApi(await gateway(), askHome, { openid: 'o-1', from }))).toBe('ok');
  });

  test.each<[string, string, string]>([
    ['half of a JSON', '{"action":', 'INPUT.INVALID'],
    ['no body', '', 'INPUT.INVALID'],
    ['a number', '5', 'INPUT.INVALID'],
    ['more than 100 KB', JSON.stringify({ ...askHome, x: 'a'.repeat(100_000) }), 'INPUT.TOO_LARGE'],
  ])('%s gets an envelope too', async (_what, payload, code) => {
    expect(codeOf(await callApi(await gateway(), payload, { openid: 'o-1' }))).toBe(code);
  });

  test('whatever the content type says, the body is read as JSON', async () => {
    const headers = { 'content-type': 'text/plain' };
    expect(codeOf(await callApi(await gateway(), askHome, { openid: 'o-1', headers }))).toBe('ok');
  });
});

describe('pictures', () => {
  async function beginUpload(server: FastifyInstance) {
    const me = await world.createMember(await world.createCommunity());
    const call = async (action: string, input: object) => {
      const requestId = `request-${action.replace('.', '-')}`;
      const body = { action, input: { communityId: me.communityId, ...input }, requestId };
      return callApi(server, body, { openid: me.openid });
    };
    const begun = await call('media.begin', { mime: 'image/png', bytes: PNG.length });
    if (!begun.ok) throw new Error(begun.error.message);
    const { mediaId, uploadPath } = begun.data as { mediaId: string; uploadPath: string };
    return { uploadPath, complete: () => call('media.complete', { mediaId }) };
  }

  const put = (server: FastifyInstance, key: string, payload: Buffer) =>
    server.inject({ method: 'PUT', url: `/upload/${key}`, headers: { 'content-type': 'image/png' }, payload });

  test('go up to the place that was reserved, are checked, and come down for ever', async () => {
    const server = await gateway();
    const { uploadPath, complete } = await beginUpload(server);
    expect((await put(server, uploadPath, PNG)).statusCode).toBe(204);
    expect(await complete()).toMatchObject({ ok: true, data: { state: 'passed', width: 1, height: 1 } });
    const down = await server.inject({ url: `/files/${uploadPath}` });
    expect(down.rawPayload.equals(PNG)).toBe(true);
    expect(down.headers).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(PNG.length),
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
  });

  test('are not replaced once they are completed', async () => {
    const server = await gateway();
    const { uploadPath, complete } = await beginUpload(server);
    await put(server, uploadPath, PNG);
    await complete();
    expect((await put(server, uploadPath, Buffer.from('other'))).statusCode).toBe(404);
    expect((await server.inject({ url: `/files/${uploadPath}` })).rawPayload.equals(PNG)).toBe(true);
  });

  test.each([
    ['a place nobody reserved', 'media/AAAAAAAAAAAAAAAA/BBBBBBBBBBBBBBBBBBBB.png'],
    ['a way out of the folder', 'media/..%2F..%2Fevil/BBBBBBBBBBBBBBBBBBBB.png'],
    ['another kind of file', 'media/AAAAAAAAAAAAAAAA/BBBBBBBBBBBBBBBBBBBB.html'],
    ['nothing', ''],
  ])('do not go to %s', async (_where, key) => {
    const server = await gateway();
    expect((await put(server, key, PNG)).statusCode).toBe(404);
    expect((await server.inject({ url: `/files/${key}` })).statusCode).toBe(404);
  });

  test('of more than 5 MB, or of nothing, are not taken', async () => {
    const server = await gateway();
    const { uploadPath } = await beginUpload(server);
    expect((await put(server, uploadPath, Buffer.alloc(5_000_001))).statusCode).toBe(413);
    expect((await put(server, uploadPath, Buffer.alloc(0))).statusCode).toBe(400);
    expect((await server.inject({ url: `/files/${uploadPath}` })).statusCode).toBe(404);
  });
});

describe('the preview', () => {
  test('asks for its page each time and for named content never again', async () => {
    const server = await gateway();
    const page = await server.inject({ url: '/' });
    expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    const script = await server.inject({ url: '/js/app.0123abcd.js' });
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test.each(['/nothing.js', '/../package.json', '/..%2f..%2fetc/passwd', '/js/'])('%s is not there', async (url) => {
    expect((await (await gateway()).inject({ url })).statusCode).toBeGreaterThanOrEqual(403);
  });

  test('a gateway whose client is not built yet serves the rest', async () => {
    const server = await gateway({ previewDirectory: path.join(directory, 'later') });
    expect((await server.inject({ url: '/' })).statusCode).toBe(404);
    expect((await server.inject({ url: '/healthz' })).json()).toEqual({ ok: true });
  });
});

describe('development routes', () => {
  const post = (server: FastifyInstance, url: string, payload: object) =>
    server.inject({ method: 'POST', url, payload });

  test('offer the personas to this machine only, and in local mode only', async () => {
    const server = await gateway();
    expect((await server.inject({ url: '/dev/personas' })).json()).toEqual(PERSONAS);
    expect((await server.inject({ url: '/dev/personas', remoteAddress: '10.0.0.1' })).statusCode).toBe(404);
    const closed = await gateway({ isLocalMode: false });
    expect((await closed.inject({ url: '/dev/personas' })).statusCode).toBe(404);
  });

  test('move the clock and decide about pictures in test mode only', async () => {
    const seen: unknown[] = [];
    const testHooks = {
      moveClock: (instant: Date) => seen.push(instant.toISOString()),
      setPictureVerdict: (verdict: string) => seen.push(verdict),
    };
    const server = await gateway({ testHooks });
    expect((await post(server, '/dev/clock', { now: '2026-11-22T00:00:01+08:00' })).statusCode).toBe(204);
    expect((await post(server, '/dev/content', { pictureVerdict: 'risky' })).statusCode).toBe(204);
    expect((await post(server, '/dev/clock', { now: 'tomorrow' })).statusCode).toBe(400);
    expect((await post(server, '/dev/content', { pictureVerdict: 'fine' })).statusCode).toBe(400);
    expect(seen).toEqual(['2026-11-21T16:00:01.000Z', 'risky']);
    const plain = await gateway();
    expect((await post(plain, '/dev/clock', { now: '2026-11-22T00:00:01Z' })).statusCode).toBe(404);
  });
});
