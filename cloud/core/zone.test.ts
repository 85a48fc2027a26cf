import { addDays } from './days';
import fc from 'fast-check';
import { instantOf, localDateOf, utcOffsetMinutes } from './zone';

const at = (instant: string) => new Date(instant);

describe('the calendar day of an instant', () => {
  test.each([
    ['one second before midnight in Shanghai', '2026-11-21T15:59:59Z', 'Asia/Shanghai', 0, '2026-11-21'],
    ['one second after midnight in Shanghai', '2026-11-21T16:00:01Z', 'Asia/Shanghai', 0, '2026-11-22'],
    ['01:59:59 with a cut-off at 02:00', '2026-11-21T17:59:59Z', 'Asia/Shanghai', 120, '2026-11-21'],
    ['02:00:00 with a cut-off at 02:00', '2026-11-21T18:00:00Z', 'Asia/Shanghai', 120, '2026-11-22'],
    ['the end of a year', '2026-12-31T15:59:59.999Z', 'Asia/Shanghai', 0, '2026-12-31'],
    ['the start of a year', '2026-12-31T16:00:00Z', 'Asia/Shanghai', 0, '2027-01-01'],
    ['a leap day', '2028-02-29T03:00:00Z', 'Asia/Shanghai', 0, '2028-02-29'],
    ['west of Greenwich it is still yesterday', '2026-11-21T02:00:00Z', 'America/New_York', 0, '2026-11-20'],
    ['fourteen hours ahead it is already tomorrow', '2026-11-21T10:30:00Z', 'Pacific/Kiritimati', 0, '2026-11-22'],
    ['a zone of half hours', '2026-11-21T18:29:59Z', 'Asia/Kolkata', 0, '2026-11-21'],
    [
      'the second 01:30 of the night that winter time begins',
      '2026-11-01T06:30:00Z',
      'America/New_York',
      0,
      '2026-11-01',
    ],
    [
      'a cut-off of two hours over the end of summer time',
      '2026-11-01T06:30:00Z',
      'America/New_York',
      120,
      '2026-11-01',
    ],
    [
      'a cut-off of two hours over the start of summer time',
      '2026-03-08T07:30:00Z',
      'America/New_York',
      120,
      '2026-03-08',
    ],
  ])('%s', (_case, instant, zone, cutoffMinutes, expected) => {
    expect(localDateOf(at(instant), zone, cutoffMinutes)).toBe(expected);
  });
});

describe('the start of a calendar day', () => {
  test.each([
    ['midnight in Shanghai', '2026-11-21', 0, 'Asia/Shanghai', '2026-11-20T16:00:00.000Z'],
    ['a cut-off at 02:00 in Shanghai', '2026-11-21', 120, 'Asia/Shanghai', '2026-11-20T18:00:00.000Z'],
    ['a day of 23 hours begins in winter time', '2026-03-08', 0, 'America/New_York', '2026-03-08T05:00:00.000Z'],
    ['four hours into a day of 23 hours', '2026-03-08', 240, 'America/New_York', '2026-03-08T09:00:00.000Z'],
    ['a day of 25 hours begins in summer time', '2026-11-01', 0, 'America/New_York', '2026-11-01T04:00:00.000Z'],
    ['the day after it begins in winter time', '2026-11-02', 0, 'America/New_York', '2026-11-02T05:00:00.000Z'],
    ['the first of two midnights', '2026-11-01', 0, 'America/Havana', '2026-11-01T04:00:00.000Z'],
    ['a midnight that does not exist begins at 01:00', '2026-04-24', 0, 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
  ])('%s', (_case, localDate, minutes, zone, expected) => {
    expect(instantOf(localDate, minutes, zone).toISOString()).toBe(expected);
  });

  test('every instant lies between the start of its day and the start of the next one', () => {
    const zones = [
      'Asia/Shanghai',
      'America/New_York',
      'Europe/Berlin',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
      'America/Havana',
      'Africa/Cairo',
    ];
    const instants = fc.date({ min: at('2025-01-01T00:00:00Z'), max: at('2028-01-01T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), fc.integer({ min: 0, max: 720 }), (instant, zone, cutoff) => {
        const day = localDateOf(instant, zone, cutoff);
        expect(instantOf(day, cutoff, zone).getTime()).toBeLessThanOrEqual(instant.getTime());
        expect(instantOf(addDays(day, 1), cutoff, zone).getTime()).toBeGreaterThan(instant.getTime());
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  ['Asia/Shanghai', '2026-11-21T00:00:00Z', 480],
  ['America/New_York', '2026-11-01T05:59:59Z', -240],
  ['America/New_York', '2026-11-01T06:00:00Z', -300],
  ['Asia/Kolkata', '2026-11-21T00:00:00Z', 330],
  ['UTC', '2026-11-21T00:00:00Z', 0],
])('%s at %s is %d minutes ahead of UTC', (zone, instant, minutes) => {
  expect(utcOffsetMinutes(at(instant), zone)).toBe(minutes);
});
