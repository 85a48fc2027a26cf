import type { Input } from '@contract/actions';
import { network } from '@/platform/network';
import { useSession } from '@/session';
import { sendDraft } from '../api';
import { isBlank } from './drafts';
import { amendDraft, useDraft } from './store';

/** The server hears of the draft once writing pauses for this long. */
const PAUSE_MS = 3_000;

type ServerCopy = Input<'homework.saveDraft'>;

let timer: ReturnType<typeof setTimeout> | undefined;
let flight: Promise<void> = Promise.resolve();
/** What the server has, as it was told or told us: it only hears of changes. */
let known = '';

/** What the server should have now; null when it need not hear of anything. */
function copyNow(): ServerCopy | null {
  const { communityId } = useSession.getState();
  const { assignmentId, draft } = useDraft.getState();
  if (communityId === null || assignmentId === null) return null;
  if (isBlank(draft) && draft.syncedAt === null) return null;
  const mediaIds = draft.items.flatMap(({ mediaId }) => (mediaId === null ? [] : [mediaId]));
  return { communityId, assignmentId, text: draft.text, mediaIds };
}

const calm = () => {
  clearTimeout(timer);
  timer = undefined;
};

async function tell(copy: ServerCopy): Promise<void> {
  const content = JSON.stringify(copy);
  if (content === known || !network.isOnline()) return;
  const answer = await sendDraft(copy);
  // a failure is tried again with the next change: the phone has everything
  if (!answer.ok) return;
  known = content;
  const { assignmentId } = useDraft.getState();
  if (assignmentId === copy.assignmentId) amendDraft({ syncedAt: Date.parse(answer.data.savedAt) });
}

/** Tells the server of the draft as it is at this moment. */
export function syncNow(): Promise<void> {
  calm();
  const copy = copyNow();
  if (copy) flight = flight.then(() => tell(copy));
  return flight;
}

const isServers = () => {
  const { editedAt, syncedAt } = useDraft.getState().draft;
  return syncedAt !== null && editedAt === syncedAt;
};

function later(): void {
  calm();
  if (isServers()) known = JSON.stringify(copyNow());
  else timer = setTimeout(() => void syncNow(), PAUSE_MS);
}

/** Follows the draft: the server's copy comes a moment after each change. Returns how to stop. */
export function followDraft(): () => void {
  known = '';
  later();
  const stop = useDraft.subscribe((now, before) => {
    if (now.draft.text !== before.draft.text || now.draft.items !== before.draft.items) later();
  });
  return () => {
    stop();
    calm();
  };
}

/** Says nothing more, and waits for what is on its way: it must not arrive after the work itself. */
export async function stopSync(): Promise<void> {
  calm();
  await flight;
}
