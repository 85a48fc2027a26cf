import type { Input } from '@contract/actions';
import { call } from '@/platform/call';
import { useSession } from '@/session';

/** The community being looked at. Pages that can be opened first wait for the session before they ask. */
const here = () => ({ communityId: useSession.getState().communityId ?? '' });

type Without<A extends Parameters<typeof call>[0]> = Omit<Input<A>, 'communityId'>;

/** A day of a course, in the community being looked at unless another one is named. */
export const getDay = (input: Without<'checkin.getDay'> & { communityId?: string }) =>
  call('checkin.getDay', { ...here(), ...input });

export const getCheckin = (checkinId: string) => call('checkin.get', { ...here(), checkinId });

export const listFeed = (input: Without<'checkin.listFeed'>) => call('checkin.listFeed', { ...here(), ...input });

export const listComments = (checkinId: string, cursor: string | undefined) =>
  call('checkin.listComments', { ...here(), checkinId, ...(cursor !== undefined && { cursor }) });

export const addComment = (input: Without<'checkin.addComment'>, requestId: string) =>
  call('checkin.addComment', { ...here(), ...input }, { requestId });

export const deleteComment = (commentId: string) => call('checkin.deleteComment', { ...here(), commentId });

export const setLike = (checkinId: string, liked: boolean) => call('checkin.setLike', { ...here(), checkinId, liked });

export const setFeatured = (checkinId: string, featured: boolean) =>
  call('checkin.setFeatured', { ...here(), checkinId, featured });

export const report = (input: Without<'checkin.report'>, requestId: string) =>
  call('checkin.report', { ...here(), ...input }, { requestId });

export const deleteCheckin = (checkinId: string, requestId: string) =>
  call('checkin.delete', { ...here(), checkinId }, { requestId });

export const appeal = (input: Without<'checkin.appeal'>, requestId: string) =>
  call('checkin.appeal', { ...here(), ...input }, { requestId });
