import type { ContentState, Submitted } from '@contract/checkin';
import { MILESTONES } from '@contract/limits';
import type { EarningRule } from '@contract/points';
import { sql } from 'kysely';
import type { Call } from '../../../core/action';
import { answerOfTwin, receiptInsert } from '../../../core/idempotency';
import { timeOrderedId } from '../../../core/ids';
import { Refusal } from '../../../core/refusal';
import { localDateOf } from '../../../core/zone';
import { earningLines } from '../../../ledger/earning-rules';
import { awardsJson, ledgerCtes } from '../../../ledger/post';
import { contentStateOf } from '../content';
import type { LearnerGrant } from '../policy';
import { presentSubmitted } from '../present';
import { decideSubmit } from '../rules/decide-submit';
import { arrivesUntil } from '../rules/schedule';
import type { DayFacts } from '../rules/streak';
import { figuresOf, makeupCardsOf, type Standing } from '../standing';
import { readSubmitContext, type SubmitContext } from '../submit-context';
import { firstAnswer } from './first-answer';

type SubmitCall = Call<'checkin.submit'>;

/**
 * Lights one learning day. Two reads, then one statement that writes the check-in, its points, its milestone, the
 * progress and the receipt, or nothing: the enrolment is locked first, and must still be the one that was read, so that
 * streak, cards and leave are right when one person's calls overlap. A day that is lit already gives the first answer
 * again.
 */
export async function submitCheckin(call: SubmitCall, grant: LearnerGrant): Promise<Submitted> {
  const { standing } = grant;
  const already = standing.checkinIds.get(call.input.localDate);
  if (already) return (await twin(call)) ?? firstAnswer(call, grant, already);
  const writtenAt = allow(call, standing);
  validateContent(call.input, standing);
  const context = await readSubmitContext(call, grant);
  const state = await contentStateOf(call, context.pictures);
  const submitted = await lightDay(call, grant, { context, state, writtenAt });
  return submitted ?? (await twin(call)) ?? firstAnswer(call, grant);
}

async function twin(call: SubmitCall): Promise<Submitted | null> {
  return (await answerOfTwin(call.database, call.receipt!)) as Submitted | null;
}

function allow({ input, now }: SubmitCall, standing: Standing): Date {
  const decision = decideSubmit({
    status: standing.status,
    schedule: standing.schedule,
    firstDay: standing.facts.firstDay,
    date: input.localDate,
    now,
    writtenAt: new Date(input.writtenAt),
    isMakeup: input.makeup,
    isOnLeave: standing.facts.onLeave.has(input.localDate),
    makeupCards: makeupCardsOf(standing),
  });
  if (decision.accepted) return decision.writtenAt;
  throw new Refusal(decision.code, 'this day cannot be lit now', {
    localDate: input.localDate,
    startsOn: standing.schedule.startsOn,
    closedAt: arrivesUntil(standing.schedule, input.localDate).toISOString(),
  });
}

function validateContent(input: SubmitCall['input'], standing: Standing): void {
  if (input.text === '' && input.mediaIds.length === 0) {
    throw new Refusal('CHECKIN.EMPTY', 'a check-in needs a sentence or a picture', { field: 'input.text' });
  }
  for (const [key, value] of Object.entries(input.numbers)) {
    const field = standing.numbers.find((candidate) => candidate.key === key);
    if (!field || value > field.max) {
      throw new Refusal('INPUT.INVALID', 'the course does not ask for this number', { field: `input.numbers.${key}` });
    }
  }
  if (input.visibility === 'team' && !standing.team) {
    throw new Refusal('INPUT.INVALID', 'there is no team to show it to', { field: 'input.visibility' });
  }
}

/** Facts as they will be once the day is lit. */
function litFacts(facts: DayFacts, date: string, isMakeup: boolean): DayFacts {
  return isMakeup
    ? { ...facts, madeUp: new Set([...facts.madeUp, date]) }
    : { ...facts, lit: new Set([...facts.lit, date]) };
}

/** Every milestone reached so far is offered; the ledger leaves out those it has posted before. */
function linesFor(rules: EarningRule[], standing: Standing, checkinId: string, isMakeup: boolean, best: number) {
  const source = { kind: 'checkin', id: checkinId };
  const reached = MILESTONES.filter((milestone) => milestone.days <= best);
  return earningLines(rules, [
    { event: isMakeup ? 'makeup' : 'checkin', source },
    ...reached.map(({ days }) => ({
      event: `milestone_${days}` as const,
      source: { kind: 'milestone', id: `${standing.courseId}:${days}` },
    })),
    { event: 'step_first_checkin', source: { kind: 'step', id: 'first_checkin' } },
  ]);
}

/** The one statement. Answers null when a parallel call of the same person came first. */
async function lightDay(
  call: SubmitCall,
  { member, community, standing }: LearnerGrant,
  { context, state, writtenAt }: { context: SubmitContext; state: ContentState; writtenAt: Date },
): Promise<Submitted | null> {
  const { input, now } = call;
  const checkinId = timeOrderedId(now);
  const facts = litFacts(standing.facts, input.localDate, input.makeup);
  const figures = figuresOf(standing, facts);
  const lines = linesFor(context.rules, standing, checkinId, input.makeup, figures.bestStreak);
  const moment = { now, localDate: localDateOf(now, community.timeZone) };
  const account = { communityId: community.communityId, memberId: member.memberId };
  const answer = presentSubmitted({ checkinId, input, state, standing, figures, awards: [], wasLitBefore: false });
  const response = sql`${JSON.stringify(answer)}::jsonb || jsonb_build_object('awards', ${awardsJson})`;
  const key = sql`community_id = ${community.communityId} and course_id = ${input.courseId} and member_id = ${member.memberId}`;
  const result = await sql<{ response: Submitted }>`
    with seat as (
      select team_id from enrolments where ${key} and xmin::text = ${standing.version} for update
    ),
    lit as (
      insert into checkins (community_id, checkin_id, course_id, member_id, team_id, local_date, text, numbers, media_ids,
        visibility, state, is_makeup, streak, written_at, created_at)
      select ${community.communityId}, ${checkinId}, ${input.courseId}, ${member.memberId}, seat.team_id,
        ${input.localDate}::date, ${input.text}, ${JSON.stringify(input.numbers)}::jsonb, ${input.mediaIds}::text[],
        ${input.visibility}, ${state}, ${input.makeup}, ${figures.streak}, ${writtenAt}::timestamptz, ${now}::timestamptz
      from seat
      on conflict (community_id, course_id, member_id, local_date) where deleted_at is null do nothing
      returning checkin_id
    ),
    ${ledgerCtes(account, lines, moment, sql`lit`)},
    progress as (
      update enrolments set
        lit_days = lit_days + 1,
        best_streak = greatest(best_streak, ${figures.bestStreak}),
        makeups_used = makeups_used + ${input.makeup ? 1 : 0},
        leaves_used = leaves_used - ${standing.facts.onLeave.has(input.localDate) ? 1 : 0}
      from lit where ${key}
    ),
    leave_given_back as (
      delete from leaves using lit where ${key} and local_date = ${input.localDate}::date
    ),
    step as (
      insert into member_steps (community_id, member_id, step, done_at)
      select ${community.communityId}, ${member.memberId}, 'first_checkin', ${now}::timestamptz from lit
      on conflict do nothing
    ),
    receipt as (${receiptInsert(call.receipt!, response, sql`lit`, now)} returning response)
    select response from receipt`.execute(call.database);
  return result.rows[0]?.response ?? null;
}
