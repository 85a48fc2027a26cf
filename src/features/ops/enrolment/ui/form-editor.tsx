import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Output } from '@contract/actions';
import { LIMITS } from '@contract/limits';
import { newRequestId } from '@/platform/call';
import { confirm } from '@/platform/notify';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { StateView } from '@/shared/ui/state-view';
import { canAdd, moved, newQuestion, type QuestionDraft } from '../form-rules';
import { QuestionCard } from './question-card';

export interface FormEditorProps {
  form: Output<'course.getForm'>;
  questions: readonly QuestionDraft[];
  onChange: (questions: QuestionDraft[]) => void;
  onPreview: () => void;
}

/** The questions of a form, to be written, put in order and removed; one is open at a time. */
export function FormEditor({ form, questions, onChange, onPreview }: FormEditorProps) {
  const [openKey, setOpenKey] = useState<string | null>(null);
  const add = () => {
    const question = newQuestion(newRequestId());
    setOpenKey(question.key);
    onChange([...questions, question]);
  };
  const remove = async (question: QuestionDraft) => {
    const isWritten = question.label.trim() !== '';
    const text = '已经收到的回答会连同问题一起留着，之后报名的人不再回答它。';
    if (isWritten && !(await confirm({ title: '删除这一题？', text, confirmText: '删除', dangerous: true }))) return;
    onChange(questions.filter(({ key }) => key !== question.key));
  };
  if (form.isOver)
    return <StateView icon='lock' title='课程已经结营' text='报名表不再改动，收到的回答在报名名单里。' />;
  return (
    <>
      <Card className='question__intro'>
        <View className='form-title'>{form.title}</View>
        <View className='form-note'>
          {form.answeredCount > 0
            ? `已有 ${form.answeredCount} 人填过。改动只影响之后报名的人，收到的回答保持当时的问法。`
            : '学员报名时要回答的问题。问得越少，来的人越多。'}
        </View>
      </Card>
      {questions.length === 0 && (
        <StateView icon='list-checks' title='还没有问题' text='没有问题时，同意课程规则就能报名。' />
      )}
      {questions.map((question, index) => (
        <QuestionCard
          key={question.key}
          question={question}
          number={index + 1}
          isOpen={question.key === openKey}
          isFirst={index === 0}
          isLast={index === questions.length - 1}
          before={questions.slice(0, index)}
          onToggle={() => setOpenKey(question.key === openKey ? null : question.key)}
          onChange={(next) => onChange(questions.map((other) => (other.key === next.key ? next : other)))}
          onMove={(by) => onChange(moved(questions, index, by))}
          onRemove={() => void remove(question)}
        />
      ))}
      {canAdd(questions) && (
        <Button kind='quiet' icon='plus' onClick={add}>
          加一个问题（还能加 {LIMITS.formQuestions - questions.length} 个）
        </Button>
      )}
      {questions.length > 0 && (
        <Button kind='plain' icon='eye' onClick={onPreview}>
          看学员看到的样子
        </Button>
      )}
    </>
  );
}
