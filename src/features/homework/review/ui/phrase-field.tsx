import { View } from '@tarojs/components';
import { LIMITS } from '@contract/limits';
import { a11y } from '@/platform/a11y';
import { TextArea } from '@/shared/ui/field/text-area';
import { Icon } from '@/shared/ui/icon';
import { withPhrase } from '../rules';
import './phrase-field.scss';

export interface PhraseFieldProps {
  label: string;
  placeholder: string;
  phrases: readonly string[];
  value: string;
  error: string | null;
  onChange: (value: string) => void;
}

/** A few words, begun by a tap on a phrase or typed; a phrase is there to be made exact. */
export function PhraseField({ label, placeholder, phrases, value, error, onChange }: PhraseFieldProps) {
  const unused = phrases.filter((phrase) => !value.includes(phrase));
  return (
    <View className='phrases'>
      <TextArea
        label={label}
        required
        placeholder={placeholder}
        value={value}
        maxLength={LIMITS.reviewCharacters}
        error={error}
        onChange={onChange}
      />
      <View className='phrases__row' {...a11y({ role: 'group', label: `${label}的常用句` })}>
        {unused.map((phrase) => (
          <View
            key={phrase}
            className='phrases__one'
            hoverClass='phrases__one--pressed'
            onClick={() => onChange(withPhrase(value, phrase).slice(0, LIMITS.reviewCharacters))}
            {...a11y({ role: 'button', label: `写入：${phrase}` })}
          >
            <Icon name='plus' size='s' />
            <View>{phrase}</View>
          </View>
        ))}
      </View>
    </View>
  );
}
