import { goBack } from '@/platform/navigation';
import { routes } from '@/routes';
import { useSession } from '@/session';
import { Button } from '@/shared/ui/button';
import { Page } from '@/shared/ui/page';
import { reviewOf } from '../rules';
import { ReviewActions } from './review-actions';
import { SheetHead } from './sheet-head';
import type { ReviewViewProps } from './view-props';
import { WorkCards } from './work-card';
import { ReviewCard } from '../../detail/review-card';

/** A released review that is looked up: the work as it was, what was said, and what may still be done. */
export function ReadView({ communityId, courseId, sheet }: ReviewViewProps) {
  const me = useSession((session) => session.me);
  const isBetweenPeers = sheet.author === null;
  return (
    <Page title={isBetweenPeers ? '同学互评' : '点评'}>
      <SheetHead sheet={sheet} />
      <WorkCards sheet={sheet} />
      <ReviewCard review={reviewOf(sheet, me)} />
      <ReviewActions communityId={communityId} sheet={sheet} />
      {courseId !== undefined && !isBetweenPeers && (
        <Button kind='plain' onClick={() => void goBack(routes.releasedReviews(courseId))}>
          回到列表
        </Button>
      )}
    </Page>
  );
}
