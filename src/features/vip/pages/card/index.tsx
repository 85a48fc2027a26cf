import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { VipHome } from '@contract/vip';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { openInCommunity, useSession } from '@/session';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { Card } from '@/shared/ui/card';
import { ListRow } from '@/shared/ui/list-row';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { StateView } from '@/shared/ui/state-view';
import { PerkShelf } from '../../perks/shelf';
import { placesOf } from '../../rules';
import { useExpiry, useVip } from '../../store';
import { RetentionCard } from '../../ui/retention-card';
import { TierCard } from '../../ui/tier-card';
import { TierTable } from '../../ui/tier-table';
import { VipFigures } from '../../ui/vip-figures';
import { CardSkeleton } from './card-skeleton';
import './index.scss';

async function openVip(): Promise<void> {
  await openInCommunity(useVip, async (communityId) => {
    await Promise.all([useVip.getState().open(communityId), useExpiry.getState().open(communityId)]);
  });
}

/** The VIP page: where I stand, what keeps it, what the other tiers give. */
export default function VipPage() {
  const vip = useVip();
  useDidShow(() => void openVip());
  usePullRefresh(openVip);

  return (
    <Page title='会员中心'>
      <RemoteView remote={vip} skeleton={<CardSkeleton />} onRetry={() => void openVip()}>
        {(data) => <VipContent vip={data} />}
      </RemoteView>
      {/* from the beginning: it reads by itself when the page is shown. One failure is said once */}
      {(vip.data !== null || vip.status !== 'failed') && <PerkShelf />}
    </Page>
  );
}

function VipContent({ vip }: { vip: VipHome }) {
  const nickname = useSession((session) => session.me?.nickname ?? '');
  const places = placesOf(vip);
  if (!places) {
    return (
      <StateView
        icon='sparkle'
        title='这个社群还没有设等级'
        text='运营设好以后，你的等级和特权会在这里。成长值照常积累。'
        action={{ label: '怎么获得成长值', onClick: () => void navigate(routes.earningRules()) }}
      />
    );
  }
  return (
    <View className='stack'>
      <TierCard vip={vip} places={places} nickname={nickname} />
      <VipFigures vip={vip} />
      <RetentionCard vip={vip} places={places} />
      <TierTable tiers={vip.tiers} presentNo={vip.tierNo} />
      <VipLinks />
    </View>
  );
}

function VipLinks() {
  return (
    <Card rows>
      <ListRow
        icon='circle-question-mark'
        title='怎么获得成长值'
        text='成长值一到，立刻升级，不能购买。'
        onClick={() => void navigate(routes.earningRules())}
      />
      <ListRow
        icon='trophy'
        title='每周表扬榜'
        text='坚持、进步、助人、佳作，各有一张榜。'
        onClick={() => void navigate(routes.boards())}
      />
    </Card>
  );
}
