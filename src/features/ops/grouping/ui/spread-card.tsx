import { View } from '@tarojs/components';
import type { Grouping, GroupingField } from '@contract/grouping';
import { a11y, DECORATIVE } from '@/platform/a11y';
import { Card } from '@/shared/ui/card';
import { sayShare, saySpread, saySpreadVerdict } from '../rules';
import './grouping.scss';

type Shown = GroupingField & { spread: NonNullable<GroupingField['spread']> };

/** Why these teams: of each chosen field how much the teams differ, in the order of enrolment and now. */
export function SpreadCard({ fields }: Pick<Grouping, 'fields'>) {
  const shown = fields.filter((field): field is Shown => field.isChosen && field.spread !== null);
  if (shown.length === 0) return null;
  return (
    <Card>
      <View className='spread__title' {...a11y({ role: 'heading' })}>
        各队有多相似
      </View>
      <View className='spread__note'>分布差越小，各队越相似；浅色是按报名顺序分的样子。</View>
      {shown.map((field) => (
        <SpreadRow key={field.key} label={field.label} spread={field.spread} />
      ))}
    </Card>
  );
}

function SpreadRow({ label, spread }: Pick<Shown, 'label' | 'spread'>) {
  return (
    <View
      className='spread__row'
      {...a11y({ label: `${label}，${saySpread(spread)}，${saySpreadVerdict(spread.after)}` })}
    >
      <View className='spread__head'>
        <View className='spread__label'>{label}</View>
        <View className='spread__verdict'>{saySpreadVerdict(spread.after)}</View>
      </View>
      <View className='spread__bars' {...DECORATIVE}>
        <View className='spread__bar spread__bar--before' style={{ width: sayShare(spread.before) }} />
        <View className='spread__bar' style={{ width: sayShare(spread.after) }} />
      </View>
      <View className='spread__words'>{saySpread(spread)}</View>
    </View>
  );
}
