import type { Check } from '../../../ledger/reconcile';
import { findStuck, reconcilePerks, type PerkFinding } from '../../perk/reconcile';

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
  const name = nameOf(subjectId);
  if (check === 'redemption_paid') return `兑换 ${name} 应该扣 ${-expected} 积分，流水里是 ${-found}`;
  if (check === 'perk_sold') return `权益 ${name} 记着兑出 ${found} 份，兑换记录是 ${expected} 份`;
  if (check === 'perk_codes') return `权益 ${name} 的库存是 ${found}，导入的卡券是 ${expected} 张`;
  return expected === 1 ? `兑换 ${name} 没有拿到卡券` : `有一张卡券给了出去，却没有兑换 ${name}`;
}

/** The end of an id tells things apart for people who look them up. */
const nameOf = (id: string) => id.slice(-6);

/** What was not fulfilled in time has come back; the timer has had a day for it. */
export const returnsCheck: Check = {
  name: 'returns',
  title: '过了承诺时间的兑换都退回了积分',
  run: async (database, communityId, now) => {
    const { checked, stuck } = await findStuck(database, communityId, now);
    return {
      checked,
      faults: stuck.map(({ redemptionId, price }) => ({
        subjectId: redemptionId,
        words: `兑换 ${nameOf(redemptionId)} 早该退回 ${price} 积分，一直没有退成`,
      })),
    };
  },
};
