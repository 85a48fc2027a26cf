import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Choices } from '@/shared/ui/choices';
import { Field } from '@/shared/ui/field';
import { criteriaOf, nextKey, type CriterionDraft } from '../draft';
import { templateOf } from '../rules';
import { TEMPLATES } from '../templates';
import { CriterionField } from './criterion-field';
import type { SectionProps } from './section';

const MOST_CRITERIA = 6;

const NEW_LEVELS = [
  { label: '待补充', points: '2', says: '' },
  { label: '达到', points: '6', says: '' },
  { label: '很好', points: '10', says: '' },
];

/** What reviewers look at. Reviews that are out keep the rubric that they were written with. */
export function RubricSection({ draft, errors, onChange, isInUse }: SectionProps & { isInUse: boolean }) {
  const { rubric } = draft;
  const set = (criteria: CriterionDraft[]) => onChange({ rubric: criteria });
  const add = () => set([...rubric, { key: nextKey(rubric), label: '', levels: NEW_LEVELS }]);
  return (
    <Card className='form'>
      <View className='form-title' {...a11y({ role: 'heading' })}>
        评分标准
      </View>
      <Choices
        label='从一份现成的开始'
        options={TEMPLATES.map(({ name }) => ({ value: name, label: name }))}
        chosen={templateOf(rubric)}
        hint={isInUse ? '改了只影响之后的点评，已经发出的不会变' : '选了再改成你们的'}
        onToggle={(name) => {
          const template = TEMPLATES.find((one) => one.name === name);
          if (template) set(criteriaOf(template.rubric));
        }}
      />
      {rubric.map((criterion, index) => (
        <CriterionField
          key={criterion.key}
          criterion={criterion}
          number={index + 1}
          onChange={(changed) => set(rubric.map((one) => (one.key === criterion.key ? changed : one)))}
          {...(rubric.length > 1 && { onRemove: () => set(rubric.filter(({ key }) => key !== criterion.key)) })}
        />
      ))}
      <Field error={errors.rubric ?? null}>
        {rubric.length < MOST_CRITERIA && (
          <Button kind='quiet' icon='plus' onClick={add}>
            加一项
          </Button>
        )}
      </Field>
    </Card>
  );
}
