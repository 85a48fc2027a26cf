import { Text, View } from '@tarojs/components';
import type { FeedRow } from '@contract/checkin';
import type { TodayCourse } from '@contract/home';
import type { Person } from '@contract/community';
import { a11y } from '@/platform/a11y';
import { greeting } from '@/shared/format/dates';
import { useMoment } from '@/shared/hooks/moment';
import { Button } from '@/shared/ui/button';
import { Icon } from '@/shared/ui/icon';
import { WeekRow } from '@/shared/ui/week-row';
import { heroOf, type HeroTarget } from '../hero';
import { CommunitySwitch } from './community-switch';
import './home.scss';

export interface HeroPanelProps {
  me: Person;
  /** The most urgent course, as it stands now. */
  course: TodayCourse | undefined;
  /** Today's check-in waits in the outbox. */
  isWaiting: boolean;
  /** What was written today, where it is at hand. */
  written: FeedRow | null;
  onGo: (target: HeroTarget) => void;
  onOpenWritten: (checkinId: string) => void;
}

const STAFF: readonly Person['role'][] = ['owner', 'operator', 'coach'];

/** The night sky at the top of Today: where the streak stands, the week, and the one thing to do. */
export function HeroPanel({ me, course, isWaiting, written, onGo, onOpenWritten }: HeroPanelProps) {
  const moment = useMoment();
  const { headline, note, action } = heroOf(course, isWaiting, STAFF.includes(me.role));
  // a week that the course has no part in says nothing
  const hasWeek = course?.week.some(({ mark }) => mark !== 'none') ?? false;
  const litId = course?.checkinId ?? null;
  return (
    <View className='home-hero'>
      <View className='home-hero__greeting'>
        <Text className='home-hero__hello'>{`${greeting(moment)}，${me.nickname}`}</Text>
        <CommunitySwitch />
      </View>
      <View className='home-hero__headline' {...a11y({ role: 'heading' })}>
        <Text>{headline.before}</Text>
        {headline.figure !== undefined && <Text className='home-hero__figure'>{headline.figure}</Text>}
        {headline.after !== undefined && <Text>{headline.after}</Text>}
      </View>
      {note !== null && <View className='home-hero__note'>{note}</View>}
      {hasWeek && course && (
        <View className='home-hero__week'>
          <WeekRow days={course.week} today={course.localDate} />
        </View>
      )}
      {action && (
        <View className='home-hero__action'>
          <Button
            kind={action.isMain ? 'star' : 'ghost'}
            icon={action.target === 'compose' && action.isMain ? 'star' : undefined}
            onClick={() => onGo(action.target)}
          >
            {action.label}
          </Button>
        </View>
      )}
      {litId !== null && (
        <View
          className='home-hero__written'
          hoverClass='home-hero__written--pressed'
          onClick={() => onOpenWritten(litId)}
          {...a11y({ role: 'button', label: '看今天写的打卡' })}
        >
          <Icon name='circle-check' className='home-hero__done' />
          <View className='home-hero__words'>{wordsOf(written)}</View>
          <Icon name='chevron-right' size='s' />
        </View>
      )}
    </View>
  );
}

function wordsOf(written: FeedRow | null): string {
  if (!written) return '今天已点亮，看看写了什么';
  return written.text || `${written.pictures.length} 张图片`;
}

/** The hero's place when Today could not be read. */
export function HeroGreeting() {
  return (
    <View className='home-hero'>
      <View className='home-hero__headline'>{greeting(useMoment())}</View>
    </View>
  );
}
