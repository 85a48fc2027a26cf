import { create } from 'zustand';
import { stored } from '@/platform/storage';
import { onReset } from '@/shared/store/reset';
import { celebrate } from '../api';

/** A promotion in a community. */
export interface Promoted {
  communityId: string;
  tierNo: number;
}

/** The last one seen in each community, kept on the phone: no moment comes twice, also without a network. */
const kept = stored<Promoted[]>('promotions-seen');
/** What the server is being told, or was told, in this run. */
const told = new Set<string>();

const keyOf = ({ communityId, tierNo }: Promoted) => `${communityId}:${tierNo}`;

/** The one that was seen last in this run. */
export const usePromotions = create<{ last: Promoted | null }>(() => ({ last: null }));

onReset(() => {
  told.clear();
  usePromotions.setState({ last: null });
});

export function isSeen(promoted: Promoted): boolean {
  return (kept.read() ?? []).some((one) => keyOf(one) === keyOf(promoted));
}

/** Remembers that it was seen, then tells the server. */
export async function markSeen(promoted: Promoted): Promise<void> {
  const others = (kept.read() ?? []).filter(({ communityId }) => communityId !== promoted.communityId);
  kept.write([...others, promoted]);
  usePromotions.setState({ last: promoted });
  await tellSeen(promoted);
}

/** Tells the server, once a run; what does not arrive is told again later. */
export async function tellSeen(promoted: Promoted): Promise<void> {
  const key = keyOf(promoted);
  if (told.has(key)) return;
  told.add(key);
  const answer = await celebrate(promoted.communityId, promoted.tierNo);
  if (!answer.ok) told.delete(key);
}
