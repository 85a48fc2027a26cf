import type { ReviewSheet } from '@contract/review';
import { navigate, replaceWith } from '@/platform/navigation';
import { toast } from '@/platform/notify';
import { routes } from '@/routes';
import { useSession } from '@/session';
import { useTask } from '@/shared/hooks/use-task';
import { claim } from './store';

/**
 * Takes a submission, or the one that has waited longest when somebody else was faster, and opens its review. Answers
 * null when nothing is free. With `inPlace` the review takes the present page's place.
 */
export function useClaim(courseId: string | undefined, { inPlace = false }: { inPlace?: boolean } = {}) {
  const communityId = useSession((session) => session.communityId) ?? '';
  const task = useTask((requestId: string, submissionId: string) =>
    claim({ communityId, submissionId, orNext: true }, requestId),
  );
  const take = async (submissionId: string): Promise<ReviewSheet | null> => {
    const sheet = await task.run(submissionId);
    if (!sheet) return null;
    const url = routes.review(sheet.reviewId, courseId);
    await (inPlace ? replaceWith(url) : navigate(url));
    // a finished one is named only to find the next
    if (!inPlace && sheet.submissionId !== submissionId) toast('有人刚接手了那一份，先看下一份');
    return sheet;
  };
  return { take, busy: task.busy, error: task.error };
}
