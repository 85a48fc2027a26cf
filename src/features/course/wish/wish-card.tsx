import { useEffect, useState } from 'react';
import type { CourseDetail } from '@contract/course';
import { openInCommunity } from '@/session';
import { Card } from '@/shared/ui/card';
import { ListRow } from '@/shared/ui/list-row';
import { asksForWish, sayWish } from './rules';
import { useWish } from './store';
import { WishSheet } from './wish-sheet';

async function openWish(courseId: string): Promise<void> {
  await openInCommunity(useWish, (communityId) => useWish.getState().open({ communityId, courseId }));
}

/** Before the teams are made: whom the learner wants to be with, and whether to lead. Silent when nothing can be asked. */
export function WishCard({ detail }: { detail: CourseDetail }) {
  return asksForWish(detail) ? <OpenWish detail={detail} /> : null;
}

function OpenWish({ detail }: { detail: CourseDetail }) {
  const { courseId } = detail.course;
  const { data } = useWish();
  const [isAsking, setAsking] = useState(false);
  // with the course, that is also when the page is pulled to refresh
  useEffect(() => void openWish(courseId), [courseId, detail]);
  if (!data?.isOpen) return null;
  return (
    <>
      <Card rows>
        <ListRow title='分组意愿' icon='waypoints' text={sayWish(data)} onClick={() => setAsking(true)} />
      </Card>
      {isAsking && <WishSheet courseId={courseId} wish={data} onClose={() => setAsking(false)} />}
    </>
  );
}
