/** Where "now" comes from. Injected, so that tests and the demo can move it. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** A clock that starts at `start` and runs on at the machine's pace. */
export function clockStartingAt(start: Date, machine: Clock = systemClock): Clock {
  const offset = start.getTime() - machine().getTime();
  return () => new Date(machine().getTime() + offset);
}
