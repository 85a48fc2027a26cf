import type { Result } from '@/platform/call';
import { resolveAttachments } from './attachments';
import type { Attachment, OutboxEntry } from './types';

const picture = (localId: string) => ({
  localId,
  path: `/${localId}`,
  mime: 'image/jpeg' as const,
  bytes: 1,
  width: 1,
  height: 1,
});

const entryWith = (...attachments: Attachment[]) =>
  ({ input: { communityId: 'c', text: 'x' }, attachments }) as unknown as OutboxEntry;

it('sends an entry without pictures as it is', async () => {
  const entry = entryWith();
  const upload = jest.fn();
  expect(await resolveAttachments(entry, { upload }, jest.fn())).toEqual({ ok: true, data: entry.input });
  expect(upload).not.toHaveBeenCalled();
});

it('does not send a picture twice when the network breaks between two', async () => {
  const uploads: string[] = [];
  let known: Attachment[] = ['a', 'b'].map((id) => ({ local: picture(id), mediaId: null }));
  const noteArrival = (attachments: Attachment[]) => {
    known = attachments;
  };
  const offline = { ok: false, error: { code: 'CLIENT.OFFLINE', message: '', requestId: 'r' } } as const;
  let isBroken = true;
  const upload = (_communityId: string, { localId }: { localId: string }): Promise<Result<{ mediaId: string }>> => {
    uploads.push(localId);
    return Promise.resolve(localId === 'b' && isBroken ? offline : { ok: true, data: { mediaId: `m-${localId}` } });
  };
  expect(await resolveAttachments(entryWith(...known), { upload }, noteArrival)).toEqual(offline);
  isBroken = false;
  expect(await resolveAttachments(entryWith(...known), { upload }, noteArrival)).toEqual({
    ok: true,
    data: { communityId: 'c', text: 'x', mediaIds: ['m-a', 'm-b'] },
  });
  expect(uploads).toEqual(['a', 'b', 'b']);
});
