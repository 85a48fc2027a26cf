import { View } from '@tarojs/components';
import type { Team, TeamStar } from '@contract/team';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { todayOf } from '@/shared/format/dates';
import { useMoment } from '@/shared/hooks/moment';
import { Avatar } from '@/shared/ui/avatar';
import { Button } from '@/shared/ui/button';
import { Figure } from '@/shared/ui/figure';
import { Sheet } from '@/shared/ui/sheet';
import { sayStar, TEAM_ROLE_NAMES } from '../rules';
import './person-sheet.scss';

export interface PersonSheetProps {
  team: Pick<Team, 'week' | 'startsOn'>;
  /** null while nobody is picked. */
  star: TeamStar | null;
  onClose: () => void;
}

/** One team-mate: their day, and the way to their sky. */
export function PersonSheet({ team, star, onClose }: PersonSheetProps) {
  const today = todayOf(useMoment());
  if (star === null) return null;
  const { person } = star;
  const role = TEAM_ROLE_NAMES[star.teamRole];
  return (
    <Sheet title={person.nickname} open onClose={onClose}>
      <View className='mate'>
        <Avatar person={person} size='l' />
        <View className='mate__words'>
          <View>{[role, sayStar(star, team, today)].filter(Boolean).join(' · ')}</View>
          <Figure value={star.litDays} unit='天' caption='在这门课程点亮' />
        </View>
      </View>
      <Button
        kind='quiet'
        icon='moon-star'
        onClick={() => {
          onClose();
          void navigate(routes.sky({ memberId: person.memberId }));
        }}
      >
        看 TA 的星空
      </Button>
    </Sheet>
  );
}
