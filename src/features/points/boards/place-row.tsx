import { View } from '@tarojs/components';
import type { Board } from '@contract/board';
import { a11y } from '@/platform/a11y';
import { sayNumber } from '@/shared/format/numbers';
import { Avatar } from '@/shared/ui/avatar';
import { classes } from '@/shared/ui/classes';
import { Facts } from '@/shared/ui/facts';
import { Pill } from '@/shared/ui/pill';
import { Star } from '@/shared/ui/star';
import './place-row.scss';

/** Ranks that carry a star. */
const STARRED = 3;

export interface PlaceRowProps {
  place: Board['top'][number];
  isMe: boolean;
}

/** Somebody's place on a board. */
export function PlaceRow({ place: { rank, score, words, person }, isMe }: PlaceRowProps) {
  return (
    <View
      className={classes('place-row', isMe && 'place-row--mine')}
      {...a11y({ label: `第 ${rank} 名，${person.nickname}，${score} 分，${words}`, role: 'listitem' })}
    >
      <View className={classes('place-row__rank', rank <= STARRED && 'place-row__rank--first')}>
        {rank <= STARRED && <Star mark='lit' size='s' className='place-row__star' />}
        <View>{rank}</View>
      </View>
      <Avatar person={person} />
      <View className='place-row__body'>
        <View className='place-row__head'>
          <View className='place-row__name'>{person.nickname}</View>
          {isMe && <Pill tone='gold'>我</Pill>}
        </View>
        <Facts className='place-row__words' text={words} />
      </View>
      <View className='place-row__score'>
        {sayNumber(score)}
        <View className='place-row__unit'>分</View>
      </View>
    </View>
  );
}
