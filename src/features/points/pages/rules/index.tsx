import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { openInCommunity } from '@/session';
import { EVENT_NAMES } from '@/shared/format/events';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { Card } from '@/shared/ui/card';
import { ListRow } from '@/shared/ui/list-row';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { groupRules, sayLimit, sayRewards } from '../../rules';
import { useEarningRules } from '../../store';
import './index.scss';

async function openRules(): Promise<void> {
  await openInCommunity(useEarningRules, (communityId) => useEarningRules.getState().open(communityId));
}

export default function EarningRulesPage() {
  const rules = useEarningRules();
  useDidShow(() => void openRules());
  usePullRefresh(() => rules.refresh());

  return (
    <Page title='怎么获得积分'>
      <View className='earning__lead'>
        积分可以兑换权益，成长值决定等级。每一条规则都写在这里，没有暗门；刷屏不会多得一分。
      </View>
      <RemoteView
        remote={rules}
        skeleton={<SkeletonCards count={3} />}
        empty={{
          when: (data) => data.rules.length === 0,
          icon: 'coins',
          title: '这个社群还没有开启积分',
          text: '运营开启以后，规则会写在这里。',
        }}
        onRetry={() => void openRules()}
      >
        {(data) =>
          groupRules(data.rules).map((group) => (
            <Card key={group.title} rows>
              <View className='earning__title' {...a11y({ role: 'heading' })}>
                {group.title}
              </View>
              {group.rules.map((rule) => (
                <ListRow
                  key={rule.event}
                  title={EVENT_NAMES[rule.event]}
                  text={sayLimit(rule)}
                  right={
                    <View className='earning__rewards'>
                      {sayRewards(rule).map((reward) => (
                        <View key={reward} className='earning__reward'>
                          {reward}
                        </View>
                      ))}
                    </View>
                  }
                />
              ))}
            </Card>
          ))
        }
      </RemoteView>
      <View className='earning__lead'>删除打卡会把它得到的积分原样撤回；积分不能购买、转让或换成现金。</View>
    </Page>
  );
}
