import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { Output } from '@contract/actions';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { openInCommunity } from '@/session';
import { sayDayWithWeekday } from '@/shared/format/dates';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { Card } from '@/shared/ui/card';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { useBoard } from '../../store';
import { BoardRow } from '../../ui/board-row';
import './index.scss';

const openBoard = (courseId: string) =>
  openInCommunity(useBoard, (communityId) => useBoard.getState().open({ communityId, courseId }));

/** The teams of a course by their completion share, with the formula that makes it. Nobody is named. */
export default function BoardPage() {
  const { courseId = '' } = useRouter().params;
  const remote = useBoard();
  const open = () => openBoard(courseId);
  useDidShow(() => void open());
  usePullRefresh(open);

  return (
    <Page title='课程小队榜'>
      <RemoteView
        remote={remote}
        skeleton={<SkeletonCards count={4} />}
        empty={{
          when: ({ teams }) => teams.length === 0,
          icon: 'waypoints',
          title: '还没有分组',
          text: '开营前分好小队，每支小队会在这里亮起来。',
          action: { label: '回到小队', onClick: () => void navigate(routes.team()) },
        }}
        onRetry={() => void open()}
      >
        {(board) => <Board board={board} />}
      </RemoteView>
    </Page>
  );
}

function Board({ board }: { board: Output<'team.getBoard'> }) {
  const { courseTitle, until, smallestRanked, teams } = board;
  return (
    <>
      <View className='board__lead'>
        <View className='board__course' {...a11y({ role: 'heading' })}>
          {courseTitle}
        </View>
        {until === null ? '第一个打卡日结束后开始计算' : `算到 ${sayDayWithWeekday(until)}，今天结束后更新`}
      </View>
      <Card rows>
        {teams.map((team) => (
          <BoardRow key={team.teamId} team={team} />
        ))}
      </Card>
      <Card>
        <View className='board__formula-title'>怎么算的</View>
        <View className='board__formula'>完成率 = 点亮 ÷（应打卡 − 请假）</View>
        <View className='board__soft'>
          都按人次算成比例，大队小队一样公平；请假不扣，补卡算点亮，入队前的日子不算。完成率相同，名次就相同。
          {teams.some(({ members }) => members < smallestRanked) && `不到 ${smallestRanked} 人的小队只显示，不排名。`}
        </View>
      </Card>
    </>
  );
}
