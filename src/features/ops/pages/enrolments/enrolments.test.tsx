import type { Output } from '@contract/actions';
import type { EnrolmentRow } from '@contract/enrolment';
import { COURSE_ID, ME } from '../../../../../test/support/taro/fixtures';
import { all, one, saying, settle, tap, type, words } from '../../../../../test/support/taro/look';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastToast, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import EnrolmentsPage from './index';

setStage();

const params = { courseId: COURSE_ID };
const PEOPLE = ['木槿花开', '唐果', '秦朗'];
const idOf = (nickname: string) => `member00000${PEOPLE.indexOf(nickname) + 11}`;
const row = (nickname: string, change: Partial<EnrolmentRow> = {}): EnrolmentRow => ({
  person: { ...ME, memberId: idOf(nickname), nickname },
  status: 'applied',
  position: null,
  answers: [{ label: '想讲的是哪本书？', values: [`${nickname}的书`] }],
  reason: null,
  requestedAt: '2026-11-20T01:00:00.000Z',
  ...change,
});
const list = (rows: EnrolmentRow[] = PEOPLE.map((name) => row(name))): Output<'course.listEnrolments'> => ({
  rows,
  nextCursor: null,
  title: '讲书人训练营',
  capacity: 12,
  counts: { applied: rows.length, waitlisted: 2, active: 4, past: 0 },
});
const open = (answer = list()) => {
  server.answers({ 'course.listEnrolments': () => answer });
  return openPage(EnrolmentsPage, params);
};
const pickOf = (nickname: string) => one(`[aria-label="选择${nickname}"]`);
const decided = () => server.asked('course.decideEnrolments').map(({ input }) => input);
const answering = (...outcomes: ('admitted' | 'waitlisted' | 'rejected' | 'skipped')[]) =>
  server.answers({
    'course.decideEnrolments': ({ applications }) => ({
      results: applications.map(({ memberId }, index) => ({ memberId, outcome: outcomes[index] ?? outcomes[0]! })),
    }),
    'course.listEnrolments': () => list([]),
  });

describe('the people at a course’s gate', () => {
  itHasItsStates({
    page: EnrolmentsPage,
    params,
    action: 'course.listEnrolments',
    answer: () => list(),
    shows: '木槿花开',
  });

  it('is a wall for people who look after nothing', async () => {
    server.answers({ 'course.listEnrolments': () => refuse('RESOURCE.NOT_FOUND') });
    await openPage(EnrolmentsPage, params);
    expect(words()).toContain('只有群主和运营能打开');
  });

  it('says that nobody waits', async () => {
    const counts = { applied: 0, waitlisted: 0, active: 0, past: 0 };
    await open({ ...list([]), counts });
    expect(words()).toContain('没有待审核的申请');
    expect(document.querySelector('.page__footer')).toBeNull();
  });

  it('begins with those who are in when nobody waits', async () => {
    await open(list([]));
    expect(server.asked('course.listEnrolments').map(({ input }) => input.filter)).toEqual(['applied', 'active']);
    expect(one('[aria-selected="true"]').textContent).toBe('已报名 4');
  });

  it('shows how full the course is, and what everybody answered', async () => {
    await open();
    for (const said of ['讲书人训练营', '4 / 12 个名额，2 人候补', '待审核 3', '唐果的书']) {
      expect(words()).toContain(said);
    }
  });

  it('lets the picked ones in, once', async () => {
    await open();
    await tap(t, saying('通过'));
    expect(decided()).toEqual([]);
    await tap(t, pickOf('唐果'));
    await tap(t, pickOf('秦朗'));
    server.answers({ 'course.decideEnrolments': forever });
    await tap(t, saying('通过'));
    await tap(t, saying('通过'));
    const applications = ['唐果', '秦朗'].map((name) => ({
      memberId: idOf(name),
      requestedAt: '2026-11-20T01:00:00.000Z',
    }));
    expect(decided()).toMatchObject([{ approve: true, reason: '', applications }]);
  });

  it('answers everybody with two taps, and says so in a line when all fared the same', async () => {
    await open();
    await tap(t, one('[aria-label="全选"]'));
    expect(words()).toContain('3 人');
    answering('admitted');
    await tap(t, saying('通过'));
    expect(decided()[0]?.applications).toHaveLength(3);
    expect(lastToast()).toBe('3 人已通过');
    expect(words()).toContain('没有待审核的申请');
  });

  it('tells for each person what came of it when they fared differently', async () => {
    await open();
    await tap(t, one('[aria-label="全选"]'));
    answering('admitted', 'waitlisted', 'skipped');
    await tap(t, saying('通过'));
    const sheet = one('.sheet').textContent;
    for (const said of [
      '1 人已通过；1 人通过，进入候补；1 人已有人处理，或已撤回',
      '木槿花开已通过',
      '唐果通过，进入候补',
    ]) {
      expect(sheet).toContain(said);
    }
    await tap(t, saying('知道了'));
    expect(document.querySelector('.sheet')).toBeNull();
  });

  it('rejects with a reason only, which each of them reads', async () => {
    await open();
    await tap(t, pickOf('木槿花开'));
    await tap(t, saying('不通过'));
    await tap(t, saying('不通过并告知'));
    expect(decided()).toEqual([]);
    answering('rejected');
    await type(t, one('.sheet taro-textarea-core'), '这一期留给讲过书的同学');
    await tap(t, saying('不通过并告知'));
    expect(decided()).toMatchObject([
      {
        approve: false,
        reason: '这一期留给讲过书的同学',
        applications: [{ memberId: idOf('木槿花开'), requestedAt: '2026-11-20T01:00:00.000Z' }],
      },
    ]);
    expect(lastToast()).toBe('1 人没有通过');
    expect(document.querySelector('.sheet')).toBeNull();
  });

  it('keeps the picked ones when the answer did not arrive', async () => {
    await open();
    await tap(t, pickOf('唐果'));
    server.answers({ 'course.decideEnrolments': () => refuse('CLIENT.TIMEOUT') });
    await tap(t, saying('通过'));
    expect(lastToast()).toContain('网络太慢');
    expect(pickOf('唐果').getAttribute('aria-checked')).toBe('true');
  });

  it('shows the line with everybody’s place, and picks nobody there', async () => {
    await open();
    server.answers({
      'course.listEnrolments': () => list([row('唐果', { status: 'waitlisted', position: 1 })]),
    });
    await tap(t, saying('候补 2'));
    expect(server.asked('course.listEnrolments').at(-1)?.input).toMatchObject({ filter: 'waitlisted' });
    expect(words()).toContain('第 1 位');
    expect(all('[aria-label="选择唐果"]')).toHaveLength(0);
  });

  it('finds people by their name', async () => {
    await open();
    server.answers({ 'course.listEnrolments': () => list([]) });
    await type(t, one('taro-input-core'), '云舒');
    await t.act(async () => {
      one('taro-input-core').dispatchEvent(new CustomEvent('confirm', { bubbles: true, detail: { value: '云舒' } }));
    });
    await settle(t);
    expect(server.asked('course.listEnrolments').at(-1)?.input).toMatchObject({ filter: 'applied', search: '云舒' });
    expect(words()).toContain('没有找到「云舒」');
  });
});
