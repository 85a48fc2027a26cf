import type { PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { Card } from '@/shared/ui/card';
import { Icon } from '@/shared/ui/icon';
import './grouping.scss';

export interface TeamCardProps {
  title: string;
  text: string;
  size: number;
  isOpen: boolean;
  onToggle: () => void;
}

/** A team by its name, captain and size; its people stand below once it is opened. */
export function TeamCard({ title, text, size, isOpen, onToggle, children }: PropsWithChildren<TeamCardProps>) {
  return (
    <Card rows>
      <View
        className='team-card__head'
        onClick={onToggle}
        {...a11y({ role: 'button', label: `${title}，${size} 人，${text}，${isOpen ? '收起' : '展开'}` })}
      >
        <View className='team-card__words'>
          <View className='team-card__title'>{title}</View>
          <View className='team-card__text'>{text}</View>
        </View>
        <View className='team-card__size'>{size} 人</View>
        <Icon
          name='chevron-down'
          size='s'
          className={isOpen ? 'team-card__mark team-card__mark--open' : 'team-card__mark'}
        />
      </View>
      {isOpen && children}
    </Card>
  );
}
