import { useCallback, useEffect } from 'react';
import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { DutyBoard } from '@contract/duty';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { useSession } from '@/session';
import { sayDeadline } from '@/shared/format/dates';
import { useMoment } from '@/shared/hooks/moment';
import { Card } from '@/shared/ui/card';
import { Icon } from '@/shared/ui/icon';
import { Skeleton } from '@/shared/ui/skeleton';
import { askedOfMe, nameWeek, sayHeadline } from '../duty/rules';
import { useDuty } from '../duty/store';
import { ThisWeek } from '../duty/this-week';

/** Who is on duty this week, on the team's page; what waits for an answer of mine is said here and answered behind it. */
export function DutyCard({ teamId }: { teamId: string }) {
  const communityId = useSession((session) => session.communityId);
  const { data, status } = useDuty();
  const board = data?.teamId === teamId ? data : null;

  const open = useCallback(() => {
    if (communityId !== null) void useDuty.getState().open({ communityId, teamId });
  }, [communityId, teamId]);
  useEffect(open, [open]);
  useDidShow(open);

  return (
    <Card
      onClick={() => void navigate(routes.duty(teamId))}
      label={`${board ? sayHeadline(board) : '本周值日'}，打开值日表`}
    >
      {board && <ThisWeek board={board} />}
      {board && <WaitsForMe board={board} />}
      {!board && <Waiting isFailed={status === 'failed'} />}
    </Card>
  );
}

function Waiting({ isFailed }: { isFailed: boolean }) {
  if (isFailed) return <View className='duty__soft'>打开值日表，看看本周是谁</View>;
  return (
    <>
      <Skeleton height={44} width='64%' />
      <Skeleton height={36} width='48%' className='duty__chips' />
    </>
  );
}

function WaitsForMe({ board }: { board: DutyBoard }) {
  const moment = useMoment();
  const { mine, thisWeek } = board;
  const [asked] = askedOfMe(board);
  const words = asked
    ? `${asked.asker.nickname} 想和你换${nameWeek(asked.weekStart, thisWeek)}的值日`
    : mine?.state === 'waiting'
      ? `${sayDeadline(mine.answerBy, moment)}答复${nameWeek(mine.weekStart, thisWeek)}的值日`
      : null;
  if (words === null) return null;
  return (
    <View className='duty__ask'>
      <Icon name='bell' size='s' />
      <View className='duty__ask-words'>{words}</View>
      <Icon name='chevron-right' size='s' className='duty__chevron' />
    </View>
  );
}
