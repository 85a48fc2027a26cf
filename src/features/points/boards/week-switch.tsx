import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { todayOf } from '@/shared/format/dates';
import { useMoment } from '@/shared/hooks/moment';
import { classes } from '@/shared/ui/classes';
import { Icon, type IconName } from '@/shared/ui/icon';
import { besides, sayDays, sayState, sayWeek } from './rules';
import { useBoard, useBoardWeeks } from './store';
import './week-switch.scss';

export interface WeekSwitchProps {
  /** A Monday; null = the newest week. */
  value: string | null;
  onChange: (startsOn: string) => void;
}

/** The week looked at, with the ways to the weeks beside it. */
export function WeekSwitch({ value, onChange }: WeekSwitchProps) {
  const weeks = useBoardWeeks((state) => state.weeks);
  const shown = useBoard((state) => state.data?.week);
  const moment = useMoment();
  const startsOn = value ?? weeks[0]?.startsOn;
  const { earlier, later } = besides(weeks, value);
  return (
    <View className='week-switch'>
      <Step icon='chevron-left' label='前一周' to={earlier} onChange={onChange} />
      <View className='week-switch__words' {...a11y({ role: 'heading' })}>
        <View className='week-switch__week'>
          {startsOn !== undefined && `${sayWeek(startsOn, todayOf(moment))} · ${sayDays(startsOn)}`}
        </View>
        <View className='week-switch__state'>{shown && shown.startsOn === startsOn && sayState(shown, moment)}</View>
      </View>
      <Step icon='chevron-right' label='后一周' to={later} onChange={onChange} />
    </View>
  );
}

interface StepProps {
  icon: IconName;
  label: string;
  to: string | null;
  onChange: (startsOn: string) => void;
}

function Step({ icon, label, to, onChange }: StepProps) {
  return (
    <View
      className={classes('week-switch__step', to === null && 'week-switch__step--off')}
      onClick={() => to !== null && onChange(to)}
      {...a11y({ role: 'button', label, disabled: to === null })}
    >
      <Icon name={icon} />
    </View>
  );
}
