import * as z from 'zod';
import { person } from './community';
import { LIMITS } from './limits';
import { code, cursor, id, inCommunity, instant, optionalText, page, read, text, write } from './schema';

/** What a redemption gives: a code of a list, a voucher to show, something done for the member, or a parcel. */
export const perkKind = z.enum(['code', 'coupon', 'service', 'goods']);
export type PerkKind = z.infer<typeof perkKind>;

export const perkStatus = z.enum(['draft', 'on_sale', 'off_sale']);
export type PerkStatus = z.infer<typeof perkStatus>;

/** Why this member cannot redeem now: the first that applies, with what is missing. */
export const perkObstacle = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('off_sale') }),
  z.object({ reason: z.literal('not_open'), opensAt: instant }),
  z.object({ reason: z.literal('closed'), closedAt: instant }),
  z.object({ reason: z.literal('sold_out') }),
  z.object({ reason: z.literal('limit_reached'), limit: z.number() }),
  z.object({ reason: z.literal('tier_too_low'), needs: z.string(), has: z.string() }),
  z.object({ reason: z.literal('points_short'), balance: z.number(), missing: z.number() }),
]);
export type PerkObstacle = z.infer<typeof perkObstacle>;

/** A perk as a member sees it on the shelf. */
export const perkCard = z.object({
  perkId: id,
  kind: perkKind,
  title: z.string(),
  summary: z.string(),
  partner: z.string(),
  coverUrl: z.string().nullable(),
  price: z.number(),
  /** Name of the lowest tier that may redeem it; null = every member. */
  minTierName: z.string().nullable(),
  /** Pieces left; null = not limited. */
  left: z.number().nullable(),
  perMemberLimit: z.number().nullable(),
  /** How many the member holds or has used; what was given back does not count. */
  mine: z.number(),
  opensAt: instant.nullable(),
  closesAt: instant.nullable(),
  promiseHours: z.number().nullable(),
  validDays: z.number().nullable(),
  obstacle: perkObstacle.nullable(),
});
export type PerkCard = z.infer<typeof perkCard>;

export const perkDetail = perkCard.extend({
  /** How it is used. */
  details: z.string(),
  /** The member's points now. */
  points: z.number(),
});
export type PerkDetail = z.infer<typeof perkDetail>;

export const redemptionStatus = z.enum(['waiting', 'fulfilled', 'returned', 'cancelled']);
export type RedemptionStatus = z.infer<typeof redemptionStatus>;

export const redemption = z.object({
  redemptionId: id,
  perkId: id,
  kind: perkKind,
  title: z.string(),
  coverUrl: z.string().nullable(),
  /** Points paid. */
  price: z.number(),
  status: redemptionStatus,
  createdAt: instant,
  /** Until when the community has promised to do its part. */
  promisedAt: instant.nullable(),
  expiresAt: instant.nullable(),
  /** When the points come back by themselves unless it is fulfilled; null = never. */
  returnAt: instant.nullable(),
  fulfilledAt: instant.nullable(),
  /** When it was returned or cancelled, and why. */
  endedAt: instant.nullable(),
  endedReason: z.string(),
});
export type Redemption = z.infer<typeof redemption>;

/** What its owner shows or reads. */
export const voucher = redemption.extend({
  partner: z.string(),
  details: z.string(),
  voucherCode: z.string(),
  tracking: z.string(),
  canCancel: z.boolean(),
  /** The code of a list; null until its owner has asked to see it (`perk.revealCode`), and for other kinds. */
  code: z.string().nullable(),
});
export type Voucher = z.infer<typeof voucher>;

/** Where a parcel goes. */
export const address = z.strictObject({
  name: text(LIMITS.addressNameCharacters),
  phone: z
    .string()
    .trim()
    .regex(/^[+0-9][0-9 -]{5,19}$/),
  region: text(LIMITS.addressRegionCharacters),
  street: text(LIMITS.addressStreetCharacters),
});
export type Address = z.infer<typeof address>;

/** A perk as operators see it in their list. */
export const deskPerk = z.object({
  perkId: id,
  kind: perkKind,
  status: perkStatus,
  title: z.string(),
  partner: z.string(),
  coverUrl: z.string().nullable(),
  price: z.number(),
  stock: z.number().nullable(),
  sold: z.number(),
  /** Redemptions that nobody has fulfilled yet. */
  waiting: z.number(),
  opensAt: instant.nullable(),
  closesAt: instant.nullable(),
});
export type DeskPerk = z.infer<typeof deskPerk>;

/** What operators set. */
export const perkFields = {
  kind: perkKind,
  status: perkStatus,
  title: text(LIMITS.perkTitleCharacters),
  summary: optionalText(LIMITS.perkSummaryCharacters),
  details: optionalText(LIMITS.perkDetailsCharacters),
  partner: optionalText(LIMITS.perkPartnerCharacters),
  price: z.int().min(1).max(1_000_000),
  minTierNo: z.int().min(1).max(20).nullable(),
  perMemberLimit: z.int().min(1).max(1_000).nullable(),
  opensAt: instant.nullable(),
  closesAt: instant.nullable(),
  promiseHours: z.int().min(1).max(2_160).nullable(),
  validDays: z.int().min(1).max(366).nullable(),
  /** In all; null = not limited. Of kind `code` the imported codes count and this is not read. */
  stock: z.int().min(0).max(1_000_000).nullable(),
};

