import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { Button } from '@/shared/ui/button';
import { TextInput } from '@/shared/ui/field/text-input';
import { Icon } from '@/shared/ui/icon';
import type { CriterionDraft, LevelDraft } from '../draft';
import './criterion-field.scss';

const FEWEST_LEVELS = 2;
const MOST_LEVELS = 5;

export interface CriterionFieldProps {
  criterion: CriterionDraft;
  /** Its place, from 1. */
  number: number;
  onChange: (criterion: CriterionDraft) => void;
  /** Absent for the last one. */
  onRemove?: () => void;
}

/** One criterion with its levels, from the lowest points to the highest. */
export function CriterionField({ criterion, number, onChange, onRemove }: CriterionFieldProps) {
  const { label, levels } = criterion;
  const setLevels = (changed: LevelDraft[]) => onChange({ ...criterion, levels: changed });
  const setLevel = (index: number, part: Partial<LevelDraft>) =>
    setLevels(levels.map((level, place) => (place === index ? { ...level, ...part } : level)));
  return (
    <View className='criterion'>
      <View className='criterion__head'>
        <TextInput
          className='criterion__label'
          placeholder={`第 ${number} 项，如 观点`}
          value={label}
          maxLength={20}
          onChange={(text) => onChange({ ...criterion, label: text })}
        />
        {onRemove && <Remove label={`删除第 ${number} 项 ${label}`} onClick={onRemove} />}
      </View>
      {levels.map((level, index) => (
        <View key={index} className='criterion__level'>
          <View className='criterion__line'>
            <TextInput
              className='criterion__name'
              placeholder={`第 ${index + 1} 档`}
              value={level.label}
              maxLength={12}
              onChange={(text) => setLevel(index, { label: text })}
            />
            <TextInput
              className='criterion__points'
              placeholder='分数'
              type='number'
              value={level.points}
              maxLength={3}
              onChange={(points) => setLevel(index, { points })}
            />
            <View className='criterion__unit'>分</View>
            {levels.length > FEWEST_LEVELS && (
              <Remove
                label={`删除第 ${number} 项的第 ${index + 1} 档`}
                onClick={() => setLevels(levels.filter((_, place) => place !== index))}
              />
            )}
          </View>
          <TextInput
            placeholder='做到什么样算这一档'
            value={level.says}
            maxLength={80}
            onChange={(says) => setLevel(index, { says })}
          />
        </View>
      ))}
      {levels.length < MOST_LEVELS && (
        <Button
          kind='plain'
          size='small'
          icon='plus'
          onClick={() => setLevels([...levels, { label: '', points: '', says: '' }])}
        >
          加一档
        </Button>
      )}
    </View>
  );
}

function Remove({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <View className='criterion__remove' onClick={onClick} {...a11y({ role: 'button', label })}>
      <Icon name='trash-2' />
    </View>
  );
}
