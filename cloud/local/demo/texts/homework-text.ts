import type { Rubric } from '@contract/homework';

/** One version of somebody's work with what a review said about it. */
export interface WorkText {
  who: string;
  /** Hours before the due time; negative ones are late. */
  hoursEarly: number;
  text: string;
  /** Names of drawings, see pictures.ts. */
  scenes?: string[];
  /** Levels in the order of the rubric, the strength and the next step; without it the work waits. */
  review?: { levels: number[]; strength: string; nextStep: string; isReturn?: boolean };
  /** What was handed in again after a return, and waits. */
  revision?: { hoursAgo: number; text: string };
  showcase?: 'consented' | 'pending';
}

export interface AssignmentText {
  key: 'page' | 'letter' | 'question';
  title: string;
  prompt: string;
  isRequired: boolean;
  rubric: Rubric;
  works: WorkText[];
}
