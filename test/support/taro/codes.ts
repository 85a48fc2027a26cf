import type { AccessCode, CodeBatch, GatePlace, InviteCode } from '@contract/gate-codes';
import { ME } from './fixtures';

/** Answers of the server for the pages on which operators keep codes, changed where a test is about something. */

/** A community behind invite codes. */
export const aGatePlace = (change: Partial<GatePlace> = {}): GatePlace => ({
  courseId: null,
  name: '夜航写作社',
  gate: 'invite',
  isOver: false,
  liveInvites: 1,
  freeAccessCodes: 0,
  ...change,
});

export const anInvite = (change: Partial<InviteCode> = {}): InviteCode => ({
  code: 'YHXZS7K2M',
  state: 'live',
  createdBy: '苏晴',
  createdAt: '2026-11-01T01:00:00.000Z',
  expiresAt: null,
  revokedAt: null,
  ...change,
});

export const aBatch = (change: Partial<CodeBatch> = {}): CodeBatch => ({
  batchId: 'batch0000000001',
  note: '小鹅通 11 月',
  issued: 12,
  used: 5,
  free: 7,
  createdBy: '苏晴',
  createdAt: '2026-11-20T01:00:00.000Z',
  ...change,
});

export const anAccessCode = (change: Partial<AccessCode> = {}): AccessCode => ({
  codeNo: 1,
  code: '7K2MPQRS8TVWX9YZ',
  usedBy: null,
  usedAt: null,
  ...change,
});

export const aUsedCode = (change: Partial<AccessCode> = {}): AccessCode => ({
  codeNo: 2,
  code: null,
  usedBy: ME,
  usedAt: '2026-11-20T13:10:00.000Z',
  ...change,
});
