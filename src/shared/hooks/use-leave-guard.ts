import { useCallback, useEffect, useRef } from 'react';
import { leaveGuard } from '@/platform/leave-guard';

const WORDS = '改动还没有保存，离开后就没有了。';

/**
 * While something written here is not saved, going back asks first. Call the answer before the page goes on by itself:
 * what is saved needs no question.
 */
export function useLeaveGuard(isDirty: boolean): () => void {
  const guarded = useRef<() => void>(undefined);
  const release = useCallback(() => {
    guarded.current?.();
    guarded.current = undefined;
  }, []);
  useEffect(() => {
    if (!isDirty) return undefined;
    guarded.current = leaveGuard.guard(WORDS);
    return release;
  }, [isDirty, release]);
  return release;
}
