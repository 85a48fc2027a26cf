import { useEffect } from 'react';
import { View } from '@tarojs/components';
import type { ErrorBody } from '@contract/errors';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { loadSession, useToday } from '@/session';
import type { Moment } from '@/shared/format/dates';
import { sayError } from '@/shared/format/errors';
import { useMoment } from '@/shared/hooks/moment';
import { Button } from '@/shared/ui/button';
import { Icon } from '@/shared/ui/icon';
import { dayKey, readDraft } from '../../draft/drafts';
import { useDay } from './use-compose-day';

export interface RefusalProps {
  error: Pick<ErrorBody, 'code' | 'details'>;
  courseId: string;
  localDate: string;
  onUseCard: () => void;
  onMoveTo: (localDate: string) => void;
}

/** Why the day could not be lit, and the ways on from a day that is over: a make-up card, or today instead. */
export function Refusal({ error, courseId, localDate, onUseCard, onMoveTo }: RefusalProps) {
  const moment = useMoment();
  const isTooLate = error.code === 'CHECKIN.TOO_LATE';
  const isLit = error.code === 'CHECKIN.ALREADY_LIT';
  const litId = isLit ? error.details?.['checkinId'] : undefined;
  const cards = useCards({ courseId, localDate }, isTooLate);
  const today = useToday(({ data }) => data?.current?.courses.find((course) => course.courseId === courseId));
  // what is written for today already is not written over
  const canMove =
    (isTooLate || isLit) &&
    today?.mark === 'due' &&
    today.localDate > localDate &&
    readDraft(dayKey(courseId, today.localDate)) === null;

  useEffect(() => {
    // midnight may have passed over the page: Today does not know of it yet
    if (isTooLate) void loadSession();
  }, [isTooLate]);

  return (
    <View className='compose__refusal' {...a11y({ role: 'alert' })}>
      <Icon name='circle-alert' />
      <View className='compose__refusal-words'>
        {cards > 0 ? `这一天的打卡时间已过。还有 ${cards} 张补卡，可以补上。` : sayProblem(error, moment)}
        {canMove && '写下的也可以算作今天的打卡。'}
      </View>
      {(cards > 0 || canMove || isLit) && (
        <View className='compose__refusal-ways'>
          {typeof litId === 'string' && (
            <Button kind='quiet' size='small' onClick={() => void navigate(routes.checkinDetail(litId))}>
              看那一条
            </Button>
          )}
          {cards > 0 && (
            <Button kind='quiet' size='small' onClick={onUseCard}>
              用补卡
            </Button>
          )}
          {canMove && (
            <Button kind='quiet' size='small' onClick={() => onMoveTo(today.localDate)}>
              算作今天
            </Button>
          )}
        </View>
      )}
    </View>
  );
}

const sayProblem = (error: RefusalProps['error'], moment: Moment): string =>
  error.code === 'CHECKIN.ALREADY_LIT'
    ? '这一天已经点亮，之前写的那条还在。这次写的留在这里，没有替换它。'
    : sayError(error, moment);

/** Make-up cards with which a day that is over can still be lit. */
function useCards({ courseId, localDate }: { courseId: string; localDate: string }, isAsked: boolean): number {
  const { data } = useDay();
  useEffect(() => {
    if (isAsked) void useDay.getState().open({ courseId, localDate });
  }, [isAsked, courseId, localDate]);
  const isIt = isAsked && data?.courseId === courseId && data.localDate === localDate;
  return isIt && data.canMakeUp ? data.makeupCards : 0;
}
