import { create } from 'zustand';
import type { Membership, Person, Role } from '@contract/community';
import type { Today } from '@contract/home';
import { setZone } from '@/shared/format/zone';
import { onReset } from '@/shared/store/reset';

/** Who I am, which community I look at, and what I am there. `unknown` until home.today has answered once. */
export interface Session {
  status: 'unknown' | 'stranger' | 'member';
  memberships: Membership[];
  communityId: string | null;
  communityName: string;
  me: Person | null;
  role: Role | null;
  unread: number;
}

const NOBODY: Session = {
  status: 'unknown',
  memberships: [],
  communityId: null,
  communityName: '',
  me: null,
  role: null,
  unread: 0,
};

/** The one app-wide store. Only `adoptToday`, `setUnread` and `setMe` write it. */
export const useSession = create<Session>(() => NOBODY);

/** Takes from an answer of home.today everything that the whole app needs to know. */
export function adoptToday({ memberships, current }: Today): void {
  if (current) setZone(current.utcOffsetMinutes);
  useSession.setState({
    status: current ? 'member' : 'stranger',
    memberships,
    communityId: current?.communityId ?? null,
    communityName: current?.communityName ?? '',
    me: current?.me ?? null,
    role: current?.me.role ?? null,
    unread: current?.unread ?? 0,
  });
}

/** Messages not read yet, as the inbox last said. */
export const setUnread = (unread: number): void => useSession.setState({ unread });

/** My name or picture changed. */
export function setMe(change: Pick<Person, 'nickname' | 'avatarUrl'>): void {
  const { me } = useSession.getState();
  if (me) useSession.setState({ me: { ...me, ...change } });
}

onReset(() => useSession.setState(NOBODY));
