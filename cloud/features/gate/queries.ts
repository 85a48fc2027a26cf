import type { Role } from '@contract/community';
import { LIMITS } from '@contract/limits';
import { sql } from 'kysely';
import type { Call } from '../../core/action';
import { pageOf } from '../../core/paging';
import { Refusal } from '../../core/refusal';
import { batches, findPlace } from './lookups';
import type { BatchGrant, PlaceGrant } from './policy';

/** Of a table with `course_id`: the rows of one place. Written so that an index serves it, which `is not distinct from` would not. */
const inPlace = (table: 'i' | 'b' | 'a', { community, place }: PlaceGrant) => {
  const course = sql.ref(`${table}.course_id`);
  const ofCourse = place.courseId === null ? sql`${course} is null` : sql`${course} = ${place.courseId}`;
  return sql<boolean>`${sql.ref(`${table}.community_id`)} = ${community.communityId} and ${ofCourse}`;
};

/** How many codes would let somebody in now. */
export async function countCodes({ database, now }: Call<'gate.getPlace'>, grant: PlaceGrant) {
  const result = await sql<{ liveInvites: number; freeAccessCodes: number }>`
    select
      (select count(*) from invite_codes i where ${inPlace('i', grant)} and i.revoked_at is null
        and (i.expires_at is null or i.expires_at > ${now}))::integer as "liveInvites",
      (select count(*) from access_codes a where ${inPlace('a', grant)}
        and a.used_by is null)::integer as "freeAccessCodes"`.execute(database);
  return result.rows[0]!;
}

/** One page of the invite codes of a place, the newest first, those that no longer work included. */
export async function listInvites({ database, input }: Call<'gate.listInvites'>, grant: PlaceGrant) {
  let query = database
    .selectFrom('invite_codes as i')
    .leftJoin('members as m', (join) =>
      join.onRef('m.community_id', '=', 'i.community_id').onRef('m.member_id', '=', 'i.created_by'),
    )
    .select(['i.code', 'i.created_at', 'i.expires_at', 'i.revoked_at', 'm.nickname as created_by'])
    .where(inPlace('i', grant));
  if (input.cursor !== undefined) {
    const { createdAt, code } = inviteAt(input.cursor);
    query = query.where(sql<boolean>`(i.created_at, i.code) < (${createdAt}, ${code})`);
  }
  const rows = await query
    .orderBy('i.created_at', 'desc')
    .orderBy('i.code', 'desc')
    .limit(LIMITS.codeRows + 1)
    .execute();
  return pageOf(rows, LIMITS.codeRows, (row) => `${row.created_at.getTime()}_${row.code}`);
}
export type InvitePage = Awaited<ReturnType<typeof listInvites>>;
export type InviteRow = InvitePage['rows'][number];

function inviteAt(cursor: string): { createdAt: Date; code: string } {
  const [, milliseconds, code] = /^(\d{1,14})_([0-9A-Z]{4,32})$/.exec(cursor) ?? [];
  if (code === undefined)
    throw new Refusal('INPUT.INVALID', 'this cursor is not one of ours', { field: 'input.cursor' });
  return { createdAt: new Date(Number(milliseconds)), code };
}

/** One page of the batches of a place, the newest first. */
export async function listBatches({ database, input }: Call<'gate.listBatches'>, grant: PlaceGrant) {
  let query = batches(database).where(inPlace('b', grant));
  if (input.cursor !== undefined) query = query.where('b.batch_id', '<', input.cursor);
  const rows = await query
    .orderBy('b.batch_id', 'desc')
    .limit(LIMITS.codeRows + 1)
    .execute();
  return pageOf(rows, LIMITS.codeRows, (row) => row.batch_id);
}

/** A batch's codes in the order of their numbers, with who has used them, and the name of what they open. */
export async function readBatch({ database }: Call<'gate.getBatch'>, { community, batch }: BatchGrant) {
  const place = await findPlace(database, community, batch.course_id);
  const codes = await database
    .selectFrom('access_codes as a')
    .leftJoin('members as m', (join) =>
      join.onRef('m.community_id', '=', 'a.community_id').onRef('m.member_id', '=', 'a.used_by'),
    )
    .select(['a.code_no', 'a.sealed', 'a.used_by', 'a.used_at'])
    .select(['m.nickname', 'm.avatar_key', sql<Role | null>`m.role`.as('role')])
    .where('a.community_id', '=', community.communityId)
    .where('a.batch_id', '=', batch.batch_id)
    .orderBy('a.code_no')
    .execute();
  return { placeName: place?.name ?? community.name, codes };
}
export type BatchReading = Awaited<ReturnType<typeof readBatch>>;
