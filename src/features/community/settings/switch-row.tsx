import { Switch, View } from '@tarojs/components';
import { a11y, DECORATIVE } from '@/platform/a11y';
import { COLOURS } from '@/shared/ui/styles/colours';
import './settings.scss';

export interface SwitchRowProps {
  name: string;
  hint: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A setting that is on or off. The whole row is the switch; the one at its end only shows how it stands. */
export function SwitchRow({ name, hint, checked, onChange }: SwitchRowProps) {
  return (
    <View
      className='settings__row settings__row--tappable'
      onClick={() => onChange(!checked)}
      {...a11y({ label: name, role: 'switch', checked })}
    >
      <View className='settings__name'>
        {name}
        <View className='settings__hint'>{hint}</View>
      </View>
      <View className='settings__switch' {...DECORATIVE}>
        <Switch checked={checked} color={COLOURS['night-500']} />
      </View>
    </View>
  );
}
