import { useEffect, useReducer } from 'react';
import type { ReviewSheet } from '@contract/review';
import { sayDeadline } from '@/shared/format/dates';
import { useMoment } from '@/shared/hooks/moment';
import { Pill } from '@/shared/ui/pill';
import { clockOf } from '../rules';

const TICK_MS = 10_000;

export interface ClaimClockProps {
  reviewerKind: ReviewSheet['reviewerKind'];
  until: string | null;
  isLost: boolean;
}

/** How long a review is in hand still. It ticks by itself, so that nothing around it is drawn again. */
export function ClaimClock({ reviewerKind, until, isLost }: ClaimClockProps) {
  const [, tick] = useReducer((count: number) => count + 1, 0);
  const moment = useMoment();
  useEffect(() => {
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, []);
  if (reviewerKind === 'peer') {
    return until === null ? null : <Pill icon='clock'>{`${sayDeadline(until, moment)}完成`}</Pill>;
  }
  const { words, tone, icon } = clockOf({ until, isLost }, moment.now);
  return (
    <Pill tone={tone} icon={icon}>
      {words}
    </Pill>
  );
}
