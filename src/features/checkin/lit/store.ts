import { create } from 'zustand';
import type { Submitted } from '@contract/checkin';
import { onReset } from '@/shared/store/reset';

/** What became of the check-in just written: the server's answer, or when it was put in the outbox (ISO instant). */
export interface LitDay {
  courseId: string;
  localDate: string;
  submitted: Submitted | null;
  writtenAt: string;
}

/** The day that is being celebrated. Not kept: the moment is now. */
export const useLitDay = create<{ day: LitDay | null }>(() => ({ day: null }));

export const celebrate = (day: LitDay): void => useLitDay.setState({ day });

onReset(() => useLitDay.setState({ day: null }));
