import { useEffect } from 'react';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { openInCommunity } from '@/session';
import { useMoment } from '@/shared/hooks/moment';
import { Card } from '@/shared/ui/card';
import { ListRow } from '@/shared/ui/list-row';
import { Pill } from '@/shared/ui/pill';
import { sayWait } from './rules';
import { useTeamQueue } from './store';

async function openTeamQueue(courseId: string): Promise<void> {
  await openInCommunity(useTeamQueue, (communityId) => useTeamQueue.getState().open({ communityId, courseId }));
}

/** For whoever leads a team: what of it waits for their review. Nothing while nothing does. */
export function TeamQueueCard({ courseId }: { courseId: string }) {
  const { now } = useMoment();
  const queue = useTeamQueue((state) => state.data);
  useEffect(() => void openTeamQueue(courseId), [courseId]);
  const first = queue?.rows[0];
  if (!queue || !first) return null;
  return (
    <Card rows>
      <ListRow
        icon='scroll-text'
        title={`${queue.waiting} 份作业等你点评`}
        text={`最早的一份${sayWait(first, now)}`}
        {...(queue.overdue > 0 && {
          right: (
            <Pill tone='bad' icon='circle-alert'>
              {`${queue.overdue} 份超时`}
            </Pill>
          ),
        })}
        onClick={() => void navigate(routes.reviewQueue(courseId))}
      />
    </Card>
  );
}
