import type { Role } from '@contract/community';

export const isOperatorRole = (role: Role | null): boolean => role === 'owner' || role === 'operator';

/** Those who answer for what is asked and said in a course. */
export const isStaffRole = (role: Role | null): boolean => isOperatorRole(role) || role === 'coach';
