import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { Button } from '@/shared/ui/button';
import { classes } from '@/shared/ui/classes';
import { Icon } from '@/shared/ui/icon';
import './enrolment-card.scss';

export interface DecisionBarProps {
  pickedCount: number;
  isAllPicked: boolean;
  busy: boolean;
  onPickAll: () => void;
  onReject: () => void;
  onApprove: () => void;
}

/** Answers for everybody who is picked. */
export function DecisionBar({ pickedCount, isAllPicked, busy, onPickAll, onReject, onApprove }: DecisionBarProps) {
  const isIdle = pickedCount === 0;
  return (
    <View className='enrolment__bar'>
      <View
        className='enrolment__all'
        onClick={onPickAll}
        {...a11y({ role: 'checkbox', label: '全选', checked: isAllPicked })}
      >
        <View className={classes('enrolment__tick', isAllPicked && 'enrolment__tick--on')}>
          {isAllPicked && <Icon name='check' size='s' />}
        </View>
        {isIdle ? '全选' : `${pickedCount} 人`}
      </View>
      <Button kind='quiet' disabled={isIdle || busy} onClick={onReject}>
        不通过
      </Button>
      <Button busy={busy} disabled={isIdle} onClick={onApprove}>
        通过
      </Button>
    </View>
  );
}
