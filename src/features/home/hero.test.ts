import { aCourse, aLitCourse } from '../../../test/support/taro/fixtures';
import { heroOf } from './hero';

const text = (hero: ReturnType<typeof heroOf>) =>
  [hero.headline.before, hero.headline.figure, hero.headline.after].filter((part) => part !== undefined).join(' ');

const figures = (streak: number, bestStreak: number, litDays: number) => ({ streak, bestStreak, litDays, days: 21 });

describe('the hero', () => {
  test.each([
    ['a day to light', aCourse(), 'due', '已连续点亮 16 天', null, '点亮今天'],
    [
      'a milestone that is near',
      aCourse({ nextMilestone: { name: '三周不辍', remaining: 2 } }),
      'due',
      '已连续点亮 16 天',
      '再点亮 2 天，拿到「三周不辍」',
      '点亮今天',
    ],
    [
      'the very first day',
      aCourse({ figures: figures(0, 0, 0) }),
      'due',
      '点亮你的第一颗星',
      '写一句话就好',
      '点亮今天',
    ],
    [
      'a streak that ended: what was reached is said, not what was missed',
      aCourse({ figures: figures(0, 9, 12) }),
      'due',
      '已点亮 12 天',
      '最长连续 9 天一直算数，从今天接着亮',
      '点亮今天',
    ],
    ['a lit day', aLitCourse(), 'lit', '已连续点亮 17 天', '再点亮 5 天，拿到「三周不辍」', undefined],
    ['a day of leave', aCourse({ mark: 'leave' }), 'leave', '今天请假，好好休息', '连续 16 天为你留着', '还是想点亮'],
    [
      'a rest day at the end of the week',
      aCourse({ mark: 'rest' }),
      'rest',
      '今天是休息日',
      '下周继续，连续 16 天留着',
      '看看月历',
    ],
    [
      'a course to come',
      aCourse({ mark: 'none', startsOn: '2026-11-24', dayNo: null }),
      'countdown',
      '还有 3 天开营',
      '11月24日 周二 开始点亮',
      '看看课程',
    ],
    [
      'a course whose operators are late',
      aCourse({ status: 'grouping' }),
      'later',
      '就要开营了',
      expect.any(String),
      '看看课程',
    ],
    [
      'a course after its last day',
      aCourse({ mark: 'none', dayNo: null, figures: figures(0, 14, 19) }),
      'finished',
      '走完全程，点亮 19 天',
      '最长连续 14 天，12月5日前随时可以回看',
      '看看课程',
    ],
    ['no course at all', undefined, 'none', '找一门课，点亮第一颗星', '每天写一句话，就是一颗星', '去看看课程'],
  ])('says for %s what it is and the one thing to do', (_, course, kind, headline, note, label) => {
    const hero = heroOf(course, false);
    expect({ kind: hero.kind, headline: text(hero), note: hero.note, label: hero.action?.label }).toEqual({
      kind,
      headline,
      note,
      label,
    });
  });

  it('does not send those who look after the community to enrol', () => {
    expect(heroOf(undefined, false, true)).toMatchObject({
      kind: 'none',
      action: { label: '看看课程', isMain: false },
    });
    expect(heroOf(aCourse(), false, true).action?.label).toBe('点亮今天');
  });

  it('names the next day that asks for something', () => {
    const week = aCourse().week.map((day) =>
      day.localDate === '2026-11-22' ? { ...day, mark: 'ahead' as const } : day,
    );
    expect(heroOf(aCourse({ mark: 'rest', week }), false).note).toBe('明天继续，连续 16 天留着');
    const monday = { localDate: '2026-11-16', mark: 'rest' as const, week };
    const fromMonday = week.map((day) => (day.localDate < '2026-11-19' ? { ...day, mark: 'rest' as const } : day));
    const ahead = fromMonday.map((day) => (day.mark === 'lit' ? { ...day, mark: 'ahead' as const } : day));
    expect(heroOf(aCourse({ ...monday, week: ahead }), false).note).toContain('周四继续');
  });

  it('says that a check-in waits, and offers to change it rather than to write another', () => {
    const hero = heroOf(aCourse(), true);
    expect(hero.kind).toBe('waiting');
    expect(hero.action).toEqual({ label: '再改一改', target: 'edit', isMain: false });
  });

  it('believes the server: a lit day is lit, whatever waits', () => {
    expect(heroOf(aLitCourse(), true).kind).toBe('lit');
  });
});
