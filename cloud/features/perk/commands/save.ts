import type { Insertable } from 'kysely';
import type { Call, MemberGrant } from '../../../core/action';
import { writeAudit } from '../../../core/audit';
import { requireCleanText } from '../../../core/clean-text';
import { timeOrderedId } from '../../../core/ids';
import { found, Refusal } from '../../../core/refusal';
import type { Perks } from '../../../database/schema';
import { SCENE } from '../../../platform/content-check';
import { passedPictureKey } from '../../media/pictures';
import { canExpire, hasPromise } from '../rules/terms';

type SaveCall = Call<'perk.save'>;
type Settings = Omit<Insertable<Perks>, 'community_id' | 'perk_id' | 'created_at'>;

export interface SavedPerk {
  perkId: string;
  version: number;
}

/**
 * Makes a perk or edits one; those who redeemed it before keep what they were promised. Throws PERK.EDITED_MEANWHILE for
 * an older version, PERK.STOCK_BELOW_SOLD, PERK.KIND_FIXED, CONTENT.REJECTED, and INPUT.INVALID for a window that ends
 * before it begins or a tier that does not exist.
 */
export async function savePerk(call: SaveCall, grant: MemberGrant): Promise<SavedPerk> {
  const { database, input, now } = call;
  const { communityId } = grant.community;
  await validate(call, communityId);
  const saved =
    input.perkId === undefined
      ? await create(call, communityId, await settingsOf(call, grant, 0))
      : await edit(call, grant, input.perkId);
  const action = input.perkId === undefined ? 'perk.created' : 'perk.changed';
  await writeAudit(database, grant, { action, subjectKind: 'perk', subjectId: saved.perkId, reason: input.title }, now);
  return saved;
}

async function validate(call: SaveCall, communityId: string): Promise<void> {
  const { database, input } = call;
  const { opensAt, closesAt, minTierNo } = input;
  if (opensAt !== null && closesAt !== null && new Date(opensAt) >= new Date(closesAt)) {
    throw new Refusal('INPUT.INVALID', 'the window ends before it begins', { field: 'input.closesAt' });
  }
  if (minTierNo !== null) {
    const tier = await database
      .selectFrom('tiers')
      .select('tier_no')
      .where('community_id', '=', communityId)
      .where('tier_no', '=', minTierNo)
      .executeTakeFirst();
    if (!tier) throw new Refusal('INPUT.INVALID', 'there is no such tier', { field: 'input.minTierNo' });
  }
  for (const field of ['title', 'summary', 'details', 'partner'] as const) {
    await requireCleanText(call, `input.${field}`, input[field], SCENE.forum);
  }
}

/** What does not belong to the kind is left out, so that no promise stands that nothing keeps. */
async function settingsOf(call: SaveCall, { member, community }: MemberGrant, codes: number): Promise<Settings> {
  const { database, input } = call;
  const owner = { communityId: community.communityId, memberId: member.memberId };
  const cover =
    input.coverMediaId === undefined
      ? {}
      : {
          cover_key:
            input.coverMediaId && (await passedPictureKey(database, owner, input.coverMediaId, 'input.coverMediaId')),
        };
  return {
    kind: input.kind,
    status: input.status,
    title: input.title,
    summary: input.summary,
    details: input.details,
    partner: input.partner,
    price: input.price,
    min_tier_no: input.minTierNo,
    per_member_limit: input.perMemberLimit,
    opens_at: input.opensAt,
    closes_at: input.closesAt,
    promise_hours: hasPromise(input.kind) ? input.promiseHours : null,
    valid_days: canExpire(input.kind) ? input.validDays : null,
    stock: input.kind === 'code' ? codes : input.stock,
    ...cover,
  };
}

async function create({ database, now }: SaveCall, communityId: string, settings: Settings): Promise<SavedPerk> {
  const perkId = timeOrderedId(now);
  await database
    .insertInto('perks')
    .values({ community_id: communityId, perk_id: perkId, created_at: now, ...settings })
    .execute();
  return { perkId, version: 1 };
}

async function edit(call: SaveCall, grant: MemberGrant, perkId: string): Promise<SavedPerk> {
  const { database, input } = call;
  const { communityId } = grant.community;
  const row = await database
    .selectFrom('perks')
    .select(['version', 'kind', 'stock', 'sold'])
    .where('community_id', '=', communityId)
    .where('perk_id', '=', perkId)
    .forUpdate()
    .executeTakeFirst();
  const present = found(row, 'the perk');
  if (present.version !== input.version) {
    throw new Refusal('PERK.EDITED_MEANWHILE', 'another version was edited', { version: present.version });
  }
  if (present.kind !== input.kind && (await isInUse(call, communityId, perkId))) {
    throw new Refusal('PERK.KIND_FIXED', 'it was redeemed or has codes', { kind: present.kind });
  }
  const codes = present.kind === 'code' ? (present.stock ?? 0) : 0;
  const settings = await settingsOf(call, grant, codes);
  if (typeof settings.stock === 'number' && settings.stock < present.sold) {
    const details = { field: 'input.stock', sold: present.sold };
    throw new Refusal('PERK.STOCK_BELOW_SOLD', 'more has been redeemed', details);
  }
  const version = present.version + 1;
  await database
    .updateTable('perks')
    .set({ ...settings, version })
    .where('community_id', '=', communityId)
    .where('perk_id', '=', perkId)
    .execute();
  return { perkId, version };
}

/** Redemptions, also ended ones, and codes were made for the kind that it has. */
async function isInUse({ database }: SaveCall, communityId: string, perkId: string): Promise<boolean> {
  for (const table of ['redemptions', 'perk_codes'] as const) {
    const used = await database
      .selectFrom(table)
      .select('perk_id')
      .where('community_id', '=', communityId)
      .where('perk_id', '=', perkId)
      .limit(1)
      .executeTakeFirst();
    if (used) return true;
  }
  return false;
}
