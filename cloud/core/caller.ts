import { createHash } from 'node:crypto';
import type { Role } from '@contract/community';
import { sql } from 'kysely';
import type { Database } from './database';

/** A person inside a community. */
export interface Member {
  memberId: string;
  nickname: string;
  avatarKey: string | null;
  role: Role;
}

export interface CommunityFacts {
  communityId: string;
  name: string;
  timeZone: string;
}

/** Who calls, as the platform vouches for it. Nothing in here comes from the input but the community asked for. */
export interface Caller {
  openid: string;
  /** Stands for the openid wherever something is kept about a caller. */
  callerKey: string;
  /** null until the person has joined or applied somewhere. */
  personId: string | null;
  /** null outside an active membership. */
  member: Member | null;
  community: CommunityFacts | null;
}

/** What an earlier call with the same request id left behind. */
export interface EarlierCall {
  action: string;
  inputHash: string;
  response: unknown;
}

export interface OpenedCall {
  caller: Caller;
  callsThisMinute: number;
  /** When the running minute began. */
  minuteStartedAt: Date;
  earlier: EarlierCall | null;
}

/** The community id under which calls outside any community are counted and remembered. */
export const NO_COMMUNITY = '-';

/** A one-way stand-in for an openid, 22 characters. */
export function callerKeyOf(openid: string): string {
  return createHash('sha256').update(`qunxing:${openid}`).digest('base64url').slice(0, 22);
}

interface OpenedRow {
  calls: number;
  window_start: Date;
  person_id: string | null;
  member_id: string | null;
  nickname: string | null;
  avatar_key: string | null;
  role: Role | null;
  community_id: string | null;
  community_name: string | null;
  time_zone: string | null;
  earlier_action: string | null;
  earlier_hash: string | null;
  earlier_response: unknown;
}

/**
 * Everything a call starts with, in one round trip: who calls, their active membership, how often they called this
 * action in the running minute (counted here, for all instances), and the answer to the same request id, if any.
 * Without a community the membership joined last is taken.
 */
export async function openCall(
  database: Database,
  call: { openid: string; communityId: string | null; action: string; requestId: string | null; now: Date },
): Promise<OpenedCall> {
  const callerKey = callerKeyOf(call.openid);
  const scope = call.communityId ?? NO_COMMUNITY;
  const membership = call.communityId
    ? sql`select m.* from members m, person where m.community_id = ${call.communityId} and m.person_id = person.person_id and m.status = 'active'`
    : sql`select m.* from members m, person where m.person_id = person.person_id and m.status = 'active' order by m.joined_at desc limit 1`;
  const result = await sql<OpenedRow>`
    with person as (
      select person_id from people where openid = ${call.openid}
    ),
    rate as (
      insert into rate_windows as w (community_id, caller_key, action, window_start, calls)
      values (${scope}, ${callerKey}, ${call.action}, ${call.now}, 1)
      on conflict (community_id, caller_key, action) do update set
        calls = case when w.window_start > excluded.window_start - interval '1 minute' then w.calls + 1 else 1 end,
        window_start = case when w.window_start > excluded.window_start - interval '1 minute'
          then w.window_start else excluded.window_start end
      returning calls, window_start
    ),
    membership as (${membership})
    select rate.calls, rate.window_start, person.person_id,
      m.member_id, m.nickname, m.avatar_key, m.role,
      c.community_id, c.name as community_name, c.time_zone,
      k.action as earlier_action, k.input_hash as earlier_hash, k.response as earlier_response
    from rate
    left join person on true
    left join membership m on true
    left join communities c on c.community_id = m.community_id
    left join idempotency_keys k
      on k.community_id = ${scope} and k.caller_key = ${callerKey} and k.request_id = ${call.requestId}
  `.execute(database);
  const row = result.rows[0]!;
  return {
    callsThisMinute: row.calls,
    minuteStartedAt: row.window_start,
    caller: {
      openid: call.openid,
      callerKey,
      personId: row.person_id,
      member:
        row.member_id === null
          ? null
          : { memberId: row.member_id, nickname: row.nickname!, avatarKey: row.avatar_key, role: row.role! },
      community:
        row.community_id === null
          ? null
          : { communityId: row.community_id, name: row.community_name!, timeZone: row.time_zone! },
    },
    earlier:
      row.earlier_action === null
        ? null
        : { action: row.earlier_action, inputHash: row.earlier_hash!, response: row.earlier_response },
  };
}
