import { useState } from 'react';
import { View } from '@tarojs/components';
import { LIMITS } from '@contract/limits';
import type { DayMark } from '@contract/checkin';
import { a11y, DECORATIVE } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { TextInput } from '@/shared/ui/field/text-input';
import { Icon, type IconName } from '@/shared/ui/icon';
import { Star } from '@/shared/ui/star';
import './home.scss';

const PROMISES: readonly { icon: IconName; title: string; text: string }[] = [
  { icon: 'sparkle', title: '每天一句话，点亮一颗星', text: '十秒就够；没网也能写，联网后自动送达' },
  { icon: 'waypoints', title: '一个小队，就是一座星座', text: '和同伴一起亮，请假不拖累任何人' },
  { icon: 'orbit', title: '一年下来，是自己的一片星空', text: '写过的、坚持过的，都在那里' },
];

/** A strip of sky for the hero: what is to come. */
const PREVIEW: readonly { mark: DayMark; size: 's' | 'm' | 'l' }[] = [
  { mark: 'lit', size: 's' },
  { mark: 'lit', size: 'm' },
  { mark: 'lit', size: 'l' },
  { mark: 'due', size: 'm' },
  { mark: 'ahead', size: 's' },
];

/** The top of Today for somebody who has joined nothing yet. */
export function StrangerHero() {
  return (
    <View className='home-hero'>
      <View className='stranger__sky' {...DECORATIVE}>
        {PREVIEW.map(({ mark, size }, index) => (
          <Star key={index} mark={mark} size={size} />
        ))}
      </View>
      <View className='home-hero__headline' {...a11y({ role: 'heading' })}>
        每个人都会发光
      </View>
      <View className='home-hero__note'>群星，是一起学习的人每天打卡的地方</View>
    </View>
  );
}

/** What Qunxing is, and the way in. */
export function StrangerHome() {
  const [code, setCode] = useState('');
  const isReady = code.trim().length >= 4;
  const join = () => void navigate(routes.join(code.trim()));
  return (
    <>
      <Card>
        <View className='section__title'>加入你的社群</View>
        <View className='stranger__hint'>收到邀请卡片，点开就能进；有邀请码，在这里输入</View>
        <TextInput
          label='邀请码'
          placeholder='例如 CGDSS'
          value={code}
          maxLength={LIMITS.codeCharacters}
          confirmType='go'
          onChange={setCode}
          onConfirm={() => isReady && join()}
        />
        <View className='stranger__join'>
          <Button kind='star' disabled={!isReady} onClick={join}>
            去加入
          </Button>
        </View>
      </Card>
      <Card>
        {PROMISES.map(({ icon, title, text }) => (
          <View key={title} className='stranger__promise'>
            <View className='stranger__icon'>
              <Icon name={icon} size='l' />
            </View>
            <View className='stranger__words'>
              <View className='stranger__title'>{title}</View>
              <View className='stranger__text'>{text}</View>
            </View>
          </View>
        ))}
      </Card>
    </>
  );
}
