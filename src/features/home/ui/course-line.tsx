import { View } from '@tarojs/components';
import type { TodayCourse } from '@contract/home';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { sayDay, sayDeadline } from '@/shared/format/dates';
import { useMoment } from '@/shared/hooks/moment';
import { Card } from '@/shared/ui/card';
import { Icon } from '@/shared/ui/icon';
import { Pill } from '@/shared/ui/pill';
import { Star } from '@/shared/ui/star';
import { MARK_WORDS } from '@/shared/ui/week-row/rules';
import { courseTarget } from '../rules';

/** Another course of mine with its own star; a tap does what it asks for. */
export function CourseLine({ course }: { course: TodayCourse }) {
  const moment = useMoment();
  const { courseId, localDate, mark, checkinId } = course;
  const target = courseTarget(course);
  const url = {
    compose: () => routes.compose({ courseId, localDate }),
    written: () => routes.checkinDetail(checkinId ?? ''),
    course: () => routes.courseDetail(courseId),
  }[target]();
  return (
    <Card className='course-line' onClick={() => void navigate(url)} label={`${course.title}，${MARK_WORDS[mark]}`}>
      <Star mark={mark === 'none' ? 'ahead' : mark} on='paper' />
      <View className='course-line__words'>
        <View className='course-line__title'>{course.title}</View>
        <View className='course-line__text'>
          {target === 'compose'
            ? `${course.task?.title ?? '今天自由记录'} · ${sayDeadline(course.closesAt, moment)}`
            : sayMark(course)}
        </View>
      </View>
      {target === 'compose' && <Pill tone='gold'>去点亮</Pill>}
      <Icon name='chevron-right' size='s' className='course-line__chevron' />
    </Card>
  );
}

function sayMark({ mark, localDate, startsOn, figures }: TodayCourse): string {
  if (localDate < startsOn) return `${sayDay(startsOn, localDate)}开营`;
  return `今天${MARK_WORDS[mark]} · 共点亮 ${figures.litDays} 天`;
}
