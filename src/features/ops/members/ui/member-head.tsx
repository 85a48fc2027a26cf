import { View } from '@tarojs/components';
import type { MemberFile } from '@contract/members';
import { sayInstant, todayOf } from '@/shared/format/dates';
import { useMoment } from '@/shared/hooks/moment';
import { Avatar } from '@/shared/ui/avatar';
import { Card } from '@/shared/ui/card';
import { Figure } from '@/shared/ui/figure';
import { Pill } from '@/shared/ui/pill';
import { ROLE_NAMES, sayPresence } from '../rules';

/** Who it is, how often they were there, and what they have. */
export function MemberHead({ member }: { member: MemberFile }) {
  const moment = useMoment();
  const { person, bio, status, courses, leftAt, removedReason } = member;
  return (
    <Card>
      <View className='member-file__head'>
        <Avatar person={person} size='l' />
        <View className='member-file__words'>
          <View className='member-file__name'>
            <View className='member-file__nickname'>{person.nickname}</View>
            <Pill tone={status === 'active' ? 'gold' : 'plain'}>{STATUS[status] ?? ROLE_NAMES[person.role]}</Pill>
          </View>
          {bio !== '' && <View className='member-file__soft'>{bio}</View>}
          <View className='member-file__soft'>{sayPresence(member, todayOf(moment))}</View>
          <View className='member-file__soft'>
            {sayInstant(member.joinedAt, moment)} 加入{leftAt !== null && `，${sayInstant(leftAt, moment)} 离开`}
          </View>
          {courses.length > 0 && <View className='member-file__soft'>{courses.join('、')}</View>}
        </View>
      </View>
      {removedReason !== null && <View className='member-file__reason'>移出的理由：{removedReason}</View>}
      <View className='member-file__figures'>
        <Figure value={member.points} caption='积分' tone='star' className='member-file__figure' />
        <Figure value={member.growth} caption='成长值' className='member-file__figure' />
      </View>
    </Card>
  );
}

/** In the place of a role, for those who are no longer there. */
const STATUS: Record<MemberFile['status'], string | null> = { active: null, left: '已退出', removed: '已移出' };
