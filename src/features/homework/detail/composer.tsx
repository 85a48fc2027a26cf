import { View } from '@tarojs/components';
import type { ErrorBody } from '@contract/errors';
import { LIMITS } from '@contract/limits';
import { a11y } from '@/platform/a11y';
import { sayError } from '@/shared/format/errors';
import type { Moment } from '@/shared/format/dates';
import { Card } from '@/shared/ui/card';
import { TextArea } from '@/shared/ui/field/text-area';
import { Icon } from '@/shared/ui/icon';
import { roomLeft } from '../draft/rules';
import { editText, saveDraft, useDraft } from '../draft/store';
import { FileRows } from './file-rows';
import { PictureRow } from './picture-row';

export interface ComposerProps {
  /** Which version this will be, from 1. */
  version: number;
  isSending: boolean;
  /** What handing in now would mean, such as being late. */
  notice: string | null;
  refusal: Pick<ErrorBody, 'code' | 'details'> | null;
  moment: Moment;
}

/** Where a version is written: text first, then pictures and files. */
export function Composer({ version, isSending, notice, refusal, moment }: ComposerProps) {
  const text = useDraft(({ draft }) => draft.text);
  const room = roomLeft(text);
  return (
    <Card className='work-composer'>
      <View className='work-composer__title' {...a11y({ role: 'heading' })}>
        {version === 1 ? '写作业' : `写第 ${version} 版`}
      </View>
      {notice !== null && <View className='work-composer__notice'>{notice}</View>}
      {refusal && (
        <View className='work-composer__refusal' {...a11y({ role: 'alert' })}>
          <Icon name='circle-alert' />
          <View className='work-composer__refusal-words'>{sayError(refusal, moment)}</View>
        </View>
      )}
      <TextArea
        className='work-composer__text'
        bare
        counted={false}
        value={text}
        maxLength={LIMITS.homeworkCharacters}
        placeholder='先写下第一句，想到哪写到哪'
        disabled={isSending}
        onChange={editText}
        onBlur={saveDraft}
      />
      {room !== null && (
        <View className='work-composer__room' {...a11y({ role: 'alert' })}>
          {room}
        </View>
      )}
      <PictureRow isDisabled={isSending} />
      <FileRows isDisabled={isSending} />
    </Card>
  );
}
