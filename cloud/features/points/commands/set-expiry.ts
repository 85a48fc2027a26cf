import type { ExpiryTerm } from '@contract/points';
import type { Call, MemberGrant } from '../../../core/action';
import { writeAudit } from '../../../core/audit';
import { Refusal } from '../../../core/refusal';
import { localDateOf } from '../../../core/zone';
import { writeExpiryPolicy } from '../../../ledger/expiry/policy';
import { sayTerm } from '../expiry/words';
import { expiryWithAuthor, type RuleSettings } from '../rule-queries';

/**
 * Sets how long points last, for those that members have and those to come. Nothing ends in the 30 days after it: the
 * timer tells everybody concerned first. The term in force again changes nothing. Throws RULE.CHANGED.
 */
export async function setExpiry(
  { database, input, now }: Call<'points.setExpiry'>,
  grant: MemberGrant,
): Promise<RuleSettings['expiry']> {
  const { communityId, timeZone } = grant.community;
  const before = await expiryWithAuthor(database, communityId);
  if (before.version !== input.expectedVersion) throw changed(before.version);
  if (isSame(before.term, input.term)) return before;
  const after = { version: before.version, term: input.term, createdBy: grant.member.memberId };
  const moment = { now, localDate: localDateOf(now, timeZone) };
  if (!(await writeExpiryPolicy(database, communityId, after, moment))) throw changed(before.version + 1);
  const reason = `${sayTerm(before.term)} → ${sayTerm(input.term)}`;
  const subject = { subjectKind: 'expiry_policy', subjectId: String(before.version + 1) };
  await writeAudit(database, grant, { action: 'points.expiry', ...subject, reason }, now);
  return expiryWithAuthor(database, communityId);
}

const changed = (version: number) => new Refusal('RULE.CHANGED', 'somebody else has set the term', { version });

const isSame = (one: ExpiryTerm, other: ExpiryTerm) => JSON.stringify(one) === JSON.stringify(other);
