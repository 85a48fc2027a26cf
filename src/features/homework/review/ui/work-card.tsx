import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ReviewSheet } from '@contract/review';
import { a11y } from '@/platform/a11y';
import { Card } from '@/shared/ui/card';
import { Segments } from '@/shared/ui/segments';
import { Attachments } from '../../ui/attachments';
import { FoldCard } from '../../ui/fold-card';
import { ReviewCard } from '../../detail/review-card';
import { CompareView } from './compare-view';
import './work-card.scss';

type Look = 'read' | 'compare';

/** The work under review, with what it was asked for, what it was before and what was said about that. */
export function WorkCards({ sheet }: { sheet: ReviewSheet }) {
  const { version, versions, prompt, author, earlier } = sheet;
  const [look, setLook] = useState<Look>('read');
  const work = versions.find((one) => one.version === version);
  const before = versions.find((one) => one.version < version);
  if (!work) return null;
  return (
    <>
      <FoldCard title='题目' isOpenAtFirst={false}>
        <View className='work-card__text'>{prompt}</View>
      </FoldCard>
      <Card className='work-card'>
        {before ? (
          <Segments<Look>
            items={[
              { value: 'read', label: '这一版' },
              { value: 'compare', label: '对照上一版' },
            ]}
            value={look}
            onChange={setLook}
          />
        ) : (
          <View className='work-card__title' {...a11y({ role: 'heading' })}>
            作业
          </View>
        )}
        {before && look === 'compare' ? (
          <CompareView older={before} newer={work} />
        ) : (
          <>
            {work.text !== '' && <View className='work-card__text'>{work.text}</View>}
            <Attachments attachments={work.attachments} owner={author?.nickname ?? '同学'} />
          </>
        )}
      </Card>
      {earlier.length > 0 && <Earlier reviews={earlier} />}
    </>
  );
}

/** What was said before, folded: the next step asked for then is what to look for now. */
function Earlier({ reviews }: { reviews: ReviewSheet['earlier'] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Card rows>
        <View
          className='work-card__fold'
          onClick={() => setOpen(!isOpen)}
          {...a11y({ role: 'button', label: `之前的点评，${isOpen ? '收起' : '展开'}` })}
        >
          <View className='work-card__before'>上次的下一步</View>
          <View className='work-card__step'>{reviews[0]?.nextStep}</View>
        </View>
      </Card>
      {isOpen && reviews.map((review) => <ReviewCard key={review.reviewId} review={review} />)}
    </>
  );
}
