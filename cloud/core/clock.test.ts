import { clockStartingAt } from './clock';

test("a clock set to another instant starts there and runs at the machine's pace", () => {
  let machine = new Date('2030-01-01T00:00:00Z');
  const clock = clockStartingAt(new Date('2026-11-21T08:00:00+08:00'), () => machine);
  expect(clock().toISOString()).toBe('2026-11-21T00:00:00.000Z');
  machine = new Date('2030-01-01T00:01:30Z');
  expect(clock().toISOString()).toBe('2026-11-21T00:01:30.000Z');
});
