import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { AssignmentDetail } from '@contract/homework';
import { copyText } from '@/platform/clipboard';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import type { Moment } from '@/shared/format/dates';
import { Card } from '@/shared/ui/card';
import { Icon } from '@/shared/ui/icon';
import { ListRow } from '@/shared/ui/list-row';
import { sayClosed } from '../rules';
import { Attachments } from '../ui/attachments';
import { FoldCard } from '../ui/fold-card';
import { RubricList } from '../ui/rubric-list';
import { ConsentCard } from './consent-card';
import { HeadCard } from './head-card';
import { ReviewCard } from './review-card';
import { VersionCards } from './version-cards';

export interface AssignmentViewProps {
  detail: AssignmentDetail;
  communityId: string;
  moment: Moment;
  /** Where the next version is written, or what became of it. */
  children: ReactNode;
}

/** All of an assignment: what wants an answer first, then what was said, what is asked, and what was handed in. */
export function AssignmentView({ detail, communityId, moment, children }: AssignmentViewProps) {
  const { assignment, submissionId, showcase, reviews, versions, owedReviews, rubric } = detail;
  const isFresh = versions.length === 0;
  const closed = detail.status === 'released' ? null : sayClosed(detail, moment);
  return (
    <>
      <HeadCard detail={detail} moment={moment} />
      {owedReviews > 0 && (
        <Card rows>
          <ListRow
            icon='users'
            title={`有 ${owedReviews} 份同学的作业等你看`}
            text='写一处亮点，再写一个下一步'
            onClick={() => void navigate(routes.homework())}
          />
        </Card>
      )}
      {submissionId !== null && showcase === 'pending' && (
        <ConsentCard
          communityId={communityId}
          courseId={assignment.courseId}
          submissionId={submissionId}
          showcase={showcase}
        />
      )}
      {reviews.map((review) => (
        <ReviewCard key={review.reviewId} review={review} />
      ))}
      <FoldCard title='作业要求' isOpenAtFirst={isFresh}>
        <View className='work__text'>{detail.prompt}</View>
        <Attachments attachments={detail.attachments} owner='作业' />
        {detail.link !== null && <LinkLine link={detail.link} />}
      </FoldCard>
      <FoldCard title='会怎么看' note={`${rubric.length} 个方面`} isOpenAtFirst={isFresh}>
        <RubricList rubric={rubric} />
      </FoldCard>
      {closed !== null && (
        <View className='work__closed'>
          <Icon name='lock' size='s' />
          <View className='work__closed-words'>{closed}</View>
        </View>
      )}
      {children}
      <VersionCards versions={versions} moment={moment} />
      {submissionId !== null && showcase !== null && showcase !== 'pending' && (
        <ConsentCard
          communityId={communityId}
          courseId={assignment.courseId}
          submissionId={submissionId}
          showcase={showcase}
        />
      )}
    </>
  );
}

/** A link out of the app can only be copied. */
const LinkLine = ({ link }: { link: string }) => (
  <View className='work__link'>
    <ListRow icon='link' title={link} right='复制' onClick={() => void copyText(link)} />
  </View>
);
