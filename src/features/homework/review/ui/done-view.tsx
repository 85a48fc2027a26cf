import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { goBack } from '@/platform/navigation';
import { routes } from '@/routes';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Page } from '@/shared/ui/page';
import { Star } from '@/shared/ui/star';
import { maxScoreOf, sayDone, scoreSoFar } from '../rules';
import { useClaim } from '../use-claim';
import { ReviewActions } from './review-actions';
import type { ReviewViewProps } from './view-props';
import './done-view.scss';

/** A review that is written: what was said, where it is now, and the next one. */
export function DoneView({ communityId, courseId, sheet }: ReviewViewProps) {
  const { submissionId, reviewerKind, rubric, scores, strength, nextStep } = sheet;
  const next = useClaim(courseId, { inPlace: true });
  const isPeer = reviewerKind === 'peer';
  const back = () => void goBack(isPeer ? routes.today() : routes.reviewQueue(courseId));
  const isOver = next.error?.code === 'REVIEW.NOTHING_WAITING';
  const { title, text } = sayDone(sheet);

  return (
    <Page
      title={isPeer ? '同学互评' : '点评'}
      footer={
        isPeer || isOver ? (
          <Button kind='star' onClick={back}>
            {isPeer ? '好了' : '回到队列'}
          </Button>
        ) : (
          <Button kind='star' busy={next.busy} onClick={() => void next.take(submissionId)}>
            点评下一份
          </Button>
        )
      }
    >
      <View className='review-done'>
        <Star mark='lit' size='l' on='paper' lighting />
        <View className='review-done__title' {...a11y({ role: 'heading' })}>
          {title}
        </View>
        <View className='review-done__text'>{isOver ? '没有等待点评的作业了，歇一会儿。' : text}</View>
      </View>
      <Card className='form'>
        <View className='review-done__score'>{`${scoreSoFar(rubric, scores)} / ${maxScoreOf(rubric)} 分`}</View>
        <Said label='亮点' words={strength} />
        <Said label='下一步' words={nextStep} />
      </Card>
      <ReviewActions communityId={communityId} sheet={sheet} />
      {!isPeer && !isOver && (
        <Button kind='plain' onClick={back}>
          回到队列
        </Button>
      )}
    </Page>
  );
}

function Said({ label, words }: { label: string; words: string }) {
  return (
    <View>
      <View className='review-done__label'>{label}</View>
      <View className='review-done__words'>{words}</View>
    </View>
  );
}
