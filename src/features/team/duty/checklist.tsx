import { useState } from 'react';
import { View } from '@tarojs/components';
import type { DutyBoard, DutyItem } from '@contract/duty';
import { a11y } from '@/platform/a11y';
import { sayInstant } from '@/shared/format/dates';
import { useMoment } from '@/shared/hooks/moment';
import { Card } from '@/shared/ui/card';
import { classes } from '@/shared/ui/classes';
import { Icon } from '@/shared/ui/icon';
import { sendTick } from './api';
import { HandOverSheet } from './hand-over-sheet';
import { ITEM_HINTS, ITEM_NAMES, nameWeek } from './rules';
import { useDutyWrite } from './use-duty-write';
import './duty.scss';

/** What a week on duty looks after; its member ticks, the team sees. */
export function Checklist({ board }: { board: DutyBoard }) {
  const { list, thisWeek, teamId } = board;
  const moment = useMoment();
  const [isHandingOver, setHandingOver] = useState(false);
  const tick = useDutyWrite(teamId, sendTick);

  const toggle = (item: DutyItem, done: boolean) => {
    if (item === 'hand_over' && done) setHandingOver(true);
    else void tick.run({ weekStart: list.weekStart, item, done });
  };

  return (
    <Card rows>
      <View className='duty__title duty__title--rows' {...a11y({ role: 'heading' })}>
        {nameWeek(list.weekStart, thisWeek)}清单
      </View>
      {list.items.map(({ item, tickedAt }) => {
        const isDone = tickedAt !== null;
        const hint = isDone ? `${sayInstant(tickedAt, moment)} 完成` : ITEM_HINTS[item];
        return (
          <View
            key={item}
            className='duty__item'
            hoverClass={list.canTick ? 'duty__item--pressed' : 'none'}
            {...(list.canTick
              ? {
                  onClick: () => toggle(item, !isDone),
                  ...a11y({ role: 'checkbox', checked: isDone, label: ITEM_NAMES[item] }),
                }
              : {})}
          >
            <View className={classes('duty__box', isDone && 'duty__box--on')}>
              {isDone && <Icon name='check' size='s' />}
            </View>
            <View className='duty__words'>
              <View className={classes('duty__item-name', isDone && 'duty__item-name--done')}>{ITEM_NAMES[item]}</View>
              <View className='duty__soft'>{hint}</View>
            </View>
          </View>
        );
      })}
      {isHandingOver && (
        <HandOverSheet teamId={teamId} weekStart={list.weekStart} onClose={() => setHandingOver(false)} />
      )}
    </Card>
  );
}
