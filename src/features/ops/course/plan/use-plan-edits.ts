import type { DeskPlan, PlanDayDraft } from '@contract/course-setup';
import type { Output } from '@contract/actions';
import type { Result } from '@/platform/call';
import { newRequestId } from '@/platform/call';
import { useTask } from '@/shared/hooks/use-task';
import { arrangePlan, savePlanDays, useCoursePlan } from '../store';
import { inPortions, rearranged } from './rules';

type Changed = Output<'course.savePlanDays'>;

/**
 * Changes of a plan, one at a time, each on the revision that is shown. A new order is shown at once and read anew when
 * it was refused; written days are read anew with their pictures.
 */
export function usePlanEdits(communityId: string, plan: DeskPlan | null) {
  const refresh = () => useCoursePlan.getState().refresh();
  const question = { communityId, courseId: plan?.courseId ?? '' };

  const write = useTask(async (requestId: string, days: PlanDayDraft[]): Promise<Result<Changed>> => {
    let answer: Result<Changed> | null = null;
    let revision = plan?.revision ?? 1;
    let intent = requestId;
    for (const portion of inPortions(days)) {
      answer = await savePlanDays({ ...question, revision, days: portion }, intent);
      if (!answer.ok) return answer;
      revision = answer.data.revision;
      intent = newRequestId();
    }
    return answer!;
  });

  const arrange = useTask((requestId: string, order: number[], revision: number) =>
    arrangePlan({ ...question, revision, order }, requestId),
  );

  return {
    busy: write.busy || arrange.busy,
    write: async (days: PlanDayDraft[]): Promise<boolean> => {
      const saved = await write.run(days);
      await refresh();
      return saved !== null;
    },
    arrange: async (order: number[]): Promise<void> => {
      if (!plan || arrange.busy) return;
      useCoursePlan.getState().patch((data) => ({ ...data, days: rearranged(data.days, order) }));
      const saved = await arrange.run(order, plan.revision);
      if (saved) useCoursePlan.getState().patch((data) => ({ ...data, revision: saved.revision }));
      else await refresh();
    },
  };
}
