import { View } from '@tarojs/components';
import type { CodeBatch } from '@contract/gate-codes';
import { a11y } from '@/platform/a11y';
import { sayInstant } from '@/shared/format/dates';
import { useMoment } from '@/shared/hooks/moment';
import { Card } from '@/shared/ui/card';
import { Figure } from '@/shared/ui/figure';
import './codes.scss';

/** What a batch was for, and what became of its codes. */
export function BatchCard({ batch, placeName }: { batch: CodeBatch; placeName: string }) {
  const { note, issued, used, free, createdBy, createdAt } = batch;
  const withdrawn = issued - used - free;
  return (
    <Card>
      <View className='codes__title' {...a11y({ role: 'heading' })}>
        {note}
      </View>
      <View className='codes__soft'>{`${placeName} · ${createdBy} · 发于${sayInstant(createdAt, useMoment())}`}</View>
      <View className='codes__figures'>
        <Figure className='codes__figure' value={issued} caption='发出' />
        <Figure className='codes__figure' value={used} caption='已用' />
        <Figure className='codes__figure' value={free} caption='没用过' tone='star' />
        {withdrawn > 0 && <Figure className='codes__figure' value={withdrawn} caption='收回' />}
      </View>
    </Card>
  );
}
