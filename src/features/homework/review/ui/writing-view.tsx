import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ErrorCode } from '@contract/errors';
import type { ReviewSheet } from '@contract/review';
import { a11y } from '@/platform/a11y';
import { scrollTo } from '@/platform/navigation';
import { toast } from '@/platform/notify';
import { useSession } from '@/session';
import { sayError } from '@/shared/format/errors';
import { momentNow } from '@/shared/hooks/moment';
import { useTask } from '@/shared/hooks/use-task';
import type { Remote } from '@/shared/store/remote';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Choices } from '@/shared/ui/choices';
import { Page } from '@/shared/ui/page';
import { StaleNotice } from '@/shared/ui/stale-notice';
import { dropCopy } from '../local';
import { isStaffRole } from '../roles';
import {
  maxScoreOf,
  mayOnceDone,
  missingIn,
  NEXT_STEP_PHRASES,
  scoreSoFar,
  STRENGTH_PHRASES,
  type Writing,
} from '../rules';
import { finishReview, useSheet } from '../store';
import { useWriting } from '../use-writing';
import { ClaimClock } from './claim-clock';
import { LevelPicker } from './level-picker';
import { LostCard } from './lost-card';
import { PhraseField } from './phrase-field';
import { SavingLine } from './saving-line';
import { SheetHead } from './sheet-head';
import type { ReviewViewProps } from './view-props';
import { WorkCards } from './work-card';
import './writing-view.scss';

const VERDICTS = [
  { value: 'pass', label: '通过' },
  { value: 'return', label: '退回，再改一版' },
] as const;

/** What the cloud says when the review is not being written any more: the page goes on to what has become of it. */
const ENDED: ErrorCode[] = ['REVIEW.STATE_CHANGED', 'REVIEW.SUPERSEDED'];

interface WritingViewProps extends ReviewViewProps {
  notice: Remote<ReviewSheet>;
}

/** A review being written: the work above, what is said about it below. */
export function WritingView({ communityId, courseId, sheet, notice }: WritingViewProps) {
  const { reviewId, rubric, reviewerKind } = sheet;
  const role = useSession((session) => session.role);
  const reload = () => void useSheet.getState().refresh();
  const { writing, change, rest, saving, until, isLost } = useWriting({ communityId, sheet, onEnded: reload });
  const [isTried, setTried] = useState(false);
  const finish = useTask(
    async (requestId: string, { verdict, scores, strength, nextStep }: Writing) => {
      const said = { verdict: verdict ?? 'pass', scores, strength, nextStep };
      const answer = await finishReview({ communityId, reviewId, ...said }, requestId);
      if (!answer.ok && ENDED.includes(answer.error.code)) reload();
      return answer;
    },
    { quiet: true },
  );
  const missing = missingIn(writing, rubric);
  const errorOf = (part: keyof typeof missing) => (isTried ? (missing[part] ?? null) : null);

  const submit = async () => {
    setTried(true);
    const [first] = Object.values(missing);
    if (first !== undefined) {
      toast(first);
      scrollTo('.field--wrong, .writing__missing');
      return;
    }
    rest();
    const done = await finish.run({
      ...writing,
      strength: writing.strength.trim(),
      nextStep: writing.nextStep.trim(),
    });
    if (!done) return;
    rest(true);
    dropCopy(reviewId);
    const may = mayOnceDone(sheet, { ...done, verdict: writing.verdict, isStaff: isStaffRole(role) });
    useSheet.getState().patch((shown) => ({ ...shown, ...writing, status: done.status, may }));
  };
  const refusal = finish.error;
  const lost = isLost || refusal?.code === 'REVIEW.CLAIM_LOST';

  return (
    <Page
      title={reviewerKind === 'peer' ? '同学互评' : '点评'}
      className='writing'
      wide
      footer={
        <>
          <SavingLine saving={saving} />
          <Button kind='star' busy={finish.busy} onClick={() => void submit()}>
            完成点评
          </Button>
        </>
      }
    >
      <StaleNotice error={notice.error} fetchedAt={notice.fetchedAt} onRetry={reload} />
      <View className='writing__sides'>
        <View className='stack'>
          <SheetHead sheet={sheet}>
            <ClaimClock reviewerKind={reviewerKind} until={until} isLost={lost} />
          </SheetHead>
          {lost && <LostCard courseId={courseId} submissionId={sheet.submissionId} />}
          <WorkCards sheet={sheet} />
        </View>
        <View className='stack'>
          <Card>
            <View className='writing__head'>
              <View className='writing__title' {...a11y({ role: 'heading' })}>
                评分
              </View>
              <View className='writing__score'>{`${scoreSoFar(rubric, writing.scores)} / ${maxScoreOf(rubric)} 分`}</View>
            </View>
            <LevelPicker
              rubric={rubric}
              scores={writing.scores}
              onPick={(key, level) => change({ scores: { ...writing.scores, [key]: level } })}
            />
            {errorOf('rubric') !== null && (
              <View className='writing__missing' {...a11y({ role: 'alert' })}>
                {errorOf('rubric')}
              </View>
            )}
          </Card>

          <Card className='form'>
            <PhraseField
              label='一处亮点'
              placeholder='具体到哪一句、哪一段'
              phrases={STRENGTH_PHRASES}
              value={writing.strength}
              error={errorOf('strength')}
              onChange={(strength) => change({ strength })}
            />
            <PhraseField
              label='一个下一步'
              placeholder='一件下次就能做的事'
              phrases={NEXT_STEP_PHRASES}
              value={writing.nextStep}
              error={errorOf('nextStep')}
              onChange={(nextStep) => change({ nextStep })}
            />
            {reviewerKind !== 'peer' && (
              <Choices
                label='结论'
                options={VERDICTS}
                chosen={writing.verdict === null ? [] : [writing.verdict]}
                {...(!sheet.canResubmit && { hint: '再交时间已过：退回以后，作者不能再交新的一版' })}
                error={errorOf('verdict')}
                onToggle={(verdict) => change({ verdict })}
              />
            )}
          </Card>
        </View>
      </View>
      {refusal && !lost && (
        <View className='writing__refusal' {...a11y({ role: 'alert' })}>
          {sayError(refusal, momentNow())}
        </View>
      )}
    </Page>
  );
}
