import type { Draft, DraftPicture } from './drafts';

const mockKept = new Map<string, unknown>();
jest.mock('@/platform/storage', () => ({
  stored: (name: string) => ({
    read: () => mockKept.get(name) ?? null,
    write: (value: unknown) => Boolean(mockKept.set(name, value)),
    remove: () => mockKept.delete(name),
  }),
}));
jest.mock('@/platform/call', () => ({ newRequestId: () => 'request-new', serverNow: () => 0 }));

const mockDrop = jest.fn<Promise<void>, [readonly { localId: string }[]]>(() => Promise.resolve());
jest.mock('@/platform/upload', () => ({
  dropUploads: (pictures: readonly { localId: string }[]) => mockDrop(pictures),
}));

import { dayKey, isBlank, leftDraft, newDraft, readDraft, removeDraft, revisionKey, writeDraft } from './drafts';

beforeEach(() => {
  mockKept.clear();
  mockDrop.mockClear();
});

const picture = (localId: string): DraftPicture => ({
  key: localId,
  path: localId,
  mediaId: null,
  local: { localId, path: localId, mime: 'image/jpeg', bytes: 1, width: 1, height: 1 },
});

const draft = (change: Partial<Draft> = {}): Draft => ({ ...newDraft(), ...change });

describe('drafts on the phone', () => {
  it('know what was left of an earlier day of the same course, the last one first', () => {
    writeDraft(dayKey('course', '2026-11-18'), draft({ text: '周三' }));
    writeDraft(dayKey('course', '2026-11-20'), draft({ text: '周五' }));
    writeDraft(dayKey('course', '2026-11-21'), draft({ text: '今天' }));
    writeDraft(dayKey('other', '2026-11-20'), draft({ text: '别的课程' }));
    writeDraft(revisionKey('checkin'), draft({ text: '改过的' }));
    expect(leftDraft('course', '2026-11-21')).toMatchObject({ localDate: '2026-11-20', draft: { text: '周五' } });
    expect(leftDraft('course', '2026-11-18')).toBeNull();
    writeDraft(dayKey('course', '2026-11-20'), draft({ text: '  ' }));
    expect(leftDraft('course', '2026-11-21')?.localDate).toBe('2026-11-18');
  });

  it('belong to a day of a course, or to a check-in that is revised', () => {
    writeDraft(dayKey('course', '2026-11-21'), draft({ text: '今天' }));
    writeDraft(dayKey('course', '2026-11-20'), draft({ text: '昨天' }));
    writeDraft(revisionKey('checkin'), draft({ text: '改过的' }));
    expect(readDraft(dayKey('course', '2026-11-21'))?.text).toBe('今天');
    expect(readDraft(dayKey('other', '2026-11-21'))).toBeNull();
    expect(readDraft(revisionKey('checkin'))?.text).toBe('改过的');
  });

  it('are forgotten when sent, and their pictures are not: the outbox has them', () => {
    writeDraft(dayKey('course', '2026-11-21'), draft({ pictures: [picture('a')] }));
    removeDraft(dayKey('course', '2026-11-21'));
    expect(readDraft(dayKey('course', '2026-11-21'))).toBeNull();
    expect(mockDrop).not.toHaveBeenCalled();
  });

  it('give way when there are many: the one left longest goes, with its pictures', () => {
    const day = (number: number) => dayKey('course', `2026-11-1${number}`);
    for (let number = 0; number < 7; number += 1) {
      writeDraft(day(number), draft({ text: `${number}`, editedAt: number, pictures: [picture(`p${number}`)] }));
    }
    expect(readDraft(day(0))).toBeNull();
    expect(readDraft(day(1))?.text).toBe('1');
    expect(mockDrop.mock.calls.flat(2).map(({ localId }) => localId)).toEqual(['p0']);
  });
});

test.each([
  ['nothing', {}, true],
  ['spaces', { text: ' \n' }, true],
  ['a word', { text: '早' }, false],
  ['a picture', { pictures: [picture('a')] }, false],
  ['a number', { numbers: { minutes: '3' } }, false],
  ['an empty number', { numbers: { minutes: '' } }, true],
])('a draft with %s is blank: %s', (_, change, blank) => {
  expect(isBlank(draft(change))).toBe(blank);
});
