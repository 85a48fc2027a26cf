import type { Assignment } from './assignment';

/** True from the moment peers were chosen until their reviews are released, whether or not they have written them. */
export const peersAreReading = ({ peersAssignedAt }: Pick<Assignment, 'peersAssignedAt'>, status?: string): boolean =>
  peersAssignedAt !== null && (status === 'waiting' || status === 'reviewed');
