import { useState } from 'react';
import { View } from '@tarojs/components';
import { LIMITS } from '@contract/limits';
import { a11y } from '@/platform/a11y';
import { Button } from '@/shared/ui/button';
import { classes } from '@/shared/ui/classes';
import { Field } from '@/shared/ui/field';
import { TextInput } from '@/shared/ui/field/text-input';
import { Sheet } from '@/shared/ui/sheet';
import { TierMark } from '@/shared/ui/tier-mark';
import { ICON_CHOICES, errorsOf, retainHint, type TierForm } from '../rules';

export interface TierSheetProps {
  forms: TierForm[];
  index: number;
  onClose: () => void;
  onDone: (form: TierForm) => void;
}

const PLACES = Array.from({ length: LIMITS.tierBenefits }, (_, place) => place);

/** One tier to be edited. What is wrong is said when it is to be taken over, and goes as it is put right. */
export function TierSheet({ forms, index, onClose, onDone }: TierSheetProps) {
  const [begun] = useState<TierForm>(() => forms[index]!);
  const [form, setForm] = useState(begun);
  const [wasTried, setWasTried] = useState(false);
  const errors = errorsOf(form, index, forms);
  const isLowest = index === 0;
  const change = (facts: Partial<TierForm>) => setForm((now) => ({ ...now, ...facts }));
  const errorOf = (field: keyof TierForm) => (wasTried ? (errors[field] ?? null) : null);
  const number = (
    field: 'growth' | 'retainGrowth' | 'extraMakeups' | 'earlyEnrolHours',
    label: string,
    hint?: string,
  ) => (
    <TextInput
      type='number'
      label={label}
      value={form[field]}
      maxLength={8}
      error={errorOf(field)}
      onChange={(value) => change({ [field]: value })}
      {...(hint !== undefined && { hint })}
    />
  );
  const done = () => {
    setWasTried(true);
    if (Object.keys(errors).length === 0) onDone(form);
  };

  return (
    <Sheet title={isLowest ? '最低一级' : `第 ${index + 1} 级`} open isWritten={form !== begun} onClose={onClose}>
      <View className='form'>
        <TextInput
          label='名字'
          required
          value={form.name}
          maxLength={LIMITS.tierNameCharacters}
          counted
          error={errorOf('name')}
          onChange={(name) => change({ name })}
        />
        <IconChoice value={form.icon} onPick={(icon) => change({ icon })} />
        {!isLowest && number('growth', '从多少成长值开始')}
        {!isLowest && number('retainGrowth', '每季保级成长值', retainHint(form, forms[index - 1]))}
        {number('extraMakeups', '每门课多送几张补卡', '不设补卡的课程不送')}
        {number('earlyEnrolHours', '提前几小时报名', '课程设了报名开始时间才有用')}
        <Field label='其他特权' hint='由你们来兑现，成员在会员中心看到，不用可以留空'>
          <View className='tier-form__benefits'>
            {PLACES.map((place) => (
              <TextInput
                key={place}
                placeholder={place === 0 ? '例如：生日当天的一封信' : '再写一条'}
                value={form.benefits[place] ?? ''}
                maxLength={LIMITS.tierBenefitCharacters}
                onChange={(value) =>
                  change({ benefits: PLACES.map((at) => (at === place ? value : (form.benefits[at] ?? ''))) })
                }
              />
            ))}
          </View>
        </Field>
        <Button onClick={done}>好了</Button>
      </View>
    </Sheet>
  );
}

function IconChoice({ value, onPick }: { value: TierForm['icon']; onPick: (icon: TierForm['icon']) => void }) {
  return (
    <Field label='图标'>
      <View className='tier-form__icons' {...a11y({ role: 'list' })}>
        {ICON_CHOICES.map(({ value: icon, label }) => (
          <View
            key={icon}
            className={classes('tier-form__icon', icon === value && 'tier-form__icon--on')}
            onClick={() => onPick(icon)}
            {...a11y({ role: 'switch', label: `图标 ${label}`, checked: icon === value })}
          >
            <TierMark icon={icon} />
          </View>
        ))}
      </View>
    </Field>
  );
}
