import { useState } from 'react';
import type { DeskPlanDay, PlanDayDraft } from '@contract/course-setup';
import { mergeFields } from '@/shared/edits/merge';
import { sayMerged, TAKEN_WHOLE } from '../../newer/rules';
import type { DayPicture } from './day-pictures';
import { saysTheSame } from './rules';

/** What is written about a day; '' where there is no link. */
export interface DayDraft {
  title: string;
  task: string;
  link: string;
  required: boolean;
  pictures: DayPicture[];
}

const WORDS: Record<keyof DayDraft, string> = {
  title: '标题',
  task: '任务',
  link: '链接',
  required: '必做或选做',
  pictures: '图片',
};

const draftOf = ({ title, task, link, required, pictures }: DeskPlanDay): DayDraft => ({
  title,
  task,
  link: link ?? '',
  required,
  pictures,
});

/** What is sent of it. */
export const inputOf = ({ title, task, link, required, pictures }: DayDraft): Omit<PlanDayDraft, 'dayNo'> => ({
  title: title.trim(),
  task: task.trim(),
  link: link.trim() || null,
  required,
  mediaIds: pictures.map(({ mediaId }) => mediaId),
});

/** One day being written. `latest` is the day as it was read last: what was written does not give way to it unasked. */
export function useDayDraft(latest: DeskPlanDay) {
  const [{ base, draft }, setWritten] = useState({ base: latest, draft: draftOf(latest) });
  const [merged, setMerged] = useState<string | null>(null);
  const wanted = inputOf(draft);
  const isChanged = !saysTheSame(inputOf(draftOf(latest)), inputOf(draftOf(base)));
  const isUntouched = saysTheSame(wanted, inputOf(draftOf(base)));
  const isKept = saysTheSame(wanted, inputOf(draftOf(latest)));
  if (isChanged && (isUntouched || isKept)) setWritten({ base: latest, draft: draftOf(latest) });

  return {
    draft,
    wanted,
    merged,
    isWritten: !isUntouched,
    /** Somebody else has saved this day meanwhile. */
    isNewer: isChanged && !isUntouched && !isKept,
    change: (part: Partial<DayDraft>) => setWritten((now) => ({ ...now, draft: { ...now.draft, ...part } })),
    changePictures: (update: (before: DayPicture[]) => DayPicture[]) =>
      setWritten((now) => ({ ...now, draft: { ...now.draft, pictures: update(now.draft.pictures) } })),
    takeIn: () => {
      const outcome = mergeFields(draftOf(base), draft, draftOf(latest));
      setWritten({ base: latest, draft: outcome.draft });
      const wordsOf = (fields: readonly (keyof DayDraft)[]) => fields.map((field) => WORDS[field]);
      setMerged(sayMerged({ taken: wordsOf(outcome.taken), both: wordsOf(outcome.both) }));
    },
    takeTheirs: () => {
      setWritten({ base: latest, draft: draftOf(latest) });
      setMerged(TAKEN_WHOLE);
    },
  };
}
