const MINUTE = 60_000;
const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
    format = new Intl.DateTimeFormat('en-US', { ...parts, second: 'numeric', hourCycle: 'h23', timeZone: zone });
    formats.set(zone, format);
  }
  return format;
}

/** Milliseconds that the zone is ahead of UTC at an instant. */
function offsetAt(milliseconds: number, zone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(milliseconds)) part[type] = Number(value);
  const { year, month, day, hour, minute, second } = part;
  const wallClock = Date.UTC(year!, month! - 1, day, hour, minute, second);
  return wallClock - Math.floor(milliseconds / 1000) * 1000;
}

/** The calendar day `YYYY-MM-DD` of an instant in an IANA zone, when days end `cutoffMinutes` after midnight. */
export function localDateOf(instant: Date, zone: string, cutoffMinutes = 0): string {
  const shifted = instant.getTime() - cutoffMinutes * MINUTE;
  return new Date(shifted + offsetAt(shifted, zone)).toISOString().slice(0, 10);
}

/**
 * The instant that is `minutes` after the moment with which `localDate` begins in the zone: its first midnight, or where
 * the clocks jump over midnight the moment they jump.
 */
export function instantOf(localDate: string, minutes: number, zone: string): Date {
  const midnight = Date.parse(`${localDate}T00:00:00Z`);
  const before = midnight - offsetAt(midnight - DAY, zone);
  const after = midnight - offsetAt(midnight + DAY, zone);
  const isMidnight = (candidate: number) => candidate + offsetAt(candidate, zone) === midnight;
  const start = !isMidnight(before) && isMidnight(after) ? after : before;
  return new Date(start + minutes * MINUTE);
}

/** Minutes that the zone is ahead of UTC at an instant. */
export function utcOffsetMinutes(instant: Date, zone: string): number {
  return offsetAt(instant.getTime(), zone) / MINUTE;
}
