import { useState } from 'react';
import type { Input } from '@contract/actions';
import type { EnrolmentRow } from '@contract/enrolment';
import { toast } from '@/platform/notify';
import { useTask } from '@/shared/hooks/use-task';
import { isMixed, sayOutcomes, toggledAll, toggledPick, type Answered } from './rules';
import { decideEnrolments } from './store';

type Application = Input<'course.decideEnrolments'>['applications'][number];

interface Place {
  communityId: string;
  courseId: string;
}

/** Picking people of a list and answering all of them at once; `onDecided` follows what came of it. */
export function useDeciding({ communityId, courseId }: Place, rows: readonly EnrolmentRow[], onDecided: () => void) {
  const [wanted, setWanted] = useState<string[]>([]);
  const [outcomes, setOutcomes] = useState<(Answered & { nickname: string })[] | null>(null);
  const task = useTask((requestId: string, applications: Application[], approve: boolean, reason: string) =>
    decideEnrolments({ communityId, courseId, applications, approve, reason }, requestId),
  );
  const shown = rows.map(({ person }) => person.memberId);
  // who has gone from the list is not answered
  const picked = wanted.filter((memberId) => shown.includes(memberId));

  const decide = async (approve: boolean, reason: string): Promise<boolean> => {
    const names = new Map(rows.map(({ person }) => [person.memberId, person.nickname]));
    const applications = rows
      .filter(({ person }) => picked.includes(person.memberId))
      .map(({ person, requestedAt }) => ({ memberId: person.memberId, requestedAt }));
    const answer = await task.run(applications, approve, reason);
    if (!answer) return false;
    setWanted([]);
    if (isMixed(answer.results)) {
      setOutcomes(answer.results.map((result) => ({ ...result, nickname: names.get(result.memberId) ?? '' })));
    } else toast(sayOutcomes(answer.results));
    onDecided();
    return true;
  };

  return {
    picked,
    isAllPicked: shown.length > 0 && picked.length === shown.length,
    busy: task.busy,
    outcomes,
    closeOutcomes: () => setOutcomes(null),
    toggle: (memberId: string) => setWanted(toggledPick(picked, memberId)),
    toggleAll: () => setWanted(toggledAll(picked, shown)),
    clear: () => setWanted([]),
    decide,
  };
}
