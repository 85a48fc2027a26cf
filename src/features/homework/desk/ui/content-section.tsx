import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { Card } from '@/shared/ui/card';
import { Choices } from '@/shared/ui/choices';
import { TextArea } from '@/shared/ui/field/text-area';
import { TextInput } from '@/shared/ui/field/text-input';
import type { AssignmentDraft } from '../draft';
import { AttachmentField } from './attachment-field';
import type { SectionProps } from './section';

const DUTY = [
  { value: 'required', label: '必做' },
  { value: 'optional', label: '选做' },
] as const;

interface ContentSectionProps extends SectionProps {
  communityId: string;
  /** For uploads, which arrive when other things have changed meanwhile. */
  onAttach: (change: (before: AssignmentDraft['attachments']) => AssignmentDraft['attachments']) => void;
  onBusy: (busy: boolean) => void;
}

/** What is asked for. */
export function ContentSection({ communityId, draft, errors, onChange, onAttach, onBusy }: ContentSectionProps) {
  return (
    <Card className='form'>
      <View className='form-title' {...a11y({ role: 'heading' })}>
        做什么
      </View>
      <TextInput
        label='标题'
        required
        placeholder='如 一页纸书评'
        value={draft.title}
        maxLength={40}
        counted
        error={errors.title ?? null}
        onChange={(title) => onChange({ title })}
      />
      <TextArea
        label='要求'
        required
        placeholder='写什么、写多长、交什么'
        value={draft.prompt}
        maxLength={2_000}
        error={errors.prompt ?? null}
        onChange={(prompt) => onChange({ prompt })}
      />
      <AttachmentField
        communityId={communityId}
        attachments={draft.attachments}
        error={errors.attachments ?? null}
        onChange={onAttach}
        onBusy={onBusy}
      />
      <TextInput
        label='参考链接'
        placeholder='没有就留空'
        value={draft.link}
        maxLength={300}
        error={errors.link ?? null}
        onChange={(link) => onChange({ link })}
      />
      <Choices
        label='必做还是选做'
        options={DUTY}
        chosen={[draft.isRequired ? 'required' : 'optional']}
        hint='必做的计入结营条件'
        onToggle={(duty) => onChange({ isRequired: duty === 'required' })}
      />
    </Card>
  );
}
