import { useEffect } from 'react';
import type { PerkObstacle } from '@contract/perk';
import { serverNow } from '@/platform/call';
import { usePerk } from './store';

/** Who waits for longer comes back to the page, which reads it anew. */
const LONGEST_WAIT_MS = 3_600_000;
/** The phone's idea of the server's clock may be ahead by so much. */
const MARGIN_MS = 500;

/** Reads the perk again at the moment its sale begins, for those who wait for it on the page. */
export function useOpening(obstacle: PerkObstacle | null | undefined): void {
  const opensAt = obstacle?.reason === 'not_open' ? obstacle.opensAt : null;
  useEffect(() => {
    if (opensAt === null) return;
    const wait = Math.max(0, Date.parse(opensAt) - serverNow());
    if (wait > LONGEST_WAIT_MS) return;
    const timer = setTimeout(() => void usePerk.getState().refresh(), wait + MARGIN_MS);
    return () => clearTimeout(timer);
  }, [opensAt]);
}
