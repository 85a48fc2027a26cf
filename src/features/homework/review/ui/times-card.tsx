import { View } from '@tarojs/components';
import type { Output } from '@contract/actions';
import { a11y } from '@/platform/a11y';
import { Avatar } from '@/shared/ui/avatar';
import { Card } from '@/shared/ui/card';
import { REVIEWER_WORDS } from '../../desk/rules';
import { saySpan } from '../rules';
import './times-card.scss';

type Reviewer = Output<'review.listTimes'>['reviewers'][number];

/** How long reviews took over the last 30 days, per reviewer. Only operators see it: it is for sharing the work out. */
export function TimesCard({ reviewers }: { reviewers: Reviewer[] }) {
  return (
    <Card>
      <View className='times__head'>
        <View className='times__title' {...a11y({ role: 'heading' })}>
          点评用时
        </View>
        <View className='times__soft'>近 30 天 · 仅运营可见</View>
      </View>
      {reviewers.length === 0 && <View className='times__soft'>完成第一份点评后，这里会有每个人的用时。</View>}
      {reviewers.map((one) => (
        <View key={`${one.reviewer.memberId}.${one.reviewerKind}`} className='times__row'>
          <Avatar person={one.reviewer} size='s' />
          <View className='times__who'>
            <View className='times__name'>{one.reviewer.nickname}</View>
            <View className='times__soft'>{sayWork(one)}</View>
          </View>
          <Time minutes={one.medianMinutes} caption='一半在' />
          <Time minutes={one.p90Minutes} caption='九成在' />
        </View>
      ))}
    </Card>
  );
}

const sayWork = ({ reviewerKind, reviews, openClaims }: Reviewer) =>
  [REVIEWER_WORDS[reviewerKind], `${reviews} 份`, openClaims > 0 ? `手上 ${openClaims} 份` : '']
    .filter(Boolean)
    .join(' · ');

function Time({ minutes, caption }: { minutes: number; caption: string }) {
  return (
    <View className='times__time'>
      <View className='times__soft'>{caption}</View>
      <View className='times__span'>{saySpan(minutes)}内</View>
    </View>
  );
}
