import { create } from 'zustand';
import { ERRORS, type ErrorCode } from '@contract/errors';
import { serverNow } from '@/platform/call';
import { network } from '@/platform/network';
import {
  chooseFiles,
  choosePictures,
  dropUploads,
  reviveUploads,
  type Choice,
  type FileChoice,
  type LocalUpload,
} from '@/platform/upload';
import { useSession } from '@/session';
import { onReset } from '@/shared/store/reset';
import { upload } from '@/shared/uploads';
import {
  isBlank,
  localsOf,
  newDraft,
  newerDraft,
  readDraft,
  removeDraft,
  writeDraft,
  type Draft,
  type ServerDraft,
} from './drafts';

/** How an upload stands: a share from 0 to 1, stopped on the way, or refused for good and why. */
export type UploadState =
  { state: 'sending'; share: number } | { state: 'failed' } | { state: 'refused'; code: ErrorCode };

interface OpenDraft {
  /** What it is written for; null when nothing is open. */
  assignmentId: string | null;
  draft: Draft;
  /** When it was last written to the phone, server's clock; null = not yet. */
  savedAt: number | null;
  /** By the item's key; nothing for what has arrived or waits for the network. */
  uploads: Record<string, UploadState>;
  /** Pictures that have been picked and are still being made small. */
  preparing: number;
}

/** Typing is written to the phone once it pauses for this long. */
const PAUSE_MS = 400;

let timer: ReturnType<typeof setTimeout> | undefined;
let prepared: Promise<void> = Promise.resolve();

const nothing = (): OpenDraft => ({
  assignmentId: null,
  draft: newDraft(),
  savedAt: null,
  uploads: {},
  preparing: 0,
});

/** The draft on the page. */
export const useDraft = create<OpenDraft>(nothing);

const { getState, setState } = useDraft;

/** Writes the draft to the phone now. */
export function saveDraft(): void {
  clearTimeout(timer);
  timer = undefined;
  const { assignmentId, draft } = getState();
  if (assignmentId === null) return;
  if (isBlank(draft)) removeDraft(assignmentId);
  else if (writeDraft(assignmentId, draft)) setState({ savedAt: serverNow() });
}

/** Facts that are not writing, such as an arrived picture, do not change when it was written. */
export function amendDraft(change: Partial<Draft>): void {
  setState(({ draft }) => ({ draft: { ...draft, ...change } }));
  saveDraft();
}

export function editText(text: string): void {
  setState(({ draft }) => ({ draft: { ...draft, text, editedAt: serverNow() } }));
  clearTimeout(timer);
  timer = setTimeout(saveDraft, PAUSE_MS);
}

const setUpload = (key: string, state: UploadState | null) =>
  setState(({ uploads }) => {
    const others = Object.entries(uploads).filter(([name]) => name !== key);
    return { uploads: Object.fromEntries(state ? [...others, [key, state]] : others) };
  });

/**
 * Opens the draft of an assignment: the phone's or the server's, whichever was written last. Called again with a fresh
 * answer of the server it goes over to that only when another phone wrote it later.
 */
export async function openDraft(assignmentId: string, there: ServerDraft | null): Promise<void> {
  const isOpen = getState().assignmentId === assignmentId;
  const here = isOpen ? getState().draft : readDraft(assignmentId);
  const newest = newerDraft(here, there);
  if (isOpen && newest === here) return;
  await showDraft(assignmentId, newest ?? newDraft(), newest !== null);
}

/** Begins to write with what is given, such as the last version. */
export async function startDraft(assignmentId: string, draft: Draft): Promise<void> {
  await showDraft(assignmentId, draft, false);
  saveDraft();
}

