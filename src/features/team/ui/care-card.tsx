import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { CarePerson } from '@contract/team';
import { a11y } from '@/platform/a11y';
import { copyText } from '@/platform/clipboard';
import { toast } from '@/platform/notify';
import { Avatar } from '@/shared/ui/avatar';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Icon } from '@/shared/ui/icon';
import { Pill } from '@/shared/ui/pill';
import { isTicked, REASON_ICONS, sayContact, sayReason } from '../care-rules';
import { TEAM_ROLE_NAMES } from '../rules';
import { useContacting, type CareKey } from './use-contacting';
import { CareNoteSheet } from './care-note-sheet';
import './care-card.scss';

export interface CareCardProps {
  row: CarePerson;
  care: CareKey;
  /** The first one who waits has the page's main button. */
  isNext: boolean;
}

/** Somebody to whom a word helps: why, the words, and the tick once they are sent. */
export function CareCard({ row, care, isNext }: CareCardProps) {
  const { person, reason, words, contact } = row;
  const [isNoting, setNoting] = useState(false);
  const contacting = useContacting(care, row);
  const isDone = isTicked(contact, care.localDate);
  const role = TEAM_ROLE_NAMES[row.teamRole];

  const copy = async () => {
    if (!(await copyText(words))) toast('没能复制，长按那句话也可以选中');
  };

  return (
    <Card className='care'>
      <View className='care__head'>
        <Avatar person={person} />
        <View className='care__who'>
          <View className='care__name' {...a11y({ role: 'heading' })}>
            {person.nickname}
            {role !== null && (
              <Pill tone='plain' className='care__role'>
                {role}
              </Pill>
            )}
          </View>
          <View className='care__reason'>
            <Icon name={REASON_ICONS[reason.kind]} size='s' className='care__icon' />
            {sayReason(reason)}
          </View>
        </View>
      </View>
      {!isDone && (
        <View className='care__words'>
          <Text userSelect>{words}</Text>
        </View>
      )}
      {contact && !isDone && <View className='care__last'>{sayContact(contact, care.localDate)}</View>}
      {contact?.note && <View className='care__note'>{contact.note}</View>}
      {isDone ? (
        <View className='care__done'>
          <Pill tone='ok' icon='check'>
            今天已联系
          </Pill>
          <View className='care__undo'>
            <Button kind='plain' size='small' label={`给${person.nickname}写备注`} onClick={() => setNoting(true)}>
              {contact?.note ? '改备注' : '加备注'}
            </Button>
            <Button
              kind='plain'
              size='small'
              label={`撤销联系过${person.nickname}`}
              onClick={() => void contacting.mark(false)}
            >
              撤销
            </Button>
          </View>
        </View>
      ) : (
        <View className='care__actions'>
          <Button kind={isNext ? 'night' : 'quiet'} label={`复制给${person.nickname}的话`} onClick={() => void copy()}>
            复制这句话
          </Button>
          <Button
            kind={isNext ? 'quiet' : 'ghost'}
            icon='check'
            label={`已联系${person.nickname}`}
            onClick={() => void contacting.mark(true)}
          >
            已联系
          </Button>
        </View>
      )}
      {isNoting && <CareNoteSheet row={row} contacting={contacting} onClose={() => setNoting(false)} />}
    </Card>
  );
}
