import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Membership } from '@contract/community';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { enterCommunity, useSession } from '@/session';
import { Avatar } from '@/shared/ui/avatar';
import { Icon } from '@/shared/ui/icon';
import { ListRow } from '@/shared/ui/list-row';
import { Pill } from '@/shared/ui/pill';
import { Sheet } from '@/shared/ui/sheet';
import './home.scss';

/** Goes to another community of mine. Nothing for people who have one. */
export function CommunitySwitch() {
  const memberships = useSession((session) => session.memberships);
  const communityId = useSession((session) => session.communityId);
  const [isOpen, setOpen] = useState(false);
  if (memberships.length < 2) return null;

  const enter = (membership: Membership) => {
    setOpen(false);
    if (membership.communityId !== communityId) void enterCommunity(membership.communityId);
  };

  return (
    <>
      <View className='switch' onClick={() => setOpen(true)} {...a11y({ role: 'button', label: '切换社群' })}>
        换社群
        <Icon name='chevron-down' size='s' />
      </View>
      <Sheet title='我的社群' open={isOpen} onClose={() => setOpen(false)}>
        {memberships.map((membership) => (
          <ListRow
            key={membership.communityId}
            left={<Avatar person={faceOf(membership)} />}
            title={membership.name}
            right={
              membership.communityId === communityId && (
                <Pill tone='ok' icon='check'>
                  正在看
                </Pill>
              )
            }
            onClick={() => enter(membership)}
          />
        ))}
        <ListRow
          icon='plus'
          title='加入另一个社群'
          onClick={() => {
            setOpen(false);
            void navigate(routes.join());
          }}
        />
      </Sheet>
    </>
  );
}

const faceOf = ({ communityId, name, coverUrl }: Membership) => ({
  memberId: communityId,
  nickname: name,
  avatarUrl: coverUrl,
});
