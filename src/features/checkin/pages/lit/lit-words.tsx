import type { PropsWithChildren } from 'react';
import { Text, View } from '@tarojs/components';
import type { Submitted } from '@contract/checkin';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { sayChange } from '@/shared/format/numbers';
import { Button } from '@/shared/ui/button';
import { Figure } from '@/shared/ui/figure';
import { Icon } from '@/shared/ui/icon';
import { gainOf, litTitle, milestoneLine, stateLine, teamLine } from '../../lit/rules';
import { useCountUp } from './use-count-up';

/** What lighting the day brought, around the picture of it. */
export function LitWords({ submitted, children }: PropsWithChildren<{ submitted: Submitted }>) {
  // what came with the first one is not celebrated again
  const gain = gainOf(submitted.wasLitBefore ? [] : submitted.awards);
  const points = useCountUp(gain.points);
  const growth = useCountUp(gain.growth);
  const lines = [teamLine(submitted.team), stateLine(submitted)];
  const next = milestoneLine(submitted);
  const title = litTitle(submitted);
  return (
    <>
      <View className='lit__title' {...a11y({ role: 'alert' })}>
        <Text>{title.before}</Text>
        {title.figure !== undefined && <Text className='lit__figure'>{title.figure}</Text>}
        {title.after !== undefined && <Text>{title.after}</Text>}
      </View>
      {submitted.milestone && (
        <View className='lit__milestone'>
          <Icon name='trophy' size='s' />
          {`拿到「${submitted.milestone.name}」`}
        </View>
      )}
      {children}
      {(gain.points > 0 || gain.growth > 0) && (
        <View className='lit__gain' {...a11y({ label: `积分 +${gain.points}，成长值 +${gain.growth}` })}>
          <Figure value={sayChange(points)} caption='积分' tone='star' />
          <Figure value={sayChange(growth)} caption='成长值' />
        </View>
      )}
      {gain.details.length > 0 && <View className='lit__details'>{gain.details.join(' · ')}</View>}
      <View className='lit__lines'>
        {lines.map((line) => line !== null && <View key={line}>{line}</View>)}
        {next !== null && <View className='lit__next'>{next}</View>}
      </View>
      {submitted.state === 'fix_needed' && (
        <Button kind='plain' size='small' onClick={() => void navigate(routes.revise(submitted.checkinId))}>
          去修改
        </Button>
      )}
    </>
  );
}
