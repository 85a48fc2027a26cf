import { useRef } from 'react';
import { Picker, View } from '@tarojs/components';
import type { Settings } from '@contract/community';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { Card } from '@/shared/ui/card';
import { Icon } from '@/shared/ui/icon';
import { ListRow } from '@/shared/ui/list-row';
import { AccountCard } from './account-card';
import { SwitchRow } from './switch-row';
import { useSetting } from './use-setting';
import './settings.scss';

const USUAL_TIME = '07:30';

/** What a member decides for themselves. Each change is shown at once, saved at once, and taken back when that fails. */
export function SettingsView({ settings }: { settings: Settings }) {
  const changeReminder = useSetting('reminderTime');
  const changeSky = useSetting('showSky');
  const changeBoards = useSetting('showOnBoards');
  /** Comes back when the reminder is switched on again. */
  const lastTime = useRef(settings.reminderTime ?? USUAL_TIME);

  const remind = (wanted: boolean) => {
    if (settings.reminderTime !== null) lastTime.current = settings.reminderTime;
    const time = lastTime.current;
    void (wanted ? changeReminder(time, `每天 ${time} 提醒你`) : changeReminder(null, '已关闭提醒'));
  };

  return (
    <>
      <Card rows>
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
            onChange={({ detail }) => void changeReminder(detail.value, `每天 ${detail.value} 提醒你`)}
          >
            <View
              className='settings__row settings__row--tappable settings__row--below'
              {...a11y({ label: `提醒时间 ${settings.reminderTime}`, role: 'button' })}
            >
              <View className='settings__name'>提醒时间</View>
              <View className='settings__value'>{settings.reminderTime}</View>
              <Icon name='chevron-right' size='s' className='settings__chevron' />
            </View>
          </Picker>
        )}
      </Card>

      <Card rows>
        <View className='settings__title settings__title--rows' {...a11y({ role: 'heading' })}>
          谁能看到我
        </View>
        <SwitchRow
          name='公开我的星空'
          hint='关掉以后，队友看得到你今天点亮了，但看不到你的年度星空。'
          checked={settings.showSky}
          onChange={(shown) => void changeSky(shown)}
        />
        <SwitchRow
          name='出现在榜单'
          hint='关掉以后，任何榜单上都不会有你。'
          checked={settings.showOnBoards}
          onChange={(shown) => void changeBoards(shown)}
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
