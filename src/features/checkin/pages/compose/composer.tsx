import type { PropsWithChildren, ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { NumberField } from '@contract/course';
import { LIMITS } from '@contract/limits';
import { a11y } from '@/platform/a11y';
import { useMoment } from '@/shared/hooks/moment';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { TextArea } from '@/shared/ui/field/text-area';
import { Page } from '@/shared/ui/page';
import { roomLeft, sayKept, whyNotYet } from '../../draft/rules';
import { editDraft, saveDraft, useDraft } from '../../draft/store';
import { PictureRow } from './picture-row';
import { useKeyboard } from './use-draft-page';

export interface ComposerProps {
  title: string;
  /** The draft is there: from now on it can be written. */
  isReady: boolean;
  isSending: boolean;
  numbers: readonly NumberField[];
  buttonLabel: string;
  placeholder: string;
  /** What is written about; stands over the text. */
  head: ReactNode;
  /** Addresses of pictures that are in storage already, by media id. */
  remotePaths?: Record<string, string>;
  onSend: () => void;
}

/** The page to write on: text first, then pictures and what else belongs to it, and one button over the keyboard. */
export function Composer(props: PropsWithChildren<ComposerProps>) {
  const { title, isReady, isSending, numbers, buttonLabel, placeholder, head, remotePaths, onSend, children } = props;
  const draft = useDraft((state) => state.draft);
  const savedAt = useDraft((state) => state.savedAt);
  const isPhoneFull = useDraft((state) => state.isPhoneFull);
  const isUploading = useDraft(({ uploads }) => Object.values(uploads).some(({ state }) => state === 'sending'));
  const moment = useMoment();
  const [keyboard, setKeyboard] = useKeyboard();
  const problem = whyNotYet(draft, numbers);
  const room = roomLeft(draft.text);

  const foot = (
    <>
      <View className='compose__status'>
        <View>{sayKept(savedAt, isPhoneFull, moment)}</View>
        {room !== null && (
          <View className='compose__room' {...a11y({ role: 'alert' })}>
            {room}
          </View>
        )}
      </View>
      <Button kind='star' icon='star' busy={isSending} disabled={problem !== null} onClick={onSend}>
        {isSending ? (isUploading ? '正在传图片' : '正在提交') : buttonLabel}
      </Button>
    </>
  );

  return (
    <Page title={title} footer={foot} footerLift={keyboard} className='compose'>
      {head}
      <Card>
        {isReady && (
          <TextArea
            className='compose__text'
            bare
            focus
            counted={false}
            value={draft.text}
            maxLength={LIMITS.checkinCharacters}
            placeholder={placeholder}
            disabled={isSending}
            onChange={(text) => editDraft({ text })}
            onBlur={saveDraft}
            onKeyboard={setKeyboard}
          />
        )}
        <PictureRow isDisabled={isSending} remotePaths={remotePaths} />
      </Card>
      {children}
    </Page>
  );
}
