import { View } from '@tarojs/components';
import { goBack, replaceWith } from '@/platform/navigation';
import { routes } from '@/routes';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Page } from '@/shared/ui/page';
import { StateView } from '@/shared/ui/state-view';
import { beginWith, dropCopy, keepCopy } from '../local';
import { carriedScores, newerVersion, sayEnded } from '../rules';
import { claim } from '../store';
import type { ReviewViewProps } from './view-props';

function sayGoOn({ isDone, isMine, newer }: { isDone: boolean; isMine: boolean; newer: number | null }): string {
  if (isDone) return '点评下一份';
  if (newer === null) return '重新点评';
  return isMine ? `带着写好的内容点评第 ${newer} 版` : `点评第 ${newer} 版`;
}

/** A review that ended unfinished, or was taken back. What its writer wrote goes along to their next one. */
export function EndedView({ communityId, courseId, sheet }: ReviewViewProps) {
  const { submissionId, reviewId, reviewer, author } = sheet;
  const { writing } = beginWith(sheet);
  const isMine = reviewer === null;
  const isPeer = author === null;
  const newer = newerVersion(sheet);
  // somebody else has finished it: there is nothing to go on with here
  const isDone = sheet.status === 'lapsed' && newer === null;
  const again = useTask((requestId: string) => claim({ communityId, submissionId, orNext: isDone }, requestId));

  const goOn = async () => {
    const next = await again.run();
    if (!next) return;
    const isBlank = next.strength === '' && next.nextStep === '' && Object.keys(next.scores).length === 0;
    if (isMine && isBlank && next.submissionId === submissionId && next.reviewId !== reviewId) {
      const scores = carriedScores(writing.scores, next.rubric);
      keepCopy(next.reviewId, { ...writing, scores, verdict: null }, false);
    }
    dropCopy(reviewId);
    await replaceWith(routes.review(next.reviewId, courseId));
  };

  return (
    <Page
      title={isPeer ? '同学互评' : '点评'}
      footer={
        isPeer ? undefined : (
          <Button kind='star' busy={again.busy} onClick={() => void goOn()}>
            {sayGoOn({ isDone, isMine, newer })}
          </Button>
        )
      }
    >
      <StateView icon={newer === null ? 'undo-2' : 'refresh-cw'} {...sayEnded(sheet)} />
      {writing.strength + writing.nextStep !== '' && (
        <Card className='form'>
          <View className='form-title'>{isMine ? '你写的都在' : '收回的话'}</View>
          {writing.strength !== '' && <View>{`亮点：${writing.strength}`}</View>}
          {writing.nextStep !== '' && <View>{`下一步：${writing.nextStep}`}</View>}
        </Card>
      )}
      <Button kind='plain' onClick={() => void goBack(isPeer ? routes.today() : routes.reviewQueue(courseId))}>
        {isPeer ? '回去' : '回到队列'}
      </Button>
    </Page>
  );
}
