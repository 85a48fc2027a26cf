import { clockStartingAt, systemClock, type Clock } from '../core/clock';

export interface MovableClock {
  clock: Clock;
  /** Goes on from another instant. */
  moveTo: (instant: Date) => void;
}

/** The machine's clock, or one that starts elsewhere (`CLOCK`) and can be moved while it runs. */
export function movableClock(start?: Date): MovableClock {
  let current = start ? clockStartingAt(start) : systemClock;
  return {
    clock: () => current(),
    moveTo: (instant) => {
      current = clockStartingAt(instant);
    },
  };
}
