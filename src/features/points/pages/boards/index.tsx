import { useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { Board, BoardName } from '@contract/board';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { openInCommunity, useSession } from '@/session';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Icon } from '@/shared/ui/icon';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { Segments } from '@/shared/ui/segments';
import { Skeleton } from '@/shared/ui/skeleton';
import { StateView } from '@/shared/ui/state-view';
import { FormulaSheet } from '../../boards/formula-sheet';
import { MyPlace } from '../../boards/my-place';
import { PlaceRow } from '../../boards/place-row';
import { BOARDS, WORDS } from '../../boards/rules';
import { useBoard } from '../../boards/store';
import { WeekSwitch } from '../../boards/week-switch';
import './index.scss';

const openBoard = (board: BoardName, week: string | null) =>
  openInCommunity(useBoard, (communityId) =>
    useBoard.getState().open({ communityId, board, ...(week !== null && { week }) }),
  );

/** The four boards of a week, with my own place always in sight. */
export default function BoardsPage() {
  const remote = useBoard();
  const [board, setBoard] = useState<BoardName>('persistence');
  const [week, setWeek] = useState<string | null>(null);
  const open = () => openBoard(board, week);

  const show = (nextBoard: BoardName, nextWeek: string | null) => {
    setBoard(nextBoard);
    setWeek(nextWeek);
    void openBoard(nextBoard, nextWeek);
  };

  useDidShow(() => void open());
  usePullRefresh(open);

  return (
    <Page title='每周榜单' {...(remote.data && { footer: <MyPlace board={remote.data} /> })}>
      <View>
        <Segments items={BOARDS} value={board} onChange={(next) => show(next, week)} />
        <WeekSwitch value={week} onChange={(next) => show(board, next)} />
      </View>
      <RemoteView remote={remote} skeleton={<BoardSkeleton />} onRetry={() => void open()}>
        {(data) => <BoardCard board={data} />}
      </RemoteView>
      {remote.data?.me.isShown && (
        <Button kind='plain' icon='settings' onClick={() => void navigate(routes.settings())}>
          不想出现在榜单
        </Button>
      )}
    </Page>
  );
}

function BoardCard({ board: { board, top, formula } }: { board: Board }) {
  const memberId = useSession((session) => session.me?.memberId);
  const [isExplained, setExplained] = useState(false);
  const { label } = BOARDS.find(({ value }) => value === board)!;
  return (
    <>
      <Card rows>
        <View className='boards__head'>
          <View className='boards__lead' {...a11y({ role: 'heading' })}>
            {WORDS[board].lead}
          </View>
          <View className='boards__why' onClick={() => setExplained(true)} {...a11y({ role: 'button' })}>
            <Icon name='circle-question-mark' size='s' />
            怎么算的
          </View>
        </View>
        <View className='boards__formula'>{formula.text}</View>
        {top.length === 0 && (
          <StateView
            icon='trophy'
            title='榜上还没有人'
            text={WORDS[board].empty}
            action={{ label: '去今日看看', onClick: () => void navigate(routes.today()) }}
          />
        )}
        {top.length > 0 && (
          <View {...a11y({ label: `${label}榜`, role: 'list' })}>
            {top.map((place) => (
              <PlaceRow key={place.person.memberId} place={place} isMe={place.person.memberId === memberId} />
            ))}
          </View>
        )}
      </Card>
      <FormulaSheet title={label} formula={formula} open={isExplained} onClose={() => setExplained(false)} />
    </>
  );
}

function BoardSkeleton() {
  return (
    <Card>
      <View className='stack' {...a11y({ label: '正在读取', role: 'alert' })}>
        <Skeleton height={34} width='48%' />
        <Skeleton height={28} width='86%' />
        {Array.from({ length: 6 }, (_, index) => (
          <View key={index} className='boards__waiting'>
            <Skeleton height={80} round />
            <View className='boards__lines'>
              <Skeleton height={30} width='36%' />
              <Skeleton height={24} width='64%' />
            </View>
          </View>
        ))}
      </View>
    </Card>
  );
}
