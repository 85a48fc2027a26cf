import { View } from '@tarojs/components';
import type { QueueRow as Row } from '@contract/review';
import { useMoment } from '@/shared/hooks/moment';
import { Avatar } from '@/shared/ui/avatar';
import { Card } from '@/shared/ui/card';
import { Icon } from '@/shared/ui/icon';
import { Pill } from '@/shared/ui/pill';
import { isTaken, sayClaim, sayPromise, sayWait } from '../rules';
import './review-row.scss';

export interface QueueRowProps {
  row: Row;
  /** The list is of one assignment: its title goes without saying. */
  isFiltered: boolean;
  onOpen: () => void;
}

/** One submission that waits: whose, since when, by when it is promised, and who is at it. */
export function QueueRow({ row, isFiltered, onOpen }: QueueRowProps) {
  const moment = useMoment();
  const { author, assignmentTitle, version, isLate, claim } = row;
  const promise = sayPromise(row, moment);
  const wait = sayWait(row, moment.now);
  const claimed = claim && sayClaim(claim, moment.now);
  const number = isFiltered || version > 1 ? `第 ${version} 版` : '';
  const about = [isFiltered ? '' : `《${assignmentTitle}》`, number].filter(Boolean).join(' · ');
  const label = [author.nickname, about, wait, promise.words, claimed].filter(Boolean).join('，');
  return (
    <Card className='review-row' label={label} {...(!isTaken(row, moment.now) && { onClick: onOpen })}>
      <View className='review-row__head'>
        <Avatar person={author} />
        <View className='review-row__words'>
          <View className='review-row__name'>{author.nickname}</View>
          <View className='review-row__about'>{about}</View>
        </View>
        <View className='review-row__figure'>{wait}</View>
      </View>
      <View className='review-row__marks'>
        <Pill tone={promise.isOverdue ? 'bad' : 'plain'} icon={promise.isOverdue ? 'circle-alert' : 'clock'}>
          {promise.words}
        </Pill>
        {isLate && <Pill tone='warn'>迟交</Pill>}
        {claimed && (
          <Pill tone={claim.isMine ? 'night' : 'plain'} icon={claim.isMine ? 'pencil' : 'lock'}>
            {claimed}
          </Pill>
        )}
        {!claimed && <Icon name='chevron-right' size='s' className='review-row__chevron' />}
      </View>
    </Card>
  );
}
