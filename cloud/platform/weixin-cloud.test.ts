import type * as WxServerSdk from 'wx-server-sdk';
import { startWeixinCloud, type WeixinCloud } from '../../test/support/weixin-cloud';
import { SCENE } from './content-check';
import { verdictOf, weixinCheck, type SecurityApi } from './content-check/weixin';
import { cloudStorage, type CloudStorage } from './storage/cloud';

/** The real wx-server-sdk against a stub of the platform behind it. */

const PREFIX = 'cloud://prod-1a2b.7072-prod-1a2b-130/';
const KEY = 'media/C0MMUNITY0000000/01M7XR53T0554S9R0XCR0123456789ABCDEF.jpg';

let platform: WeixinCloud;
let sdk: typeof WxServerSdk;
let storage: CloudStorage;
const environment = { ...process.env };

beforeAll(async () => {
  platform = await startWeixinCloud();
  process.env.TCB_CONTEXT_CNFG = JSON.stringify({ URL: `${platform.url}/admin` });
  process.env.TENCENTCLOUD_SECRETID = 'id';
  process.env.TENCENTCLOUD_SECRETKEY = 'key';
  sdk = await import('wx-server-sdk');
  sdk.init({ env: 'prod-1a2b' });
  storage = cloudStorage(sdk, PREFIX);
});

afterAll(async () => {
  process.env = environment;
  await platform.stop();
});

beforeEach(() => {
  platform.calls.length = 0;
  platform.files.clear();
  platform.locked.clear();
  for (const api of Object.keys(platform.openapi)) delete platform.openapi[api];
});

describe('the content check of the platform', () => {
  const check = () => weixinCheck(sdk.openapi as unknown as SecurityApi, storage.temporaryUrlOf);
  const answers = (suggest: string) => {
    platform.openapi['security.msgSecCheck'] = () => ({ errcode: 0, errmsg: 'ok', result: { suggest, label: 100 } });
  };

  test.each(['pass', 'review', 'risky'] as const)('reads the verdict %s from the suggestion', async (suggest) => {
    answers(suggest);
    expect(await check().checkText('今天读完第三章。', SCENE.socialLog, 'o-reader')).toBe(suggest);
    expect(platform.calls).toEqual([
      {
        api: 'security.msgSecCheck',
        input: { content: '今天读完第三章。', version: 2, scene: SCENE.socialLog, openid: 'o-reader' },
      },
    ]);
  });

  test('lets a person look at a suggestion it does not know', async () => {
    answers('maybe');
    expect(await check().checkText('嗯', SCENE.comment, 'o-reader')).toBe('review');
    expect(verdictOf(undefined)).toBe('review');
  });

  test.each([
    ['the person has not been here for two hours', { errcode: 61010, errmsg: 'code is expired' }],
    ['the answer says nothing', { errcode: 0, errmsg: 'ok' }],
  ])('has no verdict when %s', async (_name, answer) => {
    platform.openapi['security.msgSecCheck'] = () => answer;
    await expect(check().checkText('嗯', SCENE.comment, 'o-reader')).rejects.toThrow();
  });

  test('has no verdict when the deployment lacks the permission', async () => {
    await expect(check().checkText('嗯', SCENE.comment, 'o-reader')).rejects.toThrow();
  });

  test('starts the check of a picture by an address that the platform can fetch', async () => {
    platform.files.set(`${PREFIX}${KEY}`, Buffer.from('picture'));
    platform.openapi['security.mediaCheckAsync'] = () => ({ errcode: 0, errmsg: 'ok', trace_id: '60ae-1' });
    expect(await check().checkPicture({ storageKey: KEY, openid: 'o-reader' })).toEqual({ traceId: '60ae-1' });
    const { media_url, ...input } = platform.calls[0]!.input;
    expect(input).toEqual({ media_type: 2, version: 2, scene: 3, openid: 'o-reader' });
    expect(await (await fetch(media_url as string)).text()).toBe('picture');
  });

  test('cannot start the check of a picture that is not there', async () => {
    await expect(check().checkPicture({ storageKey: KEY, openid: 'o-reader' })).rejects.toThrow('no such file');
    expect(platform.calls).toEqual([]);
  });
});

describe('cloud storage', () => {
  const put = (content: Buffer) => platform.files.set(`${PREFIX}${KEY}`, content);

  test('shows files by their file id', () => {
    expect(storage.urlOf(KEY)).toBe(`${PREFIX}${KEY}`);
  });

  test('reads the first bytes and the whole size', async () => {
    put(Buffer.from('0123456789'));
    expect(await storage.head(KEY, 4)).toEqual({ start: Buffer.from('0123'), size: 10 });
    expect(await storage.head(KEY, 100)).toEqual({ start: Buffer.from('0123456789'), size: 10 });
  });

  test('knows an empty file from one that is not there', async () => {
    put(Buffer.alloc(0));
    expect(await storage.head(KEY, 4)).toEqual({ start: Buffer.alloc(0), size: 0 });
    platform.files.clear();
    expect(await storage.head(KEY, 4)).toBeNull();
  });

  test('takes the first bytes of a server that ignores ranges, and cuts it off', async () => {
    put(Buffer.from('0123456789'));
    const withoutRanges: typeof fetch = (url) => fetch(url);
    expect(await cloudStorage(sdk, PREFIX, withoutRanges).head(KEY, 4)).toEqual({
      start: Buffer.from('0123'),
      size: 10,
    });
  });

  test('fails when the file server does', async () => {
    put(Buffer.from('0'));
    const broken: typeof fetch = () => Promise.resolve(new Response('', { status: 503 }));
    await expect(cloudStorage(sdk, PREFIX, broken).head(KEY, 4)).rejects.toThrow('503');
  });

  test('removes many files, and those that are gone already without complaint', async () => {
    const keys = Array.from({ length: 120 }, (_, index) => `media/C0MMUNITY0000000/FILE${index + 100000}.jpg`);
    for (const key of keys.slice(0, 110)) platform.files.set(`${PREFIX}${key}`, Buffer.from('x'));
    await storage.remove(keys);
    expect(platform.files.size).toBe(0);
    await storage.remove([]);
  });

  test('says so when a file stays', async () => {
    put(Buffer.from('x'));
    platform.locked.add(`${PREFIX}${KEY}`);
    await expect(storage.remove([KEY])).rejects.toThrow('kept 1 files');
  });

  test.each(['', 'cloud://prod', 'https://example.com/', `${PREFIX}media/`])('refuses the prefix %j', (prefix) => {
    expect(() => cloudStorage(sdk, prefix)).toThrow('file prefix');
  });
});
