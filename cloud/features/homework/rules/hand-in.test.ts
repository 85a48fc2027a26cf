import { decideHandIn, type HandIn, type HandInFacts } from './hand-in';

const DUE = '2026-11-20T15:59:59.000Z';
const END = '2026-11-27T15:59:59.000Z';
const facts = (changes: Partial<HandInFacts> = {}): HandInFacts => ({
  courseIsOver: false,
  dueAt: new Date(DUE),
  resubmitUntil: new Date(END),
  latePolicy: 'mark',
  peersAreReading: false,
  status: 'none',
  ...changes,
});
const taken = (isLate: boolean): HandIn => ({ isTaken: true, isLate });
const refused = (because: Extract<HandIn, { isTaken: false }>['because']): HandIn => ({ isTaken: false, because });

const JUST_AFTER_DUE = '2026-11-20T16:00:00.000Z';
const JUST_AFTER_END = '2026-11-27T16:00:00.000Z';

describe('decideHandIn', () => {
  test.each<[string, Partial<HandInFacts>, string, HandIn]>([
    ['in time to the second', {}, DUE, taken(false)],
    ['a second late, marked', {}, JUST_AFTER_DUE, taken(true)],
    ['a second late, refused', { latePolicy: 'refuse' }, JUST_AFTER_DUE, refused('too_late')],
    ['a first version long after, marked', {}, '2026-12-10T00:00:00Z', taken(true)],
    ['another version while it waits', { status: 'waiting' }, DUE, taken(false)],
    ['another version while it waits, late', { status: 'waiting' }, JUST_AFTER_DUE, taken(true)],
    ['another version after the end', { status: 'waiting' }, JUST_AFTER_END, refused('resubmission_over')],
    ['after a return, past due, until the end', { status: 'returned', latePolicy: 'refuse' }, END, taken(false)],
    ['after a return, past the end', { status: 'returned' }, JUST_AFTER_END, refused('resubmission_over')],
    ['once passed', { status: 'released' }, DUE, refused('released')],
    ['while peers read', { status: 'waiting', peersAreReading: true }, DUE, refused('peers_reading')],
    ['once the course is over', { courseIsOver: true, status: 'returned' }, DUE, refused('course_closed')],
  ])('%s', (_name, changes, now, expected) => {
    expect(decideHandIn(facts(changes), new Date(now))).toEqual(expected);
  });

  test('an unreleased review changes nothing that its author could notice', () => {
    for (const now of [DUE, JUST_AFTER_DUE, JUST_AFTER_END]) {
      const waiting = decideHandIn(facts({ status: 'waiting' }), new Date(now));
      expect(decideHandIn(facts({ status: 'reviewed' }), new Date(now))).toEqual(waiting);
    }
  });

  test('a version after a return stays late when the first one was', () => {
    expect(decideHandIn(facts({ status: 'returned' }), new Date(END), true)).toEqual(taken(true));
  });
});
