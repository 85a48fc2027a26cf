import { View } from '@tarojs/components';
import type { DutyBoard, DutyMate } from '@contract/duty';
import { toast } from '@/platform/notify';
import { Avatar } from '@/shared/ui/avatar';
import { ListRow } from '@/shared/ui/list-row';
import { Sheet } from '@/shared/ui/sheet';
import { sendAskSwap } from './api';
import { askable, sayTurns } from './rules';
import { useDutyWrite } from './use-duty-write';
import './duty.scss';

/** Picks who is asked to stand in for a week of mine. */
export function SwapSheet(props: { board: DutyBoard; weekStart: string; onClose: () => void }) {
  const { board, weekStart, onClose } = props;
  const ask = useDutyWrite(board.teamId, sendAskSwap);
  const mates = askable(board);

  const pick = async ({ person }: DutyMate) => {
    if (!(await ask.run({ weekStart, memberId: person.memberId }))) return;
    toast(`已经问了 ${person.nickname}，TA 会收到消息`);
    onClose();
  };

  return (
    <Sheet title='找谁换班' open onClose={onClose}>
      <View className='duty__soft'>
        {mates.length > 0 ? 'TA 替你值这一周，下次轮到 TA 时由你来值。' : '其他队友都暂时不参加轮值，可以请队长安排。'}
      </View>
      {mates.map((mate) => (
        <ListRow
          key={mate.person.memberId}
          left={<Avatar person={mate.person} />}
          title={mate.person.nickname}
          text={sayTurns(mate)}
          label={`请 ${mate.person.nickname} 换班`}
          onClick={() => void pick(mate)}
        />
      ))}
    </Sheet>
  );
}
