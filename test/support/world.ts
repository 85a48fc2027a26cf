import { randomBytes } from 'node:crypto';
import type { ActionName, Input, Output } from '@contract/actions';
import type { Role } from '@contract/community';
import type { Envelope, ErrorCode } from '@contract/errors';
import { sql, type Insertable } from 'kysely';
import { databaseOver } from '../../cloud/core/database';
import { dispatch, type Pipeline } from '../../cloud/core/dispatch';
import { randomId, timeOrderedId } from '../../cloud/core/ids';
import { silentLog } from '../../cloud/core/log';
import { localDateOf } from '../../cloud/core/zone';
import type { Checkins } from '../../cloud/database/schema';
import { actions } from '../../cloud/features/registry';
import { openAccount } from '../../cloud/ledger/account';
import { writeDefaultRules } from '../../cloud/ledger/earning-rules';
import { wordListCheck } from '../../cloud/platform/content-check/words';
import type { Storage } from '../../cloud/platform/storage';
import type { TestDatabase } from './database';
import { asPromised } from './promised';
import { TEST_VAULT } from './vault';

/** Somebody in a test, with all that a test needs to call as them. */
export interface Actor {
  openid: string;
  personId: string;
  memberId: string;
  communityId: string;
  nickname: string;
}

export interface CourseOptions {
  title?: string;
  startsOn?: string;
  days?: number;
  weekdays?: number[];
  status?: 'draft' | 'enrolling' | 'grouping' | 'open' | 'closed' | 'archived';
  cutoffMinutes?: number;
  graceMinutes?: number;
  leaveAllowance?: number;
  makeupAllowance?: number;
  capacity?: number | null;
  gate?: 'open' | 'invite' | 'review' | 'access_code';
  numbers?: { key: string; label: string; unit: string; max: number }[];
  teamSize?: number | null;
  enrolsUntil?: string | null;
  dissolvesOn?: string;
  openingMessage?: string | null;
}

type CheckinOption =
  | 'local_date'
  | 'text'
  | 'visibility'
  | 'state'
  | 'state_reason'
  | 'is_makeup'
  | 'streak'
  | 'media_ids'
  | 'numbers'
  | 'featured_at';

/** Storage that keeps files in memory; what `put` stores, `head` sees. */
export function memoryStorage(): Storage & { put: (key: string, content: Buffer) => void; files: Map<string, Buffer> } {
  const files = new Map<string, Buffer>();
  return {
    files,
    put: (key, content) => files.set(key, content),
    head: (key, bytes) => {
      const content = files.get(key);
      return Promise.resolve(content ? { start: content.subarray(0, bytes), size: content.length } : null);
    },
    remove: (keys) => {
      for (const key of keys) files.delete(key);
      return Promise.resolve();
    },
    urlOf: (key) => `/files/${key}`,
  };
}

/**
 * The backend as a test drives it: the real pipeline over a real database, a clock the test moves, storage in memory
 * and the word-list content check. Fixtures go straight into the tables; what is under test goes through `call`.
 */
