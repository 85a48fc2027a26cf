import { newRequestId, type Result } from '@/platform/call';

/** Whether a save was refused because somebody else had saved before. */
const isStale = (result: Result<unknown>): boolean => !result.ok && result.error.code === 'COURSE.CHANGED_MEANWHILE';

interface Saving<V, T> {
  /** What was written on. */
  base: V;
  send: (revision: number, requestId: string) => Promise<Result<T>>;
  /** What there is now; null when that could not be read. */
  readAgain: () => Promise<V | null>;
  /** Whether the part that is saved is still what it was written on. */
  isUntouched: (fresh: V) => boolean;
}

/** Saves on the revision that was read; where only other parts of the course were changed since, on the newer one. */
export async function saveOn<V extends { revision: number }, T>(
  { base, send, readAgain, isUntouched }: Saving<V, T>,
  requestId: string,
): Promise<Result<T>> {
  const answer = await send(base.revision, requestId);
  if (!isStale(answer)) return answer;
  const fresh = await readAgain();
  return fresh && fresh.revision > base.revision && isUntouched(fresh) ? send(fresh.revision, newRequestId()) : answer;
}
