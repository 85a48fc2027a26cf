import type { SetupField } from '@contract/course-setup';
import { TextArea } from '@/shared/ui/field/text-area';
import { TextInput } from '@/shared/ui/field/text-input';
import type { SetupDraft } from './draft';
import type { SetupErrors } from './rules';

/** What each section of the form works with. */
export interface SectionProps {
  draft: SetupDraft;
  errors: SetupErrors;
  /** Whether the course's state still lets a setting change. */
  isFrozen: (field: SetupField) => boolean;
  onChange: (change: Partial<SetupDraft>) => void;
}

/** The fields of a draft that are typed, by whether they are settings of the same name. */
type TypedField = { [F in keyof SetupDraft]: SetupDraft[F] extends string ? F : never }[keyof SetupDraft];

interface FieldProps extends SectionProps {
  of: TypedField;
  /** The setting, where the draft calls it otherwise. */
  setting?: SetupField;
  label: string;
  hint?: string;
  placeholder?: string;
  required?: boolean;
}

const FROZEN = '开营后不能再改';

const settingOf = ({ of, setting }: Pick<FieldProps, 'of' | 'setting'>) => setting ?? (of as SetupField);

const commonOf = (props: FieldProps) => {
  const { draft, errors, isFrozen, of, label, hint, placeholder, required, onChange } = props;
  const setting = settingOf(props);
  const disabled = isFrozen(setting);
  const words = disabled ? FROZEN : hint;
  return {
    label,
    disabled,
    value: draft[of],
    error: errors[setting] ?? null,
    onChange: (value: string) => onChange({ [of]: value }),
    ...(words !== undefined && { hint: words }),
    ...(placeholder !== undefined && { placeholder }),
    ...(required !== undefined && { required }),
  };
};

/** One line of the form. */
export function LineField(props: FieldProps & { maxLength: number }) {
  return <TextInput {...commonOf(props)} maxLength={props.maxLength} counted />;
}

/** A whole number of the form; empty means none where that is possible. */
export function CountField(props: FieldProps) {
  return <TextInput {...commonOf(props)} type='number' maxLength={6} />;
}

/** Several lines of the form. */
export function LinesField(props: FieldProps & { maxLength: number }) {
  return <TextArea {...commonOf(props)} maxLength={props.maxLength} />;
}

/** What stands under a choice that can't be made any more. */
export const frozenHint = (isFrozen: boolean, hint?: string): { hint?: string } => {
  const words = isFrozen ? FROZEN : hint;
  return words === undefined ? {} : { hint: words };
};
