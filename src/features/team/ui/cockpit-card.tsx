import { useEffect } from 'react';
import { View } from '@tarojs/components';
import type { CareList, Team } from '@contract/team';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { useSession } from '@/session';
import { Avatar } from '@/shared/ui/avatar';
import { Card } from '@/shared/ui/card';
import { Icon } from '@/shared/ui/icon';
import { Skeleton } from '@/shared/ui/skeleton';
import { sayReason, sayWaiting, waitingOn } from '../care-rules';
import { useCare } from '../store';
import './cockpit-card.scss';

/** The way into the cockpit, for those who may open it: how many wait for a word today. */
export function CockpitCard({ team }: { team: Pick<Team, 'teamId' | 'litCount'> }) {
  const communityId = useSession((session) => session.communityId);
  const { data, status } = useCare();
  const { teamId, litCount } = team;
  const care = data?.teamId === teamId ? data : null;

  // whoever lights today leaves the list
  useEffect(() => {
    if (communityId !== null) void useCare.getState().open({ communityId, teamId });
  }, [communityId, teamId, litCount]);

  return (
    <Card
      onClick={() => void navigate(routes.cockpit(teamId))}
      label={`队长驾驶舱，${care ? sayWaiting(care) : '今天该惦记谁'}`}
    >
      <View className='cockpit-card__head'>
        <View className='cockpit-card__title' {...a11y({ role: 'heading' })}>
          队长驾驶舱
        </View>
        <View className='cockpit-card__soft'>
          <Icon name='lock' size='s' />
          仅队长、值日和运营可见
        </View>
      </View>
      <View className='cockpit-card__line'>
        {care && <Waiting care={care} />}
        {!care &&
          (status === 'failed' ? (
            <View className='cockpit-card__words'>打开看看今天该惦记谁</View>
          ) : (
            <Skeleton height={40} />
          ))}
        <Icon name='chevron-right' size='s' className='cockpit-card__chevron' />
      </View>
    </Card>
  );
}

function Waiting({ care }: { care: CareList }) {
  const waiting = waitingOn(care);
  const [next] = waiting;
  // as many faces as the words count; once all have been written to, theirs
  const shown = waiting.length > 0 ? waiting : care.people;
  return (
    <>
      {shown.length > 0 && (
        <View className='cockpit-card__faces'>
          {shown.map(({ person }) => (
            <Avatar key={person.memberId} person={person} size='s' className='cockpit-card__face' />
          ))}
        </View>
      )}
      <View className='cockpit-card__words'>
        {sayWaiting(care)}
        {next && <View className='cockpit-card__next'>{`${next.person.nickname} ${sayReason(next.reason)}`}</View>}
      </View>
    </>
  );
}
