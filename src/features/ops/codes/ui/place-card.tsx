import { View } from '@tarojs/components';
import type { GatePlace } from '@contract/gate-codes';
import { a11y } from '@/platform/a11y';
import { Card } from '@/shared/ui/card';
import { Figure } from '@/shared/ui/figure';
import { Icon } from '@/shared/ui/icon';
import { Pill } from '@/shared/ui/pill';
import { sayGate, sayUnused, type CodeKind } from '../rules';
import './codes.scss';

export interface PlaceCardProps {
  place: GatePlace;
  /** The codes that are looked at. */
  kind: CodeKind;
}

/** What the codes let into, how people get in now, and how many codes would work. */
export function PlaceCard({ place, kind }: PlaceCardProps) {
  const unused = sayUnused(place, kind);
  return (
    <Card>
      <View className='codes__head'>
        <View className='codes__title' {...a11y({ role: 'heading' })}>
          {place.name}
        </View>
        <Pill tone={place.isOver ? 'plain' : 'night'} icon='key-round'>
          {sayGate(place)}
        </Pill>
      </View>
      <View className='codes__figures'>
        <Figure className='codes__figure' value={place.liveInvites} caption='可用的邀请码' />
        <Figure className='codes__figure' value={place.freeAccessCodes} caption='没用过的兑换码' />
      </View>
      {unused !== null && (
        <View className='codes__note'>
          <Icon name='circle-alert' size='s' />
          <View className='codes__note-words'>{unused}</View>
        </View>
      )}
    </Card>
  );
}
