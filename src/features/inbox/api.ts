import { call } from '@/platform/call';

export const fetchMessages = (communityId: string, cursor: string | undefined) =>
  call('inbox.list', { communityId, ...(cursor !== undefined && { cursor }) });

/** Without ids: everything. */
export const sendRead = (communityId: string, requestId: string, messageIds?: string[]) =>
  call('inbox.markRead', { communityId, ...(messageIds && { messageIds }) }, { requestId });
