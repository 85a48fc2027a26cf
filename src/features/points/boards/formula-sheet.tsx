import { View } from '@tarojs/components';
import type { Board } from '@contract/board';
import { Sheet } from '@/shared/ui/sheet';
import './formula-sheet.scss';

/** What holds for every board. */
const ALWAYS = [
  '分数相同，名次就相同；同分的人每周换一个顺序排。',
  '每几分钟更新一次，一周结束后的周三中午定榜，之后不再变化。',
  '可以在设置里选择不出现在榜单，任何人都不会看到你。',
];

export interface FormulaSheetProps {
  title: string;
  formula: Board['formula'];
  open: boolean;
  onClose: () => void;
}

/** How the scores of a board are made, nothing left out. */
export function FormulaSheet({ title, formula: { text, notes }, open, onClose }: FormulaSheetProps) {
  return (
    <Sheet title={`${title}榜怎么算的`} open={open} onClose={onClose}>
      <View className='formula-sheet__text'>{text}</View>
      {[...notes, ...ALWAYS].map((note) => (
        <View key={note} className='formula-sheet__note'>
          {note}
        </View>
      ))}
    </Sheet>
  );
}
