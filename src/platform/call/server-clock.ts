import { stored } from '../storage';

/** Answers that took longer than this say too little about what time it is there. */
const MAX_ROUND_TRIP_MS = 10_000;

const kept = stored<number>('clock-skew');
let skewMs: number | undefined;

/** Milliseconds since 1970 by the server's clock, as far as its answers have told; the phone's may be wrong. */
export function serverNow(): number {
  skewMs ??= kept.read() ?? 0;
  return Date.now() + skewMs;
}

/** Learns from one answer: it was made about half way between sending and receiving. */
export function noteServerTime(serverTime: string, sentAt: number, receivedAt: number): void {
  const there = Date.parse(serverTime);
  if (Number.isNaN(there) || receivedAt - sentAt > MAX_ROUND_TRIP_MS) return;
  const next = Math.round(there - (sentAt + receivedAt) / 2);
  const moved = Math.abs(next - (skewMs ?? 0)) > 1_000;
  skewMs = next;
  if (moved) kept.write(next);
}