export function testWorld(testDatabase: TestDatabase, startAt = '2026-11-21T00:30:00.000Z') {
  let now = new Date(startAt);
  // In steps, so that there is room for those who enrol by the action between two fixtures.
  let arrivals = 0;
  const storage = memoryStorage();
  const database = databaseOver(testDatabase.pool);
  const pipeline: Pipeline = {
    database,
    services: { storage, contentCheck: wordListCheck(), vault: TEST_VAULT },
    clock: () => now,
    log: silentLog,
    actions,
  };

  /** Calls as an openid and answers the envelope, as a phone would get it; it must be what the contract promises. */
  async function call<A extends ActionName>(
    openid: string,
    action: A,
    input: Input<A>,
    requestId = `test-${randomBytes(9).toString('base64url')}`,
  ): Promise<Envelope<Output<A>>> {
    return asPromised(action, await dispatch(pipeline, { openid, body: { action, input, requestId } }));
  }

  /** The answer of a call that must succeed. */
  async function ok<A extends ActionName>(who: { openid: string }, action: A, input: Input<A>, requestId?: string) {
    const envelope = await call(who.openid, action, input, requestId);
    if (!envelope.ok) throw new Error(`${action} was refused: ${JSON.stringify(envelope.error)}`);
    return envelope.data;
  }

  /** The code of a call that must be refused. */
  async function refused<A extends ActionName>(
    who: { openid: string },
    action: A,
    input: Input<A>,
    requestId?: string,
  ): Promise<ErrorCode> {
    const envelope = await call(who.openid, action, input, requestId);
    if (envelope.ok) throw new Error(`${action} was not refused: ${JSON.stringify(envelope.data)}`);
    return envelope.error.code;
  }

  async function createCommunity(
    options: { gate?: 'open' | 'invite' | 'review' | 'access_code'; name?: string; timeZone?: string } = {},
  ) {
    const communityId = randomId();
    await database
      .insertInto('communities')
      .values({
        community_id: communityId,
        short_code: randomId().slice(0, 5),
        name: options.name ?? '晨光读书社',
        time_zone: options.timeZone ?? 'Asia/Shanghai',
        gate: options.gate ?? 'open',
        created_at: now,
      })
      .execute();
    await writeDefaultRules(database, communityId, now);
    return communityId;
  }

  /** A stranger: the platform knows them, we do not. */
  const stranger = () => ({ openid: `o-${randomId()}` });

  async function createMember(communityId: string, options: { nickname?: string; role?: Role } = {}): Promise<Actor> {
    const actor: Actor = {
      openid: `o-${randomId()}`,
      personId: randomId(),
      memberId: randomId(),
      communityId,
      nickname: options.nickname ?? '小满',
    };
    await database
      .insertInto('people')
      .values({ person_id: actor.personId, openid: actor.openid, created_at: now })
      .execute();
    await database
      .insertInto('members')
      .values({
        community_id: communityId,
        member_id: actor.memberId,
        person_id: actor.personId,
        nickname: actor.nickname,
        role: options.role ?? 'member',
        joined_at: now,
      })
      .execute();
    await openAccount(database, actor);
    return actor;
  }

  async function createCourse(communityId: string, options: CourseOptions = {}) {
    const courseId = randomId();
    await database
      .insertInto('courses')
      .values({
        community_id: communityId,
        course_id: courseId,
        title: options.title ?? '21 天精读营',
        kind: 'camp',
        status: options.status ?? 'open',
        starts_on: options.startsOn ?? '2026-11-01',
        days: options.days ?? 30,
        weekdays: options.weekdays ?? [1, 2, 3, 4, 5, 6, 7],
        dissolves_on: options.dissolvesOn ?? '2026-12-31',
        cutoff_minutes: options.cutoffMinutes ?? 0,
        grace_minutes: options.graceMinutes ?? 360,
        leave_allowance: options.leaveAllowance ?? 2,
        makeup_allowance: options.makeupAllowance ?? 2,
        capacity: options.capacity ?? null,
        gate: options.gate ?? 'open',
        numbers: JSON.stringify(options.numbers ?? []),
        team_size: options.teamSize ?? null,
        enrols_until: options.enrolsUntil ?? null,
        opening_message: options.openingMessage ?? null,
        created_at: now,
      })
      .execute();
    return courseId;
  }

  async function createTeam(communityId: string, courseId: string, name = '北斗小队') {
    const teamId = randomId();
    await database
      .insertInto('teams')
      .values({ community_id: communityId, team_id: teamId, course_id: courseId, name, created_at: now })
      .execute();
    return teamId;
  }

  async function enrol(
    actor: Actor,
    courseId: string,
    options: { firstDay?: string; teamId?: string; teamRole?: 'captain' | 'study_lead' | 'organiser' | 'member' } = {},
  ) {
    await database
      .insertInto('enrolments')
      .values({
        community_id: actor.communityId,
        course_id: courseId,
        member_id: actor.memberId,
        team_id: options.teamId ?? null,
        team_role: options.teamId ? (options.teamRole ?? 'member') : null,
        first_day: options.firstDay ?? '2026-11-01',
        enrolled_at: now,
      })
      .execute();
    arrivals += 1000;
    await database
      .insertInto('enrolment_requests')
      .values({
        community_id: actor.communityId,
        course_id: courseId,
        member_id: actor.memberId,
        status: 'admitted',
        arrival_no: arrivals,
        requested_at: now,
      })
      .execute();
  }

  /** A check-in that is simply there: nothing earned, the enrolment's progress counted. Answers its id. */
  async function createCheckin(
    actor: Actor,
    courseId: string,
    options: Partial<Pick<Insertable<Checkins>, CheckinOption>> = {},
  ): Promise<string> {
    const checkinId = timeOrderedId(now);
    const seat = await database
      .updateTable('enrolments')
      .set({ lit_days: sql`lit_days + 1` })
      .where('community_id', '=', actor.communityId)
      .where('course_id', '=', courseId)
      .where('member_id', '=', actor.memberId)
      .returning('team_id')
      .executeTakeFirstOrThrow();
    const row = {
      community_id: actor.communityId,
      checkin_id: checkinId,
      course_id: courseId,
      member_id: actor.memberId,
      team_id: seat.team_id,
      local_date: localDateOf(now, 'Asia/Shanghai'),
      text: '今天读完了第一章。',
      visibility: 'course',
      state: 'published',
      streak: 1,
      written_at: now,
      created_at: now,
    };
    await database
      .insertInto('checkins')
      .values({ ...row, ...options })
      .execute();
    return checkinId;
  }

  /** Rows in a table; "nothing half-written" is asserted with it. */
  async function count(table: string, where = 'true', values: unknown[] = []): Promise<number> {
    const result = await testDatabase.pool.query<{ count: number }>(
      `select count(*) as count from ${table} where ${where}`,
      values,
    );
    return result.rows[0]!.count;
  }

  return {
    pipeline,
    database,
    storage,
    setNow: (instant: string) => {
      now = new Date(instant);
    },
    now: () => now,
    call,
    ok,
    refused,
    stranger,
    createCommunity,
    createMember,
    createCourse,
    createTeam,
    enrol,
    createCheckin,
    count,
  };
}

export type World = ReturnType<typeof testWorld>;
