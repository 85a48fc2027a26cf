import { Text, View } from '@tarojs/components';
import type { TodayCourse } from '@contract/home';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { Card } from '@/shared/ui/card';
import { Icon } from '@/shared/ui/icon';
import { Pill } from '@/shared/ui/pill';

/** How far my team's constellation is today; a tap opens it. */
export function TeamCard({ team }: { team: NonNullable<TodayCourse['team']> }) {
  const isAsked = team.dueCount > 0;
  const isFull = isAsked && team.litCount >= team.dueCount;
  return (
    <Card
      className='team-line'
      onClick={() => void navigate(routes.team())}
      label={`${team.name}，${isAsked ? `今天 ${team.litCount} 人已点亮，共 ${team.dueCount} 人` : '今天不用打卡'}`}
    >
      <Icon name='waypoints' className='team-line__icon' />
      <View className='team-line__words'>
        {`${team.name} 今天`}
        {isAsked ? (
          <>
            <Text className='team-line__figure'>{` ${team.litCount} / ${team.dueCount} `}</Text>
            已点亮
          </>
        ) : (
          '不用打卡'
        )}
      </View>
      {isFull ? (
        <Pill tone='gold' icon='sparkle'>
          满天
        </Pill>
      ) : (
        team.isCaptain && <Pill tone='gold'>队长</Pill>
      )}
      <Icon name='chevron-right' size='s' className='team-line__chevron' />
    </Card>
  );
}
