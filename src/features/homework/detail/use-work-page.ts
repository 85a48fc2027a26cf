import { useEffect, useRef, useState } from 'react';
import { useDidHide, useDidShow, useUnload } from '@tarojs/taro';
import type { AssignmentDetail } from '@contract/homework';
import type { ErrorBody } from '@contract/errors';
import { tick } from '@/platform/haptics';
import { toast } from '@/platform/notify';
import { openInCommunity } from '@/session';
import { useOnline } from '@/shared/hooks/use-online';
import { outbox } from '@/shared/outbox';
import { handIn } from '../draft/hand-in';
import { closeDraft, finishDraft, openDraft, saveDraft, sendWaiting, useDraft } from '../draft/store';
import { followDraft, syncNow } from '../draft/sync';
import { useAssignment } from '../store';

export async function openAssignment(assignmentId: string): Promise<void> {
  await openInCommunity(useAssignment, (communityId) => useAssignment.getState().open({ communityId, assignmentId }));
}

/**
 * Keeps the page's draft for as long as it is open: found again on coming, saved on leaving, told to the server, and
 * gone over to another phone's when that wrote later.
 */
export function useWorkDraft(assignmentId: string, detail: AssignmentDetail | null): void {
  const isOnline = useOnline();
  const isAboutIt = detail?.assignment.assignmentId === assignmentId;
  const serverDraft = isAboutIt ? detail.draft : null;

  useDidShow(() => void openAssignment(assignmentId));

  useEffect(() => {
    if (isAboutIt) void openDraft(assignmentId, serverDraft);
  }, [assignmentId, isAboutIt, serverDraft]);

  useEffect(() => (isAboutIt ? followDraft() : undefined), [assignmentId, isAboutIt]);

  useEffect(() => {
    if (isOnline) sendWaiting();
  }, [isOnline]);

  // a version that waited in the outbox has arrived: the page shows it
  useEffect(
    () =>
      outbox.onSent('homework.submit', ({ input }) => {
        if (input.assignmentId === assignmentId) void useAssignment.getState().refresh();
      }),
    [assignmentId],
  );

  useDidHide(() => {
    saveDraft();
    void syncNow();
  });
  useUnload(() => {
    void syncNow();
    closeDraft();
  });
}

/** Hands in once, however often it is tapped. What is refused stays on the page, to be put right. */
export function useHandIn(assignmentId: string) {
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Pick<ErrorBody, 'code' | 'details'> | null>(null);
  const isUnderWay = useRef(false);

  const send = async () => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setSending(true);
    setRefusal(null);
    saveDraft();
    const delivery = await handIn(assignmentId);
    isUnderWay.current = false;
    setSending(false);
    if (delivery.state === 'refused') {
      setRefusal(delivery.error);
      return;
    }
    tick();
    if (useDraft.getState().assignmentId === assignmentId) finishDraft();
    if (delivery.state === 'waiting') toast('已存好，联网后自动提交');
    else toast(delivery.data.isLate ? '已提交，标为迟交' : '已提交，等待点评');
  };

  return { send, isSending, refusal };
}
