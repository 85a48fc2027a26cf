import { View } from '@tarojs/components';
import type { ReleasedReview } from '@contract/homework';
import { a11y } from '@/platform/a11y';
import { Avatar } from '@/shared/ui/avatar';
import { Card } from '@/shared/ui/card';
import { FormattedDate } from '@/shared/ui/formatted-date';
import { Icon } from '@/shared/ui/icon';
import { Pill } from '@/shared/ui/pill';
import { chosenLevels } from '../rules';
import './review-card.scss';

const REVIEWERS = { coach: '助教', captain: '队长', peer: '同学' } as const;

/** What somebody said about a version: the strength and the next step first, then the levels and the score. */
export function ReviewCard({ review }: { review: ReleasedReview }) {
  const { reviewer, reviewerKind, version, verdict, strength, nextStep, score, maxScore, releasedAt } = review;
  return (
    <Card className='review-card'>
      <View className='review-card__head'>
        {reviewer ? <Avatar person={reviewer} /> : <Icon name='user-round' size='l' className='review-card__peer' />}
        <View className='review-card__who'>
          <View className='review-card__name'>
            {reviewer ? `${reviewer.nickname} · ${REVIEWERS[reviewerKind]}` : '一位同学'}
          </View>
          <View className='review-card__when'>
            {`点评第 ${version} 版 · `}
            <FormattedDate at={releasedAt} />
          </View>
        </View>
        {verdict === 'pass' ? (
          <Pill tone='ok' icon='circle-check'>
            通过
          </Pill>
        ) : (
          <Pill tone='warn' icon='undo-2'>
            再改一版
          </Pill>
        )}
      </View>
      {strength !== '' && (
        <View className='review-card__strength'>
          <View className='review-card__label'>
            <Icon name='sparkle' size='s' />
            <View>亮点</View>
          </View>
          <View className='review-card__text'>{strength}</View>
        </View>
      )}
      {nextStep !== '' && (
        <View className='review-card__next'>
          <View className='review-card__label'>
            <Icon name='flag' size='s' />
            <View>下一步</View>
          </View>
          <View className='review-card__text'>{nextStep}</View>
        </View>
      )}
      <View className='review-card__levels' {...a11y({ role: 'list', label: '评分' })}>
        {chosenLevels(review).map(({ key, label, level, says, points, maxPoints }) => (
          <View key={key} className='review-card__level' {...a11y({ role: 'listitem' })}>
            <View className='review-card__criterion'>
              <View>{`${label} · ${level}`}</View>
              {says !== '' && <View className='review-card__says'>{says}</View>}
            </View>
            <View className='review-card__points'>{`${points} / ${maxPoints}`}</View>
          </View>
        ))}
      </View>
      <View className='review-card__total'>
        <View>合计</View>
        <View className='review-card__score'>{`${score} / ${maxScore} 分`}</View>
      </View>
    </Card>
  );
}
