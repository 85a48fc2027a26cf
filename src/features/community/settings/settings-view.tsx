import { useRef } from 'react';
import { Picker, Switch, View } from '@tarojs/components';
import type { Settings } from '@contract/community';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { toast } from '@/platform/notify';
import { routes } from '@/routes';
import { loadSession, useSession } from '@/session';
import { useTask } from '@/shared/hooks/use-task';
import { Card } from '@/shared/ui/card';
import { Icon } from '@/shared/ui/icon';
import { ListRow } from '@/shared/ui/list-row';
import { AccountCard } from './account-card';
import { sendSettings, useOwnProfile } from './store';
import './settings.scss';

const USUAL_TIME = '07:30';

/** What a member decides for themselves. Each change is shown at once, saved at once, and taken back when that fails. */
export function SettingsView({ settings }: { settings: Settings }) {
  const communityId = useSession((session) => session.communityId) ?? '';
  /** Comes back when the reminder is switched on again. */
  const lastTime = useRef(settings.reminderTime ?? USUAL_TIME);
  const save = useTask((requestId: string, change: Partial<Settings>) => sendSettings(communityId, change, requestId));

  const change = async (wish: Partial<Settings>, done?: string) => {
    const { patch, data } = useOwnProfile.getState();
    const before = data?.settings ?? settings;
    patch((shown) => ({ ...shown, settings: { ...shown.settings, ...wish } }));
    const answer = await save.run(wish);
    if (!answer) {
      patch((shown) => ({ ...shown, settings: before }));
      return;
    }
    patch((shown) => ({ ...shown, settings: answer.settings }));
    if (answer.pointsEarned > 0) {
      toast(`设好了，积分 +${answer.pointsEarned}`);
      void loadSession();
    } else if (done !== undefined) toast(done);
  };

  const remind = (wanted: boolean) => {
    if (settings.reminderTime !== null) lastTime.current = settings.reminderTime;
    const reminderTime = wanted ? lastTime.current : null;
    void change({ reminderTime }, wanted ? `每天 ${lastTime.current} 提醒你` : '已关闭提醒');
  };

  return (
    <>
      <Card>
        <SwitchRow
          name='每日提醒'
          hint='到点还没点亮，会在消息里提醒一次。'
          checked={settings.reminderTime !== null}
          onChange={remind}
        />
        {settings.reminderTime !== null && (
          <Picker
            mode='time'
            value={settings.reminderTime}
            onChange={({ detail }) => void change({ reminderTime: detail.value }, `每天 ${detail.value} 提醒你`)}
          >
            <View
              className='settings__row settings__row--tappable'
              {...a11y({ label: `提醒时间 ${settings.reminderTime}`, role: 'button' })}
            >
              <View className='settings__name'>提醒时间</View>
              <View className='settings__value'>{settings.reminderTime}</View>
              <Icon name='chevron-right' size='s' className='settings__chevron' />
            </View>
          </Picker>
        )}
      </Card>

      <Card>
        <View className='settings__title'>谁能看到我</View>
        <SwitchRow
          name='公开我的星空'
          hint='关掉以后，队友看得到你今天点亮了，但看不到你的年度星空。'
          checked={settings.showSky}
          onChange={(showSky) => void change({ showSky })}
        />
        <SwitchRow
          name='出现在榜单'
          hint='关掉以后，任何榜单上都不会有你。'
          checked={settings.showOnBoards}
          onChange={(showOnBoards) => void change({ showOnBoards })}
        />
      </Card>

      <Card rows>
        <ListRow icon='user-round' title='个人资料' onClick={() => void navigate(routes.profile())} />
        <ListRow icon='user-plus' title='加入另一个社群' onClick={() => void navigate(routes.join())} />
      </Card>

      <AccountCard />
    </>
  );
}

interface SwitchRowProps {
  name: string;
  hint: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

function SwitchRow({ name, hint, checked, onChange }: SwitchRowProps) {
  return (
    <View className='settings__row'>
      <View className='settings__name'>
        {name}
        <View className='settings__hint'>{hint}</View>
      </View>
      <Switch
        checked={checked}
        color='#3F45B0'
        onChange={({ detail }) => onChange(detail.value)}
        {...a11y({ label: name, role: 'switch', checked })}
      />
    </View>
  );
}
