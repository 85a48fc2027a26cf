import type { Input, Output, WriteAction } from '@contract/actions';
import type { ErrorBody } from '@contract/errors';
import type { Result } from '@/platform/call';
import type { LocalUpload } from '@/platform/upload';

/** Writes that may wait for the network. */
export type OutboxAction = WriteAction;

/** A picture or file that goes with an entry; `mediaId` once it has arrived in storage. */
export interface Attachment {
  local: LocalUpload;
  mediaId: string | null;
}

/** One write that has not been answered yet. Plain data: it outlives the app. */
export interface OutboxEntry<A extends OutboxAction = OutboxAction> {
  requestId: string;
  action: A;
  /** Without the attachments' ids: they are appended to `mediaIds` when it is sent. */
  input: Input<A>;
  attachments: Attachment[];
  /** Milliseconds, server's clock. */
  createdAt: number;
  attempts: number;
  lastError: Pick<ErrorBody, 'code' | 'details'> | null;
  /** `refused` waits for the person: it is never sent again by itself. */
  state: 'waiting' | 'refused';
}

/** What became of an entry after one try. */
export type Delivery<A extends OutboxAction> =
  | { state: 'sent'; data: Output<A> }
  | { state: 'waiting'; error: OutboxEntry['lastError'] }
  | { state: 'refused'; error: Pick<ErrorBody, 'code' | 'details'> };

/** What the outbox needs from the world; tests give their own. */
export interface OutboxWorld {
  keep: { read(): OutboxEntry[] | null; write(entries: OutboxEntry[]): boolean };
  send(entry: OutboxEntry, input: unknown): Promise<Result<unknown>>;
  upload(communityId: string, local: LocalUpload): Promise<Result<{ mediaId: string }>>;
  dropUploads(uploads: readonly LocalUpload[]): Promise<void>;
  isOnline(): boolean;
  now(): number;
  newRequestId(): string;
  /** Runs `work` later; returns how to call it off. */
  later(work: () => void, ms: number): () => void;
}
