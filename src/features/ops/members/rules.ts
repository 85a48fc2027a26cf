import { LIMITS } from '@contract/limits';
import type { Role } from '@contract/community';
import type { GivenRole, MemberFile } from '@contract/members';
import { sayDay } from '@/shared/format/dates';
import { sayNumber } from '@/shared/format/numbers';
import { readCount } from '../points/rules';

export const ROLE_NAMES: Record<Role, string> = {
  owner: '群主',
  operator: '运营',
  coach: '助教',
  kol: '嘉宾',
  member: '成员',
};

/** Whom the list shows. */
export type RoleFilter = 'all' | Exclude<Role, 'owner'>;

const ROLE_FILTERS: readonly RoleFilter[] = ['all', 'operator', 'coach', 'kol', 'member'];

/** 全部 61, 运营 2; without numbers until they are known. The owner is counted among all only. */
export function roleItems(counts: Record<Role, number> | null): { value: RoleFilter; label: string }[] {
  return ROLE_FILTERS.map((value) => {
    const name = value === 'all' ? '全部' : ROLE_NAMES[value];
    if (counts === null) return { value, label: name };
    const people = value === 'all' ? Object.values(counts).reduce((sum, count) => sum + count, 0) : counts[value];
    return { value, label: `${name} ${sayNumber(people)}` };
  });
}

/** Whether somebody of this role may change a member's role or remove them; the server decides the same. */
export function isInReach(mine: Role | null, member: MemberFile, myMemberId: string | undefined): boolean {
  const { role, memberId } = member.person;
  if (member.status !== 'active' || memberId === myMemberId || role === 'owner') return false;
  return mine === 'owner' || (mine === 'operator' && role !== 'operator');
}

/** The roles that may be given: operators are made by the owner. */
export function rolesToGive(mine: Role | null, present: Role): { value: GivenRole; label: string }[] {
  const roles: GivenRole[] = mine === 'owner' ? ['operator', 'coach', 'kol', 'member'] : ['coach', 'kol', 'member'];
  return roles.filter((role) => role !== present).map((role) => ({ value: role, label: `改为${ROLE_NAMES[role]}` }));
}

/** How often they were there: `点亮 46 天 · 最近一次 昨天`. */
export function sayPresence({ litDays, lastLitDate }: MemberFile, today: string): string {
  if (lastLitDate === null) return '还没有点亮过';
  return `点亮 ${sayNumber(litDays)} 天 · 最近一次${sayDay(lastLitDate, today)}`;
}

/** What is given or taken by hand, as it stands in the form. */
export interface GrantDraft {
  direction: 'give' | 'take';
  points: string;
  growth: string;
  reason: string;
}

export const EMPTY_GRANT: GrantDraft = { direction: 'give', points: '', growth: '', reason: '' };

/** What is to be sent; null while the form is not complete. Growth is only given. */
export function readGrant(draft: GrantDraft): { points: number; growth: number; reason: string } | null {
  const count = (typed: string) => (typed.trim() === '' ? 0 : readCount(typed, LIMITS.grantPoints));
  const points = count(draft.points);
  const growth = draft.direction === 'take' ? 0 : count(draft.growth);
  const reason = draft.reason.trim();
  if (points === null || growth === null || reason === '' || (points === 0 && growth === 0)) return null;
  return { points: draft.direction === 'take' ? 0 - points : points, growth, reason };
}
