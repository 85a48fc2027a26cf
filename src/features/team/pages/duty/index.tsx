import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { DutyBoard } from '@contract/duty';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { toast } from '@/platform/notify';
import { routes } from '@/routes';
import { openInCommunity } from '@/session';
import { sayInstant } from '@/shared/format/dates';
import { useMoment } from '@/shared/hooks/moment';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { Avatar } from '@/shared/ui/avatar';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Facts } from '@/shared/ui/facts';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { StateView } from '@/shared/ui/state-view';
import { sendAnswer } from '../../duty/api';
import { Calendar } from '../../duty/calendar';
import { Checklist } from '../../duty/checklist';
import { Mates } from '../../duty/mates';
import { MyWeek } from '../../duty/my-week';
import { askedByMe, askedOfMe, nameWeek } from '../../duty/rules';
import { useDuty } from '../../duty/store';
import { SwapCard } from '../../duty/swap-card';
import { ThisWeek } from '../../duty/this-week';
import { useDutyWrite } from '../../duty/use-duty-write';

const openDuty = (teamId: string) =>
  openInCommunity(useDuty, (communityId) => useDuty.getState().open({ communityId, teamId }));

/** A team's weeks on duty: what waits for me, this week and its list, the calendar, and how the turns are spread. */
export default function DutyPage() {
  const { teamId = '' } = useRouter().params;
  const remote = useDuty();
  const open = () => openDuty(teamId);
  useDidShow(() => void open());
  usePullRefresh(open);

  if (remote.error?.code === 'RESOURCE.NOT_FOUND') {
    return (
      <Page title='值日'>
        <StateView
          icon='telescope'
          title='看不到这支小队'
          text='值日表只对自己的队员开放。'
          action={{ label: '回到我的小队', onClick: () => void navigate(routes.team()) }}
        />
      </Page>
    );
  }
  // what another team's board said is not this one's
  const data = remote.data?.teamId === teamId ? remote.data : null;
  const waiting = data?.mine?.state === 'waiting' ? data.mine : null;
  return (
    <Page title='值日' {...(data && waiting && { footer: <Accept board={data} weekStart={waiting.weekStart} /> })}>
      <RemoteView remote={{ ...remote, data }} skeleton={<SkeletonCards count={3} />} onRetry={() => void open()}>
        {(board) => <Duty board={board} />}
      </RemoteView>
    </Page>
  );
}

/** The page's main button while my week waits for an answer. */
function Accept({ board, weekStart }: { board: DutyBoard; weekStart: string }) {
  const answer = useDutyWrite(board.teamId, sendAnswer);
  const name = nameWeek(weekStart, board.thisWeek);
  const accept = async () => {
    if (await answer.run({ weekStart, accept: true })) toast(`好的，${name}交给你`);
  };
  return (
    <Button kind='star' busy={answer.busy} onClick={() => void accept()}>
      {askedByMe(board, weekStart) ? `不换了，${name}我来值` : `接受${name}值日`}
    </Button>
  );
}

function Duty({ board }: { board: DutyBoard }) {
  const { teamId, thisWeek, mine } = board;
  return (
    <>
      <Card>
        <Facts className='duty__soft' text={`${board.teamName} · ${board.courseTitle}`} />
        <ThisWeek board={board} />
      </Card>
      {mine?.canChange && <MyWeek board={board} mine={mine} />}
      {askedOfMe(board).map((swap) => (
        <SwapCard key={swap.weekStart} teamId={teamId} thisWeek={thisWeek} swap={swap} />
      ))}
      {board.handedOver && <HandedOver from={board.handedOver} />}
      {board.courseStatus === 'open' && <Checklist board={board} />}
      {board.weeks.length > 0 && <Calendar board={board} />}
      <Mates board={board} />
      <View className='duty__soft'>
        一周一位，谁等得最久谁先来：每个人都值过，才会有人值第二次。请假一整周会跳过；让出的一周不算值过，之后先轮到；换班不改变各自的轮次。值日的这一周（周一到周日）可以打开驾驶舱、写队长的话、给队员的打卡点精选。
      </View>
    </>
  );
}

/** What the one before left for the next. */
function HandedOver({ from: { from, note, at } }: { from: NonNullable<DutyBoard['handedOver']> }) {
  const moment = useMoment();
  return (
    <Card>
      <View className='duty__from'>
        <Avatar person={from} size='s' />
        <View className='duty__words'>
          <View className='duty__title' {...a11y({ role: 'heading' })}>
            {from.nickname} 的交接
          </View>
        </View>
        <View className='duty__soft'>{sayInstant(at, moment)}</View>
      </View>
      {note !== '' ? (
        <View className='duty__note'>{note}</View>
      ) : (
        <View className='duty__soft'>清单已经交接，没有特别要说的。</View>
      )}
    </Card>
  );
}
