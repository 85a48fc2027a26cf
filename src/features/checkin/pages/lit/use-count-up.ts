import { useEffect, useState } from 'react';
import { display } from '@/platform/display';

const STEPS = 12;
const STEP_MS = 50;

/** Counts from 0 to `target` in 600 ms; at once for people who asked for less motion. */
export function useCountUp(target: number): number {
  const [step, setStep] = useState(display().reducedMotion ? STEPS : 0);

  useEffect(() => {
    if (step >= STEPS) return undefined;
    const timer = setTimeout(() => setStep(step + 1), STEP_MS);
    return () => clearTimeout(timer);
  }, [step]);

  return Math.round((target * Math.min(step, STEPS)) / STEPS);
}
