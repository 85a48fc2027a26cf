import { useState } from 'react';
import { View } from '@tarojs/components';
import type { DutyBoard } from '@contract/duty';
import { a11y } from '@/platform/a11y';
import { confirm, toast } from '@/platform/notify';
import { useMoment } from '@/shared/hooks/moment';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { classes } from '@/shared/ui/classes';
import { Pill } from '@/shared/ui/pill';
import { sendAnswer } from './api';
import { askedByMe, nameWeek, pillOf, sayMine, sayWeek } from './rules';
import { SwapSheet } from './swap-sheet';
import { useDutyWrite } from './use-duty-write';
import './duty.scss';

/** My own week, while it may be changed: until when, and the ways out. Accepting is the page's main button. */
export function MyWeek({ board, mine }: { board: DutyBoard; mine: NonNullable<DutyBoard['mine']> }) {
  const moment = useMoment();
  const [isAsking, setAsking] = useState(false);
  const answer = useDutyWrite(board.teamId, sendAnswer);
  const pill = pillOf(mine);
  const name = nameWeek(mine.weekStart, board.thisWeek);
  const question = askedByMe(board, mine.weekStart);

  const decline = async () => {
    const sure = await confirm({
      title: `${name}让给下一位？`,
      text: '会请下一位来值。你的轮次还在，之后先轮到你。',
      confirmText: '让给下一位',
    });
    if (sure && (await answer.run({ weekStart: mine.weekStart, accept: false }))) toast('好的，已经请下一位来值');
  };

  return (
    <Card>
      <View className='duty__head'>
        <View className='duty__words'>
          <View className='duty__title' {...a11y({ role: 'heading' })}>
            {name}轮到你值日
          </View>
          <View className='duty__soft'>{sayWeek(mine.weekStart)}</View>
          <View className={classes('duty__soft', 'duty__mine', mine.state === 'accepted' && 'duty__mine--settled')}>
            {question ? `问了 ${question.asked.nickname} 换班，等 TA 答复` : sayMine(mine, moment)}
          </View>
        </View>
        <Pill tone={pill.tone} icon={pill.icon}>
          {pill.words}
        </Pill>
      </View>
      <View className='duty__actions'>
        <Button kind='quiet' icon='repeat' disabled={answer.busy} onClick={() => setAsking(true)}>
          {question ? '换人问' : '找人换班'}
        </Button>
        <Button kind='ghost' busy={answer.busy} onClick={() => void decline()}>
          {name}不行
        </Button>
      </View>
      {isAsking && <SwapSheet board={board} weekStart={mine.weekStart} onClose={() => setAsking(false)} />}
    </Card>
  );
}
