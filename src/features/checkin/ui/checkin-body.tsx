import { useState } from 'react';
import { View } from '@tarojs/components';
import type { FeedRow } from '@contract/checkin';
import { a11y } from '@/platform/a11y';
import { classes } from '@/shared/ui/classes';
import { Icon } from '@/shared/ui/icon';
import { PhotoGrid } from '@/shared/ui/photo-grid';
import { Pill } from '@/shared/ui/pill';
import { VISIBILITY_WORDS } from '../draft/rules';
import { isLong, sayMeasure } from './rules';

/** What was written: text (folded when long, unless `full`), pictures, numbers, and who may see it. */
export function CheckinBody({ row, full = false }: { row: FeedRow; full?: boolean }) {
  const [isOpen, setOpen] = useState(full);
  const isFolded = !isOpen && isLong(row.text);
  const isNarrowed = row.isMine && row.visibility !== 'course';
  return (
    <View className='checkin-body'>
      {row.text !== '' && (
        <View className={classes('checkin-body__text', isFolded && 'checkin-body__text--folded')}>{row.text}</View>
      )}
      {isFolded && (
        <View
          className='checkin-body__unfold'
          onClick={(event) => {
            event.stopPropagation();
            setOpen(true);
          }}
          {...a11y({ role: 'button', label: '展开全文' })}
        >
          展开
          <Icon name='chevron-down' size='s' />
        </View>
      )}
      <PhotoGrid pictures={row.pictures} owner={row.author.nickname} className='checkin-body__photos' />
      {(row.numbers.length > 0 || isNarrowed) && (
        <View className='checkin-body__facts'>
          {row.numbers.map((measure) => (
            <Pill key={measure.label} tone='plain'>
              {sayMeasure(measure)}
            </Pill>
          ))}
          {isNarrowed && (
            <Pill tone='plain' icon={row.visibility === 'self' ? 'lock' : 'users'}>
              {VISIBILITY_WORDS[row.visibility]}
            </Pill>
          )}
        </View>
      )}
    </View>
  );
}
