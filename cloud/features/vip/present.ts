import type { Output } from '@contract/actions';
import type { TierProgress } from '@contract/points';
import type { Retention, Tier } from '@contract/vip';
import type { CardFacts, TierList } from './queries';
import { daysLeftIn, lastDayOf, quarterOf } from './rules/quarter';
import { endQuarter } from './rules/retention';
import { gapToNext, returnGrowth, tierAt, type Held } from './rules/tiers';

export function presentCard(facts: CardFacts): Output<'vip.get'> {
  const { tiers, held, growth } = facts;
  return {
    tierNo: tierAt(tiers, held, growth),
    points: facts.points,
    growth,
    next: gapToNext(tiers, held, growth),
    retention: presentRetention(facts),
    tiers,
    waitingRedemptions: facts.waiting_redemptions,
    celebration: facts.celebration,
  };
}

/** What the end of the quarter brings when nothing more is earned. */
function presentRetention({ tiers, held, growth, localDate }: CardFacts): Retention {
  const { tierNo, earned, needed, isNew, outcome } = endQuarter(tiers, held, growth);
  return {
    endsOn: lastDayOf(quarterOf(localDate)),
    daysLeft: daysLeftIn(localDate),
    earned,
    needed,
    inGrace: held.inGrace,
    isNew,
    outcome,
    lowersTo: needed === 0 || tierNo === 1 ? null : tierNo - 1,
  };
}

/**
 * Where growth stands between the present tier and the next; in a community without tiers there is one, without a name.
 * On the way back to a lost tier the stretch is what has to be earned in the quarter.
 */
export function presentProgress(tiers: Tier[], held: Held, growth: number): TierProgress {
  const present = tiers.find(({ tierNo }) => tierNo === tierAt(tiers, held, growth));
  const gap = gapToNext(tiers, held, growth);
  const next = tiers.find(({ tierNo }) => tierNo === gap?.tierNo);
  const start = present?.growth ?? 0;
  const place = { name: present?.name ?? '', icon: present?.icon ?? null };
  if (!gap || !next) return { ...place, from: start, growth, next: null };
  const at = growth + gap.remaining;
  const from = gap.way === 'return' ? at - returnGrowth(tiers, held.floorTier, gap.tierNo) : Math.min(start, growth);
  return { ...place, from, growth, next: { name: next.name, at, remaining: gap.remaining } };
}

export function presentTiers({ version, tiers, counts }: TierList): Output<'vip.listTiers'> {
  const memberCount = (tierNo: number) => counts.find((count) => count.tierNo === tierNo)?.members ?? 0;
  return { version, rows: tiers.map((tier) => ({ ...tier, memberCount: memberCount(tier.tierNo) })) };
}

export function presentCelebrated(celebratedTier: number): Output<'vip.celebrate'> {
  return { celebratedTier };
}

export function presentEffect(rows: Output<'vip.previewTiers'>['rows']): Output<'vip.previewTiers'> {
  return { rows };
}

export function presentSaved(saved: Output<'vip.saveTiers'>): Output<'vip.saveTiers'> {
  return saved;
}
