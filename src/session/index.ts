import type { ErrorBody } from '@contract/errors';
import type { Today } from '@contract/home';
import { call } from '@/platform/call';
import { stored } from '@/platform/storage';
import { createRemoteStore } from '@/shared/store/remote';
import { resetStores } from '@/shared/store/reset';
import { adoptToday, useSession } from './store';

export { setMe, setUnread, useSession, type Session } from './store';

/** The community looked at last; home.today falls back to the one joined last. */
const chosen = stored<string>('community');

type Params = { communityId?: string };

/** The answer of home.today: what Today shows, and where the session comes from. */
export const useToday = createRemoteStore<Today, Params>({
  keepAs: 'today',
  version: 3,
  load: (params) => call('home.today', params),
});

useToday.subscribe(({ data }, before) => {
  if (data && data !== before.data) adoptToday(data);
});

const paramsNow = (): Params => {
  const communityId = chosen.read();
  return communityId === null ? {} : { communityId };
};

let opening: Promise<void> | null = null;

/** Fetches Today. The last known one is there at once. Calls at the same moment share one request. */
export function loadSession(): Promise<void> {
  opening ??= openToday().finally(() => {
    opening = null;
  });
  return opening;
}

async function openToday(): Promise<void> {
  await useToday.getState().open(paramsNow());
  // no longer a member of the community looked at last: go on with another one
  if (useToday.getState().error?.code === 'RESOURCE.NOT_FOUND' && chosen.read() !== null) {
    chosen.remove();
    await useToday.getState().open({});
  }
}

/** For pages that can be opened first (share card, message): makes sure that the session is known. */
export async function ensureSession(): Promise<void> {
  if (useSession.getState().status === 'unknown') await loadSession();
}

/** What a person without a community gets where one is needed. */
const NO_COMMUNITY: ErrorBody = { code: 'RESOURCE.NOT_FOUND', message: 'no community yet', requestId: '' };

/** Opens a store for the present community. When none is known, the store says why, so that its page can. */
export async function openInCommunity(
  store: { getState: () => { fail: (error: ErrorBody) => void } },
  open: (communityId: string) => Promise<void>,
): Promise<void> {
  await ensureSession();
  const { communityId } = useSession.getState();
  if (communityId !== null) await open(communityId);
  else store.getState().fail(useToday.getState().error ?? NO_COMMUNITY);
}

/** Looks at another community from now on, or at one just joined. */
export async function enterCommunity(communityId: string): Promise<void> {
  chosen.write(communityId);
  resetStores();
  await loadSession();
}

/** After leaving the community: forgets it and goes on with another one, if there is one. */
export async function leaveSession(): Promise<void> {
  chosen.remove();
  resetStores();
  await loadSession();
}
