import { LIMITS } from '@contract/limits';
import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../../core/action';
import { pageOf } from '../../../core/paging';
import { found } from '../../../core/refusal';
import { findRedemption, redemptionColumns, withItsPerk, type RedemptionRow } from './redemption-rows';

/** One page of the caller's redemptions, newest first. */
export async function listMine({ database, input }: Call<'perk.listMine'>, { member, community }: MemberGrant) {
  const result = await sql<RedemptionRow>`
    select ${redemptionColumns} from ${withItsPerk}
    where r.community_id = ${community.communityId} and r.member_id = ${member.memberId}
      ${input.cursor === undefined ? sql`` : sql`and r.redemption_id < ${input.cursor}`}
    order by r.redemption_id desc limit ${LIMITS.perkRows + 1}`.execute(database);
  return pageOf(result.rows, LIMITS.perkRows, (row) => row.redemptionId);
}

export interface OwnVoucher {
  redemption: RedemptionRow;
  /** The code of a list, sealed; null before its owner has asked to see it. */
  sealedCode: string | null;
}

/** The caller's own voucher. Throws RESOURCE.NOT_FOUND for anybody else's. */
export async function getVoucher(
  { database, input }: Call<'perk.getVoucher'>,
  { member, community }: MemberGrant,
): Promise<OwnVoucher> {
  const { communityId } = community;
  const mine = sql`r.redemption_id = ${input.redemptionId} and r.member_id = ${member.memberId}`;
  const redemption = found(await findRedemption(database, communityId, mine), 'the voucher');
  if (redemption.revealedAt === null) return { redemption, sealedCode: null };
  const given = await database
    .selectFrom('perk_codes')
    .select('sealed')
    .where('community_id', '=', communityId)
    .where('redemption_id', '=', redemption.redemptionId)
    .executeTakeFirst();
  return { redemption, sealedCode: given?.sealed ?? null };
}
