import { useEffect, useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { openInCommunity, useSession } from '@/session';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { useSheet } from '../../review/store';
import { DoneView } from '../../review/ui/done-view';
import { EndedView } from '../../review/ui/ended-view';
import { ReadView } from '../../review/ui/read-view';
import { WritingView } from '../../review/ui/writing-view';

async function openSheet(reviewId: string): Promise<void> {
  await openInCommunity(useSheet, (communityId) => useSheet.getState().open({ communityId, reviewId }));
}

export default function ReviewPage() {
  const { reviewId = '', courseId } = useRouter().params;
  const communityId = useSession((session) => session.communityId) ?? '';
  const remote = useSheet();
  // not on every show: looking at a picture and coming back must not disturb what is being written
  useEffect(() => void openSheet(reviewId), [reviewId]);

  const sheet = remote.data;
  // what was written on this page ends in a thank-you; what is looked up later is there to be read
  const [written, setWritten] = useState<string | null>(null);
  if (sheet?.status === 'open' && written !== sheet.reviewId) setWritten(sheet.reviewId);
  if (sheet?.reviewId !== reviewId) {
    return (
      <Page title='点评'>
        <RemoteView
          remote={remote}
          skeleton={<SkeletonCards count={3} person />}
          onRetry={() => void openSheet(reviewId)}
        >
          {() => <SkeletonCards count={3} person />}
        </RemoteView>
      </Page>
    );
  }
  const view = { communityId, courseId, sheet };
  if (sheet.status === 'open') return <WritingView key={reviewId} {...view} notice={remote} />;
  if (sheet.status === 'released' && written !== reviewId) return <ReadView {...view} />;
  if (sheet.status === 'finished' || sheet.status === 'released') return <DoneView {...view} />;
  return <EndedView {...view} />;
}
