import { Image, View } from '@tarojs/components';
import type { DeskCourseCard as Course } from '@contract/course-setup';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { Card } from '@/shared/ui/card';
import { Facts } from '@/shared/ui/facts';
import { Icon } from '@/shared/ui/icon';
import { Pill } from '@/shared/ui/pill';
import { sayDates, sayDissolves, sayKind, sayPeople, sayStart, STATUS_TONES, STATUS_WORDS } from '../rules';
import './desk-course-card.scss';

export interface DeskCourseCardProps {
  course: Course;
  /** The local day it is. */
  today: string;
}

/** One course in the operators' list: where it stands, when it runs, how many are in. */
export function DeskCourseCard({ course, today }: DeskCourseCardProps) {
  const isAhead = today < course.startsOn;
  const isUnplanned = course.plannedDays < course.days && course.status !== 'closed' && course.status !== 'archived';
  const when = [sayKind(course), isAhead ? sayStart(course, today) : sayDates(course)];
  const planned = isUnplanned ? [`计划 ${course.plannedDays} / ${course.days} 天`] : [];
  return (
    <Card
      className='desk-course'
      label={`${course.title} ${STATUS_WORDS[course.status]}`}
      onClick={() => void navigate(routes.opsCourse(course.courseId))}
    >
      <View className='desk-course__cover'>
        <Icon name={course.kind === 'flash' ? 'sparkle' : 'book-open'} size='l' />
        {course.coverUrl !== null && (
          <Image className='desk-course__picture' src={course.coverUrl} mode='aspectFill' lazyLoad />
        )}
      </View>
      <View className='desk-course__words'>
        <View className='desk-course__head'>
          <View className='desk-course__title'>{course.title}</View>
          <Pill tone={STATUS_TONES[course.status]}>{STATUS_WORDS[course.status]}</Pill>
        </View>
        <Facts className='desk-course__line' text={when.join(' · ')} />
        <Facts className='desk-course__line' text={[sayPeople(course), ...planned, sayDissolves(course)].join(' · ')} />
      </View>
    </Card>
  );
}
