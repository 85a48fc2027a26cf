import type { GroupingWish } from '@contract/grouping';
import { CAPTAIN, COURSE_ID } from '../../../../test/support/taro/fixtures';
import { one, saying, settle, tap, type, words } from '../../../../test/support/taro/look';
import { aCourseCard, aCourseDetail } from '../../../../test/support/taro/places';
import { forever, refuse, server } from '../../../../test/support/taro/server';
import { lastToast, openPage, setStage, t } from '../../../../test/support/taro/stage';
import CoursePage from '../pages/detail/index';

setStage();

const NOTHING = { wish: null, isMutual: false, wantsToCaptain: false, isOpen: true };
const COMMUNITY = { communityId: 'community00001', courseId: COURSE_ID };

async function openCourse(wish: GroupingWish = NOTHING) {
  server.answers({
    'course.get': () => ({ ...aCourseDetail(aCourseCard({ status: 'grouping', enrolment: 'active' })), teamSize: 8 }),
    'grouping.getWish': () => wish,
    'grouping.searchPeers': () => ({ rows: [CAPTAIN], nextCursor: null }),
  });
  await openPage(CoursePage, { courseId: COURSE_ID });
}

/** The search waits until nobody types any more. */
const searched = async () => {
  await t.act(() => new Promise((resolve) => setTimeout(resolve, 300)));
  await settle(t);
};

describe('the wish before grouping', () => {
  it('asks for a person and for the lead, and sends both once', async () => {
    await openCourse();
    await tap(t, saying('分组意愿'));
    await searched();
    await tap(t, one(`[aria-label="选${CAPTAIN.nickname}"]`));
    expect(words()).toContain('在那之前对方不会知道');
    await tap(t, one('[aria-label="愿意当队长"]'));
    server.answers({ 'grouping.setWish': forever });
    await tap(t, saying('保存'));
    await tap(t, saying('保存'));
    expect(server.asked('grouping.setWish').map(({ input }) => input)).toEqual([
      { ...COMMUNITY, memberId: CAPTAIN.memberId, wantsToCaptain: true },
    ]);
  });

  it('searches by what is typed', async () => {
    await openCourse();
    await tap(t, saying('分组意愿'));
    server.answers({ 'grouping.searchPeers': () => ({ rows: [], nextCursor: null }) });
    await type(t, one('.sheet taro-input-core'), '云舒');
    await searched();
    expect(server.asked('grouping.searchPeers').at(-1)?.input).toEqual({ ...COMMUNITY, nickname: '云舒' });
    expect(words()).toContain('没有找到');
  });

  it('says at once that both asked for each other', async () => {
    await openCourse();
    await tap(t, saying('分组意愿'));
    await searched();
    await tap(t, one(`[aria-label="选${CAPTAIN.nickname}"]`));
    server.answers({ 'grouping.setWish': () => ({ ...NOTHING, wish: CAPTAIN, isMutual: true }) });
    await tap(t, saying('保存'));
    expect(lastToast()).toBe('你和周远互相选了对方');
    expect(words()).toContain('和周远互相选了对方');
    expect(document.querySelector('.sheet')).toBeNull();
  });

  it('can be taken back, and says why it could not', async () => {
    await openCourse({ ...NOTHING, wish: CAPTAIN });
    expect(words()).toContain('想和周远同队');
    await tap(t, saying('分组意愿'));
    await tap(t, saying('换一位'));
    server.answers({ 'grouping.setWish': () => refuse('GROUPING.PUBLISHED') });
    await tap(t, saying('保存'));
    expect(server.asked('grouping.setWish')[0]?.input).toMatchObject({ memberId: null });
    expect(lastToast()).toContain('小队已经公布');
  });

  it('is not asked once teams are published', async () => {
    await openCourse({ ...NOTHING, isOpen: false });
    expect(words()).not.toContain('分组意愿');
  });
});
