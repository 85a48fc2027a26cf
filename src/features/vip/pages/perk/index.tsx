import { useState } from 'react';
import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { PerkDetail } from '@contract/perk';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { openInCommunity } from '@/session';
import { sayNumber } from '@/shared/format/numbers';
import { PERK_KINDS } from '@/shared/format/perks';
import { useMoment } from '@/shared/hooks/moment';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Page } from '@/shared/ui/page';
import { Pill } from '@/shared/ui/pill';
import { RemoteView } from '@/shared/ui/remote-view';
import { Skeleton, SkeletonCards } from '@/shared/ui/skeleton';
import { PerkCover } from '../../perks/perk-cover';
import { RedeemSheet } from '../../perks/redeem-sheet';
import { factsOf, sayObstacle, stepTowards } from '../../perks/rules';
import { usePerk } from '../../perks/store';
import { useOpening } from '../../perks/use-opening';
import './index.scss';

async function openPerk(perkId: string): Promise<void> {
  await openInCommunity(usePerk, (communityId) => usePerk.getState().open({ communityId, perkId }));
}

export default function PerkPage() {
  const { perkId = '' } = useRouter().params;
  const perk = usePerk();
  const [isConfirming, setConfirming] = useState(false);
  useOpening(perk.data?.obstacle);
  useDidShow(() => void openPerk(perkId));
  usePullRefresh(() => perk.refresh());

  return (
    <Page title='权益' footer={perk.data && <PerkAction perk={perk.data} onRedeem={() => setConfirming(true)} />}>
      <RemoteView remote={perk} skeleton={<PerkSkeleton />} onRetry={() => void openPerk(perkId)}>
        {(data) => <PerkView perk={data} />}
      </RemoteView>
      {isConfirming && perk.data && <RedeemSheet perk={perk.data} onClose={() => setConfirming(false)} />}
    </Page>
  );
}

function PerkView({ perk }: { perk: PerkDetail }) {
  const moment = useMoment();
  return (
    <>
      <PerkCover kind={perk.kind} coverUrl={perk.coverUrl} shape='wide' />
      <View>
        <View className='perk__head'>
          <View className='perk__title' {...a11y({ role: 'heading' })}>
            {perk.title}
          </View>
          <Pill icon={PERK_KINDS[perk.kind].icon}>{PERK_KINDS[perk.kind].name}</Pill>
        </View>
        {perk.summary !== '' && <View className='perk__summary'>{perk.summary}</View>}
        <View className='perk__price'>
          {sayNumber(perk.price)} <View className='perk__unit'>积分</View>
        </View>
      </View>
      <Card>
        {factsOf(perk, moment).map(({ name, text }) => (
          <View key={name} className='perk__fact'>
            <View className='perk__name'>{name}</View>
            <View className='perk__text'>{text}</View>
          </View>
        ))}
      </Card>
      {perk.details !== '' && (
        <Card>
          <View className='perk__section' {...a11y({ role: 'heading' })}>
            怎么用
          </View>
          <View className='perk__details'>{perk.details}</View>
        </Card>
      )}
    </>
  );
}

/** The one thing to do: redeem, or what leads there. */
function PerkAction({ perk, onRedeem }: { perk: PerkDetail; onRedeem: () => void }) {
  const moment = useMoment();
  const { obstacle } = perk;
  if (!obstacle) {
    return (
      <Button kind='star' onClick={onRedeem}>
        {`${sayNumber(perk.price)} 积分兑换`}
      </Button>
    );
  }
  const step = stepTowards(obstacle);
  const words = sayObstacle(obstacle, moment);
  if (!step) return <Button disabled>{words}</Button>;
  return (
    <View className='perk__blocked'>
      <View className='perk__why'>{words}</View>
      <Button onClick={() => void navigate(step.link)}>{step.label}</Button>
    </View>
  );
}

function PerkSkeleton() {
  return (
    <>
      <Skeleton height={360} />
      <Skeleton height={52} width='72%' />
      <Skeleton height={44} width='36%' />
      <SkeletonCards count={2} />
    </>
  );
}
