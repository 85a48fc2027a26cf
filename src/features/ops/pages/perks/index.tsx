import { useDidShow, useReachBottom } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { DeskPerk } from '@contract/perk';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { openInCommunity } from '@/session';
import { sayNumber } from '@/shared/format/numbers';
import { PERK_KINDS } from '@/shared/format/perks';
import { useMoment } from '@/shared/hooks/moment';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Facts } from '@/shared/ui/facts';
import { ListRow } from '@/shared/ui/list-row';
import { Page } from '@/shared/ui/page';
import { Pill } from '@/shared/ui/pill';
import { ListView } from '@/shared/ui/remote-view/list-view';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { faceOfPerk, sayCounts } from '../../perks/rules';
import { useDeskPerks } from '../../perks/store';
import { DeskWall } from '../../ui/desk-wall';
import '../../ui/desk.scss';
import './index.scss';

async function openPerks(): Promise<void> {
  await openInCommunity(useDeskPerks, (communityId) => useDeskPerks.getState().open(communityId));
}

export default function DeskPerksPage() {
  const perks = useDeskPerks();
  useDidShow(() => void openPerks());
  usePullRefresh(openPerks);
  useReachBottom(() => void perks.loadMore());

  if (perks.error?.code === 'RESOURCE.NOT_FOUND') {
    return (
      <Page title='权益'>
        <DeskWall />
      </Page>
    );
  }
  return (
    <Page
      title='权益'
      className='desk-cards'
      wide
      footer={
        <Button kind='star' icon='plus' onClick={() => void navigate(routes.opsPerk())}>
          新建权益
        </Button>
      }
    >
      <Card rows>
        <ListRow
          icon='scan-line'
          title='核销'
          text='扫码或输入，还有等着处理的兑换'
          onClick={() => void navigate(routes.opsFulfil())}
        />
      </Card>
      <ListView
        list={perks}
        rowKey={({ perkId }) => perkId}
        skeleton={<SkeletonCards count={4} />}
        empty={{ icon: 'gift', title: '还没有权益', text: '建一个成员愿意用积分换的权益，从一张券或一次服务开始。' }}
        onRetry={() => void openPerks()}
        onMore={() => void perks.loadMore()}
      >
        {(perk) => <PerkCard perk={perk} />}
      </ListView>
    </Page>
  );
}

function PerkCard({ perk }: { perk: DeskPerk }) {
  const face = faceOfPerk(perk, useMoment());
  return (
    <Card label={`${perk.title}，${face.word}`} onClick={() => void navigate(routes.opsPerk(perk.perkId))}>
      <View className='desk-perk__head'>
        <View className='desk-perk__title'>{perk.title}</View>
        <Pill tone={face.tone}>{face.word}</Pill>
      </View>
      <Facts
        className='desk-perk__soft'
        text={[PERK_KINDS[perk.kind].name, perk.partner, `${sayNumber(perk.price)} 积分`].filter(Boolean).join(' · ')}
      />
      <View className={perk.waiting > 0 ? 'desk-perk__counts desk-perk__counts--waiting' : 'desk-perk__counts'}>
        {sayCounts(perk)}
      </View>
    </Card>
  );
}
