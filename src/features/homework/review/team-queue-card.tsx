import { useEffect } from 'react';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { openInCommunity } from '@/session';
import { useMoment } from '@/shared/hooks/moment';
import { Card } from '@/shared/ui/card';
import { ListRow } from '@/shared/ui/list-row';
import { Pill } from '@/shared/ui/pill';
import { sayWait } from './rules';
import { useTeamQueue, useTeamReleased } from './store';

async function openTeamReviews(courseId: string): Promise<void> {
  await openInCommunity(useTeamQueue, async (communityId) => {
    const question = { communityId, courseId };
    await Promise.all([useTeamQueue.getState().open(question), useTeamReleased.getState().open(question)]);
  });
}

/** For whoever leads a team: what of it waits for their review, and what they have said. Nothing while there is neither. */
export function TeamQueueCard({ courseId }: { courseId: string }) {
  const { now } = useMoment();
  const queue = useTeamQueue((state) => state.data);
  const hasReleased = useTeamReleased((state) => (state.data?.rows.length ?? 0) > 0);
  useEffect(() => void openTeamReviews(courseId), [courseId]);
  const first = queue?.rows[0];
  if (!first && !hasReleased) return null;
  return (
    <Card rows>
      {queue && first && (
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
      )}
      {hasReleased && (
        <ListRow
          icon='circle-check'
          title='已发出的点评'
          onClick={() => void navigate(routes.releasedReviews(courseId))}
        />
      )}
    </Card>
  );
}
