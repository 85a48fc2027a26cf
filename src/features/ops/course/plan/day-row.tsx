import { View } from '@tarojs/components';
import type { DeskPlanDay } from '@contract/course-setup';
import { a11y } from '@/platform/a11y';
import { sayDayWithWeekday } from '@/shared/format/dates';
import { classes } from '@/shared/ui/classes';
import { Icon, type IconName } from '@/shared/ui/icon';
import './day-row.scss';

/** What can be done to a day's place in the plan. */
export type Arrangement = 'up' | 'down' | 'insert' | 'delete';

const ARRANGEMENTS: { what: Arrangement; icon: IconName; label: string }[] = [
  { what: 'up', icon: 'arrow-up', label: '上移' },
  { what: 'down', icon: 'arrow-down', label: '下移' },
  { what: 'insert', icon: 'plus', label: '在前面插入一天' },
  { what: 'delete', icon: 'trash-2', label: '删除' },
];

export interface DayRowProps {
  day: DeskPlanDay;
  /** Shows the buttons that move it. */
  isArranging: boolean;
  /** Which of them would do something. */
  can: (what: Arrangement) => boolean;
  onOpen: () => void;
  onArrange: (what: Arrangement) => void;
}

/** One day of the plan in the operators' list. */
export function DayRow({ day, isArranging, can, onOpen, onArrange }: DayRowProps) {
  const { dayNo, localDate, title, link, required, pictures, isFixed } = day;
  const facts = [
    sayDayWithWeekday(localDate),
    required ? '' : '选做',
    link === null ? '' : '有链接',
    pictures.length > 0 ? `${pictures.length} 张图` : '',
    isFixed ? '已开始' : '',
  ];
  return (
    <View className='day-row'>
      <View
        className='day-row__main'
        onClick={isFixed ? undefined : onOpen}
        {...a11y({ role: 'button', label: `第 ${dayNo} 天 ${title || '还没写'}`, disabled: isFixed })}
      >
        <View className='day-row__number'>{dayNo}</View>
        <View className='day-row__words'>
          <View className={classes('day-row__title', title === '' && 'day-row__title--empty')}>
            {title || '还没写，点一下开始'}
          </View>
          <View className='day-row__line'>{facts.filter((fact) => fact !== '').join(' · ')}</View>
        </View>
        <Icon name={isFixed ? 'lock' : 'pencil'} size='s' className='day-row__mark' />
      </View>
      {isArranging && !isFixed && (
        <View className='day-row__tools'>
          {ARRANGEMENTS.map(({ what, icon, label }) => (
            <View
              key={what}
              className={classes('day-row__tool', !can(what) && 'day-row__tool--off')}
              onClick={() => can(what) && onArrange(what)}
              {...a11y({ role: 'button', label: `第 ${dayNo} 天 ${label}`, disabled: !can(what) })}
            >
              <Icon name={icon} />
            </View>
          ))}
        </View>
      )}
    </View>
  );
}
