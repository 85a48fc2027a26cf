import type { DeskPlan, PlanDayDraft } from '@contract/course-setup';
import type { Output } from '@contract/actions';
import type { Result } from '@/platform/call';
import { newRequestId } from '@/platform/call';
import { useTask } from '@/shared/hooks/use-task';
import { saveOn } from '../../newer/save-on';
import { arrangePlan, savePlanDays, useCoursePlan } from '../store';
import { inPortions, isSameOn, rearranged } from './rules';

type Changed = Output<'course.savePlanDays'>;

async function readAgain(): Promise<DeskPlan | null> {
  await useCoursePlan.getState().refresh();
  return useCoursePlan.getState().data;
}

/**
 * Changes of a plan, one at a time, each on the revision that is shown. A new order is shown at once and read anew when
 * it was refused; written days are read anew with their pictures.
 */
export function usePlanEdits(communityId: string, plan: DeskPlan | null) {
  const question = { communityId, courseId: plan?.courseId ?? '' };

  const write = useTask(async (requestId: string, shown: DeskPlan, days: PlanDayDraft[]): Promise<Result<Changed>> => {
    let answer: Result<Changed> | null = null;
    let base = shown;
    let intent = requestId;
    for (const portion of inPortions(days)) {
      const send = (revision: number, id: string) => savePlanDays({ ...question, revision, days: portion }, id);
      const isUntouched = (fresh: DeskPlan) => isSameOn(portion, shown.days, fresh.days);
      answer = await saveOn({ base, send, readAgain, isUntouched }, intent);
      if (!answer.ok) return answer;
      base = { ...base, revision: answer.data.revision };
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
      if (!plan) return false;
      const saved = await write.run(plan, days);
      await readAgain();
      return saved !== null;
    },
    arrange: async (order: number[]): Promise<void> => {
      if (!plan || arrange.busy) return;
      useCoursePlan.getState().patch((data) => ({ ...data, days: rearranged(data.days, order) }));
      const saved = await arrange.run(order, plan.revision);
      if (saved) useCoursePlan.getState().patch((data) => ({ ...data, revision: saved.revision }));
      else await readAgain();
    },
  };
}
