import type { Input } from '@contract/actions';
import { call } from '@/platform/call';

/** A team or a course inside a community. */
export interface TeamKey {
  communityId: string;
  teamId: string;
}
export interface CourseKey {
  communityId: string;
  courseId: string;
}

export const fetchMine = (communityId: string) => call('team.listMine', { communityId });
export const fetchTeam = (key: TeamKey) => call('team.get', key);
export const fetchBoard = (key: CourseKey) => call('team.getBoard', key);
export const fetchCare = (key: TeamKey) => call('team.listCare', key);

export const sendNote = (input: Input<'team.setNote'>, requestId: string) => call('team.setNote', input, { requestId });

export const sendContacted = (input: Input<'team.markContacted'>, requestId: string) =>
  call('team.markContacted', input, { requestId });
