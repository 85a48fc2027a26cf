import { useState } from 'react';
import { Image, View } from '@tarojs/components';
import type { CourseDetail } from '@contract/course';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { useToday } from '@/session';
import { todayOf, type Moment } from '@/shared/format/dates';
import { Avatar } from '@/shared/ui/avatar';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { ListRow } from '@/shared/ui/list-row';
import { Pill } from '@/shared/ui/pill';
import { ProgressBar } from '@/shared/ui/progress-bar';
import { ConditionsCard } from '../../enrol/conditions-card';
import { StandingCard } from '../../enrol/standing-card';
import { sayDates, sayDissolves, sayKind, sayPlaces, sayProgress, sayRules, sayStart } from '../../rules';
import { Countdown } from '../../ui/countdown';
import { PlanDaySheet } from '../../ui/plan-day-sheet';
import { PlanList } from '../../ui/plan-list';
import { PledgeCard } from '../../ui/pledge-card';
import { PreviewMark } from '../../ui/preview-mark';
import { WishCard } from '../../wish/wish-card';
import './index.scss';

export interface CourseViewProps {
  detail: CourseDetail;
  moment: Moment;
  isGivingUp: boolean;
  /** Leaves the course, its line, or takes an application back. */
  onGiveUp: () => void;
  isAgreeing: boolean;
  /** Agrees to the course's rules. */
  onAgree: () => void;
}

/** All there is to know about a course, before and after one is in. */
export function CourseView({ detail, moment, isGivingUp, onGiveUp, isAgreeing, onAgree }: CourseViewProps) {
  const { course } = detail;
  const today = todayOf(moment);
  const isMine = course.enrolment === 'active';
  const isRunning = course.status !== 'closed' && course.status !== 'archived';
  // until the cut-off it is still the learning day before
  const learningDay =
    useToday((state) => state.data?.current?.courses.find(({ courseId }) => courseId === course.courseId)?.localDate) ??
    today;

  const [picked, setPicked] = useState<CourseDetail['plan'][number] | null>(null);

  return (
    <>
      <PreviewMark course={course} />
      <Card className='course'>
        {course.coverUrl !== null && <Image className='course__cover' src={course.coverUrl} mode='aspectFill' />}
        <View className='course__title' {...a11y({ role: 'heading' })}>
          {course.title}
        </View>
        {course.summary !== '' && <View className='course__summary'>{course.summary}</View>}
        <View className='course__pills'>
          <Pill>{sayKind(course)}</Pill>
          <Pill tone='plain'>{sayDates(course)}</Pill>
          <Pill tone='warn' icon='hourglass'>
            {sayDissolves(course)}
          </Pill>
        </View>
        {isMine ? (
          <View className='course__progress'>
            <View>{sayProgress(course, today)}</View>
            {today >= course.startsOn && (
              <ProgressBar value={course.litDays} max={course.days} words='' label={course.title} />
            )}
          </View>
        ) : (
          <View className='course__progress'>
            {sayPlaces(course)}
            {isRunning && today < course.startsOn && ` · ${sayStart(course)}`}
          </View>
        )}
      </Card>

      <Countdown course={course} moment={moment} />
      {detail.asksForRules && <PledgeCard rules={detail.rules} onAgree={onAgree} busy={isAgreeing} />}
      {isRunning && <StandingCard detail={detail} isGivingUp={isGivingUp} onGiveUp={onGiveUp} />}
      {isRunning && <ConditionsCard detail={detail} moment={moment} />}
      <WishCard detail={detail} />
      {isMine && (
        <Card rows>
          <ListRow icon='pencil' title='作业' onClick={() => void navigate(routes.homework())} />
          <ListRow icon='award' title='大家的佳作' onClick={() => void navigate(routes.showcase(course.courseId))} />
        </Card>
      )}

      {detail.openingMessage !== null && isMine && (
        <Card>
          <View className='course__heading' {...a11y({ role: 'heading' })}>
            开营寄语
          </View>
          <View className='course__text'>{detail.openingMessage}</View>
        </Card>
      )}

      <Card rows>
        <View className='course__heading course__heading--rows' {...a11y({ role: 'heading' })}>
          规则都在这里
        </View>
        {sayRules(detail).map((rule) => (
          <ListRow key={rule.title} title={rule.title} text={rule.text} />
        ))}
        {detail.numbers.length > 0 && (
          <ListRow
            title='打卡时会记下'
            text={detail.numbers.map(({ label, unit }) => `${label}（${unit}）`).join('、')}
          />
        )}
      </Card>

      {!detail.asksForRules && <PledgeCard rules={detail.rules} />}

      {detail.introduction !== '' && (
        <Card>
          <View className='course__heading' {...a11y({ role: 'heading' })}>
            课程介绍
          </View>
          <View className='course__text'>{detail.introduction}</View>
          {detail.host && (
            <ListRow
              className='course__host'
              left={<Avatar person={detail.host} />}
              title={detail.host.nickname}
              text='带领这门课程'
            />
          )}
        </Card>
      )}

      {detail.handbook !== '' && (
        <Card>
          <View className='course__heading' {...a11y({ role: 'heading' })}>
            学员手册
          </View>
          <View className='course__text'>{detail.handbook}</View>
        </Card>
      )}

      {detail.plan.length > 0 && (
        <Card>
          <View className='course__heading' {...a11y({ role: 'heading' })}>
            {course.days} 天的安排
          </View>
          <PlanList plan={detail.plan} today={learningDay} isMine={isMine} onPick={setPicked} />
        </Card>
      )}

      {isMine && isRunning && (
        <Button kind='plain' icon='log-out' busy={isGivingUp} onClick={onGiveUp}>
          退出这门课程
        </Button>
      )}
      <PlanDaySheet day={picked} courseId={course.courseId} isMine={isMine} onClose={() => setPicked(null)} />
    </>
  );
}
