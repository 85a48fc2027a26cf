import type { Address } from '@contract/perk';
import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../../core/action';
import { RaceLostError } from '../../../core/database-errors';
import { timeOrderedId, typedCode } from '../../../core/ids';
import { found, Refusal } from '../../../core/refusal';
import { localDateOf } from '../../../core/zone';
import { lockAccount } from '../../../ledger/lock-account';
import { post } from '../../../ledger/post';
import { spendingOf } from '../ledger-lines';
import { readPerk, readRedeemer, type PerkFacts } from '../queries/facts';
import { findRedemption, type RedemptionRow } from '../queries/redemption-rows';
import { obstacleOf, refusalOf } from '../rules/redeemable';
import { voucherTimesOf } from '../rules/terms';

type RedeemCall = Call<'perk.redeem'>;

/** 60 random bits: three groups of four, short enough to be read out. */
const VOUCHER_CHARACTERS = 12;

export interface Redeemed {
  redemption: RedemptionRow;
  points: number;
}

/**
 * Takes the points and gives the voucher, or does nothing. The member's account is locked first, so that one person's
 * parallel taps queue up there and limit and balance are read as they are; the perk's row, which everybody wants, is
 * touched by the last statement only. Throws what stands in the way, with the facts.
 */
export async function redeem(call: RedeemCall, { member, community }: MemberGrant): Promise<Redeemed> {
  const { database, input, now } = call;
  const account = { communityId: community.communityId, memberId: member.memberId };
  await lockAccount(database, account);
  const perk = found(await readPerk(database, account, input.perkId), 'the perk');
  const redeemer = await readRedeemer(database, account);
  const obstacle = obstacleOf(perk, { ...redeemer, mine: perk.mine }, now);
  if (obstacle) throw refusalOf(obstacle, perk.price);
  if (input.price !== perk.price) {
    throw new Refusal('PERK.PRICE_CHANGED', 'the price is another one', { price: perk.price });
  }
  const address = addressFor(perk, input.address);
  const redemptionId = timeOrderedId(now);
  const moment = { now, localDate: localDateOf(now, community.timeZone) };
  await post(database, account, [spendingOf(redemptionId, perk.price)], moment);
  await takePiece(call, { perk, redemptionId, timeZone: community.timeZone, ...account, address });
  const redemption = await findRedemption(database, account.communityId, sql`r.redemption_id = ${redemptionId}`);
  return { redemption: found(redemption, 'the redemption'), points: redeemer.points - perk.price };
}

function addressFor({ kind }: PerkFacts, address: Address | undefined): Address | null {
  if (kind !== 'goods') return null;
  if (address) return address;
  throw new Refusal('PERK.ADDRESS_REQUIRED', 'a parcel needs an address', { field: 'input.address' });
}

interface Piece {
  perk: PerkFacts;
  redemptionId: string;
  communityId: string;
  memberId: string;
  timeZone: string;
  address: Address | null;
}

/**
 * The one statement that touches the perk: a piece is taken if there is one, and only then the redemption is written and
 * a code given. Throws PERK.SOLD_OUT; when an operator edited the perk meanwhile the whole command runs again.
 */
async function takePiece({ database, services, now }: RedeemCall, piece: Piece): Promise<void> {
  const { perk, redemptionId, communityId, memberId } = piece;
  const { promisedAt, expiresAt, returnAt } = voucherTimesOf(perk, now, piece.timeZone);
  const isCode = perk.kind === 'code';
  const sealed = piece.address && services.vault.seal(JSON.stringify(piece.address), communityId);
  const result = await sql<{ pieces: number; codes: number }>`
    with piece as (
      update perks set sold = sold + 1
      where community_id = ${communityId} and perk_id = ${perk.perkId} and version = ${perk.version}
        and (stock is null or sold < stock)
      returning perk_id
    ),
    redeemed as (
      insert into redemptions (community_id, redemption_id, perk_id, member_id, kind, title, price, voucher_code, status,
        promised_at, expires_at, return_at, fulfilled_at, created_at)
      select ${communityId}, ${redemptionId}, perk_id, ${memberId}, ${perk.kind}, ${perk.title}, ${perk.price}::integer,
        ${typedCode(VOUCHER_CHARACTERS)}, ${isCode ? 'fulfilled' : 'waiting'}, ${promisedAt}::timestamptz,
        ${expiresAt}::timestamptz, ${returnAt}::timestamptz, ${isCode ? now : null}::timestamptz, ${now}::timestamptz
      from piece
      returning redemption_id, perk_id
    ),
    next_code as materialized (
      select redeemed.redemption_id, free.code_id from redeemed cross join lateral (
        select code_id from perk_codes
        where ${isCode} and community_id = ${communityId} and perk_id = redeemed.perk_id and redemption_id is null
        order by code_id limit 1
        for update) free
    ),
    given as (
      update perk_codes c set redemption_id = next_code.redemption_id, given_at = ${now}
      from next_code
      where c.community_id = ${communityId} and c.perk_id = ${perk.perkId} and c.code_id = next_code.code_id
      returning c.code_id
    ),
    addressed as (
      insert into redemption_addresses (community_id, redemption_id, sealed)
      select ${communityId}, redemption_id, ${sealed}::text from redeemed where ${sealed}::text is not null
    )
    select (select count(*) from piece) as pieces, (select count(*) from given) as codes`.execute(database);
  const { pieces, codes } = result.rows[0]!;
  if (pieces === 0) await refuseOrRunAgain(database, communityId, perk);
  // A code that came back while this statement waited for the perk's row is seen by the next attempt only.
  if (isCode && codes === 0) throw new RaceLostError('the code given back meanwhile is not seen yet');
}

async function refuseOrRunAgain(database: RedeemCall['database'], communityId: string, perk: PerkFacts) {
  const present = await database
    .selectFrom('perks')
    .select('version')
    .where('community_id', '=', communityId)
    .where('perk_id', '=', perk.perkId)
    .executeTakeFirstOrThrow();
  if (present.version !== perk.version) throw new RaceLostError('the perk was edited meanwhile');
  throw new Refusal('PERK.SOLD_OUT', 'nothing of it is left');
}
