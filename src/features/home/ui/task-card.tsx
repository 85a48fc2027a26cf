import { useState } from 'react';
import { View } from '@tarojs/components';
import type { TodayCourse } from '@contract/home';
import { a11y } from '@/platform/a11y';
import { copyText } from '@/platform/clipboard';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { sayDeadline } from '@/shared/format/dates';
import { useMoment } from '@/shared/hooks/moment';
import { Card } from '@/shared/ui/card';
import { classes } from '@/shared/ui/classes';
import { Icon } from '@/shared/ui/icon';
import { Pill } from '@/shared/ui/pill';
import { ProgressBar } from '@/shared/ui/progress-bar';

/** Longer tasks are folded to three lines. */
const FOLD_CHARACTERS = 60;

/** Today's task of a course, until when it counts, and how far the course has come. */
export function TaskCard({ course }: { course: TodayCourse }) {
  const moment = useMoment();
  const [isOpen, setOpen] = useState(false);
  const { task, dayNo, figures } = course;
  const hasBegun = course.localDate >= course.startsOn;
  const isFolded = !isOpen && (task?.text.length ?? 0) > FOLD_CHARACTERS;
  return (
    <Card onClick={() => void navigate(routes.courseDetail(course.courseId))} label={`${course.title}，打开课程`}>
      <View className='task__head'>
        <Pill>{dayNo === null ? course.title : `${course.title} · 第 ${dayNo} 天`}</Pill>
        <TaskState course={course} deadline={sayDeadline(course.closesAt, moment)} />
      </View>
      <View className='task__title'>{task?.title ?? titleWithoutTask(course)}</View>
      {task && task.text !== '' && (
        <View className={classes('task__text', isFolded && 'task__text--folded')}>{task.text}</View>
      )}
      <View className='task__tools'>
        {isFolded && <Tool label='展开' icon='chevron-down' onClick={() => setOpen(true)} />}
        {task?.link != null && <Tool label='复制任务链接' icon='link' onClick={() => void copyText(task.link ?? '')} />}
      </View>
      {hasBegun && (
        <ProgressBar value={figures.litDays} max={figures.days} label='已点亮天数' className='task__progress' />
      )}
    </Card>
  );
}

function TaskState({ course, deadline }: { course: TodayCourse; deadline: string }) {
  switch (course.mark) {
    case 'due':
      return <View className='task__deadline'>{deadline}</View>;
    case 'lit':
    case 'makeup':
      return (
        <Pill tone='ok' icon='check'>
          已点亮
        </Pill>
      );
    case 'leave':
      return <Pill tone='plain'>请假</Pill>;
    default:
      return null;
  }
}

function titleWithoutTask({ mark, localDate, startsOn }: TodayCourse): string {
  if (mark === 'rest') return '休息一天，明天见';
  if (mark === 'none') return localDate < startsOn ? '开营前，先看看课程介绍' : '课程已走完';
  return '今天自由记录，写下此刻想留下的';
}

function Tool({ label, icon, onClick }: { label: string; icon: 'chevron-down' | 'link'; onClick: () => void }) {
  return (
    <View
      className='task__tool'
      onClick={(event) => {
        event.stopPropagation();
        onClick();
      }}
      {...a11y({ role: 'button' })}
    >
      <Icon name={icon} size='s' />
      {label}
    </View>
  );
}
