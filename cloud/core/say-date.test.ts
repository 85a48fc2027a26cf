import { sayDate, sayMoment } from './say-date';

test('a day is said without zeros in front', () => expect(sayDate('2026-03-07')).toBe('3月7日'));

test.each([
  ['2026-11-22T15:59:59.000Z', 'Asia/Shanghai', '11月22日 23:59'],
  ['2026-11-22T16:00:00.000Z', 'Asia/Shanghai', '11月23日 00:00'],
  ['2026-07-01T12:30:00.000Z', 'Europe/Berlin', '7月1日 14:30'],
])('%s in %s is %s', (instant, zone, expected) => expect(sayMoment(new Date(instant), zone)).toBe(expected));
