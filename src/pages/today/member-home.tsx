import { View } from '@tarojs/components';
import type { FeedRow } from '@contract/checkin';
import type { Today, TodayCourse } from '@contract/home';
import { navigate, scrollTo } from '@/platform/navigation';
import { feeds } from '@/features/checkin/feed/store';
import { OutboxBanner } from '@/features/checkin/outbox/outbox-banner';
import { reopen } from '@/features/checkin/outbox/reopen';
import { waitingFor } from '@/features/checkin/outbox/rules';
import { Feed } from '@/features/checkin/ui/feed';
import type { HeroTarget } from '@/features/home/hero';
import { courseAt } from '@/features/home/learning-day';
import { linesOf } from '@/features/home/lines';
import { courseTarget, feedSegments } from '@/features/home/rules';
import { Checklist } from '@/features/home/ui/checklist';
import { CourseLine } from '@/features/home/ui/course-line';
import { HeroPanel } from '@/features/home/ui/hero-panel';
import { LinesCard } from '@/features/home/ui/lines-card';
import { TaskCard } from '@/features/home/ui/task-card';
import { TeamCard } from '@/features/home/ui/team-card';
import { routes } from '@/routes';
import { loadSession, useToday } from '@/session';
import { useMoment } from '@/shared/hooks/moment';
import { outbox, useOutbox } from '@/shared/outbox';
import { Segments } from '@/shared/ui/segments';
import { StaleNotice } from '@/shared/ui/stale-notice';
import { openLine } from './open-line';
import type { FeedSegment } from './use-today-page';

const FEED_ID = 'today-feed';

type Current = NonNullable<Today['current']>;

function useCourses({ courses }: Current): TodayCourse[] {
  const moment = useMoment();
  return courses.map((course) => courseAt(course, moment));
}

/** What I wrote today, where one of the lists has it. */
function useWritten(course: TodayCourse | undefined): FeedRow | null {
  const isIt = ({ checkinId }: FeedRow) => checkinId === course?.checkinId;
  const inTeam = feeds.team(({ rows }) => rows.find(isIt));
  const inCourse = feeds.course(({ rows }) => rows.find(isIt));
  return inTeam ?? inCourse ?? null;
}

export function MemberHero({ current }: { current: Current }) {
  const [course] = useCourses(current);
  const waiting = useOutbox(({ entries }) => (course ? waitingFor(entries, course) : null));
  const written = useWritten(course);

  const go = (target: HeroTarget) => {
    if (target === 'learn' || !course) return navigate(routes.learn());
    const { courseId, localDate } = course;
    switch (target) {
      case 'compose':
        return navigate(routes.compose({ courseId, localDate }));
      case 'course':
        return navigate(routes.courseDetail(courseId));
      case 'calendar':
        return navigate(routes.calendar({ courseId }));
      case 'edit': {
        const page = waiting && reopen(waiting);
        return page ? navigate(page) : outbox.flush();
      }
    }
  };

  return (
    <HeroPanel
      me={current.me}
      course={course}
      isWaiting={waiting !== null}
      written={written}
      onGo={(target) => void go(target)}
      onOpenWritten={(checkinId) => void navigate(routes.checkinDetail(checkinId))}
    />
  );
}

export function MemberHome({ current, segment }: { current: Current; segment: FeedSegment }) {
  const { error, fetchedAt } = useToday();
  const moment = useMoment();
  const [course, ...others] = useCourses(current);
  const canCompose = course !== undefined && courseTarget(course) === 'compose';
  const compose = () => {
    if (course) void navigate(routes.compose({ courseId: course.courseId, localDate: course.localDate }));
  };
  return (
    <>
      {/* in a node of their own: a card that comes or goes does not send the whole feed to the view again */}
      <View className='stack'>
        <StaleNotice error={error} fetchedAt={fetchedAt} onRetry={() => void loadSession()} />
        <OutboxBanner />
        {course && <TaskCard course={course} />}
        {course?.team && <TeamCard team={course.team} />}
        {others.map((other) => (
          <CourseLine key={other.courseId} course={other} />
        ))}
        {current.checklist && (
          <Checklist
            steps={current.checklist}
            onCompose={canCompose ? compose : null}
            onGreet={() => scrollTo(`#${FEED_ID}`)}
          />
        )}
        <LinesCard lines={linesOf(current, moment)} unread={current.unread} onOpen={openLine} />
      </View>
      {current.feed && (
        <View className='stack' id={FEED_ID}>
          <Segments items={feedSegments(course?.team != null)} value={segment.scope} onChange={segment.choose} />
          <Feed place={segment.scope} />
        </View>
      )}
    </>
  );
}
