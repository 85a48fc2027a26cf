import { View } from '@tarojs/components';
import type { Board } from '@contract/board';
import { a11y } from '@/platform/a11y';
import { toast } from '@/platform/notify';
import { useSession } from '@/session';
import { sayNumber } from '@/shared/format/numbers';
import { useMoment } from '@/shared/hooks/moment';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { Facts } from '@/shared/ui/facts';
import { Icon } from '@/shared/ui/icon';
import { Star } from '@/shared/ui/star';
import { isRunning, WORDS } from './rules';
import { sendShown, useBoard } from './store';
import './my-place.scss';

/** Where I stand, whatever part of the list is on the screen; for who is hidden the way back. */
export function MyPlace({ board }: { board: Board }) {
  const { isShown, place } = board.me;
  return (
    <View className='my-place' {...a11y({ label: '我的名次', role: 'group' })}>
      {!isShown ? <Hidden /> : place ? <Standing place={place} /> : <NoScore board={board} />}
    </View>
  );
}

function Standing({ place: { rank, score, words } }: { place: NonNullable<Board['me']['place']> }) {
  return (
    <>
      <Star mark='lit' size='m' on='night' />
      <View className='my-place__words'>
        <View className='my-place__title'>我在第 {sayNumber(rank)} 名</View>
        <Facts className='my-place__text' text={words} />
      </View>
      <View className='my-place__score'>{sayNumber(score)} 分</View>
    </>
  );
}

function NoScore({ board: { board, week } }: { board: Board }) {
  const isNow = isRunning(week.startsOn, useMoment());
  return (
    <>
      <Star mark='due' size='m' on='night' />
      <View className='my-place__words'>
        <View className='my-place__title'>{isNow ? '我这周还没有分' : '这一周没有我的分'}</View>
        {isNow && <View className='my-place__text'>{WORDS[board].next}</View>}
      </View>
    </>
  );
}

function Hidden() {
  const communityId = useSession((session) => session.communityId);
  const comeBack = useTask((requestId) => sendShown(communityId ?? '', requestId));
  const tap = async () => {
    if (!(await comeBack.run())) return;
    toast('欢迎回来，几分钟内会出现在榜上');
    await useBoard.getState().refresh();
  };
  return (
    <>
      <Icon name='moon-star' size='l' />
      <View className='my-place__words'>
        <View className='my-place__title'>你没有出现在榜单上</View>
        <View className='my-place__text'>别人看不到你，分数替你留着</View>
      </View>
      <Button kind='star' size='small' busy={comeBack.busy} onClick={() => void tap()}>
        回到榜单
      </Button>
    </>
  );
}
