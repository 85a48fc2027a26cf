import { View } from '@tarojs/components';
import type { DutySwap } from '@contract/duty';
import { a11y } from '@/platform/a11y';
import { toast } from '@/platform/notify';
import { Avatar } from '@/shared/ui/avatar';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { sendAnswerSwap } from './api';
import { nameWeek, sayWeek } from './rules';
import { useDutyWrite } from './use-duty-write';
import './duty.scss';

export interface SwapCardProps {
  teamId: string;
  thisWeek: string;
  swap: DutySwap;
}

/** Somebody asks me to stand in. */
export function SwapCard({ teamId, thisWeek, swap: { weekStart, asker } }: SwapCardProps) {
  const answer = useDutyWrite(teamId, sendAnswerSwap);
  const reply = async (accept: boolean) => {
    if (!(await answer.run({ weekStart, accept }))) return;
    toast(accept ? `${nameWeek(weekStart, thisWeek)}由你来值，谢谢你` : `已经告诉 ${asker.nickname} 了`);
  };
  return (
    <Card>
      <View className='duty__from'>
        <Avatar person={asker} />
        <View className='duty__words'>
          <View className='duty__title' {...a11y({ role: 'heading' })}>
            {asker.nickname} 想和你换值日
          </View>
          <View className='duty__soft'>{sayWeek(weekStart)}请你来值</View>
          <View className='duty__soft'>下次轮到你时，由 TA 来值</View>
        </View>
      </View>
      <View className='duty__actions'>
        <Button busy={answer.busy} onClick={() => void reply(true)}>
          答应
        </Button>
        <Button kind='ghost' disabled={answer.busy} onClick={() => void reply(false)}>
          这次不行
        </Button>
      </View>
    </Card>
  );
}
