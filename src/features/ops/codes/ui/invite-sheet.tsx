import { Text, View } from '@tarojs/components';
import type { InviteCode } from '@contract/gate-codes';
import { confirm, toast } from '@/platform/notify';
import { useMoment } from '@/shared/hooks/moment';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { ListRow } from '@/shared/ui/list-row';
import { Sheet } from '@/shared/ui/sheet';
import { copyOrSay } from '../copy';
import { faceOfInvite, pathFor } from '../rules';
import { revokeInvite, type PlaceQuestion } from '../store';
import './codes.scss';

export interface InviteSheetProps {
  question: PlaceQuestion;
  invite: InviteCode;
  onClose: () => void;
  /** After it was revoked. */
  onRevoked: () => void;
}

/** What can be done with an invite code: told, put behind a link or a 小程序码, revoked. */
export function InviteSheet({ question, invite, onClose, onRevoked }: InviteSheetProps) {
  const { code } = invite;
  const { courseId } = question;
  const path = pathFor(courseId, code);
  const revoke = useTask((requestId: string) => revokeInvite({ ...question, code }, requestId));

  const ask = async () => {
    const isSure = await confirm({
      title: `作废 ${code}？`,
      text: '拿着这个码的人再也进不来，已经进来的不受影响。作废后不能恢复。',
      confirmText: '作废',
      dangerous: true,
    });
    if (!isSure || !(await revoke.run())) return;
    toast('已作废');
    onRevoked();
  };

  return (
    <Sheet title='邀请码' open onClose={onClose}>
      <View className='form'>
        <View>
          <View className='codes__large'>
            <Text selectable userSelect>
              {code}
            </Text>
          </View>
          <View className='codes__soft'>{faceOfInvite(invite, useMoment()).text}</View>
        </View>
        <View>
          <ListRow
            icon='link'
            title='小程序路径'
            text={<Text className='codes__path'>{path}</Text>}
            right='复制'
            label='复制小程序路径'
            onClick={() => void copyOrSay(path)}
          />
          {courseId === null && (
            <ListRow
              icon='scan-line'
              title='小程序码的 scene'
              text={<Text className='codes__path'>{code}</Text>}
              right='复制'
              label='复制小程序码的 scene'
              onClick={() => void copyOrSay(code)}
            />
          )}
        </View>
        <Button kind='star' icon='copy' onClick={() => void copyOrSay(code)}>
          复制邀请码
        </Button>
        <Button kind='plain' busy={revoke.busy} onClick={() => void ask()}>
          作废这个码
        </Button>
      </View>
    </Sheet>
  );
}
