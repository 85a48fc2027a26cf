import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { sayError } from '@/shared/format/errors';
import { momentNow } from '@/shared/hooks/moment';
import { Button } from '@/shared/ui/button';
import { Page } from '@/shared/ui/page';
import { useEditor, type EditorProps } from '../use-editor';
import { ContentSection } from './content-section';
import { PreviewSheet } from './preview-sheet';
import { ReviewerSection } from './reviewer-section';
import { RubricSection } from './rubric-section';
import { TimeSection } from './time-section';
import './assignment-form.scss';

/** Everything that is decided about an assignment, on one page. `notice` says how old it is. */
export function AssignmentForm({ notice, ...props }: EditorProps & { notice: ReactNode }) {
  const editor = useEditor(props);
  const { base, draft, errors, merged, save, remove } = editor;
  const [isPreviewing, setPreviewing] = useState(false);
  const section = { draft, errors, onChange: editor.change };
  const counts = base?.counts;
  const isHandedIn = counts !== undefined && counts.submitted > 0;
  return (
    <Page
      title={base === null ? '布置作业' : '修改作业'}
      footer={
        <Button kind='star' busy={save.busy} onClick={() => void editor.submit()}>
          保存
        </Button>
      }
    >
      {notice}
      {merged !== null && (
        <View className='assignment-form__merged' {...a11y({ role: 'alert' })}>
          {merged}
        </View>
      )}
      {save.error && merged === null && (
        <View className='assignment-form__refusal' {...a11y({ role: 'alert' })}>
          {sayError(save.error, momentNow())}
        </View>
      )}
      <ContentSection
        {...section}
        communityId={props.communityId}
        onAttach={(change) => editor.setDraft((before) => ({ ...before, attachments: change(before.attachments) }))}
        onBusy={editor.setUploading}
      />
      <TimeSection {...section} isFixed={isHandedIn} />
      <ReviewerSection {...section} />
      <RubricSection {...section} isInUse={counts !== undefined && counts.finished + counts.released > 0} />
      <Button kind='quiet' icon='eye' onClick={() => setPreviewing(true)}>
        以学员身份预览
      </Button>
      {base !== null && !isHandedIn && (
        <Button kind='plain' icon='trash-2' busy={remove.busy} onClick={() => void editor.discard()}>
          删除这份作业
        </Button>
      )}
      <PreviewSheet draft={draft} open={isPreviewing} onClose={() => setPreviewing(false)} />
    </Page>
  );
}
