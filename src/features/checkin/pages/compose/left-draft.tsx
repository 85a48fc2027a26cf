import { useMemo } from 'react';
import { replaceWith } from '@/platform/navigation';
import { routes } from '@/routes';
import { sayDay } from '@/shared/format/dates';
import { Card } from '@/shared/ui/card';
import { ListRow } from '@/shared/ui/list-row';
import { isBlank, leftDraft } from '../../draft/drafts';
import { useDraft } from '../../draft/store';

/** Words of an earlier day that were never sent, while nothing is written for this one; a tap goes on with them. */
export function LeftDraft({ courseId, localDate }: { courseId: string; localDate: string }) {
  const isNew = useDraft(({ draft }) => isBlank(draft));
  const left = useMemo(() => leftDraft(courseId, localDate), [courseId, localDate]);
  if (!left || !isNew) return null;
  const words = left.draft.text.trim() || `${left.draft.pictures.length} 张图片`;
  return (
    <Card className='compose__row compose__left'>
      <ListRow
        icon='pencil'
        title={`${sayDay(left.localDate, localDate)}写的还没有发出`}
        text={words}
        onClick={() => void replaceWith(routes.compose({ courseId, localDate: left.localDate }))}
      />
    </Card>
  );
}
