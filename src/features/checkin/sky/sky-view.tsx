import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Output } from '@contract/actions';
import { a11y } from '@/platform/a11y';
import { Figure } from '@/shared/ui/figure';
import { MonthSheet } from './month-sheet';
import { skyBackground } from './picture';
import { sayLegend, sayMonthStars, sayYear, starsOfMonth } from './rules';
import './sky-view.scss';

/** Taller than wide: three months side by side, as one holds a phone. */
const TALL = { width: 750, height: 1160, columns: 3, named: true } as const;
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

export interface SkyViewProps {
  year: number;
  sky: Output<'checkin.getYear'>;
  isMine: boolean;
}

/** A year: in words, as a picture whose months open, and in figures. */
export function SkyView({ year, sky, isMine }: SkyViewProps) {
  const [month, setMonth] = useState<number | null>(null);
  return (
    <>
      <View className='sky-view__words'>{sayYear(sky, isMine)}</View>
      <View
        className='sky-view__picture'
        style={{ backgroundImage: skyBackground({ year, stars: sky.stars }, TALL) }}
        {...a11y({ label: `${year} 年的星空，共 ${sky.total} 颗星`, role: 'list' })}
      >
        {MONTHS.map((each) => (
          <View
            key={each}
            className='sky-view__month'
            onClick={() => setMonth(each)}
            {...a11y({ label: sayMonthStars(each, starsOfMonth(sky.stars, year, each).length), role: 'button' })}
          />
        ))}
      </View>
      {sky.total > 0 && <View className='sky-view__legend'>{sayLegend(sky.total)}</View>}
      <View className='sky-view__figures'>
        <Figure value={sky.total} unit='颗' caption='这一年的星' tone='star' />
        <Figure value={sky.longestStreak} unit='天' caption='最长连续' />
      </View>
      <MonthSheet year={year} stars={sky.stars} month={month} onClose={() => setMonth(null)} />
    </>
  );
}

/** The sky before its stars are known: every day has its place already. */
export function WaitingSky({ year }: { year: number }) {
  return (
    <>
      <View className='sky-view__words' {...a11y({ role: 'alert' })}>
        正在寻找这一年的星
      </View>
      <View className='sky-view__picture' style={{ backgroundImage: skyBackground({ year, stars: [] }, TALL) }} />
    </>
  );
}
