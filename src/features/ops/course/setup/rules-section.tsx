import { View } from '@tarojs/components';
import { LIMITS } from '@contract/limits';
import { a11y } from '@/platform/a11y';
import { Card } from '@/shared/ui/card';
import { CountField, LinesField, type SectionProps } from './fields';
import { NumbersField } from './numbers-field';

/** What is agreed: rules, allowances, what completes the course, what each check-in asks for. */
export function RulesSection(props: SectionProps) {
  const { draft, errors, isFrozen, onChange } = props;
  return (
    <Card className='form'>
      <View className='form-title' {...a11y({ role: 'heading' })}>
        约定与完成
      </View>
      <LinesField
        {...props}
        of='rules'
        label='课程规则'
        hint='一行一条，报名时逐条确认'
        placeholder={'每天写一句话\n不发广告'}
        maxLength={LIMITS.courseRules * LIMITS.courseRuleCharacters}
      />
      <View className='pair'>
        <CountField {...props} of='leaveAllowance' label='请假次数' />
        <CountField {...props} of='makeupAllowance' label='补卡张数' />
      </View>
      <View className='pair'>
        <CountField {...props} of='completionPercent' setting='completionShare' label='完成要点亮（%）' />
        <CountField {...props} of='requiredHomework' label='要交的作业' placeholder='不要求' />
      </View>
      <NumbersField
        numbers={draft.numbers}
        error={errors.numbers ?? null}
        disabled={isFrozen('numbers')}
        onChange={(numbers) => onChange({ numbers })}
      />
    </Card>
  );
}
