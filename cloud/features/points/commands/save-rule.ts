import type { RuleSetting } from '@contract/points-desk';
import type { Call, MemberGrant } from '../../../core/action';
import { writeAudit } from '../../../core/audit';
import { Refusal } from '../../../core/refusal';
import { repeats, writeRule } from '../../../ledger/earning-rules';
import { settingsOf } from '../rule-queries';

type SaveCall = Call<'points.saveRule'>;

/**
 * Writes the next version of an event's rule; it holds from now on, entries keep the version that made them.
 * Throws RULE.CHANGED when the version is no longer the one that was read, INPUT.INVALID for an event that repeats
 * without a daily limit, or one that happens once with it.
 */
export async function saveRule(call: SaveCall, grant: MemberGrant): Promise<RuleSetting> {
  const { database, input, now } = call;
  const { communityId } = grant.community;
  requireFittingLimit(input);
  const before = await currentOf(call, grant);
  if (before.version !== input.expectedVersion) throw changed(before.version);
  const { event, points, growth, dailyLimit, isEnabled } = input;
  const version = before.version + 1;
  const createdBy = grant.member.memberId;
  const rule = { event, version, points, growth, dailyLimit, isEnabled };
  if (!(await writeRule(database, communityId, { ...rule, createdBy }, now))) throw changed(version);
  const reason = `${wordsOf(before)} → ${wordsOf(rule)}`;
  await writeAudit(
    database,
    grant,
    { action: 'points.rule', subjectKind: 'earning_rule', subjectId: event, reason },
    now,
  );
  return { ...rule, repeats: before.repeats };
}

/** No event pays for volume: what can be repeated has a limit, and nothing else needs one. */
function requireFittingLimit({ event, dailyLimit }: SaveCall['input']): void {
  if (repeats(event) === (dailyLimit !== null)) return;
  throw new Refusal('INPUT.INVALID', 'a daily limit is for events that repeat', { field: 'input.dailyLimit' });
}

async function currentOf({ database, input }: SaveCall, { community }: MemberGrant): Promise<RuleSetting> {
  const rules = await settingsOf(database, community.communityId);
  return rules.find(({ event }) => event === input.event)!;
}

const changed = (version: number) => new Refusal('RULE.CHANGED', 'somebody else has saved this rule', { version });

/** A rule for the audit log: `第 1 版：10 积分，5 成长值，每天 3 次`. */
function wordsOf({ version, points, growth, dailyLimit, isEnabled }: Omit<RuleSetting, 'event' | 'repeats'>): string {
  if (!isEnabled) return `第 ${version} 版：停用`;
  const limit = dailyLimit === null ? '' : `，每天 ${dailyLimit} 次`;
  return `第 ${version} 版：${points} 积分，${growth} 成长值${limit}`;
}
