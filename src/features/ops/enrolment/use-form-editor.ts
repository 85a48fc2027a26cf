import { useState } from 'react';
import type { Output } from '@contract/actions';
import { scrollTo } from '@/platform/navigation';
import { toast } from '@/platform/notify';
import { useLeaveGuard } from '@/shared/hooks/use-leave-guard';
import { useTask } from '@/shared/hooks/use-task';
import { sayMerged, TAKEN_WHOLE } from '../newer/rules';
import { saveOn } from '../newer/save-on';
import { mergeForms } from './form-merge';
import { draftOf, formInput, isChanged, whyNotSaved, type QuestionDraft } from './form-rules';
import { saveForm, useCourseForm } from './store';

type Form = Output<'course.getForm'>;

interface Place {
  communityId: string;
  courseId: string;
}

async function readAgain(): Promise<Form | null> {
  await useCourseForm.getState().refresh();
  return useCourseForm.getState().data;
}

/**
 * A course's form being written. `latest` is what was read last: nothing that was written gives way to it unasked, and
 * nothing is saved over it unseen.
 */
export function useFormEditor({ communityId, courseId }: Place, latest: Form | null) {
  // null = as it is kept
  const [written, setWritten] = useState<{ base: Form; questions: QuestionDraft[] } | null>(null);
  const [merged, setMerged] = useState<string | null>(null);
  const save = useTask((requestId: string, base: Form, questions: ReturnType<typeof formInput>) =>
    saveOn(
      {
        base,
        send: (revision, intent) => saveForm({ communityId, courseId, revision, questions }, intent),
        readAgain,
        isUntouched: (fresh) => !isChanged(draftOf(fresh.questions), base.questions),
      },
      requestId,
    ),
  );

  const base = written?.base ?? latest;
  const questions = written?.questions ?? draftOf(latest?.questions ?? []);
  const why = whyNotSaved(questions);
  const isWritten = written !== null && isChanged(questions, written.base.questions);
  const isNewer = written !== null && latest !== null && latest.revision > written.base.revision;
  const isKept = isNewer && !isChanged(questions, latest.questions);
  const isOfOthers = isNewer && !isChanged(draftOf(latest.questions), written.base.questions);
  // nothing is lost: what was written is kept already, or something else of the course was changed
  if (isNewer && (!isWritten || isKept)) setWritten(null);
  else if (isOfOthers) setWritten({ ...written, base: latest });

  useLeaveGuard(isWritten);

  const change = (next: QuestionDraft[]) => base && setWritten({ base, questions: next });

  const takeIn = () => {
    if (!written || !latest) return;
    const outcome = mergeForms(draftOf(written.base.questions), written.questions, draftOf(latest.questions));
    setWritten({ base: latest, questions: outcome.questions });
    setMerged(sayMerged(outcome));
  };
  const takeTheirs = () => {
    setWritten(null);
    setMerged(TAKEN_WHOLE);
  };
  const submit = async () => {
    if (!base) return;
    const saved = await save.run(base, formInput(questions));
    if (!saved) {
      scrollTo('.newer');
      return;
    }
    useCourseForm.getState().patch((form) => ({ ...form, ...saved }));
    setWritten(null);
    setMerged(null);
    toast('报名表已保存');
  };

  return {
    questions,
    merged,
    /** Somebody else has saved what is not seen here yet. */
    newer: isNewer && isWritten && !isKept && !isOfOthers ? latest : null,
    why,
    canSave: why === null && base !== null && isChanged(questions, base.questions),
    busy: save.busy,
    change,
    takeIn,
    takeTheirs,
    submit,
  };
}
