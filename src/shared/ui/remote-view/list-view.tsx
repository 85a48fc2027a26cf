import { Fragment, useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import type { Paged } from '../../store/paged';
import { Button } from '../button';
import { StaleNotice } from '../stale-notice';
import { ErrorView, StateView, type StateViewProps } from '../state-view';
import { groupRows, type RowGroup } from './row-groups';

export interface ListViewProps<Row> {
  list: Paged<Row>;
  rowKey: (row: Row) => string;
  skeleton: ReactNode;
  empty: StateViewProps;
  onRetry: () => void;
  onMore: () => void;
  /** Stands under the last row of the last page, when there is more than a screenful; '' for nothing. */
  end?: string;
  children: (row: Row) => ReactNode;
}

/** The groups of a list, which stay what they are while rows come and go. */
function useRowGroups<Row>(rows: readonly Row[], rowKey: (row: Row) => string): RowGroup<Row>[] {
  const [known, setKnown] = useState<string[]>([]);
  const groups = groupRows(rows, rowKey, known);
  const keys = groups.map(({ key }) => key);
  if (keys.join() !== known.join()) setKnown(keys);
  return groups;
}

/** A list in pages in its states. The page calls `onMore` from `useReachBottom`; the button is for those who cannot. */
export function ListView<Row>(props: ListViewProps<Row>) {
  const { list, rowKey, skeleton, empty, onRetry, onMore, end = '已经到底了', children } = props;
  const groups = useRowGroups(list.rows, rowKey);
  if (list.rows.length === 0) {
    if (list.status === 'failed' && list.error) return <ErrorView error={list.error} onRetry={onRetry} />;
    return list.status === 'ready' ? <StateView {...empty} /> : <>{skeleton}</>;
  }
  const hasMore = list.nextCursor !== null;
  const saysEnd = !hasMore && list.rows.length > 5 && end !== '';
  // Notice, rows and foot each have a node that stays: what comes and goes in one does not send the others again.
  return (
    <View className='stack'>
      <View className={list.error ? '' : 'list-quiet'}>
        <StaleNotice error={list.error} fetchedAt={list.fetchedAt} onRetry={onRetry} />
      </View>
      <View className='stack'>
        {groups.map((group) => (
          <View key={group.key} className='stack'>
            {group.rows.map((row) => (
              <Fragment key={rowKey(row)}>{children(row)}</Fragment>
            ))}
          </View>
        ))}
      </View>
      <View className={hasMore ? 'list-more' : saysEnd ? 'list-end' : 'list-quiet'}>
        {hasMore && (
          <Button kind='plain' size='small' busy={list.isLoadingMore} onClick={onMore}>
            {list.moreError ? '没能读到更多，再试一次' : '看更多'}
          </Button>
        )}
        {saysEnd && end}
        {list.moreError && <View {...a11y({ label: '没能读到更多', role: 'alert' })} />}
      </View>
    </View>
  );
}
