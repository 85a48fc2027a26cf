import type { Output } from '@contract/actions';
import type { AccessCode, CodeBatch, InviteCode } from '@contract/gate-codes';
import type { Call } from '../../core/action';
import { presentPerson } from '../../core/person';
import type { BatchRow } from './lookups';
import type { BatchGrant, PlaceGrant } from './policy';
import type { BatchReading, countCodes, InvitePage, InviteRow } from './queries';

export const presentPlace = (
  counts: Awaited<ReturnType<typeof countCodes>>,
  _: Call<'gate.getPlace'>,
  { place }: PlaceGrant,
): Output<'gate.getPlace'> => ({ ...place, ...counts });

export const presentInvites = (
  { rows, nextCursor }: InvitePage,
  call: Call<'gate.listInvites'>,
): Output<'gate.listInvites'> => ({ rows: rows.map((row) => presentInvite(row, call)), nextCursor });

export function presentInvite(row: InviteRow, { now }: Pick<Call, 'now'>): InviteCode {
  const isExpired = row.expires_at !== null && row.expires_at <= now;
  return {
    code: row.code,
    state: row.revoked_at !== null ? 'revoked' : isExpired ? 'expired' : 'live',
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  };
}

export const presentRevoked = (revokedAt: Date): Output<'gate.revokeInvite'> => ({
  revokedAt: revokedAt.toISOString(),
});

export const presentBatches = ({
  rows,
  nextCursor,
}: {
  rows: BatchRow[];
  nextCursor: string | null;
}): Output<'gate.listBatches'> => ({ rows: rows.map(presentBatch), nextCursor });

const presentBatch = (row: BatchRow): CodeBatch => ({
  batchId: row.batch_id,
  note: row.note,
  issued: row.issued,
  used: row.used,
  free: row.free,
  createdBy: row.issued_by,
  createdAt: row.created_at.toISOString(),
});

export const presentIssued = (issued: Output<'gate.issueAccessCodes'>): Output<'gate.issueAccessCodes'> => issued;

/** The vault opens only what nobody has used. */
export function presentReading(
  { placeName, codes }: BatchReading,
  { services, input }: Call<'gate.getBatch'>,
  { batch }: BatchGrant,
): Output<'gate.getBatch'> {
  const { storage, vault } = services;
  const shown = codes.map((row): AccessCode => {
    const { used_by: memberId, nickname, avatar_key: avatarKey, role } = row;
    const isPerson = memberId !== null && nickname !== null && role !== null;
    return {
      codeNo: row.code_no!,
      code: memberId === null ? vault.open(row.sealed!, input.communityId) : null,
      usedBy: isPerson ? presentPerson({ memberId, nickname, avatarKey, role }, storage) : null,
      usedAt: row.used_at?.toISOString() ?? null,
    };
  });
  return { batch: presentBatch(batch), placeName, codes: shown };
}

export const presentWithdrawn = (withdrawn: number): Output<'gate.withdrawAccessCodes'> => ({ withdrawn });
