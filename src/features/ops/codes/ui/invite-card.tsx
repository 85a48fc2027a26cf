import { View } from '@tarojs/components';
import type { InviteCode } from '@contract/gate-codes';
import { useMoment } from '@/shared/hooks/moment';
import { Card } from '@/shared/ui/card';
import { Facts } from '@/shared/ui/facts';
import { Pill } from '@/shared/ui/pill';
import { faceOfInvite } from '../rules';
import './codes.scss';

export interface InviteCardProps {
  invite: InviteCode;
  onOpen: () => void;
}

/** One invite code: whether it works, until when, who made it. One that works opens what can be done with it. */
export function InviteCard({ invite, onOpen }: InviteCardProps) {
  const { word, tone, text } = faceOfInvite(invite, useMoment());
  const isLive = invite.state === 'live';
  return (
    <Card label={`邀请码 ${invite.code}，${word}`} {...(isLive && { onClick: onOpen })}>
      <View className='codes__head'>
        <View className={isLive ? 'codes__code' : 'codes__code codes__code--still'}>{invite.code}</View>
        <Pill tone={tone}>{word}</Pill>
      </View>
      <Facts className='codes__soft' text={text} />
    </Card>
  );
}
