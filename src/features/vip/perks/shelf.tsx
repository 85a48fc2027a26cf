import { useEffect, useRef, useState } from 'react';
import { useDidShow, useReachBottom } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { openInCommunity } from '@/session';
import { ListView } from '@/shared/ui/remote-view/list-view';
import { Icon } from '@/shared/ui/icon';
import { Segments } from '@/shared/ui/segments';
import type { ShelfQuestion } from './api';
import { PerkRow } from './perk-row';
import { ShelfSkeleton } from './shelf-skeleton';
import { useShelf } from './store';
import './shelf.scss';

type Filter = ShelfQuestion['filter'];

const FILTERS = [
  { value: 'all', label: '可兑换' },
  { value: 'limited', label: '限时' },
  { value: 'partner', label: '伙伴权益' },
] as const satisfies readonly { value: Filter; label: string }[];

const EMPTY: Record<Filter, { title: string; text: string }> = {
  all: { title: '权益还在准备', text: '运营上架以后，用积分就能在这里兑换。' },
  limited: { title: '现在没有限时权益', text: '有限时限量的权益时，会先出现在这里。' },
  partner: { title: '还没有伙伴权益', text: '和社群合作的书店、品牌会把权益放在这里。' },
};

async function openShelf(filter: Filter): Promise<void> {
  await openInCommunity(useShelf, (communityId) => useShelf.getState().open({ communityId, filter }));
}

/** A section may come after its page was shown, which then no longer tells it: its own beginning counts as a first show. */
function useFirstAndLaterShows(open: () => Promise<void>): void {
  const isOpening = useRef(false);
  const openOnce = () => {
    if (isOpening.current) return;
    isOpening.current = true;
    void open().finally(() => {
      isOpening.current = false;
    });
  };
  const first = useRef(openOnce);
  useEffect(() => first.current(), []);
  useDidShow(openOnce);
}

/** What points can be redeemed for. A section of a page: it reads, and reads on, by itself. */
export function PerkShelf() {
  const shelf = useShelf();
  const [filter, setFilter] = useState<Filter>('all');
  useFirstAndLaterShows(() => openShelf(filter));
  useReachBottom(() => void shelf.loadMore());

  const show = (next: Filter) => {
    setFilter(next);
    void openShelf(next);
  };

  return (
    <View className='shelf stack'>
      <View className='shelf__bar'>
        <Segments items={FILTERS} value={filter} onChange={show} />
        <View
          className='shelf__mine'
          onClick={() => void navigate(routes.redemptions())}
          {...a11y({ role: 'button', label: '我的兑换' })}
        >
          我的兑换
          <Icon name='chevron-right' size='s' />
        </View>
      </View>
      <ListView
        list={shelf}
        rowKey={({ perkId }) => perkId}
        skeleton={<ShelfSkeleton />}
        empty={{ icon: 'gift', ...EMPTY[filter] }}
        onRetry={() => void openShelf(filter)}
        onMore={() => void shelf.loadMore()}
      >
        {(perk) => <PerkRow perk={perk} />}
      </ListView>
    </View>
  );
}
