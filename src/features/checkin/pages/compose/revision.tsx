import { useEffect, useRef, useState } from 'react';
import { View } from '@tarojs/components';
import type { FeedRow } from '@contract/checkin';
import { newRequestId } from '@/platform/call';
import { goBack } from '@/platform/navigation';
import { toast } from '@/platform/notify';
import { routes } from '@/routes';
import { ensureSession } from '@/session';
import { sayDayWithWeekday } from '@/shared/format/dates';
import { sayError } from '@/shared/format/errors';
import { momentNow } from '@/shared/hooks/moment';
import { outbox } from '@/shared/outbox';
import { Page } from '@/shared/ui/page';
import { Pill } from '@/shared/ui/pill';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { ErrorView } from '@/shared/ui/state-view';
import { useDetail } from '../../detail/store';
import { newDraft, revisionKey, type Draft } from '../../draft/drafts';
import { sendRevision } from '../../draft/send';
import { finishDraft, renewRequest, saveDraft, useDraft } from '../../draft/store';
import { Composer } from './composer';
import { useDraftPage } from './use-draft-page';

/** Puts right a check-in that was returned. */
export function Revision({ checkinId }: { checkinId: string }) {
  const { data, status, error } = useDetail();
  const row = data?.checkinId === checkinId ? data : null;

  useEffect(() => {
    void ensureSession().then(() => useDetail.getState().open(checkinId));
  }, [checkinId]);

  if (row) return <RevisionOf row={row} />;
  return (
    <Page title='修改打卡'>
      {status === 'failed' && error ? (
        <ErrorView error={error} onRetry={() => void useDetail.getState().refresh()} />
      ) : (
        <SkeletonCards count={2} />
      )}
    </Page>
  );
}

const draftOf = ({ text, visibility, pictures }: FeedRow): Draft => ({
  ...newDraft(visibility),
  text,
  pictures: pictures.map(({ mediaId, url }) => ({ key: mediaId, path: url, mediaId, local: null })),
});

function RevisionOf({ row }: { row: FeedRow }) {
  const { isOpen } = useDraftPage(revisionKey(row.checkinId), () => draftOf(row));
  const [isSending, setSending] = useState(false);
  const isUnderWay = useRef(false);

  const send = async () => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setSending(true);
    saveDraft();
    const delivery = await sendRevision(row.checkinId, () => useDraft.getState().draft);
    if (delivery.state === 'refused') {
      outbox.takeBack(useDraft.getState().draft.requestId);
      renewRequest(newRequestId());
      toast(sayError(delivery.error, momentNow()));
      setSending(false);
      isUnderWay.current = false;
      return;
    }
    finishDraft();
    // a browser takes a toast away with the page it was said on
    await goBack(routes.checkinDetail(row.checkinId));
    toast(delivery.state === 'sent' ? outcomeWords(delivery.data.state) : '已保存，联网后自动提交');
  };

  return (
    <Composer
      title='修改打卡'
      isReady={isOpen}
      isSending={isSending}
      numbers={[]}
      buttonLabel='重新提交'
      placeholder='写下修改后的内容'
      remotePaths={Object.fromEntries(row.pictures.map(({ mediaId, url }) => [mediaId, url]))}
      head={
        <View className='compose__head'>
          <View className='compose__pills'>
            <Pill>{row.courseTitle}</Pill>
            <Pill tone='plain'>{sayDayWithWeekday(row.localDate)}</Pill>
          </View>
          {row.stateReason !== null && <View className='compose__reason'>{row.stateReason}</View>}
        </View>
      }
      onSend={() => void send()}
    />
  );
}

function outcomeWords(state: FeedRow['state']): string {
  if (state === 'published') return '已更新，大家可以看到了';
  return state === 'fix_needed' ? '还有内容需要改一改' : '已提交，检查通过后大家就能看到';
}
