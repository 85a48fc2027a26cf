import { View } from '@tarojs/components';
import type { ReleasedRow as Row } from '@contract/review';
import { Avatar } from '@/shared/ui/avatar';
import { Card } from '@/shared/ui/card';
import { FormattedDate } from '@/shared/ui/formatted-date';
import { Pill } from '@/shared/ui/pill';
import { SHOWCASE_WORDS } from '../rules';
import './review-row.scss';

export interface ReleasedRowProps {
  row: Row;
  /** The list is of one assignment: its title goes without saying. */
  isFiltered: boolean;
  onOpen: () => void;
}

/** One released review: whose work, what it came to, who else said so, and when. */
export function ReleasedRow({ row, isFiltered, onOpen }: ReleasedRowProps) {
  const { author, reviewer, assignmentTitle, version, verdict, score, maxScore, releasedAt, showcase } = row;
  const about = [isFiltered ? '' : `《${assignmentTitle}》`, `第 ${version} 版`].filter(Boolean).join(' · ');
  const said = verdict === 'pass' ? '通过' : '已退回';
  const by = reviewer ? `${reviewer.nickname}点评` : '';
  return (
    <Card
      className='review-row'
      label={[author.nickname, about, said, `${score} / ${maxScore} 分`, by].filter(Boolean).join('，')}
      onClick={onOpen}
    >
      <View className='review-row__head'>
        <Avatar person={author} />
        <View className='review-row__words'>
          <View className='review-row__name'>{author.nickname}</View>
          <View className='review-row__about'>{about}</View>
        </View>
        <View className='review-row__figure'>{`${score} / ${maxScore} 分`}</View>
      </View>
      <View className='review-row__marks'>
        <Pill tone={verdict === 'pass' ? 'ok' : 'warn'} icon={verdict === 'pass' ? 'circle-check' : 'undo-2'}>
          {said}
        </Pill>
        {showcase !== null && <Pill {...SHOWCASE_WORDS[showcase]} />}
        <View className='review-row__by'>
          {by !== '' && `${by} · `}
          <FormattedDate at={releasedAt} />
        </View>
      </View>
    </Card>
  );
}
