import type { Input } from '@contract/actions';
import { call } from '@/platform/call';

export type LedgerQuestion = Pick<Input<'points.listEntries'>, 'communityId' | 'filter' | 'month'>;

export const fetchEntries = (question: LedgerQuestion, cursor: string | undefined) =>
  call('points.listEntries', { ...question, ...(cursor !== undefined && { cursor }) });

export const fetchRules = (communityId: string) => call('points.listRules', { communityId });

export const fetchExpiry = (communityId: string) => call('points.getExpiry', { communityId });
