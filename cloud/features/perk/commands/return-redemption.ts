import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../../core/action';
import { writeAudit } from '../../../core/audit';
import { requireCleanText } from '../../../core/clean-text';
import { found } from '../../../core/refusal';
import { localDateOf } from '../../../core/zone';
import { SCENE } from '../../../platform/content-check';
import { deliver } from '../../inbox/deliver';
import { endRedemption } from '../end-redemption';
import { messageOfRefund } from '../messages';
import { lockRedemption } from '../queries/redemption-rows';
import type { Acted } from './fulfil';
import { alreadyDone } from './state';

/**
 * An operator gives the points of a waiting redemption back; the member reads why. Throws PERK.ALREADY_FULFILLED,
 * PERK.ALREADY_ENDED, CONTENT.REJECTED.
 */
export async function returnRedemption(call: Call<'perk.returnRedemption'>, grant: MemberGrant): Promise<Acted> {
  const { database, input, now } = call;
  const { communityId, timeZone } = grant.community;
  await requireCleanText(call, 'input.reason', input.reason, SCENE.comment);
  const condition = sql`r.redemption_id = ${input.redemptionId}`;
  const row = found(await lockRedemption(database, communityId, condition), 'the redemption');
  if (row.status !== 'waiting') throw alreadyDone(row, 'return');
  const moment = { now, localDate: localDateOf(now, timeZone) };
  await deliver(database, communityId, [row.memberId], messageOfRefund(row, input.reason), now);
  const entry = { action: 'redemption.returned', subjectKind: 'redemption', subjectId: row.redemptionId };
  await writeAudit(database, grant, { ...entry, reason: input.reason }, now);
  await endRedemption(database, { communityId, ...row }, { status: 'returned', reason: input.reason }, moment);
  return { ...row, status: 'returned' };
}
