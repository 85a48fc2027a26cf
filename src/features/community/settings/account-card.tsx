import { useState } from 'react';
import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { restartAt } from '@/platform/navigation';
import { confirm, toast } from '@/platform/notify';
import { openPrivacyGuideline } from '@/platform/privacy';
import { routes } from '@/routes';
import { leaveSession, useSession } from '@/session';
import { useTask } from '@/shared/hooks/use-task';
import { Card } from '@/shared/ui/card';
import { ListRow } from '@/shared/ui/list-row';
import { DeleteSheet } from './delete-sheet';
import { exportRecord } from './export-record';
import { sendLeave } from './store';

/** What is mine: taking it along, leaving, and disappearing. */
export function AccountCard() {
  const communityId = useSession((session) => session.communityId) ?? '';
  const communityName = useSession((session) => session.communityName);
  const [isDeleting, setDeleting] = useState(false);
  const taking = useTask(() => exportRecord(communityId));
  const leaving = useTask((requestId) => sendLeave(communityId, requestId));

  const take = async () => {
    const wasTaken = await taking.run();
    if (wasTaken !== null) toast(wasTaken ? '已导出' : '没有导出，可以再试一次');
  };

  const leave = async () => {
    const isSure = await confirm({
      title: `离开${communityName}？`,
      text: '你会离开这里的课程和小队。打卡和积分都替你留着，回来时接着用。',
      confirmText: '离开社群',
      dangerous: true,
    });
    if (!isSure || !(await leaving.run())) return;
    await leaveSession();
    await restartAt(routes.today());
  };

  const showGuideline = async () => {
    if (!(await openPrivacyGuideline())) toast('请在微信里查看隐私保护指引');
  };

  return (
    <Card rows>
      <View className='settings__title settings__title--rows' {...a11y({ role: 'heading' })}>
        我的数据
      </View>
      <ListRow
        icon='download'
        title='导出我的记录'
        text='资料、打卡、评论、请假、积分和消息，一份 JSON 文件'
        right={taking.busy ? '正在整理' : ''}
        onClick={() => void take()}
      />
      <ListRow icon='shield-check' title='隐私保护指引' onClick={() => void showGuideline()} />
      <ListRow
        icon='log-out'
        title='离开这个社群'
        right={leaving.busy ? '正在离开' : ''}
        onClick={() => void leave()}
      />
      <ListRow
        icon='trash-2'
        title={<View className='settings__danger'>注销账号</View>}
        label='注销账号'
        onClick={() => setDeleting(true)}
      />
      {isDeleting && <DeleteSheet onClose={() => setDeleting(false)} />}
    </Card>
  );
}