async function showDraft(assignmentId: string, draft: Draft, isKept: boolean): Promise<void> {
  clearTimeout(timer);
  setState({ assignmentId, draft, savedAt: isKept ? draft.editedAt : null, uploads: {} });
  const locals = localsOf(draft);
  if (locals.length === 0) return;
  // a path kept by an earlier run may lead nowhere in a browser
  const revived = new Map((await reviveUploads(locals)).map((local) => [local.localId, local]));
  if (getState().assignmentId !== assignmentId) return;
  const items = getState().draft.items.flatMap((item) => {
    const local = item.local && (revived.get(item.local.localId) ?? null);
    return item.local && !local ? [] : [{ ...item, local }];
  });
  setState(({ draft: current }) => ({ draft: { ...current, items } }));
  sendWaiting();
}

/** Leaves the draft; it stays on the phone. */
export function closeDraft(): void {
  saveDraft();
  setState(nothing());
}

/** The draft has been handed in, or belongs to the outbox now. */
export function finishDraft(): void {
  const { assignmentId } = getState();
  clearTimeout(timer);
  if (assignmentId !== null) removeDraft(assignmentId);
  setState({ ...nothing(), assignmentId });
}

/** Resolves when every picked picture is part of the draft: sending before that would leave some behind. */
export const picturesPrepared = (): Promise<void> => prepared;

/** Lets the person pick pictures for the `room` that is left. */
export async function pickPictures(room: number): Promise<Choice> {
  let finish = (): void => undefined;
  try {
    const choice = await choosePictures(room, (count) => {
      prepared = new Promise((resolve) => {
        finish = resolve;
      });
      setState({ preparing: Math.min(count, room) });
    });
    addUploads(choice.pictures.slice(0, room));
    return choice;
  } finally {
    setState({ preparing: 0 });
    finish();
  }
}

/** Lets the person pick files for the `room` that is left. */
export async function pickFiles(room: number): Promise<FileChoice> {
  const choice = await chooseFiles(room);
  addUploads(choice.files.slice(0, room));
  return choice;
}

function addUploads(locals: readonly LocalUpload[]): void {
  if (locals.length === 0) return;
  const added = locals.map((local) => ({ key: local.localId, mediaId: null, local, stored: null }));
  amendDraft({ items: [...getState().draft.items, ...added], editedAt: serverNow() });
  sendWaiting();
}

export function removeItem(key: string): void {
  const { items } = getState().draft;
  const removed = items.find((item) => item.key === key);
  setUpload(key, null);
  amendDraft({ items: items.filter((item) => item !== removed), editedAt: serverNow() });
  if (removed?.local) void dropUploads([removed.local]);
}

/** Sends everything that has not arrived, as far as there is a network; what failed when it is asked for. */
export function sendWaiting(): void {
  if (!network.isOnline()) return;
  const { draft, uploads } = getState();
  for (const { key, local, mediaId } of draft.items) {
    if (local && mediaId === null && uploads[key] === undefined) void send(key, local);
  }
}

/** Tries one again whose upload stopped. */
export function retryItem(key: string): void {
  setUpload(key, null);
  sendWaiting();
}

async function send(key: string, local: LocalUpload): Promise<void> {
  const { communityId } = useSession.getState();
  if (communityId === null) return;
  const isHere = () => getState().draft.items.some((item) => item.key === key);
  setUpload(key, { state: 'sending', share: 0 });
  const arrived = await upload(communityId, local, (share) => {
    if (isHere()) setUpload(key, { state: 'sending', share });
  });
  if (!isHere()) return;
  if (!arrived.ok) {
    const { code } = arrived.error;
    setUpload(key, ERRORS[code].retryable ? { state: 'failed' } : { state: 'refused', code });
    return;
  }
  const { mediaId, state } = arrived.data;
  setUpload(key, state === 'rejected' ? { state: 'refused', code: 'CONTENT.REJECTED' } : null);
  if (state === 'rejected') return;
  amendDraft({ items: getState().draft.items.map((item) => (item.key === key ? { ...item, mediaId } : item)) });
}

onReset(() => {
  clearTimeout(timer);
  setState(nothing());
});
