import { useState } from 'react';
import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { openInCommunity, useSession } from '@/session';
import { Button } from '@/shared/ui/button';
import { Page } from '@/shared/ui/page';
import { QuestionForm } from '@/shared/ui/question-form';
import type { Answers } from '@/shared/ui/question-form/rules';
import { RemoteView } from '@/shared/ui/remote-view';
import { Sheet } from '@/shared/ui/sheet';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { previewOf, type QuestionDraft } from '../../enrolment/form-rules';
import { useCourseForm } from '../../enrolment/store';
import { FormEditor } from '../../enrolment/ui/form-editor';
import { useFormEditor } from '../../enrolment/use-form-editor';
import { DeskWall } from '../../ui/desk-wall';
import { MergedNotice, NewerFoot, NewerNotice } from '../../newer/newer-notice';

async function openForm(courseId: string): Promise<void> {
  await openInCommunity(useCourseForm, (communityId) => useCourseForm.getState().open({ communityId, courseId }));
}

/** What a course asks of whoever wants to enrol; saved as a whole. */
export default function CourseFormPage() {
  const { courseId = '' } = useRouter().params;
  const remote = useCourseForm();
  const communityId = useSession((session) => session.communityId) ?? '';
  const editor = useFormEditor({ communityId, courseId }, remote.data);
  const { questions, newer, why, canSave } = editor;
  const [isPreviewing, setPreviewing] = useState(false);
  useDidShow(() => void openForm(courseId));

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
        !isEditable ? undefined : newer ? (
          <NewerFoot />
        ) : (
          <Button kind='star' busy={editor.busy} disabled={!canSave} onClick={() => void editor.submit()}>
            {why ?? (canSave ? '保存报名表' : '已是最新，没有改动')}
          </Button>
        )
      }
    >
      <RemoteView remote={remote} skeleton={<SkeletonCards count={4} />} onRetry={() => void openForm(courseId)}>
        {(form) => (
          <View className='stack'>
            {newer && (
              <NewerNotice
                what='报名表'
                change={newer.changed}
                onTakeIn={editor.takeIn}
                onTakeTheirs={editor.takeTheirs}
              />
            )}
            <MergedNotice words={newer ? null : editor.merged} />
            <FormEditor
              form={form}
              questions={questions}
              onChange={editor.change}
              onPreview={() => setPreviewing(true)}
            />
          </View>
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
