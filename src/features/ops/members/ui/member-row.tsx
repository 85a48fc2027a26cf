import { Text, View } from '@tarojs/components';
import type { MemberCard } from '@contract/members';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { sayInstant } from '@/shared/format/dates';
import { sayNumber } from '@/shared/format/numbers';
import { useMoment } from '@/shared/hooks/moment';
import { Avatar } from '@/shared/ui/avatar';
import { Card } from '@/shared/ui/card';
import { Icon } from '@/shared/ui/icon';
import { Pill } from '@/shared/ui/pill';
import { ROLE_NAMES } from '../rules';

/** A member in the list; opens their file. */
export function MemberRow({ member }: { member: MemberCard }) {
  const { person, joinedAt, points, growth } = member;
  const moment = useMoment();
  return (
    <Card
      className='member-row desk-line'
      label={`${person.nickname}，${ROLE_NAMES[person.role]}`}
      onClick={() => void navigate(routes.opsMember(person.memberId))}
    >
      <Avatar person={person} />
      <View className='member-row__words'>
        <View className='member-row__name'>
          {person.nickname}
          {person.role !== 'member' && <Pill tone='gold'>{ROLE_NAMES[person.role]}</Pill>}
        </View>
        <View className='member-row__soft'>
          {sayInstant(joinedAt, moment)}
          <Text className='desk-unit'> 加入</Text>
        </View>
      </View>
      <View className='member-row__figures'>
        <View>
          {sayNumber(points)}
          <Text className='desk-unit'> 积分</Text>
        </View>
        <View>
          {sayNumber(growth)}
          <Text className='desk-unit'> 成长值</Text>
        </View>
      </View>
      <Icon name='chevron-right' size='s' className='member-row__chevron' />
    </Card>
  );
}
