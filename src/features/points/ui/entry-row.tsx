import { View } from '@tarojs/components';
import type { LedgerEntry } from '@contract/points';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { sayInstant } from '@/shared/format/dates';
import { sayEntry } from '@/shared/format/ledger';
import { sayChange, sayNumber } from '@/shared/format/numbers';
import { useMoment } from '@/shared/hooks/moment';
import { classes } from '@/shared/ui/classes';
import { Facts } from '@/shared/ui/facts';
import { Icon } from '@/shared/ui/icon';
import { linkOf } from '../rules';
import './entry-row.scss';

/** One movement: why, what it came from, what it changed, and what there was afterwards. Opens what it was for. */
export function EntryRow({ entry }: { entry: LedgerEntry }) {
  const moment = useMoment();
  const { source, by, points, growth } = entry;
  const link = linkOf(entry);
  const facts = [
    sayInstant(entry.createdAt, moment),
    entry.kind === 'earn' && entry.ruleVersion !== null ? `规则第 ${entry.ruleVersion} 版` : '',
    by === null ? '' : `操作人 ${by}`,
  ];
  return (
    <View
      className={classes('entry', link !== null && 'entry--tappable')}
      hoverClass={link === null ? 'none' : 'entry--pressed'}
      {...(link !== null && { onClick: () => void navigate(link), ...a11y({ role: 'button' }) })}
    >
      <View className='entry__words'>
        <View className='entry__reason'>{sayEntry(entry)}</View>
        {source.label !== null && (
          <View className='entry__source'>
            {source.label}
            {link !== null && <Icon name='chevron-right' size='s' className='entry__open' />}
          </View>
        )}
        <Facts className='entry__when' text={facts.filter((fact) => fact !== '').join(' · ')} />
      </View>
      <View className='entry__figures'>
        {points !== 0 && (
          <View className={classes('entry__points', points > 0 && 'entry__points--gain')}>
            {sayChange(points)} 积分
          </View>
        )}
        {growth !== 0 && <View className='entry__growth'>{sayChange(growth)} 成长值</View>}
        <View className='entry__after'>余 {sayNumber(entry.pointsAfter)}</View>
      </View>
    </View>
  );
}
