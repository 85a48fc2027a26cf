import { useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { EarningEvent } from '@contract/points';
import { a11y } from '@/platform/a11y';
import { openInCommunity } from '@/session';
import { sayInstant } from '@/shared/format/dates';
import { EVENT_NAMES } from '@/shared/format/events';
import { sayTerm } from '@/shared/format/ledger';
import { useMoment } from '@/shared/hooks/moment';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { Card } from '@/shared/ui/card';
import { ListRow } from '@/shared/ui/list-row';
import { Page } from '@/shared/ui/page';
import { Pill } from '@/shared/ui/pill';
import { RemoteView } from '@/shared/ui/remote-view';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { groupSettings, sayRule } from '../../points/rules';
import { useRuleSettings } from '../../points/store';
import { ExpirySheet } from '../../points/ui/expiry-sheet';
import { RuleSheet } from '../../points/ui/rule-sheet';
import { DeskWall } from '../../ui/desk-wall';
import './index.scss';

async function openSettings(): Promise<void> {
  await openInCommunity(useRuleSettings, (communityId) => useRuleSettings.getState().open(communityId));
}

export default function EarningRulesDeskPage() {
  const settings = useRuleSettings();
  const moment = useMoment();
  const [editing, setEditing] = useState<EarningEvent | 'expiry' | null>(null);
  const close = () => setEditing(null);
  useDidShow(() => void openSettings());
  usePullRefresh(openSettings);

  if (settings.error?.code === 'RESOURCE.NOT_FOUND') {
    return (
      <Page title='积分规则'>
        <DeskWall />
      </Page>
    );
  }
  return (
    <Page title='积分规则'>
      <View className='rule-desk__lead'>改动立刻生效，成员的「怎么获得积分」会跟着变；每一版都留着。</View>
      <RemoteView remote={settings} skeleton={<SkeletonCards count={4} />} onRetry={() => void openSettings()}>
        {({ rules, expiry }) => {
          const edited = rules.find(({ event }) => event === editing);
          return (
            <>
              <Card rows>
                <ListRow
                  icon='hourglass'
                  title={`积分${sayTerm(expiry.term)}`}
                  text={
                    expiry.author === null
                      ? '社群建立时的设置'
                      : `${expiry.author} · ${sayInstant(expiry.createdAt, moment)}起`
                  }
                  onClick={() => setEditing('expiry')}
                />
              </Card>
              {groupSettings(rules).map((group) => (
                <Card key={group.title} rows>
                  <View className='rule-desk__title' {...a11y({ role: 'heading' })}>
                    {group.title}
                  </View>
                  {group.rules.map((rule) => (
                    <ListRow
                      key={rule.event}
                      title={EVENT_NAMES[rule.event]}
                      text={sayRule(rule)}
                      right={rule.isEnabled ? `第 ${rule.version} 版` : <Pill tone='plain'>停用</Pill>}
                      onClick={() => setEditing(rule.event)}
                    />
                  ))}
                </Card>
              ))}
              {edited && <RuleSheet rule={edited} onClose={close} />}
              {editing === 'expiry' && <ExpirySheet policy={expiry} onClose={close} />}
            </>
          );
        }}
      </RemoteView>
    </Page>
  );
}
