import type { Role } from '@contract/community';

/** What a role is called; ordinary members need no title. */
export const ROLE_NAMES: Record<Role, string | null> = {
  owner: '群主',
  operator: '运营',
  coach: '助教',
  kol: '嘉宾',
  member: null,
};
