import type { Output } from '@contract/actions';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { sayDeadline, type Moment } from '@/shared/format/dates';
import { Card } from '@/shared/ui/card';
import { ListRow } from '@/shared/ui/list-row';
import { isPast, sayLeft } from '../rules';

type Owed = Output<'review.listOwed'>['reviews'][number];

const sayUntil = (dueAt: string, moment: Moment): string =>
  isPast(dueAt, moment) ? sayLeft(dueAt, moment) : `${sayDeadline(dueAt, moment)}，${sayLeft(dueAt, moment)}`;

/** Classmates' work that waits for my word; whose it is stays unsaid. Nothing where none does. */
export function OwedCard({ reviews, moment }: { reviews: readonly Owed[]; moment: Moment }) {
  const open = reviews.filter(({ status }) => status === 'open');
  if (open.length === 0) return null;
  return (
    <Card rows>
      {open.map(({ reviewId, assignmentTitle, dueAt }) => (
        <ListRow
          key={reviewId}
          icon='users'
          title={`看一位同学的《${assignmentTitle}》`}
          text={sayUntil(dueAt, moment)}
          onClick={() => void navigate(routes.review(reviewId))}
        />
      ))}
    </Card>
  );
}
