import { dayNumberOf } from '../../features/checkin/rules/schedule';
import { READING_DAY, readingWeekdays, startFor } from './camps';

test.each([
  ['2026-11-21', 'Saturday', '2026-11-02'],
  ['2026-11-22', 'Sunday', '2026-11-03'],
  ['2026-11-23', 'Monday', '2026-11-03'],
  ['2027-01-01', 'Friday', '2026-12-12'],
  ['2028-03-01', 'Wednesday', '2028-02-10'],
])('on %s, a %s, the camp is in its day 18 when it began on %s', (today, _weekday, startsOn) => {
  const weekdays = readingWeekdays(today);
  expect(startFor(today, READING_DAY, weekdays)).toBe(startsOn);
  expect(dayNumberOf({ startsOn, days: 21, weekdays }, today)).toBe(READING_DAY);
});
