import { View } from '@tarojs/components';
import type { NumberField } from '@contract/course';
import { Card } from '@/shared/ui/card';
import { TextInput } from '@/shared/ui/field/text-input';
import { numberProblem } from '../../draft/rules';
import { editDraft, saveDraft, useDraft } from '../../draft/store';

/** The numbers that the course asks for; each may be left empty. */
export function NumberFields({ fields }: { fields: readonly NumberField[] }) {
  const numbers = useDraft((state) => state.draft.numbers);
  return (
    <Card className='numbers'>
      {fields.map((field) => (
        <View key={field.key} className='numbers__field'>
          <TextInput
            label={field.label}
            unit={field.unit}
            placeholder='可不填'
            type='digit'
            value={numbers[field.key] ?? ''}
            maxLength={9}
            error={numberProblem(numbers[field.key] ?? '', field)}
            onChange={(value) => editDraft({ numbers: { ...numbers, [field.key]: value } })}
            onBlur={saveDraft}
          />
        </View>
      ))}
    </Card>
  );
}
