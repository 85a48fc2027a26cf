import { View } from '@tarojs/components';
import type { Gate } from '@contract/community';
import type { CourseSetup } from '@contract/course-setup';
import { a11y } from '@/platform/a11y';
import { sayDayWithWeekday } from '@/shared/format/dates';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Choices } from '@/shared/ui/choices';
import { PickerRow, SelectRow } from '@/shared/ui/picker-row';
import type { LocalMoment } from './draft';
import { CountField, type SectionProps } from './fields';

const GATES: { value: Gate; label: string }[] = [
  { value: 'open', label: '直接报名' },
  { value: 'review', label: '运营审核' },
  { value: 'invite', label: '邀请码' },
  { value: 'access_code', label: '兑换码' },
];

/** Who gets in, how many, and when. */
export function EnrolmentSection({ tiers, ...props }: SectionProps & { tiers: CourseSetup['tiers'] }) {
  const { draft, errors, isFrozen, onChange } = props;
  const levels = [
    { value: 0, label: '所有成员' },
    ...tiers.map(({ tierNo, name }) => ({ value: tierNo, label: `${name}及以上` })),
  ];
  const level = draft.minTierNo ?? 0;
  return (
    <Card className='form'>
      <View className='form-title' {...a11y({ role: 'heading' })}>
        谁来报名
      </View>
      <Choices
        label='报名方式'
        options={GATES}
        chosen={[draft.gate]}
        disabled={isFrozen('gate')}
        onToggle={(gate) => onChange({ gate })}
      />
      {tiers.length > 0 && (
        <SelectRow
          label='等级要求'
          words={levels.find(({ value }) => value === level)?.label ?? '所有成员'}
          options={levels}
          value={level}
          error={errors.minTierNo ?? null}
          disabled={isFrozen('minTierNo')}
          onChange={(tierNo) => onChange({ minTierNo: tierNo === 0 ? null : tierNo })}
        />
      )}
      <View className='pair'>
        <CountField {...props} of='capacity' label='名额' placeholder='不限' />
        <CountField {...props} of='teamSize' label='每队人数' placeholder='不分队' />
      </View>
      <MomentField
        label='报名开始'
        none='发布后立即开始'
        usual={{ date: draft.startsOn, time: '08:00' }}
        value={draft.enrolsFrom}
        error={errors.enrolsFrom ?? null}
        disabled={isFrozen('enrolsFrom')}
        onChange={(enrolsFrom) => onChange({ enrolsFrom })}
      />
      <MomentField
        label='报名截止'
        none='一直可以报名'
        usual={{ date: draft.startsOn, time: '20:00' }}
        value={draft.enrolsUntil}
        error={errors.enrolsUntil ?? null}
        disabled={isFrozen('enrolsUntil')}
        onChange={(enrolsUntil) => onChange({ enrolsUntil })}
      />
    </Card>
  );
}

interface MomentFieldProps {
  label: string;
  /** What it means that nothing is set. */
  none: string;
  /** Where the wheel stands first. */
  usual: LocalMoment;
  value: LocalMoment | null;
  error: string | null;
  disabled: boolean;
  onChange: (value: LocalMoment | null) => void;
}

/** A day and a clock time, or none. */
function MomentField({ label, none, usual, value, error, disabled, onChange }: MomentFieldProps) {
  if (value === null) {
    const words = { label, words: none, value: usual.date, error, disabled };
    return <PickerRow mode='date' {...words} onChange={(date) => onChange({ ...usual, date })} />;
  }
  return (
    <View>
      <View className='pair'>
        <PickerRow
          mode='date'
          label={label}
          words={sayDayWithWeekday(value.date)}
          value={value.date}
          error={error}
          disabled={disabled}
          onChange={(date) => onChange({ ...value, date })}
        />
        <PickerRow
          mode='time'
          label='时间'
          words={value.time}
          value={value.time}
          disabled={disabled}
          onChange={(time) => onChange({ ...value, time })}
        />
      </View>
      {!disabled && (
        <Button kind='plain' size='small' onClick={() => onChange(null)}>
          {`改为${none}`}
        </Button>
      )}
    </View>
  );
}
