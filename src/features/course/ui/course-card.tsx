import { Image, Text, View } from '@tarojs/components';
import type { CourseCard as Course } from '@contract/course';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { Card } from '@/shared/ui/card';
import { Icon } from '@/shared/ui/icon';
import { Pill } from '@/shared/ui/pill';
import { ProgressBar } from '@/shared/ui/progress-bar';
import { GATE_WORDS, sayDates, sayDissolves, sayKind, sayPlaces, sayProgress } from '../rules';
import './course-card.scss';

export interface CourseCardProps {
  course: Course;
  /** The local day it is, `YYYY-MM-DD`. */
  today: string;
}

/** One course: for its learners how far they are, for others what it is and how one gets in. */
export function CourseCard({ course, today }: CourseCardProps) {
  const isMine = course.enrolment === 'active';
  const isOver = course.status === 'closed' || course.status === 'archived';
  return (
    <Card
      className='course-card'
      label={`课程 ${course.title}`}
      onClick={() => void navigate(routes.courseDetail(course.courseId))}
    >
      <View className='course-card__head'>
        <View className='course-card__cover'>
          <Icon name={course.kind === 'flash' ? 'sparkle' : 'book-open'} size='l' />
          {course.coverUrl !== null && (
            <Image className='course-card__picture' src={course.coverUrl} mode='aspectFill' lazyLoad />
          )}
        </View>
        <View className='course-card__words'>
          <View className='course-card__title'>{course.title}</View>
          <View className='course-card__line'>
            <Text className='course-card__bit'>{sayKind(course)} · </Text>
            <Text className='course-card__bit'>{sayDates(course)}</Text>
          </View>
          <View className='course-card__line'>
            {!isOver && <Text className='course-card__bit'>{sayPlaces(course)} · </Text>}
            <Text className='course-card__bit'>{sayDissolves(course)}</Text>
          </View>
        </View>
      </View>
      {isMine ? (
        <View className='course-card__foot'>
          <View className='course-card__progress'>{sayProgress(course, today)}</View>
          {today >= course.startsOn && (
            <ProgressBar value={course.litDays} max={course.days} words='' label={course.title} />
          )}
        </View>
      ) : (
        <View className='course-card__foot course-card__foot--row'>
          <View className='course-card__summary'>{course.summary}</View>
          {!isOver && <Pill tone={course.gate === 'open' ? 'ok' : 'night'}>{GATE_WORDS[course.gate]}</Pill>}
        </View>
      )}
    </Card>
  );
}
