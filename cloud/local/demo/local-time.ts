import { utcOffsetMinutes } from '../../core/zone';
import { TIME_ZONE } from './model';

// The zone has kept one offset since 1991, so looking it up once spares thousands of look-ups.
const OFFSET_MS = utcOffsetMinutes(new Date(0), TIME_ZONE) * 60_000;

/** The hour of the clock on the communities' wall, with its fraction: 7.5 is half past seven. */
export function hourOf(instant: Date): number {
  return ((instant.getTime() + OFFSET_MS) % 86_400_000) / 3_600_000;
}

/** The calendar day of an instant in the communities' zone. */
export function dayOf(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}
