import type { FeedRow } from '@contract/checkin';
import type { StateViewProps } from '@/shared/ui/state-view';
import { ListView } from '@/shared/ui/remote-view/list-view';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { feeds, type FeedPlace } from '../feed/store';
import { FeedCard } from './feed-card';

const NO_TEAM_ROWS: StateViewProps = {
  icon: 'message-circle',
  title: '小队还没有人写',
  text: '你来写第一条，队友会看到',
};

const EMPTY: Record<FeedPlace, StateViewProps> = {
  team: NO_TEAM_ROWS,
  teamTab: NO_TEAM_ROWS,
  course: { icon: 'book-open', title: '课程里还没有打卡', text: '点亮今天，这里就有了第一颗星' },
  featured: { icon: 'award', title: '还没有精选', text: '队长和助教会把好内容选到这里' },
};

/** The check-ins of one list, newest first. */
export function Feed({ place }: { place: FeedPlace }) {
  const list = feeds[place]();
  return (
    <ListView<FeedRow>
      list={list}
      rowKey={({ checkinId }) => checkinId}
      skeleton={<SkeletonCards person />}
      empty={EMPTY[place]}
      onRetry={() => void list.refresh()}
      onMore={() => void list.loadMore()}
      end='都看完了，明天见'
    >
      {(row) => <FeedCard row={row} />}
    </ListView>
  );
}
