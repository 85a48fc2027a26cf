import { useEffect } from 'react';
import { View } from '@tarojs/components';
import type { ErrorBody } from '@contract/errors';
import { a11y } from '@/platform/a11y';
import { sayError } from '@/shared/format/errors';
import { useMoment } from '@/shared/hooks/moment';
import { Button } from '@/shared/ui/button';
import { Icon } from '@/shared/ui/icon';
import { useDay } from './use-compose-day';

export interface RefusalProps {
  error: Pick<ErrorBody, 'code' | 'details'>;
  courseId: string;
  localDate: string;
  onUseCard: () => void;
}

/** Why the day could not be lit, and the way on where there is one: a make-up card for a day that is over. */
export function Refusal({ error, courseId, localDate, onUseCard }: RefusalProps) {
  const moment = useMoment();
  const { data } = useDay();
  const isTooLate = error.code === 'CHECKIN.TOO_LATE';
  const isAboutIt = isTooLate && data?.courseId === courseId && data.localDate === localDate;
  const cards = isAboutIt && data.canMakeUp ? data.makeupCards : 0;

  useEffect(() => {
    if (isTooLate) void useDay.getState().open({ courseId, localDate });
  }, [isTooLate, courseId, localDate]);

  return (
    <View className='compose__refusal' {...a11y({ role: 'alert' })}>
      <Icon name='circle-alert' />
      <View className='compose__refusal-words'>
        {cards > 0 ? `这一天的打卡时间已过。还有 ${cards} 张补卡，可以补上。` : sayError(error, moment)}
      </View>
      {cards > 0 && (
        <Button kind='quiet' size='small' onClick={onUseCard}>
          用补卡
        </Button>
      )}
    </View>
  );
}
