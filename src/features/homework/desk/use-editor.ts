import { useState } from 'react';
import type { StaffAssignment } from '@contract/homework';
import { confirm, toast } from '@/platform/notify';
import { goBack, scrollTo } from '@/platform/navigation';
import { routes } from '@/routes';
import { mergeFields } from '@/shared/edits/merge';
import { todayOf } from '@/shared/format/dates';
import { sayError } from '@/shared/format/errors';
import { momentNow, useMoment } from '@/shared/hooks/moment';
import { useLeaveGuard } from '@/shared/hooks/use-leave-guard';
import { useTask } from '@/shared/hooks/use-task';
import { draftOf, inputOf, newDraft, type AssignmentDraft } from './draft';
import { refusedField, sayMerged, wrongIn, type DraftErrors } from './rules';
import { deleteAssignment, saveAssignment, useStaffAssignments } from './store';

export interface EditorProps {
  communityId: string;
  courseId: string;
  /** As it was read; null for a new one. */
  assignment: StaffAssignment | null;
}

/** An assignment being written or changed. Somebody else's change is put together with this one; nothing is thrown away. */
export function useEditor({ communityId, courseId, assignment }: EditorProps) {
  const moment = useMoment();
  const today = todayOf(moment);
  const begin = (from: StaffAssignment) => draftOf(from, today, moment.utcOffsetMinutes);
  const [base, setBase] = useState(assignment);
  const [draft, setDraft] = useState(() => (assignment ? begin(assignment) : newDraft(today)));
  const [isTried, setTried] = useState(false);
  const [merged, setMerged] = useState<string | null>(null);
  const [isUploading, setUploading] = useState(false);
  const [begun] = useState(draft);
  const release = useLeaveGuard(draft !== begun);

  /** Takes in what the other editor saved since `from`, under what was changed here. */
  const takeIn = async (from: StaffAssignment) => {
    await useStaffAssignments.getState().open({ communityId, courseId });
    const { data } = useStaffAssignments.getState();
    const theirs = data?.assignments.find(({ assignmentId }) => assignmentId === from.assignmentId);
    if (!theirs || theirs.version === from.version) return;
    const outcome = mergeFields(begin(from), draft, begin(theirs));
    setBase(theirs);
    setDraft(outcome.draft);
    setMerged(sayMerged(outcome));
  };

  const save = useTask(
    async (requestId: string, input: ReturnType<typeof inputOf>) => {
      const from = base && { assignmentId: base.assignmentId, version: base.version };
      const answer = await saveAssignment({ communityId, courseId, ...input, ...from }, requestId);
      if (!answer.ok && answer.error.code === 'HOMEWORK.EDITED_MEANWHILE' && base) await takeIn(base);
      return answer;
    },
    { quiet: true },
  );
  const remove = useTask((requestId: string, assignmentId: string) =>
    deleteAssignment({ communityId, assignmentId }, requestId),
  );

  const change = (part: Partial<AssignmentDraft>) => setDraft((before) => ({ ...before, ...part }));
  const wrong = wrongIn(draft, moment, base?.state === 'published');
  const errors: DraftErrors = isTried ? { ...refusalOf(save.error), ...wrong } : {};

  const submit = async () => {
    setTried(true);
    if (isUploading) {
      toast('附件还在上传，稍等一下');
      return;
    }
    if (Object.keys(wrong).length > 0) {
      toast('有几处还没填好，标红的地方改一改');
      scrollTo('.field--wrong');
      return;
    }
    setMerged(null);
    const saved = await save.run(inputOf(draft, base, momentNow()));
    if (!saved) return;
    release();
    await goBack(routes.assignments(courseId));
    toast(SAVED[saved.state]);
  };

  const discard = async () => {
    if (!base) return;
    const question = { title: `删除《${base.title}》？`, text: '还没有人提交，删除后学员看不到它。' };
    if (!(await confirm({ ...question, confirmText: '删除', dangerous: true }))) return;
    if (!(await remove.run(base.assignmentId))) return;
    release();
    await goBack(routes.assignments(courseId));
    toast('已删除');
  };

  return { base, draft, setDraft, change, errors, merged, save, remove, submit, discard, setUploading };
}

const SAVED = { draft: '草稿已保存', scheduled: '已保存，到时自动发布', published: '已保存，学员现在能看到' };

/** The refusal of the cloud, beside the field that it is about. */
function refusalOf(error: ReturnType<typeof useTask>['error']): DraftErrors {
  const field = refusedField(error?.details?.field);
  if (!error || !field) return {};
  return { [field]: field === 'peers' ? '互评已经开始，点评人和人数不能再改' : sayError(error, momentNow()) };
}
