import { useState } from 'react';
import { View } from '@tarojs/components';
import type { DutyBoard, DutyMate } from '@contract/duty';
import { a11y } from '@/platform/a11y';
import { confirm, toast } from '@/platform/notify';
import { Avatar } from '@/shared/ui/avatar';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { ListRow } from '@/shared/ui/list-row';
import { Pill } from '@/shared/ui/pill';
import { TEAM_ROLE_NAMES } from '../rules';
import { sendOptOut } from './api';
import { MateSheet } from './mate-sheet';
import { sayTurns } from './rules';
import { useDutyWrite } from './use-duty-write';
import './duty.scss';

/** Everybody in the team with how often they were on duty; captain and operators decide from here. */
export function Mates({ board }: { board: DutyBoard }) {
  const { mates, canAssign, courseStatus } = board;
  const [picked, setPicked] = useState<DutyMate | null>(null);
  const me = mates.find(({ isMe }) => isMe);
  return (
    <>
      <Card rows>
        <View className='duty__title duty__title--rows' {...a11y({ role: 'heading' })}>
          谁值过几周
        </View>
        {canAssign && <View className='duty__soft'>点一位队员，请 TA 值日或安排小队职务</View>}
        {mates.map((mate) => {
          const role = TEAM_ROLE_NAMES[mate.teamRole];
          return (
            <ListRow
              key={mate.person.memberId}
              left={<Avatar person={mate.person} />}
              title={mate.isMe ? `${mate.person.nickname}（你）` : mate.person.nickname}
              text={sayTurns(mate)}
              {...(role !== null && { right: <Pill tone='plain'>{role}</Pill> })}
              {...(canAssign && { onClick: () => setPicked(mate), label: `安排 ${mate.person.nickname}` })}
            />
          );
        })}
      </Card>
      {me && courseStatus === 'open' && <OptOut teamId={board.teamId} me={me} />}
      {picked && <MateSheet board={board} mate={picked} onClose={() => setPicked(null)} />}
    </>
  );
}

/** My way out of the rotation, and back. */
function OptOut({ teamId, me }: { teamId: string; me: DutyMate }) {
  const write = useDutyWrite(teamId, sendOptOut);
  const toggle = async () => {
    const optedOut = me.takesTurns;
    const sure =
      !optedOut ||
      (await confirm({
        title: '暂时不参加轮值？',
        text: '之后排班会跳过你，随时可以回来。已经排给你的一周，仍等你答复。',
        confirmText: '暂不参加',
      }));
    if (sure && (await write.run({ optedOut }))) toast(optedOut ? '之后排班会跳过你' : '欢迎回来，下次排班就有你');
  };
  return (
    <Button kind='plain' busy={write.busy} onClick={() => void toggle()}>
      {me.takesTurns ? '暂时不参加轮值' : '重新参加轮值'}
    </Button>
  );
}
