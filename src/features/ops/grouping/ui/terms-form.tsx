import { View } from '@tarojs/components';
import type { Grouping } from '@contract/grouping';
import { LIMITS } from '@contract/limits';
import { a11y } from '@/platform/a11y';
import { Field } from '@/shared/ui/field';
import { Icon, type IconName } from '@/shared/ui/icon';
import { Choices } from '@/shared/ui/choices';
import { clampTeamSize, sayTeams, type Terms } from '../rules';
import './grouping.scss';

export interface TermsFormProps {
  grouping: Pick<Grouping, 'fields' | 'peopleCount'>;
  terms: Terms;
  onChange: (terms: Terms) => void;
}

/** By what to spread people, and how large a team may be. */
export function TermsForm({ grouping, terms, onChange }: TermsFormProps) {
  const { fields, teamSize } = terms;
  const toggle = (key: string) =>
    onChange({ ...terms, fields: fields.includes(key) ? fields.filter((one) => one !== key) : [...fields, key] });
  const resize = (by: number) => onChange({ ...terms, teamSize: clampTeamSize(teamSize + by) });
  return (
    <View className='form'>
      <Choices
        label='哪些方面要分得均匀'
        hint='选中的每一项，各小队之间会尽量相似'
        several
        options={grouping.fields.map(({ key, label }) => ({ value: key, label }))}
        chosen={fields}
        onToggle={toggle}
      />
      <Field label='每队最多几人' hint={sayTeams(grouping.peopleCount, teamSize)}>
        <View className='stepper'>
          <Step icon='minus' label='每队少一人' disabled={teamSize <= LIMITS.teamSizeMin} onClick={() => resize(-1)} />
          <View className='stepper__value' {...a11y({ label: `每队最多 ${teamSize} 人` })}>
            {teamSize} 人
          </View>
          <Step icon='plus' label='每队多一人' disabled={teamSize >= LIMITS.teamSizeMax} onClick={() => resize(1)} />
        </View>
      </Field>
    </View>
  );
}

interface StepProps {
  icon: IconName;
  label: string;
  disabled: boolean;
  onClick: () => void;
}

function Step({ icon, label, disabled, onClick }: StepProps) {
  return (
    <View
      className={disabled ? 'stepper__step stepper__step--still' : 'stepper__step'}
      hoverClass={disabled ? 'none' : 'stepper__step--pressed'}
      onClick={() => !disabled && onClick()}
      {...a11y({ role: 'button', label, disabled })}
    >
      <Icon name={icon} />
    </View>
  );
}
