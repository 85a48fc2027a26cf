import { View } from '@tarojs/components';
import type { GroupingPerson } from '@contract/grouping';
import { a11y } from '@/platform/a11y';
import type { Paged } from '@/shared/store/paged';
import { Avatar } from '@/shared/ui/avatar';
import { Button } from '@/shared/ui/button';
import { Icon } from '@/shared/ui/icon';
import { Pill } from '@/shared/ui/pill';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { ErrorView } from '@/shared/ui/state-view';
import { inOrder, sayActivity, sayAnswer } from '../rules';
import './grouping.scss';

export interface PeopleListProps {
  list: Paged<GroupingPerson>;
  onPick: (person: GroupingPerson) => void;
  onMore: () => void;
  onRetry: () => void;
}

/** The people of the team that is open. */
export function PeopleList({ list, onPick, onMore, onRetry }: PeopleListProps) {
  if (list.rows.length === 0) {
    if (list.status === 'failed' && list.error) return <ErrorView error={list.error} onRetry={onRetry} />;
    if (list.status === 'ready') return <View className='team-card__none'>这一队还没有人，把别人移进来吧。</View>;
    return (
      <View className='team-card__waiting'>
        <SkeletonCards count={1} person />
      </View>
    );
  }
  return (
    <>
      {inOrder(list.rows).map((row) => (
        <PersonRow key={row.person.memberId} row={row} onPick={onPick} />
      ))}
      {list.nextCursor !== null && (
        <Button kind='plain' size='small' busy={list.isLoadingMore} onClick={onMore}>
          {list.moreError ? '没能读到更多，再试一次' : '看更多'}
        </Button>
      )}
    </>
  );
}

function PersonRow({ row, onPick }: { row: GroupingPerson; onPick: (person: GroupingPerson) => void }) {
  const { person, isCaptain, wantsToCaptain, pairedWith, activity, answers } = row;
  return (
    <View
      className='mate'
      hoverClass='mate--pressed'
      onClick={() => onPick(row)}
      {...a11y({ role: 'button', label: `${person.nickname}，调整` })}
    >
      <Avatar person={person} />
      <View className='mate__words'>
        <View className='mate__name'>
          {person.nickname}
          {isCaptain && (
            <Pill tone='gold' icon='sparkle'>
              队长
            </Pill>
          )}
        </View>
        <View className='mate__chips'>
          {answers.map((answer) => (
            <Pill key={answer.label} tone='plain'>
              {sayAnswer(answer)}
            </Pill>
          ))}
          <Pill tone='plain'>{sayActivity(activity)}</Pill>
          {pairedWith && <Pill icon='heart'>与{pairedWith.nickname}互选</Pill>}
          {wantsToCaptain && !isCaptain && <Pill icon='flag'>愿意当队长</Pill>}
        </View>
      </View>
      <Icon name='chevron-right' size='s' className='mate__mark' />
    </View>
  );
}
