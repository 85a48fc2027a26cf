import { Text, View } from '@tarojs/components';
import type { FeedRow } from '@contract/checkin';
import { sayDay, todayOf } from '@/shared/format/dates';
import { useMoment } from '@/shared/hooks/moment';
import { Avatar } from '@/shared/ui/avatar';
import { FormattedDate } from '@/shared/ui/formatted-date';
import { Pill } from '@/shared/ui/pill';
import { roleWords } from './rules';

/** Who wrote a check-in, when, and the streak it made. */
export function AuthorLine({ row }: { row: FeedRow }) {
  const moment = useMoment();
  const role = roleWords(row.author.role, row.teamRole);
  return (
    <View className='author'>
      <Avatar person={row.author} />
      <View className='author__words'>
        <View className='author__name-line'>
          <Text className='author__name'>{row.author.nickname}</Text>
          {role && <Pill tone={role.tone}>{role.label}</Pill>}
        </View>
        <View className='author__facts'>
          <FormattedDate at={row.writtenAt} />
          {row.isMakeup && <Text>{`补 ${sayDay(row.localDate, todayOf(moment))}`}</Text>}
          {row.streak > 1 && <Text>{`连续 ${row.streak} 天`}</Text>}
        </View>
      </View>
      {row.isFeatured && (
        <Pill tone='gold' icon='award'>
          精选
        </Pill>
      )}
    </View>
  );
}
