import { create } from 'zustand';
import { serverNow } from '@/platform/call';
import { network } from '@/platform/network';
import { choosePictures, dropUploads, reviveUploads, type Choice, type LocalPicture } from '@/platform/upload';
import { useSession } from '@/session';
import { onReset } from '@/shared/store/reset';
import { upload } from '@/shared/uploads';
import { isBlank, newDraft, readDraft, removeDraft, writeDraft, type Draft, type DraftKey } from './drafts';

/** How the upload of a picture stands: a share from 0 to 1, stopped on the way, or refused by the content check. */
export type UploadState = { state: 'sending'; share: number } | { state: 'failed' } | { state: 'refused' };

interface OpenDraft {
  /** Where it is kept; null when there is nothing to keep. */
  key: DraftKey | null;
  /** What the page shows; stays when the draft has been sent, until the page is left. */
  shown: DraftKey | null;
  draft: Draft;
  /** When it was last written to the phone, server's clock; null = not yet. */
  savedAt: number | null;
  /** The phone refused to keep the last change. */
  isPhoneFull: boolean;
  /** By the picture's key; nothing for pictures that have arrived or wait for the network. */
  uploads: Record<string, UploadState>;
  /** Pictures that have been picked and are still being made small. */
  preparing: number;
}

/** Typing is written to the phone once it pauses for this long. */
const PAUSE_MS = 400;

let timer: ReturnType<typeof setTimeout> | undefined;

const nothing = (): OpenDraft => ({
  key: null,
  shown: null,
  draft: newDraft(),
  savedAt: null,
  isPhoneFull: false,
  uploads: {},
  preparing: 0,
});

/** The draft on the page. */
export const useDraft = create<OpenDraft>(nothing);

const { getState, setState } = useDraft;

/** Writes the draft to the phone now: the page is left, or the app closed. */
export function saveDraft(): void {
  clearTimeout(timer);
  timer = undefined;
  const { key, draft } = getState();
  if (key === null) return;
  if (isBlank(draft)) removeDraft(key);
  else if (writeDraft(key, draft)) setState({ savedAt: serverNow(), isPhoneFull: false });
  else setState({ isPhoneFull: true });
}

/** Changes what is written; kept on the phone a moment later. */
export function editDraft(change: Partial<Pick<Draft, 'text' | 'numbers' | 'visibility'>>): void {
  setState(({ draft }) => ({ draft: { ...draft, ...change, editedAt: serverNow() } }));
  clearTimeout(timer);
  timer = setTimeout(saveDraft, PAUSE_MS);
}

/** Facts about the draft that are not writing, such as an arrived picture, do not change when it was written. */
function amend(change: Partial<Draft>): void {
  setState(({ draft }) => ({ draft: { ...draft, ...change } }));
  saveDraft();
}

const setUpload = (key: string, state: UploadState | null) =>
  setState(({ uploads }) => {
    const others = Object.entries(uploads).filter(([name]) => name !== key);
    return { uploads: Object.fromEntries(state ? [...others, [key, state]] : others) };
  });

/** Opens the draft of a day or a revision: what was kept, else `fresh`. Pictures that are gone are left out. */
export async function openDraft(key: DraftKey, fresh: () => Draft): Promise<void> {
  if (getState().key === key) return;
  saveDraft();
  const found = readDraft(key);
  const draft = found ?? fresh();
  // a path kept by an earlier run may lead nowhere in a browser: it is shown when the picture has been found again
  const pictures = draft.pictures.map((picture) => (picture.local ? { ...picture, path: '' } : picture));
  const savedAt = found ? found.editedAt : null;
  setState({ key, shown: key, draft: { ...draft, pictures }, savedAt, isPhoneFull: false, uploads: {} });
  const locals = draft.pictures.flatMap(({ local }) => (local ? [local] : []));
  if (locals.length === 0) return;
  const revived = new Map((await reviveUploads(locals)).map((local) => [local.localId, local]));
  if (getState().key !== key) return;
  setState(({ draft: current }) => ({
    draft: { ...current, pictures: current.pictures.flatMap((picture) => revivedPicture(picture, revived)) },
  }));
  sendWaiting();
}

