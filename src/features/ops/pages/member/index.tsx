import { useState } from 'react';
import { useDidShow, useReachBottom, useRouter } from '@tarojs/taro';
import { openInCommunity } from '@/session';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { Button } from '@/shared/ui/button';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { useMemberFile, useMemberLedger } from '../../members/store';
import { GrantSheet } from '../../members/ui/grant-sheet';
import { MemberActions } from '../../members/ui/member-actions';
import { MemberHead } from '../../members/ui/member-head';
import { MemberLedger } from '../../members/ui/member-ledger';
import './index.scss';

export default function MemberPage() {
  const { memberId = '' } = useRouter().params;
  const file = useMemberFile();
  const [isGranting, setGranting] = useState(false);
  const open = () =>
    openInCommunity(useMemberFile, (communityId) => useMemberFile.getState().open({ communityId, memberId }));
  const refresh = () => Promise.all([open(), useMemberLedger.getState().refresh()]);
  useDidShow(() => void open());
  usePullRefresh(refresh);
  useReachBottom(() => void useMemberLedger.getState().loadMore());

  const member = file.data?.person.memberId === memberId ? file.data : null;
  const granted = (balance: { points: number; growth: number }) => {
    setGranting(false);
    file.patch((data) => ({ ...data, ...balance }));
    void useMemberLedger.getState().refresh();
  };
  return (
    <Page
      title={member?.person.nickname ?? '成员'}
      {...(member?.status === 'active' && {
        footer: (
          <Button kind='star' icon='coins' onClick={() => setGranting(true)}>
            发放或扣回积分
          </Button>
        ),
      })}
    >
      <RemoteView remote={file} skeleton={<SkeletonCards count={3} person />} onRetry={() => void open()}>
        {(data) => (
          <>
            <MemberHead member={data} />
            <MemberActions member={data} onChanged={() => void open()} />
            <MemberLedger memberId={data.person.memberId} />
          </>
        )}
      </RemoteView>
      {member && isGranting && <GrantSheet member={member} onClose={() => setGranting(false)} onDone={granted} />}
    </Page>
  );
}
