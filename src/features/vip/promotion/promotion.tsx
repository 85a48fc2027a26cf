import { useEffect } from 'react';
import { View } from '@tarojs/components';
import type { Celebration } from '@contract/vip';
import { a11y } from '@/platform/a11y';
import { navigate, setTabBar } from '@/platform/navigation';
import { routes } from '@/routes';
import { Button } from '@/shared/ui/button';
import { NightSky } from '@/shared/ui/night-sky';
import { Star } from '@/shared/ui/star';
import { TierMark } from '@/shared/ui/tier-mark';
import { sayPrivileges } from '../rules';
import { isSeen, markSeen, tellSeen, usePromotions, type Promoted } from './store';
import './promotion.scss';

export interface PromotionProps {
  communityId: string | undefined;
  /** As the server tells it; nothing shows without one. */
  celebration: Celebration | null | undefined;
}

/** The moment of a promotion over whatever page the member is on: shown once, and never in the way of a second visit. */
export function Promotion({ communityId, celebration }: PromotionProps) {
  const last = usePromotions((state) => state.last);
  if (!communityId || !celebration) return null;
  const { tierNo } = celebration;
  const promoted = { communityId, tierNo };
  const isOver = last?.communityId === communityId && last.tierNo === tierNo;
  if (isOver || isSeen(promoted)) return <Reminder {...promoted} />;
  return <Moment communityId={communityId} celebration={celebration} />;
}

/** The server still asks for what was seen here: the word did not arrive, so it is said again. */
function Reminder({ communityId, tierNo }: Promoted) {
  useEffect(() => void tellSeen({ communityId, tierNo }), [communityId, tierNo]);
  return null;
}

function Moment({ communityId, celebration }: { communityId: string; celebration: Celebration }) {
  const { tierNo, name, icon } = celebration;
  useEffect(() => {
    setTabBar(false);
    return () => setTabBar(true);
  }, []);
  const close = () => void markSeen({ communityId, tierNo });
  const look = () => {
    close();
    void navigate(routes.vip());
  };
  const gives = sayPrivileges(celebration);
  return (
    <View className='promotion' catchMove {...a11y({ label: `升到${name}`, role: 'dialog' })}>
      <NightSky className='promotion__sky'>
        <View className='promotion__body'>
          <View className='promotion__soft'>你在星空里有了新的位置</View>
          <View className='promotion__title' {...a11y({ role: 'alert' })}>
            升到{name}
          </View>
          <View className='promotion__picture'>
            <View className='promotion__glow' />
            <Star mark='lit' size='s' className='promotion__star promotion__star--left' />
            <Star mark='lit' size='s' className='promotion__star promotion__star--right' />
            <TierMark icon={icon} size='xl' className='promotion__mark' />
          </View>
          {gives.length > 0 && (
            <View className='promotion__gives'>
              <View className='promotion__soft'>从现在起</View>
              {gives.map((line) => (
                <View key={line}>{line}</View>
              ))}
            </View>
          )}
        </View>
        <View className='promotion__foot'>
          <Button kind='star' onClick={look}>
            看看我的等级
          </Button>
          <Button kind='ghost' onClick={close}>
            收下
          </Button>
        </View>
      </NightSky>
    </View>
  );
}
