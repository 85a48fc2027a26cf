import type { Output } from '@contract/actions';
import type { AssignmentCard } from '@contract/homework';
import type { Today } from '@contract/home';
import { useToday } from '@/session';
import { outbox } from '@/shared/outbox';
import { useAssignment, useAssignments } from './store';

type HandedIn = Output<'homework.submit'>;

const withHandIn = (card: AssignmentCard, { status, isLate }: HandedIn): AssignmentCard => ({
  ...card,
  status,
  isLate,
  hasDraft: false,
});

/** Today without what has just been done; a review that is owed for the same homework stays. */
const withoutWanted = (today: Today, assignmentId: string): Today =>
  today.current
    ? {
        ...today,
        current: {
          ...today.current,
          homework: today.current.homework.filter(
            (wanted) => wanted.kind === 'review' || wanted.assignmentId !== assignmentId,
          ),
        },
      }
    : today;

/**
 * From now on: homework that the outbox brings to the server is handed in wherever it shows, also in what is kept on the
 * phone for pages that are not open. Called once, at launch: the outbox may send before any page of homework is loaded.
 */
export function watchHandIns(): void {
  outbox.onSent('homework.submit', ({ input: { assignmentId } }, handedIn) => {
    useAssignments.getState().patch(({ assignments }) => ({
      assignments: assignments.map((card) => (card.assignmentId === assignmentId ? withHandIn(card, handedIn) : card)),
    }));
    useAssignment
      .getState()
      .patch((work) =>
        work.assignment.assignmentId === assignmentId ? { ...work, status: handedIn.status, draft: null } : work,
      );
    useToday.getState().patch((today) => withoutWanted(today, assignmentId));
  });
}
