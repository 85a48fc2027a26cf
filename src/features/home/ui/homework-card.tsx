import type { HomeworkWanted } from '@contract/home';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { sayDeadline } from '@/shared/format/dates';
import { useMoment } from '@/shared/hooks/moment';
import { Card } from '@/shared/ui/card';
import type { IconName } from '@/shared/ui/icon';
import { ListRow } from '@/shared/ui/list-row';

const WORDS: Record<HomeworkWanted['kind'], { icon: IconName; titleOf: (title: string) => string }> = {
  due: { icon: 'pencil', titleOf: (title) => `作业《${title}》` },
  returned: { icon: 'undo-2', titleOf: (title) => `作业《${title}》可以再改一版` },
  review: { icon: 'users', titleOf: (title) => `等你点评一位同学的《${title}》` },
};

/** What homework wants of me in the next days; nothing where it wants nothing. */
export function HomeworkCard({ wanted }: { wanted: readonly HomeworkWanted[] }) {
  const moment = useMoment();
  if (wanted.length === 0) return null;
  return (
    <Card rows>
      {wanted.map(({ kind, assignmentId, title, until }) => (
        <ListRow
          key={`${kind}-${assignmentId}`}
          icon={WORDS[kind].icon}
          title={WORDS[kind].titleOf(title)}
          text={sayDeadline(until, moment)}
          onClick={() => void navigate(kind === 'review' ? routes.homework() : routes.assignment(assignmentId))}
        />
      ))}
    </Card>
  );
}
