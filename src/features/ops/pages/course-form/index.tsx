import { useState } from 'react';
import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { toast } from '@/platform/notify';
import { openInCommunity, useSession } from '@/session';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { Page } from '@/shared/ui/page';
import { QuestionForm } from '@/shared/ui/question-form';
import type { Answers } from '@/shared/ui/question-form/rules';
import { RemoteView } from '@/shared/ui/remote-view';
import { Sheet } from '@/shared/ui/sheet';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { draftOf, formInput, isChanged, previewOf, whyNotSaved, type QuestionDraft } from '../../enrolment/form-rules';
import { saveForm, useCourseForm } from '../../enrolment/store';
import { FormEditor } from '../../enrolment/ui/form-editor';
import { DeskWall } from '../../ui/desk-wall';

async function openForm(courseId: string): Promise<void> {
  await openInCommunity(useCourseForm, (communityId) => useCourseForm.getState().open({ communityId, courseId }));
}

/** What a course asks of whoever wants to enrol; saved as a whole. */
export default function CourseFormPage() {
  const { courseId = '' } = useRouter().params;
  const remote = useCourseForm();
  const communityId = useSession((session) => session.communityId);
  // null = as it is kept
  const [written, setWritten] = useState<QuestionDraft[] | null>(null);
  const [isPreviewing, setPreviewing] = useState(false);
  const save = useTask((requestId: string, questions: ReturnType<typeof formInput>) =>
    saveForm({ communityId: communityId ?? '', courseId, questions }, requestId),
  );
  useDidShow(() => void openForm(courseId));

  const saved = remote.data?.questions ?? [];
  const questions = written ?? draftOf(saved);
  const why = whyNotSaved(questions);
  const canSave = why === null && isChanged(questions, saved);

  const submit = async () => {
    const answer = await save.run(formInput(questions));
    if (!answer) return;
    remote.patch((form) => ({ ...form, questions: answer.questions }));
    setWritten(null);
    toast('报名表已保存');
  };

  if (remote.error?.code === 'RESOURCE.NOT_FOUND') {
    return (
      <Page title='报名表'>
        <DeskWall />
      </Page>
    );
  }
  const isEditable = remote.data !== null && !remote.data.isOver;
  return (
    <Page
      title='报名表'
      footer={
        isEditable ? (
          <Button busy={save.busy} disabled={!canSave} onClick={() => void submit()}>
            {why ?? (canSave ? '保存报名表' : '已是最新，没有改动')}
          </Button>
        ) : undefined
      }
    >
      <RemoteView remote={remote} skeleton={<SkeletonCards count={4} />} onRetry={() => void openForm(courseId)}>
        {(form) => (
          <FormEditor form={form} questions={questions} onChange={setWritten} onPreview={() => setPreviewing(true)} />
        )}
      </RemoteView>
      {isPreviewing && <PreviewSheet questions={questions} onClose={() => setPreviewing(false)} />}
    </Page>
  );
}

/** The form as a learner meets it; what is filled in here goes nowhere. */
function PreviewSheet({ questions, onClose }: { questions: readonly QuestionDraft[]; onClose: () => void }) {
  const [answers, setAnswers] = useState<Answers>({});
  return (
    <Sheet title='学员看到的报名表' open onClose={onClose}>
      <View className='form'>
        <View className='form-note'>这是预览，填写的内容不会保存。</View>
        <QuestionForm questions={previewOf(questions)} answers={answers} onChange={setAnswers} />
      </View>
    </Sheet>
  );
}
