import type { Insertable } from 'kysely';
import type { Database } from '../../core/database';
import type { Vault } from '../../core/vault';
import type { DB } from '../../database/schema';
import { endRedemption } from '../../features/perk/end-redemption';
import { spendingOf } from '../../features/perk/ledger-lines';
import { voucherTimesOf } from '../../features/perk/rules/terms';
import { historyOf, type Posting } from '../../ledger/bulk-import';
import { insertRows } from './insert-rows';
import { dayOf } from './local-time';
import { TIME_ZONE, type DemoMember, type Moment } from './model';
import type { Album } from './pictures';
import { seededRandom, type Random } from './random';
import { codesOf, type PerkText, type RedemptionText } from './texts/perks';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const CODES_IN_LIST = 30;
const VOUCHER_CHARACTERS = 12;
const ADDRESS_KEPT_MS = 90 * DAY_MS;
/** A chance of its own, so that perks change nothing else in the story. */
const SEED = 11;

export interface DemoPerk extends PerkText {
  perkId: string;
  coverKey: string | null;
}

export interface DemoRedemption extends RedemptionText {
  redemptionId: string;
  voucherCode: string;
  member: DemoMember;
  item: DemoPerk;
  at: Date;
}

/** When the shelf was filled. */
const madeAt = (now: Date): Date => new Date(now.getTime() - 30 * DAY_MS);

/** The perks of one community and who would like them. */
export interface PerkStory {
  perks: DemoPerk[];
  wishes: DemoRedemption[];
}

export const NO_PERKS: PerkStory = { perks: [], wishes: [] };

/** Dates perks and redemptions and finds out who they are about. */
export function perksOf(
  texts: { perks: PerkText[]; redemptions: RedemptionText[] },
  members: DemoMember[],
  album: Album,
  { now }: Moment,
): PerkStory {
  const random = seededRandom(SEED);
  const perks = texts.perks.map((text, index) => {
    const coverKey = text.cover === undefined ? null : album.addCover(text.cover);
    return { ...text, perkId: random.idAt(new Date(madeAt(now).getTime() + index)), coverKey };
  });
  const wishes = texts.redemptions.map((text) => wishOf(text, { perks, members, now, random }));
  return { perks, wishes: wishes.sort((a, b) => a.at.getTime() - b.at.getTime()) };
}

function wishOf(
  text: RedemptionText,
  { perks, members, now, random }: { perks: DemoPerk[]; members: DemoMember[]; now: Date; random: Random },
): DemoRedemption {
  const at = new Date(now.getTime() - text.hoursAgo * HOUR_MS);
  const member = members.find(({ nickname }) => nickname === text.who)!;
  const item = perks.find(({ key }) => key === text.perk)!;
  const voucherCode = random.id().slice(0, VOUCHER_CHARACTERS);
  return { ...text, at, member, item, voucherCode, redemptionId: random.idAt(at) };
}

/** Those that could be paid when they were wished for, with their postings: earned before, and not spent. */
export function paidFor({ wishes }: PerkStory, earned: Posting[]): { redeemed: DemoRedemption[]; spent: Posting[] } {
  const redeemed: DemoRedemption[] = [];
  const spent: Posting[] = [];
  for (const wish of wishes) {
    const { memberId, communityId, joinedAt } = wish.member;
    const before = [...earned, ...spent].filter(
      ({ account, moment }) => account.memberId === memberId && moment.now <= wish.at,
    );
    const points = historyOf(before).accounts[0]?.points ?? 0;
    if (points < wish.item.price || joinedAt > wish.at) continue;
    redeemed.push(wish);
    spent.push({
      account: { communityId, memberId },
      lines: [spendingOf(wish.redemptionId, wish.item.price)],
      moment: { now: wish.at, localDate: dayOf(wish.at) },
    });
  }
  return { redeemed, spent };
}

/** Writes perks, codes and redemptions; the points were posted before. What has ended ends as the product ends it. */
export async function settlePerks(
  database: Database,
  { perks }: PerkStory,
  redeemed: DemoRedemption[],
  { communityId, operatorId, vault, now }: { communityId: string; operatorId: string; vault: Vault; now: Date },
): Promise<void> {
  const shelf = perks.map((perk) => perkRow(perk, soldOf(perk, redeemed), communityId, now));
  await insertRows(database, 'perks', shelf);
  const rows = redeemed.map((one) => redemptionRow(one, communityId, operatorId));
  await insertRows(database, 'redemptions', rows);
  const codes = perks.flatMap((perk) => codeRows(perk, redeemed, { communityId, vault, now }));
  await insertRows(database, 'perk_codes', codes);
  await insertRows(
    database,
    'redemption_addresses',
    redeemed.flatMap((one) => addressRows(one, communityId, vault)),
  );
  for (const { ended, redemptionId, member, item } of redeemed) {
    if (!ended) continue;
    const ending = { communityId, redemptionId, memberId: member.memberId, perkId: item.perkId };
    await endRedemption(database, ending, ended, { now, localDate: dayOf(now) });
  }
}

