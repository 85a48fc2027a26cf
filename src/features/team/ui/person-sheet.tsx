import { View } from '@tarojs/components';
import type { TeamStar } from '@contract/team';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { Avatar } from '@/shared/ui/avatar';
import { Button } from '@/shared/ui/button';
import { Figure } from '@/shared/ui/figure';
import { Sheet } from '@/shared/ui/sheet';
import { TEAM_ROLE_NAMES, TODAY_WORDS } from '../rules';
import './person-sheet.scss';

/** One team-mate: their day, and the way to their sky. */
export function PersonSheet({ star, onClose }: { star: TeamStar | null; onClose: () => void }) {
  if (star === null) return null;
  const { person } = star;
  const role = TEAM_ROLE_NAMES[star.teamRole];
  return (
    <Sheet title={person.nickname} open onClose={onClose}>
      <View className='mate'>
        <Avatar person={person} size='l' />
        <View className='mate__words'>
          <View>{[role, `今天${TODAY_WORDS[star.today]}`].filter(Boolean).join(' · ')}</View>
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
