import { useEffect, useRef, useState } from 'react';
import type { ErrorBody } from '@contract/errors';
import { newRequestId, type Result } from '@/platform/call';
import { toast } from '@/platform/notify';
import { sayError } from '../format/errors';
import { momentNow } from './moment';

export interface Task<Args extends unknown[], T> {
  /** Does it, unless it is being done. Resolves with the data, or null when it failed or was busy. */
  run: (...args: Args) => Promise<T | null>;
  busy: boolean;
  /** Of the last try. */
  error: ErrorBody | null;
}

/**
 * One thing a person asks for by a tap: never twice at once, and a failure is said. The work gets a request id which
 * stays the same until it has succeeded or was refused, so that tapping again repeats the same write. With `quiet` the
 * component says the failure itself.
 */
export function useTask<Args extends unknown[], T>(
  work: (requestId: string, ...args: Args) => Promise<Result<T>>,
  options: { quiet?: boolean } = {},
): Task<Args, T> {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorBody | null>(null);
  const intent = useRef<{ requestId: string; asked: string } | null>(null);
  const isRunning = useRef(false);
  const isMounted = useRef(true);

  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);

  const run = async (...args: Args): Promise<T | null> => {
    if (isRunning.current) return null;
    isRunning.current = true;
    setBusy(true);
    // other arguments are another intent
    const asked = JSON.stringify(args);
    if (intent.current?.asked !== asked) intent.current = { requestId: newRequestId(), asked };
    const result = await work(intent.current.requestId, ...args);
    isRunning.current = false;
    const isUndecided =
      !result.ok && (result.error.code === 'CLIENT.OFFLINE' || result.error.code === 'CLIENT.TIMEOUT');
    if (!isUndecided) intent.current = null;
    if (isMounted.current) {
      setBusy(false);
      setError(result.ok ? null : result.error);
    }
    if (result.ok) return result.data;
    if (!options.quiet) toast(sayError(result.error, momentNow()));
    return null;
  };

  return { run, busy, error };
}
