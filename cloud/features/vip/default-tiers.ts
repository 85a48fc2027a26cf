import type { TierIcon } from '@contract/vip';
import type { Database } from '../../core/database';

interface NewTier {
  name: string;
  growth: number;
  retain_growth: number;
  icon: TierIcon;
  extra_makeups: number;
  early_enrol_hours: number;
}

/**
 * The five places in the sky that a community starts with. Keeping one asks for a tenth of its step a quarter, so that
 * whoever lights most days keeps every tier (docs/adr/0006-tiers-are-kept-by-the-quarter.md).
 */
export const DEFAULT_TIERS: NewTier[] = [
  { name: '星尘', growth: 0, retain_growth: 0, icon: 'dust', extra_makeups: 0, early_enrol_hours: 0 },
  { name: '星火', growth: 300, retain_growth: 30, icon: 'spark', extra_makeups: 0, early_enrol_hours: 12 },
  { name: '星光', growth: 1_000, retain_growth: 70, icon: 'glow', extra_makeups: 1, early_enrol_hours: 24 },
  { name: '星辰', growth: 3_000, retain_growth: 200, icon: 'star', extra_makeups: 2, early_enrol_hours: 48 },
  { name: '星河', growth: 8_000, retain_growth: 500, icon: 'galaxy', extra_makeups: 3, early_enrol_hours: 72 },
];

/** Gives a new community the default tiers. */
export async function writeDefaultTiers(database: Database, communityId: string): Promise<void> {
  const rows = DEFAULT_TIERS.map((tier, index) => ({ community_id: communityId, tier_no: index + 1, ...tier }));
  await database.insertInto('tiers').values(rows).execute();
}
