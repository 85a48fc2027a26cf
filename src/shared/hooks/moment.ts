import { serverNow } from '@/platform/call';
import type { Moment } from '../format/dates';
import { useZone } from '../format/zone';

/** Now, in the community's zone, by the server's clock. */
export const momentNow = (): Moment => ({ now: serverNow(), utcOffsetMinutes: useZone.getState().utcOffsetMinutes });

/** The same for a component: it renders again when the zone changes. */
export function useMoment(): Moment {
  const utcOffsetMinutes = useZone((zone) => zone.utcOffsetMinutes);
  return { now: serverNow(), utcOffsetMinutes };
}
