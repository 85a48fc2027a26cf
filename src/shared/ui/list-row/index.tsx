import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { classes } from '../classes';
import { Icon, type IconName } from '../icon';

export interface ListRowProps {
  title: ReactNode;
  text?: ReactNode;
  icon?: IconName;
  /** Takes the icon's place, such as an avatar. */
  left?: ReactNode;
  right?: ReactNode;
  /** Opens something: the whole row is the target and shows a chevron. */
  onClick?: () => void;
  label?: string;
  className?: string;
}

/** One line of a list. Rows that follow each other are divided by a hairline. */
export function ListRow({ title, text, icon, left, right, onClick, label, className }: ListRowProps) {
  return (
    <View
      className={classes('list-row', onClick && 'list-row--tappable', className)}
      hoverClass={onClick ? 'list-row--pressed' : 'none'}
      onClick={onClick}
      {...(onClick ? a11y({ role: 'button', ...(label !== undefined && { label }) }) : {})}
    >
      {left ?? (icon && <Icon name={icon} size='l' className='list-row__icon' />)}
      <View className='list-row__words'>
        <View className='list-row__title'>{title}</View>
        {text !== undefined && <View className='list-row__text'>{text}</View>}
      </View>
      {right !== undefined && <View className='list-row__right'>{right}</View>}
      {onClick && <Icon name='chevron-right' size='s' className='list-row__chevron' />}
    </View>
  );
}
