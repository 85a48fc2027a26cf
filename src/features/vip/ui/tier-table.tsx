import { ScrollView, View } from '@tarojs/components';
import type { Tier } from '@contract/vip';
import { a11y, DECORATIVE } from '@/platform/a11y';
import { Card } from '@/shared/ui/card';
import { classes } from '@/shared/ui/classes';
import { TierMark } from '@/shared/ui/tier-mark';
import { COMPARED, compare, sayTier } from '../compare-rules';
import './tier-table.scss';

/** Columns that are in sight without swiping, and how wide one is at least, in CSS pixels. */
const IN_SIGHT = 4;
const COLUMN_PX = 49;
/** A longer name takes two lines. */
const NAME_CHARACTERS = 4;

/** All tiers side by side: what each asks for and gives. Swipes sideways where there are many. */
export function TierTable({ tiers, presentNo }: { tiers: Tier[]; presentNo: number }) {
  const isTall = tiers.some(({ name }) => name.length > NAME_CHARACTERS);
  return (
    <Card className={classes('tiers', isTall && 'tiers--tall')}>
      <View className='tiers__title' {...a11y({ role: 'heading' })}>
        各级特权
      </View>
      <View className='tiers__table'>
        <View className='tiers__labels' {...DECORATIVE}>
          <View className='tiers__head' />
          {COMPARED.map((label) => (
            <View key={label} className='tiers__label'>
              {label}
            </View>
          ))}
        </View>
        <ScrollView
          className='tiers__scroll'
          scrollX
          enhanced
          showScrollbar={false}
          scrollLeft={presentNo > IN_SIGHT ? (presentNo - IN_SIGHT) * COLUMN_PX : 0}
        >
          <View className='tiers__columns' {...a11y({ role: 'list' })}>
            {tiers.map((tier) => (
              <Column key={tier.tierNo} tier={tier} presentNo={presentNo} />
            ))}
          </View>
        </ScrollView>
      </View>
      {tiers
        .filter(({ benefits }) => benefits.length > 0)
        .map(({ tierNo, name, benefits }) => (
          <View key={tierNo} className='tiers__benefits'>
            {name}另有：{benefits.join('、')}
          </View>
        ))}
    </Card>
  );
}

function Column({ tier, presentNo }: { tier: Tier; presentNo: number }) {
  const { tierNo, name, icon } = tier;
  const isPresent = tierNo === presentNo;
  return (
    <View
      className={classes('tiers__column', isPresent && 'tiers__column--present')}
      {...a11y({ label: `${sayTier(tier)}${isPresent ? '，你在这里' : ''}`, role: 'listitem' })}
    >
      <View className='tiers__head'>
        <TierMark icon={icon} faint={tierNo > presentNo} />
        <View className='tiers__name'>{name}</View>
        <View className='tiers__here'>{isPresent ? '当前' : ''}</View>
      </View>
      {compare(tier).map((value, row) => (
        <View key={COMPARED[row]} className={classes('tiers__cell', value === '—' && 'tiers__cell--none')}>
          {value}
        </View>
      ))}
    </View>
  );
}
