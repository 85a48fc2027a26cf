import { useEffect, useRef, useState } from 'react';
import { View } from '@tarojs/components';
import type { ErrorBody } from '@contract/errors';
import { newRequestId } from '@/platform/call';
import { tick } from '@/platform/haptics';
import { replaceWith } from '@/platform/navigation';
import { preloadPages } from '@/platform/preload';
import { routes } from '@/routes';
import { outbox } from '@/shared/outbox';
import { Page } from '@/shared/ui/page';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { ErrorView } from '@/shared/ui/state-view';
import { dayKey, newDraft } from '../../draft/drafts';
import { sendCheckin } from '../../draft/send';
import { finishDraft, moveDraft, renewRequest, saveDraft, useDraft } from '../../draft/store';
import { celebrate } from '../../lit/store';
import { Composer } from './composer';
import { DayHead } from './day-head';
import { LeftDraft } from './left-draft';
import { NumberFields } from './number-fields';
import { Refusal } from './refusal';
import { useComposeDay, type ComposeDay } from './use-compose-day';
import { useDraftPage } from './use-draft-page';
import { VisibilityRow } from './visibility-row';

interface NewCheckinProps {
  courseId: string;
  localDate: string;
  /** A make-up card is used for a day that is over. */
  makeup: boolean;
}

/** Writes the check-in of a day. */
export function NewCheckin({ courseId, localDate: firstDate, makeup: isMakeup }: NewCheckinProps) {
  const [makeup, setMakeup] = useState(isMakeup);
  const [localDate, setDate] = useState(firstDate);
  const { day, detail } = useComposeDay({ courseId, localDate }, makeup);
  const title = makeup ? '补卡' : '打卡';
  if (day) {
    const target = { courseId, localDate, makeup };
    const moveTo = (date: string) => {
      moveDraft(dayKey(courseId, date));
      setDate(date);
    };
    // another day begins without the refusal of the one before
    return (
      <NewDay key={localDate} {...target} day={day} title={title} onUseCard={() => setMakeup(true)} onMoveTo={moveTo} />
    );
  }
  return (
    <Page title={title}>
      {detail?.status === 'failed' && detail.error ? (
        <ErrorView error={detail.error} onRetry={() => void detail.refresh()} />
      ) : (
        <SkeletonCards count={2} />
      )}
    </Page>
  );
}

interface NewDayProps extends NewCheckinProps {
  day: ComposeDay;
  title: string;
  /** Goes on with a make-up card, because the day is over. */
  onUseCard: () => void;
  /** Goes on with the same words for another day. */
  onMoveTo: (localDate: string) => void;
}

function NewDay({ courseId, localDate, makeup, day, title, onUseCard, onMoveTo }: NewDayProps) {
  const { isOpen } = useDraftPage(dayKey(courseId, localDate), newDraft);

  // without a network the next page has to be here already
  useEffect(() => preloadPages([routes.lit({ courseId, localDate })]), [courseId, localDate]);

  const { send, isSending, refusal } = useSend({ courseId, localDate, makeup, numbers: day.numbers });
  return (
    <Composer
      title={title}
      isReady={isOpen}
      isSending={isSending}
      numbers={day.numbers}
      buttonLabel={makeup ? '用补卡点亮' : '点亮'}
      placeholder={day.task.title ? '从一句话开始就好' : '写下今天想留住的一句话'}
      head={<DayHead localDate={localDate} day={day} makeup={makeup} />}
      onSend={() => void send()}
    >
      {refusal && <Refusal error={refusal} {...{ courseId, localDate, onUseCard, onMoveTo }} />}
      {!makeup && <LeftDraft courseId={courseId} localDate={localDate} />}
      {day.numbers.length > 0 && <NumberFields fields={day.numbers} />}
      <View className='compose__section'>
        <VisibilityRow hasTeam={day.hasTeam} />
      </View>
    </Composer>
  );
}

type Problem = Pick<ErrorBody, 'code' | 'details'>;

/** Why it did not light the day. Another check-in of that day, say from another phone, stands; these words do not replace it. */
function problemOf(delivery: Awaited<ReturnType<typeof sendCheckin>>): Problem | null {
  if (delivery.state === 'refused') return delivery.error;
  if (delivery.state !== 'sent' || !delivery.data.wasLitBefore) return null;
  return { code: 'CHECKIN.ALREADY_LIT', details: { checkinId: delivery.data.checkinId } };
}

/** Sends once, however often it is tapped, and goes on to the lit page. What is refused stays here, to be put right. */
function useSend(day: Parameters<typeof sendCheckin>[0]) {
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const isUnderWay = useRef(false);

  const send = async () => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setSending(true);
    setRefusal(null);
    saveDraft();
    const { courseId, localDate } = day;
    const delivery = await sendCheckin(day, () => useDraft.getState().draft);
    const { requestId, editedAt } = useDraft.getState().draft;
    const problem = problemOf(delivery);
    if (problem) {
      outbox.takeBack(requestId);
      renewRequest(newRequestId());
      setRefusal(problem);
      setSending(false);
      isUnderWay.current = false;
      return;
    }
    tick();
    celebrate({
      courseId,
      localDate,
      submitted: delivery.state === 'sent' ? delivery.data : null,
      writtenAt: new Date(editedAt).toISOString(),
    });
    finishDraft();
    await replaceWith(routes.lit({ courseId, localDate }));
  };

  return { send, isSending, refusal };
}
