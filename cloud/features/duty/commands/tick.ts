import type { Call } from '../../../core/action';
import { requireCleanText } from '../../../core/clean-text';
import { Refusal } from '../../../core/refusal';
import { SCENE } from '../../../platform/content-check';
import { deliver } from '../../inbox/deliver';
import { lockDuty } from '../give-week';
import { handedOverMessage } from '../messages';
import type { DutyGrant } from '../policy';
import { readDuty, teamOf, type DutyFacts } from '../queries';
import { weekAfter, weekBefore } from '../rules/week';

type TickCall = Call<'duty.tick'>;

/**
 * Ticks an item of the caller's week, this one or the last, or takes the tick back. Handing over tells whoever is next,
 * once, with the note. Throws DUTY.TURN_CHANGED for somebody else's week, CONTENT.REJECTED for the note.
 */
export async function tick(call: TickCall, grant: DutyGrant): Promise<DutyFacts> {
  const { database, input, now } = call;
  if (input.note && (input.item !== 'hand_over' || !input.done)) {
    throw new Refusal('INPUT.INVALID', 'a note goes with handing over', { field: 'input.note' });
  }
  if (input.note) await requireCleanText(call, 'input.note', input.note, SCENE.forum);
  const team = teamOf(grant);
  const facts = await lockDuty(database, team, now);
  requireOwnWeek(facts, input.weekStart, grant.member.memberId);
  if (!input.done) await untick(call, grant);
  else {
    const wasTicked = facts.ticks.some(({ weekStart, item }) => weekStart === input.weekStart && item === input.item);
    await write(call, grant);
    if (input.item === 'hand_over' && !wasTicked) await tellNext(call, grant, facts);
  }
  return readDuty(database, team, now);
}

function requireOwnWeek({ turns, thisWeek }: DutyFacts, weekStart: string, memberId: string): void {
  const isLate = weekStart !== thisWeek && weekStart !== weekBefore(thisWeek);
  const turn = turns.find((given) => given.weekStart === weekStart);
  if (isLate || turn?.memberId !== memberId) {
    throw new Refusal('DUTY.TURN_CHANGED', 'the week is not yours to tick', { weekStart });
  }
}

async function write({ database, input, now }: TickCall, { community, member, teamId }: DutyGrant): Promise<void> {
  const by = { member_id: member.memberId, ticked_at: now };
  await database
    .insertInto('duty_ticks')
    .values({
      community_id: community.communityId,
      team_id: teamId,
      week_start: input.weekStart,
      item: input.item,
      note: input.note ?? '',
      ...by,
    })
    .onConflict((conflict) => {
      const again = conflict.columns(['community_id', 'team_id', 'week_start', 'item']);
      return input.note === undefined ? again.doNothing() : again.doUpdateSet({ ...by, note: input.note });
    })
    .execute();
}

async function untick({ database, input }: TickCall, { community, teamId }: DutyGrant): Promise<void> {
  await database
    .deleteFrom('duty_ticks')
    .where('community_id', '=', community.communityId)
    .where('team_id', '=', teamId)
    .where('week_start', '=', input.weekStart)
    .where('item', '=', input.item)
    .execute();
}

async function tellNext({ database, input, now }: TickCall, { member, community }: DutyGrant, facts: DutyFacts) {
  const next = facts.turns.find(({ weekStart }) => weekStart === weekAfter(input.weekStart))?.memberId;
  if (next === undefined || next === member.memberId) return;
  const message = handedOverMessage(facts, member, input.note ?? '');
  await deliver(database, community.communityId, [next], message, now);
}