const soldOf = (perk: DemoPerk, redeemed: DemoRedemption[]): number =>
  redeemed.filter(({ item }) => item === perk).length;

function perkRow(perk: DemoPerk, sold: number, communityId: string, now: Date): Insertable<DB['perks']> {
  const inDays = (days: number | undefined) =>
    days === undefined ? null : new Date(Math.ceil(now.getTime() / HOUR_MS) * HOUR_MS + days * DAY_MS);
  return {
    community_id: communityId,
    perk_id: perk.perkId,
    kind: perk.kind,
    status: perk.isDraft ? 'draft' : 'on_sale',
    title: perk.title,
    summary: perk.summary,
    details: perk.details,
    partner: perk.partner ?? '',
    cover_key: perk.coverKey,
    price: perk.price,
    min_tier_no: perk.minTierNo ?? null,
    per_member_limit: perk.perMemberLimit ?? null,
    opens_at: inDays(perk.opensInDays),
    closes_at: inDays(perk.closesInDays),
    promise_hours: perk.promiseHours ?? null,
    valid_days: perk.validDays ?? null,
    // What is limited and wished for by all is sold out, however many could pay.
    stock: perk.kind === 'code' ? CODES_IN_LIST : perk.key === 'coffee' ? sold : (perk.stock ?? null),
    sold,
    version: 1,
    created_at: new Date(now.getTime() - 30 * DAY_MS),
  };
}

function redemptionRow(one: DemoRedemption, communityId: string, operatorId: string): Insertable<DB['redemptions']> {
  const { item, at } = one;
  const terms = { kind: item.kind, promiseHours: item.promiseHours ?? null, validDays: item.validDays ?? null };
  const { promisedAt, expiresAt, returnAt } = voucherTimesOf(terms, at, TIME_ZONE);
  const doneAt = fulfilledAtOf(one);
  return {
    community_id: communityId,
    redemption_id: one.redemptionId,
    perk_id: item.perkId,
    member_id: one.member.memberId,
    kind: item.kind,
    title: item.title,
    price: item.price,
    voucher_code: one.voucherCode,
    status: doneAt ? 'fulfilled' : 'waiting',
    promised_at: promisedAt,
    expires_at: expiresAt,
    return_at: returnAt,
    fulfilled_at: doneAt,
    fulfilled_by: doneAt && item.kind !== 'code' ? operatorId : null,
    tracking: one.tracking ?? '',
    revealed_at: one.isSeen ? at : null,
    created_at: at,
  };
}

function fulfilledAtOf({ item, at, hoursAgo, doneHoursAgo }: DemoRedemption): Date | null {
  if (item.kind === 'code') return at;
  return doneHoursAgo === undefined ? null : new Date(at.getTime() + (hoursAgo - doneHoursAgo) * HOUR_MS);
}

/** The list of a perk; the first of it went to those who redeemed it. */
function codeRows(
  perk: DemoPerk,
  redeemed: DemoRedemption[],
  { communityId, vault, now }: { communityId: string; vault: Vault; now: Date },
): Insertable<DB['perk_codes']>[] {
  if (perk.kind !== 'code') return [];
  const given = redeemed.filter(({ item }) => item === perk);
  return codesOf(perk.key.toUpperCase(), CODES_IN_LIST).map((code, index) => ({
    community_id: communityId,
    perk_id: perk.perkId,
    code_id: `${perk.perkId.slice(0, 16)}${String(index).padStart(4, '0')}`,
    fingerprint: vault.fingerprints(code, communityId)[0]!,
    sealed: vault.seal(code, communityId),
    redemption_id: given[index]?.redemptionId ?? null,
    given_at: given[index]?.at ?? null,
    created_at: madeAt(now),
  }));
}

function addressRows(one: DemoRedemption, communityId: string, vault: Vault): Insertable<DB['redemption_addresses']>[] {
  if (!one.address) return [];
  const sentAt = fulfilledAtOf(one);
  return [
    {
      community_id: communityId,
      redemption_id: one.redemptionId,
      sealed: vault.seal(JSON.stringify(one.address), communityId),
      delete_at: sentAt && new Date(sentAt.getTime() + ADDRESS_KEPT_MS),
    },
  ];
}
