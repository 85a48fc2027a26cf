import { Image, View } from '@tarojs/components';
import type { CourseCard as Course } from '@contract/course';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Facts } from '@/shared/ui/facts';
import { Icon } from '@/shared/ui/icon';
import { Pill } from '@/shared/ui/pill';
import { ProgressBar } from '@/shared/ui/progress-bar';
import { GATE_WORDS, isFull, sayDates, sayDissolves, sayKind, sayPlaces, sayProgress, sayStanding } from '../rules';
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
          <Facts className='course-card__line' text={`${sayKind(course)} · ${sayDates(course)}`} />
          <Facts
            className='course-card__line'
            text={isMine || isOver ? sayDissolves(course) : `${sayPlaces(course)} · ${sayDissolves(course)}`}
          />
        </View>
      </View>
      {isMine ? (
        <View className='course-card__foot'>
          <View className='course-card__progress'>{sayProgress(course, today)}</View>
          {today >= course.startsOn && (
            <ProgressBar value={course.litDays} max={course.days} words='' label={course.title} />
          )}
          {course.ending !== 'none' && <EndingLinks course={course} />}
        </View>
      ) : (
        <View className='course-card__foot course-card__foot--row'>
          <View className='course-card__summary'>{course.summary}</View>
          {!isOver && <EntryPill course={course} />}
        </View>
      )}
    </Card>
  );
}

/** What a closed course leaves to its learner. */
function EndingLinks({ course: { courseId, title, ending } }: { course: Course }) {
  return (
    // a tap on a link is not one on the card
    <View className='course-card__links' onClick={(event) => event.stopPropagation()}>
      <Button
        kind='quiet'
        size='small'
        label={`${title}的结营报告`}
        onClick={() => void navigate(routes.courseReport(courseId))}
      >
        结营报告
      </Button>
      {ending === 'certificate' && (
        <Button
          kind='quiet'
          size='small'
          icon='award'
          label={`${title}的证书`}
          onClick={() => void navigate(routes.certificate(courseId))}
        >
          我的证书
        </Button>
      )}
    </View>
  );
}

/** How one gets in, or where one stands at the door. */
function EntryPill({ course }: { course: Course }) {
  const standing = sayStanding(course);
  if (standing !== null) {
    return (
      <Pill tone='warn' icon='hourglass'>
        {standing}
      </Pill>
    );
  }
  if (isFull(course) && course.gate !== 'review') return <Pill tone='plain'>可以候补</Pill>;
  return <Pill tone={course.gate === 'open' ? 'ok' : 'night'}>{GATE_WORDS[course.gate]}</Pill>;
}
