import type { Person } from '@contract/community';
import { sql } from 'kysely';
import type { Storage } from '../platform/storage';
import type { Member } from './caller';

/** A {@link Member} as JSON, from the columns of table `members` under an alias. */
export const memberJson = (alias: string) => sql<Member>`json_build_object(
  'memberId', ${sql.ref(`${alias}.member_id`)}, 'nickname', ${sql.ref(`${alias}.nickname`)},
  'avatarKey', ${sql.ref(`${alias}.avatar_key`)}, 'role', ${sql.ref(`${alias}.role`)})`;

/** A member as everybody in the community may see them. */
export function presentPerson(member: Member, storage: Storage): Person {
  const { memberId, nickname, avatarKey, role } = member;
  return { memberId, nickname, avatarUrl: avatarKey === null ? null : storage.urlOf(avatarKey), role };
}
