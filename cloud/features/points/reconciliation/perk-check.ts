import type { Check } from '../../../ledger/reconcile';
import { reconcilePerks, type PerkFinding } from '../../perk/reconcile';

/** What the perks say of points, stock and codes. */
export const perksCheck: Check = {
  name: 'perks',
  title: '兑换、库存和卡券都对得上',
  run: async (database, communityId) => {
    const { checked } = await database
      .selectFrom('redemptions')
      .select((table) => table.fn.countAll<number>().as('checked'))
      .where('community_id', '=', communityId)
      .executeTakeFirstOrThrow();
    const findings = await reconcilePerks(database, communityId);
    return {
      checked,
      faults: findings.map((one) => ({ subjectId: `${one.check}:${one.subjectId}`, words: wordsOf(one) })),
    };
  },
};

function wordsOf({ check, subjectId, expected, found }: PerkFinding): string {
  // the end of an id tells things apart for people who look them up
  const name = subjectId.slice(-6);
  if (check === 'redemption_paid') return `兑换 ${name} 应该扣 ${-expected} 积分，流水里是 ${-found}`;
  if (check === 'perk_sold') return `权益 ${name} 记着兑出 ${found} 份，兑换记录是 ${expected} 份`;
  if (check === 'perk_codes') return `权益 ${name} 的库存是 ${found}，导入的卡券是 ${expected} 张`;
  return expected === 1 ? `兑换 ${name} 没有拿到卡券` : `有一张卡券给了出去，却没有兑换 ${name}`;
}
