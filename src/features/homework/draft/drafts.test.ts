import { aFile } from '../../../../test/support/taro/homework';
import { draftFrom, newDraft, newerDraft, readDraft, removeDraft, writeDraft, type Draft } from './drafts';
import { roomLeft, sayRefusedFiles, whyNotYet } from './rules';

jest.mock('@/platform/storage');
jest.mock('@/platform/upload', () => ({ dropUploads: jest.fn(() => Promise.resolve()) }));

const local = { localId: 'local-1', path: '/p', mime: 'application/pdf' as const, bytes: 9, fileName: '笔记.pdf' };
const here = (change: Partial<Draft> = {}): Draft => ({ ...newDraft(), text: '手机上的', editedAt: 2_000, ...change });
const there = (savedAt: number) => ({
  text: '云上的',
  attachments: [aFile()],
  savedAt: new Date(savedAt).toISOString(),
});

describe('of two drafts the one written last', () => {
  test.each([
    ['only the phone has one', here(), null, '手机上的'],
    ['only the server has one', null, there(1_000), '云上的'],
    ['the phone wrote last', here(), there(1_000), '手机上的'],
    ['another phone wrote last', here(), there(3_000), '云上的'],
    ['the server has what this phone sent', here({ syncedAt: 3_000 }), there(3_000), '手机上的'],
  ])('%s', (_name, phone, server, text) => expect(newerDraft(phone, server)?.text).toBe(text));

  it('is none when there is none', () => expect(newerDraft(null, null)).toBeNull());

  it('keeps what this phone has not sent yet', () => {
    const waiting = { key: 'local-1', mediaId: null, local, stored: null };
    const sent = { key: 'local-2', mediaId: 'media000000009', local: { ...local, localId: 'local-2' }, stored: null };
    const taken = newerDraft(here({ items: [waiting, sent] }), there(3_000));
    expect(taken?.items.map(({ key }) => key)).toEqual([aFile().mediaId, 'local-1']);
  });
});

it('begins the next version as the last one was, as another request', () => {
  const last = { text: '第一版', attachments: [aFile()] };
  const [first, second] = [draftFrom(last), draftFrom(last)];
  expect(first).toMatchObject({ text: '第一版', items: [{ mediaId: aFile().mediaId, local: null }] });
  expect(first.requestId).not.toBe(second.requestId);
});

it('keeps drafts by assignment, the newest six', () => {
  for (let index = 1; index <= 7; index += 1) writeDraft(`assignment${index}`, here({ editedAt: index }));
  expect(readDraft('assignment1')).toBeNull();
  expect(readDraft('assignment7')?.text).toBe('手机上的');
  removeDraft('assignment7');
  expect(readDraft('assignment7')).toBeNull();
});

test.each([
  ['nothing written', here({ text: '  ' }), {}, '写一段文字，或放一张图片、一个文件，就能提交'],
  ['words', here(), {}, null],
  [
    'an attachment that was refused',
    here({ items: [{ key: 'local-1', mediaId: null, local, stored: null }] }),
    { 'local-1': { state: 'refused' as const, code: 'MEDIA.TYPE_UNSUPPORTED' as const } },
    '有一个附件不能用，先移除它再提交',
  ],
])('%s', (_name, draft, uploads, words) => expect(whyNotYet(draft, uploads)).toBe(words));

test.each([
  [[], null],
  [
    [{ fileName: 'a.exe', why: 'type' as const }],
    '「a.exe」这种文件收不了，换成 PDF、Word、Excel、PPT、TXT、MP3 或 M4A',
  ],
  [
    [
      { fileName: 'a.pdf', why: 'size' as const },
      { fileName: 'b.txt', why: 'empty' as const },
    ],
    '「a.pdf」超过 20 MB，压缩或拆开再传（另有 1 个也没收下）',
  ],
])('says kindly why files were not taken: %j', (refused, words) => expect(sayRefusedFiles(refused)).toBe(words));

it('says how much room is left only when it gets short', () => {
  expect(roomLeft('一句话')).toBeNull();
  expect(roomLeft('字'.repeat(4_900))).toBe('还能写 100 字');
});
