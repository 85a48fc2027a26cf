import { useState } from 'react';
import { useDidShow, useReachBottom, useRouter } from '@tarojs/taro';
import type { InviteCode } from '@contract/gate-codes';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { openInCommunity, useSession } from '@/session';
import { todayOf } from '@/shared/format/dates';
import { useMoment } from '@/shared/hooks/moment';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { Button } from '@/shared/ui/button';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { Segments } from '@/shared/ui/segments';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { KINDS, kindOf, type CodeKind } from '../../codes/rules';
import { useBatches, useGatePlace, useInvites } from '../../codes/store';
import { BatchList, InviteList } from '../../codes/ui/code-lists';
import { InviteSheet } from '../../codes/ui/invite-sheet';
import { IssueSheet } from '../../codes/ui/issue-sheet';
import { MakeInviteSheet } from '../../codes/ui/make-invite-sheet';
import { PlaceCard } from '../../codes/ui/place-card';
import { DeskWall } from '../../ui/desk-wall';

const TITLE = '邀请码和兑换码';
const STORES = [useGatePlace, useInvites, useBatches] as const;

/** Each answers for itself, so that what is slow holds nothing else up. */
async function openCodes(courseId: string | null): Promise<void> {
  await Promise.all(
    STORES.map((store) => openInCommunity(store, (communityId) => store.getState().open({ communityId, courseId }))),
  );
}

export default function CodesPage() {
  const { courseId = null } = useRouter().params as { courseId?: string };
  const communityId = useSession((session) => session.communityId) ?? '';
  const question = { communityId, courseId };
  const remote = useGatePlace();
  const invites = useInvites();
  const batches = useBatches();
  const today = todayOf(useMoment());
  const [chosen, setChosen] = useState<CodeKind | null>(null);
  const [shown, setShown] = useState<InviteCode | null>(null);
  const [isMaking, setMaking] = useState(false);
  const kind = chosen ?? (remote.data ? kindOf(remote.data) : 'invite');
  useDidShow(() => void openCodes(courseId));
  usePullRefresh(() => openCodes(courseId));
  useReachBottom(() => void (kind === 'invite' ? invites : batches).loadMore());

  if (remote.error?.code === 'RESOURCE.NOT_FOUND') {
    return (
      <Page title={TITLE}>
        <DeskWall />
      </Page>
    );
  }
  const made = (invite: InviteCode) => {
    setMaking(false);
    invites.prepend(invite);
    setShown(invite);
    void remote.refresh();
  };
  const issued = (batchId: string) => {
    setMaking(false);
    void navigate(routes.opsCodeBatch(batchId));
  };
  const footer = remote.data && !remote.data.isOver && (
    <Button kind='star' icon='plus' onClick={() => setMaking(true)}>
      {kind === 'invite' ? '新建邀请码' : '发一批兑换码'}
    </Button>
  );
  return (
    <Page title={TITLE} className='desk' footer={footer || undefined}>
      <RemoteView remote={remote} skeleton={<SkeletonCards count={3} />} onRetry={() => void openCodes(courseId)}>
        {(place) => (
          <>
            <PlaceCard place={place} kind={kind} />
            <Segments items={KINDS} value={kind} onChange={setChosen} />
            {kind === 'invite' ? (
              <InviteList isStaleSaid={remote.error !== null} onOpen={setShown} />
            ) : (
              <BatchList isStaleSaid={remote.error !== null} />
            )}
          </>
        )}
      </RemoteView>
      {shown && (
        <InviteSheet
          question={question}
          invite={shown}
          onClose={() => setShown(null)}
          onRevoked={() => {
            setShown(null);
            void openCodes(courseId);
          }}
        />
      )}
      {isMaking && kind === 'invite' && (
        <MakeInviteSheet question={question} today={today} onClose={() => setMaking(false)} onMade={made} />
      )}
      {isMaking && kind === 'access_code' && (
        <IssueSheet question={question} onClose={() => setMaking(false)} onIssued={issued} />
      )}
    </Page>
  );
}
