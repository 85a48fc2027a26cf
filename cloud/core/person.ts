import type { Person } from '@contract/community';
import type { Storage } from '../platform/storage';
import type { Member } from './caller';

/** A member as everybody in the community may see them. */
export function presentPerson(member: Member, storage: Storage): Person {
  const { memberId, nickname, avatarKey, role } = member;
  return { memberId, nickname, avatarUrl: avatarKey === null ? null : storage.urlOf(avatarKey), role };
}
