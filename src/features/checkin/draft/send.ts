import { outbox, type Attachment, type Delivery } from '@/shared/outbox';
import { uploadsSettled } from '@/shared/uploads';
import { useSession } from '@/session';
import type { NumberField } from '@contract/course';
import type { Draft } from './drafts';
import { readNumbers } from './rules';
import { picturesPrepared } from './store';

const attachmentsOf = ({ pictures }: Draft): Attachment[] =>
  pictures.flatMap(({ local, mediaId }) => (local ? [{ local, mediaId }] : []));

const communityNow = () => useSession.getState().communityId ?? '';

/** Pictures that are on their way are waited for: sending them twice would only cost the person's data. */
const pictureIds = ({ pictures }: Draft) => pictures.flatMap(({ local }) => (local ? [local.localId] : []));

/** Lights a day with a draft, through the outbox: without a network it waits there. Repeating it is harmless. */
export async function sendCheckin(
  day: { courseId: string; localDate: string; makeup: boolean; numbers: readonly NumberField[] },
  readNow: () => Draft,
): Promise<Delivery<'checkin.submit'>> {
  await picturesPrepared();
  await uploadsSettled(pictureIds(readNow()));
  const draft = readNow();
  return outbox.deliver(
    'checkin.submit',
    {
      communityId: communityNow(),
      courseId: day.courseId,
      localDate: day.localDate,
      text: draft.text.trim(),
      mediaIds: [],
      numbers: readNumbers(draft.numbers, day.numbers),
      visibility: draft.visibility,
      writtenAt: new Date(draft.editedAt).toISOString(),
      makeup: day.makeup,
    },
    { requestId: draft.requestId, attachments: attachmentsOf(draft) },
  );
}

/** Sends what was changed in a returned check-in, the same way. */
export async function sendRevision(checkinId: string, readNow: () => Draft): Promise<Delivery<'checkin.revise'>> {
  await picturesPrepared();
  await uploadsSettled(pictureIds(readNow()));
  const draft = readNow();
  const kept = draft.pictures.flatMap(({ local, mediaId }) => (local || mediaId === null ? [] : [mediaId]));
  return outbox.deliver(
    'checkin.revise',
    { communityId: communityNow(), checkinId, text: draft.text.trim(), mediaIds: kept },
    { requestId: draft.requestId, attachments: attachmentsOf(draft) },
  );
}
