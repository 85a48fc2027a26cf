import { View } from '@tarojs/components';
import type { CourseStatus } from '@contract/course';
import type { DeskCourse } from '@contract/course-setup';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { useMoment } from '@/shared/hooks/moment';
import { Card } from '@/shared/ui/card';
import { Facts } from '@/shared/ui/facts';
import { Figure } from '@/shared/ui/figure';
import { Icon } from '@/shared/ui/icon';
import { ListRow } from '@/shared/ui/list-row';
import { Pill } from '@/shared/ui/pill';
import {
  MOVE_WORDS,
  offeredMove,
  sayDates,
  sayDissolves,
  sayKind,
  sayMove,
  sayTeamsWant,
  STATUS_TONES,
  STATUS_WORDS,
  stepsOf,
} from '../rules';
import { StepPath, type StepPathProps } from './step-path';
import './workbench.scss';

export interface WorkbenchProps {
  course: DeskCourse;
  onMove: (to: CourseStatus) => void;
  onCopy: () => void;
}

const go = (label: string, url: string) => ({ label, onClick: () => void navigate(url) });

/** Codes can be prepared before the course is published. */
const enrolmentLinks = ({ courseId, status, gate }: DeskCourse) => [
  ...(status === 'draft' ? [] : [go('报名名单', routes.opsEnrolments(courseId))]),
  ...(gate === 'invite' ? [go('邀请码', routes.opsCodes(courseId))] : []),
  ...(gate === 'access_code' ? [go('兑换码', routes.opsCodes(courseId))] : []),
];

const linksOf = (course: DeskCourse): StepPathProps['links'] => {
  const { courseId, status, teamSize } = course;
  return {
    setup: [
      go('设置', routes.opsCourseSetup(courseId)),
      go('每日计划', routes.opsCoursePlan(courseId)),
      go('报名表', routes.opsCourseForm(courseId)),
    ],
    enrolment: enrolmentLinks(course),
    ...(status !== 'draft' && teamSize !== null && { grouping: [go('小队', routes.opsGrouping(courseId))] }),
    review: [
      ...(status === 'draft' ? [] : [go('点评队列', routes.reviewQueue(courseId))]),
      go('布置作业', routes.assignments(courseId)),
    ],
    ...((status === 'closed' || status === 'archived') && {
      closing: [go('课程报告', routes.opsCourseReport(courseId))],
    }),
  };
};

/** One course from set-up to its end: where it stands, what it counts, the ways into its parts. */
export function Workbench({ course, onMove, onCopy }: WorkbenchProps) {
  const moment = useMoment();
  const move = offeredMove(course);
  return (
    <>
      <Card className='workbench'>
        <View className='workbench__head'>
          <View className='workbench__title' {...a11y({ role: 'heading' })}>
            {course.title}
          </View>
          <Pill tone={STATUS_TONES[course.status]}>{STATUS_WORDS[course.status]}</Pill>
        </View>
        <Facts
          className='workbench__line'
          text={`${sayKind(course)} · ${sayDates(course)} · ${sayDissolves(course)}`}
        />
        {course.status !== 'draft' && <Figures course={course} />}
      </Card>

      {sayTeamsWant(course, moment).map((words) => (
        <View
          key={words}
          className='workbench__want'
          hoverClass='workbench__want--pressed'
          onClick={() => void navigate(routes.opsGrouping(course.courseId))}
          {...a11y({ role: 'button', label: `${words}，去分组` })}
        >
          <Icon name='circle-alert' />
          <View className='workbench__want-words'>{words}</View>
          <Icon name='chevron-right' size='s' />
        </View>
      ))}

      <Card>
        <StepPath steps={stepsOf(course, moment)} links={linksOf(course)} />
      </Card>

      <Card rows>
        <ListRow
          icon='eye'
          title={course.status === 'draft' ? '以学员身份预览' : '看学员看到的课程页'}
          onClick={() => void navigate(routes.courseDetail(course.courseId))}
        />
        <ListRow icon='copy' title='再开一期' right='照搬设置和计划' onClick={onCopy} />
        {move !== null && (
          <ListRow
            icon='flag'
            title={MOVE_WORDS[move]}
            right={`变为「${STATUS_WORDS[move]}」`}
            onClick={() => onMove(move)}
          />
        )}
      </Card>

      {course.history.length > 0 && (
        <Card rows>
          <View className='workbench__heading' {...a11y({ role: 'heading' })}>
            变更记录
          </View>
          {course.history.map((entry) => (
            <ListRow key={`${entry.to}${entry.at}`} {...sayMove(entry, moment)} />
          ))}
        </Card>
      )}
    </>
  );
}

/** Who is in, who waits, who lacks a team, who is lit. */
function Figures({ course }: { course: DeskCourse }) {
  const { capacity, enrolledCount, waitingCount, teamSize, ungroupedCount, litToday } = course;
  const places = capacity === null ? '已报名' : `已报名 / ${capacity}`;
  return (
    <View className='workbench__figures'>
      <Figure className='workbench__figure' value={enrolledCount} caption={places} />
      <Figure className='workbench__figure' value={waitingCount} caption='等待处理' />
      {teamSize !== null && <Figure className='workbench__figure' value={ungroupedCount} caption='未分组' />}
      <Figure className='workbench__figure' value={litToday} caption='今日点亮' tone='star' />
    </View>
  );
}
