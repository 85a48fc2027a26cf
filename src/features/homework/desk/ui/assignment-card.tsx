import { View } from '@tarojs/components';
import type { StaffAssignment } from '@contract/homework';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { useMoment } from '@/shared/hooks/moment';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Facts } from '@/shared/ui/facts';
import { Figure } from '@/shared/ui/figure';
import { ListRow } from '@/shared/ui/list-row';
import { Pill } from '@/shared/ui/pill';
import { ProgressBar } from '@/shared/ui/progress-bar';
import { faceOf, sayTerms } from '../rules';
import './assignment-card.scss';

/** One assignment for those who set it: its state, its terms, and what has become of it so far. */
export function AssignmentCard({ assignment }: { assignment: StaffAssignment }) {
  const moment = useMoment();
  const { assignmentId, courseId, title, state, counts } = assignment;
  const face = faceOf(assignment, moment);
  // what peers read comes to staff once it is overdue
  const toReview = assignment.reviewerKind === 'peer' ? counts.overdue : counts.waiting;
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
      <Facts className='staff-assignment__terms' text={sayTerms(assignment, moment)} />
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
      {counts.released > 0 && (
        <ListRow
          icon='circle-check'
          title='已发出的点评'
          label={`《${title}》已发出的点评`}
          onClick={() => void navigate(routes.releasedReviews(courseId, assignmentId))}
        />
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
        {toReview + counts.finished > 0 && (
          <Button label={`点评《${title}》`} onClick={() => void navigate(routes.reviewQueue(courseId, assignmentId))}>
            {toReview > 0 ? '去点评' : '去发布'}
          </Button>
        )}
      </View>
    </Card>
  );
}
