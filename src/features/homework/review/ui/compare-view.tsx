import { useMemo, useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { SubmissionVersion } from '@contract/homework';
import { a11y } from '@/platform/a11y';
import { classes } from '@/shared/ui/classes';
import { Segments } from '@/shared/ui/segments';
import { Attachments } from '../../ui/attachments';
import { compare, sayComparison, type Sentence } from '../compare';
import './compare-view.scss';

export interface CompareViewProps {
  older: SubmissionVersion;
  newer: SubmissionVersion;
}

type Side = 'older' | 'newer';

/** Two versions: beside each other where there is room, one at a time on a phone. What changed is marked in both. */
export function CompareView({ older, newer }: CompareViewProps) {
  const [side, setSide] = useState<Side>('newer');
  const both = useMemo(() => compare(older.text, newer.text), [older.text, newer.text]);
  const pane = (which: Side, { version, attachments }: SubmissionVersion) => (
    <View className={classes('compare__pane', which !== side && 'compare__pane--behind')}>
      <View className='compare__version'>第 {version} 版</View>
      <Sentences sentences={both[which]} kind={which} />
      <Attachments attachments={attachments} owner='作者' />
    </View>
  );
  return (
    <View className='compare'>
      <View className='compare__sum'>{sayComparison(both)}</View>
      <Segments
        className='compare__switch'
        items={[
          { value: 'newer', label: `第 ${newer.version} 版` },
          { value: 'older', label: `第 ${older.version} 版` },
        ]}
        value={side}
        onChange={setSide}
      />
      <View className='compare__panes'>
        {pane('older', older)}
        {pane('newer', newer)}
      </View>
    </View>
  );
}

/** Changed sentences have a line: through what is gone, under what is new. */
function Sentences({ sentences, kind }: { sentences: Sentence[]; kind: Side }) {
  const mark = kind === 'older' ? 'compare__gone' : 'compare__new';
  const meaning = kind === 'older' ? '已去掉' : '新写的';
  return (
    <View className='compare__text'>
      {sentences.map(({ text, isChanged }, index) => (
        <Text
          key={`${index}.${text}`}
          className={isChanged ? mark : ''}
          {...(isChanged ? a11y({ label: `${meaning}：${text}` }) : {})}
        >
          {text}
        </Text>
      ))}
    </View>
  );
}
