import { useState } from 'react';
import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { Output } from '@contract/actions';
import { a11y } from '@/platform/a11y';
import { DrawingBoard, saveDrawing } from '@/platform/canvas';
import { toast } from '@/platform/notify';
import { useShareCard } from '@/platform/share';
import { routes } from '@/routes';
import { openInCommunity, useSession } from '@/session';
import { dayParts } from '@/shared/format/local-time';
import { todayOf } from '@/shared/format/dates';
import { momentNow, useMoment } from '@/shared/hooks/moment';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { Icon } from '@/shared/ui/icon';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { StateView } from '@/shared/ui/state-view';
import { skyPoster } from '../../sky/poster';
import { SAVED_WORDS, sayTitle } from '../../sky/rules';
import { SkyView, WaitingSky } from '../../sky/sky-view';
import { useSky } from '../../sky/store';
import './index.scss';

const EARLIEST_YEAR = 2020;

async function openSky(year: number, memberId: string | undefined): Promise<void> {
  await openInCommunity(useSky, (communityId) =>
    useSky.getState().open({ communityId, year, ...(memberId !== undefined && { memberId }) }),
  );
}

export default function SkyPage() {
  const { memberId, year: asked } = useRouter().params;
  const thisYear = dayParts(todayOf(useMoment())).year;
  const [year, setYear] = useState(Number(asked) || dayParts(todayOf(momentNow())).year);
  const sky = useSky();
  const myId = useSession((session) => session.me?.memberId);
  const owner = sky.data?.owner;
  const isMine = memberId === undefined || memberId === myId;

  useDidShow(() => void openSky(year, memberId));
  useShareCard(() => ({
    title: owner === undefined ? '一年的星空' : `${owner.nickname}的 ${year} 星空`,
    path: routes.sky({ year, ...(owner && { memberId: owner.memberId }) }),
  }));

  const turnTo = (next: number) => {
    setYear(next);
    void openSky(next, memberId);
  };
  const isClosed = !isMine && sky.data === null && sky.error?.code === 'RESOURCE.NOT_FOUND';

  return (
    <Page title={sayTitle(owner, isMine)} kind='night'>
      <View className='year-sky__years'>
        <YearArrow side='left' label='前一年' disabled={year <= EARLIEST_YEAR} onClick={() => turnTo(year - 1)} />
        <View className='year-sky__year' {...a11y({ role: 'heading' })}>
          {year}
        </View>
        <YearArrow side='right' label='后一年' disabled={year >= thisYear} onClick={() => turnTo(year + 1)} />
      </View>
      {isClosed ? (
        <StateView icon='moon-star' title='这片星空没有公开' text='TA 点亮的日子，队友在小队里仍然看得到。' />
      ) : (
        <RemoteView remote={sky} skeleton={<WaitingSky year={year} />} onRetry={() => void openSky(year, memberId)}>
          {(data) => (
            <>
              <SkyView key={year} year={year} sky={data} isMine={isMine} />
              {isMine && data.total > 0 && <SavePoster year={year} sky={data} />}
            </>
          )}
        </RemoteView>
      )}
    </Page>
  );
}

function SavePoster({ year, sky }: { year: number; sky: Output<'checkin.getYear'> }) {
  const communityName = useSession((session) => session.communityName);
  const save = useTask(async () => {
    const { stars, owner, longestStreak } = sky;
    const poster = skyPoster({ year, stars, nickname: owner.nickname, communityName, longestStreak });
    return { ok: true, data: await saveDrawing(poster) };
  });
  return (
    <>
      <Button
        kind='quiet'
        icon='download'
        busy={save.busy}
        onClick={() => void save.run().then((saved) => saved && toast(SAVED_WORDS[saved]))}
      >
        保存这张星空
      </Button>
      <DrawingBoard />
    </>
  );
}

function YearArrow(props: { side: 'left' | 'right'; label: string; disabled: boolean; onClick: () => void }) {
  const { side, label, disabled, onClick } = props;
  return (
    <View
      className={disabled ? 'year-sky__arrow year-sky__arrow--off' : 'year-sky__arrow'}
      {...(!disabled && { onClick })}
      {...a11y({ label: disabled ? `${label}，没有了` : label, role: 'button' })}
    >
      <Icon name={side === 'left' ? 'chevron-left' : 'chevron-right'} />
    </View>
  );
}
