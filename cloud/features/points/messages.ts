import type { NewMessage } from '../inbox/deliver';

const LEDGER = 'features/points/pages/ledger/index';

/** What a member hears when an operator gave or took by hand: how much, and the operator's own words. */
export function grantMessage(given: { points: number; growth: number; reason: string }): NewMessage {
  const { points, growth, reason } = given;
  const parts = [...(points === 0 ? [] : [`${Math.abs(points)} 积分`]), ...(growth === 0 ? [] : [`${growth} 成长值`])];
  const title = points < 0 ? `运营扣回了 ${-points} 积分` : `收到运营发放的 ${parts.join('和 ')}`;
  const alsoGrown = points < 0 && growth > 0 ? `，同时加 ${growth} 成长值` : '';
  return { kind: 'points', title: `${title}${alsoGrown}`, body: reason, link: LEDGER };
}

/** What operators hear of figures that do not add up any more. */
export function faultMessage(faults: { words: string }[]): NewMessage {
  const [first] = faults;
  const more = faults.length > 1 ? `等 ${faults.length} 处` : '';
  return {
    kind: 'points',
    title: '对账发现了新的问题',
    body: `${first!.words}${more}。账目没有自动改动，请核对后处理。`,
    link: 'features/ops/pages/reconcile/index',
  };
}
