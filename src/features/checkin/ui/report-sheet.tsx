import { useState } from 'react';
import { View } from '@tarojs/components';
import { LIMITS } from '@contract/limits';
import { a11y } from '@/platform/a11y';
import { toast } from '@/platform/notify';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { classes } from '@/shared/ui/classes';
import { TextArea } from '@/shared/ui/field/text-area';
import { Icon } from '@/shared/ui/icon';
import { Sheet } from '@/shared/ui/sheet';
import { report } from '../api';

const REASONS = ['广告或引流', '不友善的话', '泄露他人信息', '内容不适合公开', '其他'] as const;

export interface ReportSheetProps {
  subject: 'checkin' | 'comment';
  subjectId: string;
  onClose: () => void;
}

/** Tells the operators about something that should not be here. The author does not learn who did. */
export function ReportSheet({ subject, subjectId, onClose }: ReportSheetProps) {
  const [reason, setReason] = useState<string | null>(null);
  const [more, setMore] = useState('');
  const words = [reason, more.trim()].filter(Boolean).join('：').slice(0, LIMITS.reasonCharacters);
  const isReady = reason !== null && (reason !== '其他' || more.trim() !== '');
  const task = useTask((requestId) => report({ subject, subjectId, reason: words }, requestId));

  const send = async () => {
    if (!(await task.run())) return;
    toast('已收到，运营会尽快查看');
    onClose();
  };

  return (
    <Sheet title='举报' open onClose={onClose}>
      <View className='stack'>
        <View>
          {REASONS.map((choice) => (
            <View
              key={choice}
              className={classes('report__choice', choice === reason && 'report__choice--on')}
              onClick={() => setReason(choice)}
              {...a11y({ role: 'button', selected: choice === reason })}
            >
              <View className='report__label'>{choice}</View>
              {choice === reason && <Icon name='check' label='已选' />}
            </View>
          ))}
        </View>
        {reason !== null && (
          <TextArea
            placeholder={reason === '其他' ? '请说明原因' : '还想补充什么（可不填）'}
            value={more}
            maxLength={LIMITS.reasonCharacters - 10}
            onChange={setMore}
          />
        )}
        <Button busy={task.busy} disabled={!isReady} onClick={() => void send()}>
          提交
        </Button>
      </View>
    </Sheet>
  );
}
