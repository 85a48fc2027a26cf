import { aCourse, aLitCourse } from '../../../test/support/taro/fixtures';
import { courseAt, learningDayAt } from './learning-day';

const shanghai = (time: string) => ({ now: Date.parse(`${time}+08:00`), utcOffsetMinutes: 480 });
const marks = ({ week }: { week: { mark: string }[] }) => week.map(({ mark }) => mark).join(' ');

describe('the learning day', () => {
  test.each([
    ['2026-11-21T23:59:59', 0, '2026-11-21'],
    ['2026-11-22T00:00:01', 0, '2026-11-22'],
    ['2026-11-22T01:59:59', 120, '2026-11-21'],
    ['2026-11-22T02:00:00', 120, '2026-11-22'],
    ['2027-01-01T00:30:00', 60, '2026-12-31'],
  ])('at %s with a cut-off of %i minutes is %s', (time, cutoff, day) => {
    expect(learningDayAt(shanghai(time), cutoff)).toBe(day);
  });
});

describe('a course kept on the phone', () => {
  it('stays as it is on its own day', () => {
    const course = aCourse();
    expect(courseAt(course, shanghai('2026-11-21T23:50:00'))).toBe(course);
  });

  it('has a new day to light on the next day, and keeps the streak of a lit one', () => {
    const week = aLitCourse().week.map((day) =>
      day.localDate === '2026-11-22' ? { ...day, mark: 'ahead' as const } : day,
    );
    const next = courseAt(aLitCourse({ week }), shanghai('2026-11-22T07:00:00'));
    expect(next).toMatchObject({ localDate: '2026-11-22', mark: 'due', checkinId: null, task: null });
    expect(next.figures.streak).toBe(17);
    expect(next.closesAt).toBe('2026-11-22T16:00:00.000Z');
    expect(next.team?.litCount).toBe(0);
  });

  it('rests where the plan rests', () => {
    expect(courseAt(aLitCourse(), shanghai('2026-11-22T07:00:00')).mark).toBe('rest');
  });

  it('claims no streak over a day that it did not see lit', () => {
    expect(courseAt(aCourse(), shanghai('2026-11-22T07:00:00')).figures.streak).toBe(0);
  });

  it('takes the plan of the next week from this one', () => {
    const tuesday = courseAt(aLitCourse(), shanghai('2026-11-24T07:00:00'));
    expect(tuesday.week[0]?.localDate).toBe('2026-11-23');
    expect(marks(tuesday)).toBe('missed due ahead ahead ahead ahead rest');
  });

  it('finds its week again after months', () => {
    const later = courseAt(aLitCourse(), shanghai('2027-01-03T07:00:00'));
    expect(later.week.map(({ localDate }) => localDate)[6]).toBe('2027-01-03');
    expect(later.mark).toBe('rest');
  });
});
