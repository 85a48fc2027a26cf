import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { CourseSetup } from '@contract/course-setup';
import { sayError } from '@/shared/format/errors';
import { momentNow } from '@/shared/hooks/moment';
import { Button } from '@/shared/ui/button';
import { Page } from '@/shared/ui/page';
import { MergedNotice, NewerFoot, NewerNotice } from '../../newer/newer-notice';
import { AboutSection } from './about-section';
import { EnrolmentSection } from './enrolment-section';
import type { SectionProps } from './fields';
import { MessagesSection } from './messages-section';
import { RulesSection } from './rules-section';
import { isPicture } from './send-setup';
import { TimeSection } from './time-section';
import { useSetupEditor } from './use-setup-editor';

export interface SetupFormProps {
  communityId: string;
  /** The course as it was read last; null for a new one. */
  setup: CourseSetup | null;
  tiers: CourseSetup['tiers'];
  /** Stands above the form: how old it is. */
  notice: ReactNode;
}

/** Everything that is decided about a course, on one page. What is wrong is said beside its field, once saving was tried. */
export function SetupForm({ communityId, setup, tiers, notice }: SetupFormProps) {
  const editor = useSetupEditor(communityId, setup);
  const { draft, cover, errors, newer } = editor;
  const section: SectionProps = {
    draft,
    errors,
    isFrozen: (field) => setup?.frozen.includes(field) ?? false,
    onChange: editor.change,
  };
  return (
    <Page
      title={setup === null ? '新建课程' : '课程设置'}
      footer={
        newer ? (
          <NewerFoot />
        ) : (
          <Button kind='star' busy={editor.busy} onClick={() => void editor.finish()}>
            {setup === null ? '建一份草稿' : '保存'}
          </Button>
        )
      }
    >
      {notice}
      {newer && (
        <NewerNotice what='设置' change={newer.changed} onTakeIn={editor.takeIn} onTakeTheirs={editor.takeTheirs} />
      )}
      <MergedNotice words={newer ? null : editor.merged} />
      {editor.refusal && <View className='setup__refusal'>{sayError(editor.refusal, momentNow())}</View>}
      <AboutSection
        {...section}
        cover={{
          url: isPicture(cover) ? cover.path : cover === 'goes' ? null : (setup?.coverUrl ?? null),
          disabled: section.isFrozen('cover'),
          error: errors.cover ?? null,
          onPick: editor.setCover,
          onRemove: () => editor.setCover(setup?.coverUrl ? 'goes' : 'stays'),
        }}
      />
      <TimeSection {...section} />
      <EnrolmentSection {...section} tiers={tiers} />
      <RulesSection {...section} />
      <MessagesSection {...section} />
    </Page>
  );
}
