import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Output } from '@contract/actions';
import { todayOf } from '@/shared/format/dates';
import { sayEnd, sayTerm } from '@/shared/format/ledger';
import { useMoment } from '@/shared/hooks/moment';
import { Card } from '@/shared/ui/card';
import { ListRow } from '@/shared/ui/list-row';
import { Sheet } from '@/shared/ui/sheet';
import './expiry-card.scss';

/** What of my points ends next, and by which rule; more of it on tap. */
export function ExpiryCard({ expiry }: { expiry: Output<'points.getExpiry'> }) {
  const [isOpen, setOpen] = useState(false);
  const today = todayOf(useMoment());
  const { term, upcoming } = expiry;
  const [next] = upcoming;
  return (
    <>
      <Card rows>
        <ListRow
          icon='hourglass'
          title={next ? sayEnd(next, today) : '没有积分要到期'}
          text={`积分${sayTerm(term)}`}
          {...(next && { onClick: () => setOpen(true), label: `${sayEnd(next, today)}，看看之后` })}
        />
      </Card>
      <Sheet title='什么时候到期' open={isOpen} onClose={() => setOpen(false)}>
        {upcoming.map((end) => (
          <ListRow key={end.lastDay} icon='coins' title={sayEnd(end, today)} />
        ))}
        <View className='expiry__note'>到期日当天还可以用。每次都先用快到期的积分；临近 30 天，会在消息里提醒你。</View>
      </Sheet>
    </>
  );
}
