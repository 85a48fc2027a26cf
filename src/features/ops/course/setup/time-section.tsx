import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { sayDayWithWeekday } from '@/shared/format/dates';
import { Card } from '@/shared/ui/card';
import { Choices } from '@/shared/ui/choices';
import { PickerRow, SelectRow } from '@/shared/ui/picker-row';
import { startingOn } from './draft';
import { CountField, frozenHint, type SectionProps } from './fields';
import { CUTOFFS, FLASH_DAYS, GRACES, KIND_WORDS, ofKind, sayCutoff, sayGrace, saySpan } from './rules';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'].map((label, index) => ({ value: index + 1, label }));

const toggled = (chosen: readonly number[], value: number) =>
  chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value].sort((a, b) => a - b);

/** When the course runs, day by day, and when it is gone. */
export function TimeSection(props: SectionProps) {
  const { draft, errors, isFrozen, onChange } = props;
  const span = saySpan(draft);
  const dissolves = sayDayWithWeekday(draft.dissolvesOn);
  return (
    <Card className='form'>
      <View className='form-title' {...a11y({ role: 'heading' })}>
        什么时候学
      </View>
      <Choices
        label='类型'
        options={KIND_WORDS}
        chosen={[draft.kind]}
        disabled={isFrozen('kind')}
        {...frozenHint(isFrozen('kind'))}
        onToggle={(kind) => onChange(ofKind(draft, kind))}
      />
      {draft.kind === 'flash' ? (
        <Choices
          label='打卡天数'
          options={FLASH_DAYS.map((days) => ({ value: days, label: `${days} 天` }))}
          chosen={[draft.days]}
          error={errors.days ?? null}
          disabled={isFrozen('days')}
          onToggle={(days) => onChange({ days })}
        />
      ) : (
        <CountField {...props} of='days' label='打卡天数' hint='只数打卡日，不含休息日' required />
      )}
      <PickerRow
        mode='date'
        label='开营日'
        words={sayDayWithWeekday(draft.startsOn)}
        value={draft.startsOn}
        error={errors.startsOn ?? null}
        disabled={isFrozen('startsOn')}
        {...frozenHint(isFrozen('startsOn'), span ?? undefined)}
        onChange={(startsOn) => onChange(startingOn(draft, startsOn))}
      />
      <Choices
        label='打卡日'
        options={WEEKDAYS}
        chosen={draft.weekdays}
        several
        error={errors.weekdays ?? null}
        disabled={isFrozen('weekdays')}
        onToggle={(weekday) => onChange({ weekdays: toggled(draft.weekdays, weekday) })}
      />
      <SelectRow
        label='每日截止'
        words={sayCutoff(draft.cutoffMinutes)}
        options={optionsOf(CUTOFFS, draft.cutoffMinutes, sayCutoff)}
        value={draft.cutoffMinutes}
        hint='截止前点亮都算当天'
        disabled={isFrozen('cutoffMinutes')}
        onChange={(cutoffMinutes) => onChange({ cutoffMinutes })}
      />
      <SelectRow
        label='断网补传'
        words={sayGrace(draft.graceMinutes)}
        options={optionsOf(GRACES, draft.graceMinutes, sayGrace)}
        value={draft.graceMinutes}
        hint='没有网络时写下的，截止后多久内传到还算'
        disabled={isFrozen('graceMinutes')}
        onChange={(graceMinutes) => onChange({ graceMinutes })}
      />
      <PickerRow
        mode='date'
        label='解散日'
        words={dissolves}
        value={draft.dissolvesOn}
        start={draft.startsOn}
        error={errors.dissolvesOn ?? null}
        disabled={isFrozen('dissolvesOn')}
        hint='从报名起就告诉每一个人'
        onChange={(dissolvesOn) => onChange({ dissolvesOn })}
      />
    </Card>
  );
}

/** The usual values, and the present one where it is another. */
function optionsOf(usual: readonly number[], value: number, say: (minutes: number) => string) {
  const values = usual.includes(value) ? usual : [...usual, value].sort((a, b) => a - b);
  return values.map((minutes) => ({ value: minutes, label: say(minutes) }));
}
