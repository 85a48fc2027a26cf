import { useEffect } from 'react';
import { View } from '@tarojs/components';
import type { CommunityPreview } from '@contract/community';
import { toast } from '@/platform/notify';
import { loadSession, useSession } from '@/session';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { RemoteView } from '@/shared/ui/remote-view';
import { Sheet } from '@/shared/ui/sheet';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { readRules } from '../api';
import { useRules } from '../store';

const BLOCKS: readonly { title: string; of: (rules: CommunityPreview) => string[] }[] = [
  { title: '社群主题', of: ({ theme }) => theme },
  { title: '服务内容', of: ({ services }) => services },
  { title: '禁止行为', of: ({ forbidden }) => forbidden },
  { title: '激励行为', of: ({ encouraged }) => encouraged },
];

/** The community's rules to read again, and to say that one has. */
export function RulesSheet({ onClose }: { onClose: () => void }) {
  const communityId = useSession((session) => session.communityId) ?? '';
  const rules = useRules();
  const task = useTask((requestId) => readRules(communityId, requestId));

  useEffect(() => {
    void useRules.getState().open(communityId);
  }, [communityId]);

  const finish = async () => {
    const answer = await task.run();
    if (!answer) return;
    if (answer.pointsEarned > 0) toast(`读完了，积分 +${answer.pointsEarned}`);
    void loadSession();
    onClose();
  };

  return (
    <Sheet title='社群约定' open onClose={onClose}>
      <RemoteView remote={rules} skeleton={<SkeletonCards count={2} />} onRetry={() => void rules.refresh()}>
        {(data) => (
          <View className='stack'>
            {BLOCKS.filter(({ of }) => of(data).length > 0).map(({ title, of }) => (
              <View key={title}>
                <View className='rules__title'>{title}</View>
                {of(data).map((line) => (
                  <View key={line} className='rules__line'>
                    {line}
                  </View>
                ))}
              </View>
            ))}
            <Button busy={task.busy} onClick={() => void finish()}>
              我读完了
            </Button>
          </View>
        )}
      </RemoteView>
    </Sheet>
  );
}
