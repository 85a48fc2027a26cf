import { View } from '@tarojs/components';
import type { StaffAssignment } from '@contract/homework';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { useMoment } from '@/shared/hooks/moment';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Figure } from '@/shared/ui/figure';
import { Pill } from '@/shared/ui/pill';
import { ProgressBar } from '@/shared/ui/progress-bar';
import { faceOf, sayTerms } from '../rules';
import './assignment-card.scss';

/** One assignment for those who set it: its state, its terms, and what has become of it so far. */
export function AssignmentCard({ assignment }: { assignment: StaffAssignment }) {
  const moment = useMoment();
  const { assignmentId, courseId, title, state, counts } = assignment;
  const face = faceOf(assignment, moment);
  return (
    <Card className='staff-assignment'>
      <View className='staff-assignment__head'>
        <View className='staff-assignment__title' {...a11y({ role: 'heading' })}>
          {title}
        </View>
        <Pill tone={face.tone} icon={face.icon}>
          {face.words}
        </Pill>
      </View>
      <View className='staff-assignment__terms'>{sayTerms(assignment, moment)}</View>
      {state === 'published' && (
        <>
          <ProgressBar
            className='staff-assignment__progress'
            value={counts.submitted}
            max={counts.learners}
            words={`${counts.submitted} / ${counts.learners} 人已交`}
            label={`《${title}》已交`}
          />
          <View className='staff-assignment__figures'>
            <Figure className='staff-assignment__figure' value={counts.waiting} caption='等待点评' />
            <Figure className='staff-assignment__figure' value={counts.overdue} caption='超过承诺' />
            <Figure className='staff-assignment__figure' value={counts.finished} caption='待发布' />
            <Figure className='staff-assignment__figure' value={counts.released} caption='已点评' />
          </View>
        </>
      )}
      <View className='pair'>
        <Button
          kind='quiet'
          icon='pencil'
          label={`修改《${title}》`}
          onClick={() => void navigate(routes.assignmentEditor(courseId, assignmentId))}
        >
          修改
        </Button>
        {counts.waiting + counts.finished > 0 && (
          <Button label={`点评《${title}》`} onClick={() => void navigate(routes.reviewQueue(courseId, assignmentId))}>
            {counts.waiting > 0 ? '去点评' : '去发布'}
          </Button>
        )}
      </View>
    </Card>
  );
}
