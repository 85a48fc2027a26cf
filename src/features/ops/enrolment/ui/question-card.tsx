import { View } from '@tarojs/components';
import { LIMITS } from '@contract/limits';
import { a11y } from '@/platform/a11y';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { TextInput } from '@/shared/ui/field/text-input';
import { Icon, type IconName } from '@/shared/ui/icon';
import { Choices } from '@/shared/ui/choices';
import { canAddOption, faultOf, isChoice, KINDS, sayKind, withKind, type QuestionDraft } from '../form-rules';
import './question-card.scss';

export interface QuestionCardProps {
  question: QuestionDraft;
  /** From 1. */
  number: number;
  isOpen: boolean;
  isFirst: boolean;
  isLast: boolean;
  /** Faults are shown once the person has moved on. */
  before: readonly QuestionDraft[];
  onToggle: () => void;
  onChange: (question: QuestionDraft) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

const REQUIRED = [
  { value: 'yes', label: '必答' },
  { value: 'no', label: '选答' },
] as const;

/** One question of the form: a line that says what is asked, or open to be written. */
export function QuestionCard(props: QuestionCardProps) {
  const { question, number, isOpen, before, onToggle } = props;
  const title = question.label.trim() === '' ? '新问题' : question.label;
  const fault = isOpen ? null : faultOf(question, before);
  return (
    <Card>
      <View
        className='question__head'
        onClick={onToggle}
        {...a11y({ role: 'button', label: `第 ${number} 题 ${title}，${isOpen ? '收起' : '编辑'}` })}
      >
        <View className='question__number'>{number}</View>
        <View className='question__words'>
          <View className='question__title'>{title}</View>
          {fault === null ? (
            <View className='question__soft'>
              {sayKind(question.kind)} · {question.required ? '必答' : '选答'}
            </View>
          ) : (
            <View className='question__fault'>
              <Icon name='circle-alert' size='s' />
              {fault}
            </View>
          )}
        </View>
        <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size='s' className='question__chevron' />
      </View>
      {isOpen && <OpenQuestion {...props} />}
    </Card>
  );
}

function OpenQuestion({ question, isFirst, isLast, onChange, onMove, onRemove }: QuestionCardProps) {
  return (
    <View className='question__body form'>
      <TextInput
        label='问题'
        placeholder='例如：每天能读多久？'
        value={question.label}
        maxLength={LIMITS.questionCharacters}
        counted
        onChange={(label) => onChange({ ...question, label })}
      />
      <Choices
        label='怎么回答'
        options={KINDS}
        chosen={[question.kind]}
        onToggle={(kind) => onChange(withKind(question, kind))}
      />
      {isChoice(question) && <OptionList question={question} onChange={onChange} />}
      {question.kind === 'number' && (
        <View className='pair'>
          <TextInput
            label='最小'
            type='text'
            placeholder='不限'
            value={question.min}
            maxLength={7}
            onChange={(min) => onChange({ ...question, min })}
          />
          <TextInput
            label='最大'
            type='text'
            placeholder='不限'
            value={question.max}
            maxLength={7}
            onChange={(max) => onChange({ ...question, max })}
          />
        </View>
      )}
      <Choices
        label='要不要答'
        options={REQUIRED}
        chosen={[question.required ? 'yes' : 'no']}
        onToggle={(value) => onChange({ ...question, required: value === 'yes' })}
      />
      <View className='question__tools'>
        <Tool icon='arrow-up' label='上移这一题' disabled={isFirst} onClick={() => onMove(-1)} />
        <Tool icon='arrow-down' label='下移这一题' disabled={isLast} onClick={() => onMove(1)} />
        <View className='question__gap' />
        <Tool icon='trash-2' label='删除这一题' onClick={onRemove} />
      </View>
    </View>
  );
}

interface OptionListProps {
  question: QuestionDraft;
  onChange: (question: QuestionDraft) => void;
}

function OptionList({ question, onChange }: OptionListProps) {
  const { options } = question;
  const put = (next: string[]) => onChange({ ...question, options: next });
  return (
    <View className='question__options'>
      {options.map((option, index) => (
        <View key={index} className='question__option'>
          <TextInput
            className='question__field'
            placeholder={`选项 ${index + 1}`}
            value={option}
            maxLength={LIMITS.optionCharacters}
            onChange={(text) => put(options.map((other, at) => (at === index ? text : other)))}
          />
          <Tool icon='x' label={`删除选项 ${index + 1}`} onClick={() => put(options.filter((_, at) => at !== index))} />
        </View>
      ))}
      {canAddOption(question) && (
        <Button kind='quiet' icon='plus' onClick={() => put([...options, ''])}>
          加一个选项
        </Button>
      )}
    </View>
  );
}

interface ToolProps {
  icon: IconName;
  label: string;
  disabled?: boolean;
  onClick: () => void;
}

function Tool({ icon, label, disabled = false, onClick }: ToolProps) {
  return (
    <View
      className={disabled ? 'question__tool question__tool--off' : 'question__tool'}
      onClick={() => !disabled && onClick()}
      {...a11y({ role: 'button', label, disabled })}
    >
      <Icon name={icon} />
    </View>
  );
}
