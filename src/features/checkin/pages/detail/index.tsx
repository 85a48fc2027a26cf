import { useEffect, useState } from 'react';
import { useDidShow, useRouter } from '@tarojs/taro';
import type { ErrorBody } from '@contract/errors';
import { goBack, replaceWith } from '@/platform/navigation';
import { routes } from '@/routes';
import { enterCommunity, ensureSession, useSession } from '@/session';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { Page } from '@/shared/ui/page';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { ErrorView, StateView } from '@/shared/ui/state-view';
import { useComments, useDetail } from '../../detail/store';
import { knownCheckin } from '../../feed/patch';
import { CheckinView } from './checkin-view';
import './detail.scss';

/** One check-in in full, with what others answered. */
export default function DetailPage() {
  const { checkinId = '', communityId } = useRouter().params;
  const { data, status, error, fetchedAt } = useDetail();
  const refresh = () => useDetail.getState().refresh();
  const [known] = useState(() => knownCheckin(checkinId));
  const fresh = data?.checkinId === checkinId ? data : null;
  // what a list knows paints at once; once it is gone on the server it is gone here
  const row = fresh ?? (error?.code === 'RESOURCE.NOT_FOUND' ? null : known);

  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    void open(checkinId, communityId, () => setOpen(true));
  }, [checkinId, communityId]);

  // back from another check-in, which the stores hold now
  useDidShow(() => {
    if (isOpen && useDetail.getState().data?.checkinId !== checkinId) void fetchBoth(checkinId);
  });

  usePullRefresh(() => Promise.all([refresh(), useComments.getState().refresh()]));

  if (row)
    return (
      <CheckinView
        row={row}
        hasComments={isOpen}
        notFresh={fresh && { error, fetchedAt, onRetry: () => void refresh() }}
      />
    );
  return (
    <Page title='打卡详情'>
      <NotThere error={status === 'failed' ? error : null} onRetry={() => void refresh()} />
    </Page>
  );
}

function NotThere({ error, onRetry }: { error: ErrorBody | null; onRetry: () => void }) {
  if (!error) return <SkeletonCards count={2} person />;
  if (error.code !== 'RESOURCE.NOT_FOUND') return <ErrorView error={error} onRetry={onRetry} />;
  return (
    <StateView
      icon='telescope'
      title='这条打卡看不到了'
      text='它可能已被作者删除，或者只给小队、自己看'
      action={{ label: '回到今日', onClick: () => void goBack(routes.today()) }}
    />
  );
}

const fetchBoth = (checkinId: string) =>
  Promise.all([useDetail.getState().open(checkinId), useComments.getState().open(checkinId)]);

/** A link from outside names its community: one of mine is entered, another one is there to be joined. */
async function open(checkinId: string, communityId: string | undefined, onOpen: () => void): Promise<void> {
  await ensureSession();
  const session = useSession.getState();
  if (communityId !== undefined && communityId !== session.communityId) {
    const isMine = session.memberships.some((membership) => membership.communityId === communityId);
    // without an answer nothing is known about memberships: the page says that there is no network
    if (!isMine && session.status !== 'unknown') return replaceWith(routes.join(communityId));
    if (isMine) await enterCommunity(communityId);
  }
  const fetched = fetchBoth(checkinId);
  onOpen();
  await fetched;
}
