import { View } from '@tarojs/components';
import type { StaffAssignment } from '@contract/homework';
import { confirm, toast } from '@/platform/notify';
import { useSession } from '@/session';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { askRelease } from '../../desk/rules';
import { releaseAll } from '../store';
import './release-card.scss';

export interface ReleaseCardProps {
  assignment: StaffAssignment;
  onReleased: () => Promise<unknown>;
}

/** Reviews of one assignment that are finished and wait to reach their authors together. */
export function ReleaseCard({ assignment, onReleased }: ReleaseCardProps) {
  const communityId = useSession((session) => session.communityId) ?? '';
  const { assignmentId, title, counts } = assignment;
  const release = useTask((requestId: string) => releaseAll({ communityId, assignmentId }, requestId));

  const ask = async () => {
    if (!(await confirm(askRelease(counts)))) return;
    const done = await release.run();
    if (!done) return;
    toast(done.released > 0 ? `${done.released} 份点评已发给作者` : '刚才已经发布过了');
    await onReleased();
  };

  return (
    <Card className='release-card'>
      <View className='release-card__words'>
        <View className='release-card__title'>{counts.finished} 份点评已完成</View>
        <View className='release-card__text'>《{title}》约定一起发布，作者还看不到</View>
      </View>
      <Button size='small' busy={release.busy} label={`一起发布《${title}》的点评`} onClick={() => void ask()}>
        一起发布
      </Button>
    </Card>
  );
}
