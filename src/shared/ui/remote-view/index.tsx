import type { ReactNode } from 'react';
import type { Remote } from '../../store/remote';
import { StaleNotice } from '../stale-notice';
import { ErrorView, StateView, type StateViewProps } from '../state-view';

export interface RemoteViewProps<T> {
  remote: Remote<T>;
  /** The layout that is to come. */
  skeleton: ReactNode;
  /** Shown in place of data that says nothing yet. */
  empty?: StateViewProps & { when: (data: T) => boolean };
  onRetry: () => void;
  children: (data: T) => ReactNode;
}

/** One remote thing in its states: on its way, empty, failed, not fresh, there. */
export function RemoteView<T>({ remote, skeleton, empty, onRetry, children }: RemoteViewProps<T>) {
  const { data, error, status, fetchedAt } = remote;
  if (data === null) return error && status === 'failed' ? <ErrorView error={error} onRetry={onRetry} /> : skeleton;
  const { when, ...emptyState } = empty ?? {};
  return (
    <>
      <StaleNotice error={error} fetchedAt={fetchedAt} onRetry={onRetry} />
      {when?.(data) ? <StateView {...(emptyState as StateViewProps)} /> : children(data)}
    </>
  );
}