export const editablePerk = z.object({
  ...perkFields,
  title: z.string(),
  summary: z.string(),
  details: z.string(),
  partner: z.string(),
  perkId: id,
  version: z.number(),
  coverUrl: z.string().nullable(),
  sold: z.number(),
});
export type EditablePerk = z.infer<typeof editablePerk>;

const tierChoice = z.object({ tierNo: z.number(), name: z.string() });

/** A redemption as operators see it: whose, since when, and where a parcel goes. */
export const deskRedemption = redemption.extend({
  member: person,
  partner: z.string(),
  tracking: z.string(),
  fulfilledBy: z.string().nullable(),
  /** Until when the fulfilment can be taken back; null = not, or no longer. */
  undoUntil: instant.nullable(),
  /** Of goods, until 90 days after they were sent. */
  address: address.nullable(),
});
export type DeskRedemption = z.infer<typeof deskRedemption>;

/** Where a redemption stands after an operator's act. Without the address: answers of writes are kept as receipts. */
export const fulfilment = z.object({
  redemptionId: id,
  status: redemptionStatus,
  fulfilledAt: instant.nullable(),
  undoUntil: instant.nullable(),
});
export type Fulfilment = z.infer<typeof fulfilment>;

const ofRedemption = inCommunity({ redemptionId: id });

export const perkActions = {
  /** What can be redeemed now or soon, newest first; what is sold out comes last. */
  'perk.list': read(
    inCommunity({ filter: z.enum(['all', 'limited', 'partner']), cursor: cursor.optional() }),
    page(perkCard).extend({ points: z.number() }),
  ),
  'perk.get': read(inCommunity({ perkId: id }), perkDetail),
  /** `price`: what the member was shown, so that nobody pays another one. `address`: of goods. */
  'perk.redeem': write(
    inCommunity({ perkId: id, price: z.int().min(1).max(1_000_000), address: address.optional() }),
    z.object({ redemption, points: z.number() }),
    20,
  ),
  'perk.listMine': read(inCommunity({ cursor: cursor.optional() }), page(redemption)),
  'perk.getVoucher': read(ofRedemption, voucher),
  /** From now on the voucher tells its code, and cannot be given back. The answer is kept as a receipt, so the code is not in it. */
  'perk.revealCode': write(ofRedemption, z.object({ revealedAt: instant })),
  /** Before it is fulfilled, and before its code was seen: the points come back. */
  'perk.cancel': write(ofRedemption, z.object({ redemption, points: z.number() }), 20),

  'perk.listForDesk': read(inCommunity({ cursor: cursor.optional() }), page(deskPerk)),
  /** Without an id: what a new perk can be given. */
  'perk.getForDesk': read(
    inCommunity({ perkId: id.optional() }),
    z.object({ perk: editablePerk.nullable(), tiers: z.array(tierChoice) }),
  ),
  /** Without an id a new perk is made. `version`: the one that was edited. */
  'perk.save': write(
    inCommunity({
      perkId: id.optional(),
      version: z.int().min(1).max(1_000_000).optional(),
      ...perkFields,
      /** Absent: the picture stays; null takes it away. */
      coverMediaId: id.nullable().optional(),
    }),
    z.object({ perkId: id, version: z.number() }),
  ),
  'perk.importCodes': write(
    inCommunity({
      perkId: id,
      codes: z.array(text(LIMITS.perkCodeCharacters)).min(1).max(LIMITS.perkCodesAtOnce),
    }),
    z.object({ added: z.number(), duplicates: z.number(), left: z.number() }),
    20,
  ),
  /** Takes away every code that nobody has got yet. */
  'perk.discardCodes': write(inCommunity({ perkId: id }), z.object({ discarded: z.number() }), 10),
  'perk.listRedemptions': read(inCommunity({ perkId: id, cursor: cursor.optional() }), page(deskRedemption)),
  /** What waits: for the community (services, goods), or for members to come with their coupon. The soonest promise first. */
  'perk.listWaiting': read(
    inCommunity({ scope: z.enum(['todo', 'coupon']), cursor: cursor.optional() }),
    page(deskRedemption),
  ),
  'perk.lookUpVoucher': read(inCommunity({ code }), deskRedemption, 20),
  'perk.fulfil': write(
    inCommunity({ redemptionId: id, tracking: optionalText(LIMITS.trackingCharacters) }),
    fulfilment,
    60,
  ),
  /** Within ten minutes. */
  'perk.undoFulfil': write(ofRedemption, fulfilment),
  /** Gives the points back with a reason that the member reads. */
  'perk.returnRedemption': write(inCommunity({ redemptionId: id, reason: text(LIMITS.reasonCharacters) }), fulfilment),
};
