import type { Input } from '@contract/actions';
import { call } from '@/platform/call';
import { openInCommunity } from '@/session';
import { createRemoteStore } from '@/shared/store/remote';

/** The assignments of a course with what waits in them, for staff. */
export const useStaffAssignments = createRemoteStore({
  keepAs: 'staff-assignments',
  load: (question: { communityId: string; courseId: string }) => call('homework.listForStaff', question),
});

export const saveAssignment = (input: Input<'homework.saveAssignment'>, requestId: string) =>
  call('homework.saveAssignment', input, { requestId });

export const deleteAssignment = (input: Input<'homework.deleteAssignment'>, requestId: string) =>
  call('homework.deleteAssignment', input, { requestId });

export const askToShow = (input: Input<'homework.askToShow'>, requestId: string) =>
  call('homework.askToShow', input, { requestId });

/** Opens the assignments of a course in the present community. */
export async function openDesk(courseId: string): Promise<void> {
  await openInCommunity(useStaffAssignments, (communityId) =>
    useStaffAssignments.getState().open({ communityId, courseId }),
  );
}
