import type { PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import type { DeskRedemption } from '@contract/perk';
import { copyText } from '@/platform/clipboard';
import { sayInstant } from '@/shared/format/dates';
import { sayNumber } from '@/shared/format/numbers';
import { faceOfStatus, PERK_KINDS } from '@/shared/format/perks';
import { useMoment } from '@/shared/hooks/moment';
import { Avatar } from '@/shared/ui/avatar';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { classes } from '@/shared/ui/classes';
import { Icon } from '@/shared/ui/icon';
import { Pill } from '@/shared/ui/pill';
import { sayDue, urgencyOf } from './rules';
import './redemption-card.scss';

/** A redemption for those who fulfil it: what, whose, since when, until when, and where a parcel goes. */
export function RedemptionCard({ redemption, children }: PropsWithChildren<{ redemption: DeskRedemption }>) {
  const moment = useMoment();
  const { member, title, kind, price, createdAt, fulfilledAt, fulfilledBy, tracking, address } = redemption;
  const face = faceOfStatus(redemption);
  const due = sayDue(redemption, moment);
  const urgency = urgencyOf(redemption, moment);
  const isOverdue = urgency === 'overdue';
  return (
    <Card className='redemption desk-line'>
      <View className='redemption__head'>
        <View className='redemption__title'>{title}</View>
        <Pill tone={isOverdue ? 'bad' : face.tone} icon={isOverdue ? 'circle-alert' : face.icon}>
          {isOverdue ? '已超时' : face.word}
        </Pill>
      </View>
      <View className='redemption__person'>
        <Avatar person={member} size='s' />
        <View className='redemption__who'>
          <View>{member.nickname}</View>
          <View className='redemption__soft'>
            {sayInstant(createdAt, moment)} 用 {sayNumber(price)} 积分兑换 · {PERK_KINDS[kind].name}
          </View>
        </View>
      </View>
      <View className='redemption__facts'>
        {due !== null && (
          <View className={classes('redemption__due', urgency !== null && `redemption__due--${urgency}`)}>{due}</View>
        )}
        {fulfilledAt !== null && redemption.status === 'fulfilled' && (
          <View className='redemption__soft'>
            {sayInstant(fulfilledAt, moment)} {fulfilledBy === null ? '' : `由${fulfilledBy}`}
            {face.word.replace(/^已/, '')}
            {tracking !== '' && `，单号 ${tracking}`}
          </View>
        )}
        {redemption.endedReason !== '' && <View className='redemption__soft'>{redemption.endedReason}</View>}
        {address !== null && <AddressBlock address={address} />}
      </View>
      <View className='redemption__acts'>{children}</View>
    </Card>
  );
}

/** Marked, because it is somebody's home: only operators see it, and not for ever. */
function AddressBlock({ address }: { address: NonNullable<DeskRedemption['address']> }) {
  const { name, phone, region, street } = address;
  const whole = `${name} ${phone} ${region}${street}`;
  return (
    <View className='redemption__address'>
      <View className='redemption__lock'>
        <Icon name='lock' size='s' />
        收件信息，仅运营可见
      </View>
      <View>
        {name} {phone}
      </View>
      <View>
        {region}
        {street}
      </View>
      <Button kind='quiet' size='small' icon='copy' onClick={() => void copyText(whole)}>
        复制地址
      </Button>
    </View>
  );
}
