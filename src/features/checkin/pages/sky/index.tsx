import { useState } from 'react';
import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { openInCommunity, useSession } from '@/session';
import { dayParts } from '@/shared/format/local-time';
import { todayOf } from '@/shared/format/dates';
import { momentNow, useMoment } from '@/shared/hooks/moment';
import { Figure } from '@/shared/ui/figure';
import { Icon } from '@/shared/ui/icon';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { Sheet } from '@/shared/ui/sheet';
import { Skeleton } from '@/shared/ui/skeleton';
import { sayMonthStars, sayYear, starsOfMonth } from '../../sky/rules';
import { skyBackground } from '../../sky/picture';
import { useSky } from '../../sky/store';
import './index.scss';

/** Taller than wide: three months side by side, as one holds a phone. */
const TALL = { width: 750, height: 1160, columns: 3, named: true } as const;
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const EARLIEST_YEAR = 2020;

async function openSky(year: number, memberId: string | undefined): Promise<void> {
  await openInCommunity(useSky, (communityId) =>
    useSky.getState().open({ communityId, year, ...(memberId !== undefined && { memberId }) }),
  );
}

export default function SkyPage() {
  const { params } = useRouter();
  const thisYear = dayParts(todayOf(useMoment())).year;
  const [year, setYear] = useState(Number(params.year) || dayParts(todayOf(momentNow())).year);
  const [month, setMonth] = useState<number | null>(null);
  const sky = useSky();
  const me = useSession((session) => session.me);

  useDidShow(() => void openSky(year, params.memberId));

  const turnTo = (next: number) => {
    setYear(next);
    setMonth(null);
    void openSky(next, params.memberId);
  };

  return (
    <Page title='年度星空' kind='night'>
      <View className='year-sky__years'>
        <YearArrow side='left' label='前一年' disabled={year <= EARLIEST_YEAR} onClick={() => turnTo(year - 1)} />
        <View className='year-sky__year' {...a11y({ role: 'heading' })}>
          {year}
        </View>
        <YearArrow side='right' label='后一年' disabled={year >= thisYear} onClick={() => turnTo(year + 1)} />
      </View>
      <RemoteView
        remote={sky}
        skeleton={<Skeleton height={TALL.height} className='year-sky__waiting' />}
        onRetry={() => void openSky(year, params.memberId)}
      >
        {(data) => (
          <>
            <View className='year-sky__words'>{sayYear(data, me?.memberId === data.owner.memberId)}</View>
            <View
              className='year-sky__picture'
              style={{ backgroundImage: skyBackground({ year, stars: data.stars }, TALL) }}
              {...a11y({ label: `${year} 年的星空，共 ${data.total} 颗星`, role: 'img' })}
            >
              {MONTHS.map((each) => (
                <View
                  key={each}
                  className='year-sky__month'
                  onClick={() => setMonth(each)}
                  {...a11y({ label: sayMonthStars(each, starsOfMonth(data.stars, year, each).length), role: 'button' })}
                />
              ))}
            </View>
            <View className='year-sky__figures'>
              <Figure value={data.total} unit='颗' caption='这一年的星' tone='star' />
              <Figure value={data.longestStreak} unit='天' caption='最长连续' />
            </View>
            <Sheet title={`${year} 年 ${month ?? 1} 月`} open={month !== null} onClose={() => setMonth(null)}>
              <View className='year-sky__days'>
                {starsOfMonth(data.stars, year, month ?? 1).map((star) => (
                  <View key={star.localDate} className='year-sky__day'>
                    {dayParts(star.localDate).day} 日{star.count > 1 && ` · ${star.count} 门课程`}
                  </View>
                ))}
              </View>
              {starsOfMonth(data.stars, year, month ?? 1).length === 0 && <View>这个月还没有星。</View>}
            </Sheet>
          </>
        )}
      </RemoteView>
    </Page>
  );
}

function YearArrow(props: { side: 'left' | 'right'; label: string; disabled: boolean; onClick: () => void }) {
  const { side, label, disabled, onClick } = props;
  return (
    <View
      className={disabled ? 'year-sky__arrow year-sky__arrow--off' : 'year-sky__arrow'}
      {...(!disabled && { onClick })}
      {...a11y({ label, role: 'button' })}
    >
      <Icon name={side === 'left' ? 'chevron-left' : 'chevron-right'} />
    </View>
  );
}
