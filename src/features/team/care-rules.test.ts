import type { CareReason } from '@contract/team';
import { aCareList, aCarePerson, aContact } from '../../../test/support/taro/teams';
import { isTicked, sayContact, sayReason, sayWaiting, waitingOn } from './care-rules';

const TODAY = '2026-11-21';

test.each<[CareReason, string]>([
  [{ kind: 'silent', days: 2, streakBefore: 28 }, '连续 28 天后，安静了 2 天'],
  [{ kind: 'silent', days: 4, streakBefore: 1 }, '安静了 4 天'],
  [{ kind: 'never_came', days: 3 }, '过了 3 个打卡日，第一颗星还没亮'],
  [{ kind: 'slipped', streakBefore: 12, canMakeUp: true }, '连续 12 天后空了一天，补卡能接上'],
  [{ kind: 'slipped', streakBefore: 3, canMakeUp: false }, '连续 3 天后空了一天'],
  [{ kind: 'came_back', days: 5 }, '安静 5 天后，刚刚回来'],
  [{ kind: 'homework_returned', title: '第一篇笔记', days: 3 }, '《第一篇笔记》退回 3 天了，还能再交'],
])('%o is said as %s', (reason, words) => expect(sayReason(reason)).toBe(words));

test('a tick is one’s own and of today; whoever else wrote is named with the day', () => {
  expect(isTicked(null, TODAY)).toBe(false);
  expect(isTicked(aContact(), TODAY)).toBe(true);
  expect(isTicked(aContact({ localDate: '2026-11-20' }), TODAY)).toBe(false);
  expect(isTicked(aContact({ isMine: false }), TODAY)).toBe(false);
  expect(sayContact(aContact({ localDate: '2026-11-20' }), TODAY)).toBe('你昨天联系过');
  expect(sayContact(aContact({ isMine: false, localDate: '2026-11-18' }), TODAY)).toBe('林小满 周三联系过');
});

test('who was written to within three days does not wait, whoever wrote', () => {
  const people = ['2026-11-21', '2026-11-19', '2026-11-18'].map((localDate) =>
    aCarePerson({ contact: aContact({ localDate, isMine: false }) }),
  );
  const fresh = aCarePerson();
  expect(waitingOn({ localDate: TODAY, people: [...people, fresh] })).toEqual([people[2], fresh]);
});

test.each([
  [aCareList(), '2 位队友在等一句话'],
  [aCareList({ people: [aCarePerson({ contact: aContact() })] }), '今天都联系过了'],
  [aCareList({ people: [], litCount: 9 }), '今天都到齐了'],
  [aCareList({ people: [], litCount: 3 }), '今天没有要惦记的人'],
])('the way into the list says it in one line', (care, words) => expect(sayWaiting(care)).toBe(words));