function revivedPicture(picture: Draft['pictures'][number], revived: Map<string, LocalPicture>) {
  if (!picture.local) return [picture];
  const local = revived.get(picture.local.localId);
  return local ? [{ ...picture, local, path: local.path }] : [];
}

/** Leaves a draft, unless another one has taken its place by now; it stays on the phone. */
export function closeDraft(left: DraftKey): void {
  if (getState().shown !== left) return;
  saveDraft();
  setState(nothing());
}

/** The draft has been sent, or belongs to the outbox now. What it said stays on the page until that is left. */
export function finishDraft(): void {
  const { key } = getState();
  clearTimeout(timer);
  if (key !== null) removeDraft(key);
  setState({ key: null });
}

/** What is written belongs to another day, or revision, from now on. */
export function moveDraft(to: DraftKey): void {
  const { key } = getState();
  if (key !== null && key !== to) removeDraft(key);
  setState({ key: to, shown: to });
  saveDraft();
}

/** A refused request is another one once it is written anew. */
export const renewRequest = (requestId: string): void => amend({ requestId });

let prepared: Promise<void> = Promise.resolve();

/** Resolves when every picked picture is part of the draft: sending before that would leave some behind. */
export const picturesPrepared = (): Promise<void> => prepared;

/** Lets the person pick pictures for the `room` that is left. From the pick on, sending waits until they are in the draft. */
export async function pickPictures(room: number): Promise<Choice> {
  let finish = (): void => undefined;
  try {
    const choice = await choosePictures(room, (count) => {
      prepared = new Promise((resolve) => {
        finish = resolve;
      });
      setState({ preparing: Math.min(count, room) });
    });
    if (choice.pictures.length > 0) addPictures(choice.pictures.slice(0, room));
    return choice;
  } finally {
    setState({ preparing: 0 });
    finish();
  }
}

/** Adds chosen pictures and begins to send them. */
export function addPictures(pictures: readonly LocalPicture[]): void {
  const added = pictures.map((local) => ({ key: local.localId, path: local.path, mediaId: null, local }));
  amend({ pictures: [...getState().draft.pictures, ...added], editedAt: serverNow() });
  sendWaiting();
}

export function removePicture(key: string): void {
  const { pictures } = getState().draft;
  const removed = pictures.find((picture) => picture.key === key);
  setUpload(key, null);
  amend({ pictures: pictures.filter((picture) => picture !== removed), editedAt: serverNow() });
  if (removed?.local) void dropUploads([removed.local]);
}

/** Sends every picture that has not arrived, as far as there is a network; failed ones when they are asked for. */
export function sendWaiting(): void {
  if (!network.isOnline()) return;
  const { draft, uploads } = getState();
  for (const { key, local, mediaId } of draft.pictures) {
    if (local && mediaId === null && uploads[key] === undefined) void send(key, local);
  }
}

/** Tries a picture again whose upload stopped. */
export function retryPicture(key: string): void {
  setUpload(key, null);
  sendWaiting();
}

async function send(key: string, local: LocalPicture): Promise<void> {
  const { communityId } = useSession.getState();
  if (communityId === null) return;
  const isHere = () => getState().draft.pictures.some((picture) => picture.key === key);
  setUpload(key, { state: 'sending', share: 0 });
  const arrived = await upload(communityId, local, (share) => {
    if (isHere()) setUpload(key, { state: 'sending', share });
  });
  if (!isHere()) return;
  setUpload(key, arrived.ok ? null : { state: 'failed' });
  if (!arrived.ok) return;
  const { mediaId, state } = arrived.data;
  if (state === 'rejected') {
    setUpload(key, { state: 'refused' });
    return;
  }
  amend({
    pictures: getState().draft.pictures.map((picture) => (picture.key === key ? { ...picture, mediaId } : picture)),
  });
}

onReset(() => {
  clearTimeout(timer);
  setState(nothing());
});
