import { useState } from 'react';
import { View } from '@tarojs/components';
import type { PlanDayDraft } from '@contract/course-setup';
import { Button } from '@/shared/ui/button';
import { TextArea } from '@/shared/ui/field/text-area';
import { Icon } from '@/shared/ui/icon';
import { Sheet } from '@/shared/ui/sheet';
import { readPlanTable } from './import-rules';
import './import-sheet.scss';

export interface ImportSheetProps {
  firstDay: number;
  lastDay: number;
  busy: boolean;
  onClose: () => void;
  onImport: (days: PlanDayDraft[]) => void;
}

/** Lines that are told at once; the others follow when these are put right. */
const SHOWN_ERRORS = 6;

/** A table pasted from a spreadsheet becomes the plan; what is wrong is named line by line before anything is saved. */
export function ImportSheet({ firstDay, lastDay, busy, onClose, onImport }: ImportSheetProps) {
  const [text, setText] = useState('');
  const { days, errors } = readPlanTable(text, { firstDay, lastDay });
  const more = errors.length - SHOWN_ERRORS;
  return (
    <Sheet title='从表格导入' open isWritten={text !== ''} onClose={onClose}>
      <View className='form'>
        <View className='import__help'>
          在表格里选中「天、标题、任务、链接、必做」这几列，复制后粘贴到下面。只有标题也可以，会从第 {firstDay}{' '}
          天依次排。
        </View>
        <TextArea
          placeholder={'1\t读第一章\t写一句话\n2\t读第二章'}
          value={text}
          maxLength={60_000}
          counted={false}
          onChange={setText}
        />
        {errors.slice(0, SHOWN_ERRORS).map(({ line, words }) => (
          <View key={line} className='import__error'>
            <Icon name='circle-alert' size='s' />
            {`第 ${line} 行：${words}`}
          </View>
        ))}
        {more > 0 && <View className='import__help'>{`还有 ${more} 行要改`}</View>}
        {errors.length === 0 && days.length > 0 && (
          <View className='import__help'>同一天已有的内容会被换成表格里的，图片会去掉。</View>
        )}
        <Button
          kind='star'
          busy={busy}
          disabled={days.length === 0 || errors.length > 0}
          onClick={() => onImport(days)}
        >
          {errors.length > 0 ? `先改好 ${errors.length} 行` : days.length > 0 ? `导入 ${days.length} 天` : '导入'}
        </Button>
      </View>
    </Sheet>
  );
}
