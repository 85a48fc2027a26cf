import { aToday, CAPTAIN } from '../../../../../test/support/taro/fixtures';
import { one, saying, tap, words } from '../../../../../test/support/taro/look';
import { aSky } from '../../../../../test/support/taro/places';
import { refuse, server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastToast, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import SkyPage from './index';

const mockSave = jest.fn<Promise<string>, [{ name: string }]>();
jest.mock('@/platform/canvas', () => ({
  DrawingBoard: () => null,
  saveDrawing: (drawing: { name: string }) => mockSave(drawing),
}));

setStage();

const open = (change: Parameters<typeof aSky>[0] = {}, params: Record<string, string> = {}) => {
  server.answers({ 'checkin.getYear': () => aSky(change) });
  return openPage(SkyPage, params);
};
const others = { memberId: CAPTAIN.memberId };

describe('the sky of a year', () => {
  itHasItsStates({
    page: SkyPage,
    action: 'checkin.getYear',
    answer: () => aSky(),
    shows: '你在这一年里点亮了 2 颗星',
  });

  it('says so when nothing is known yet and there is no network, and finds its stars afterwards', async () => {
    const asksNobody = () => refuse('CLIENT.OFFLINE');
    server.answers({ 'home.today': asksNobody, 'checkin.getYear': asksNobody });
    await openPage(SkyPage);
    expect(words()).toContain('没有网络');
    server.answers({ 'home.today': () => aToday(), 'checkin.getYear': () => aSky() });
    await tap(t, saying('再试一次'));
    expect(words()).toContain('你在这一年里点亮了 2 颗星');
  });

  it('opens a month with its stars by date', async () => {
    await open();
    await tap(t, one('[aria-label="11 月，2 颗星，看是哪些天"]'));
    expect(words()).toContain('2026年11月 · 2 颗星');
    expect(words()).toContain('20日 · 2 门课程');
  });

  it('turns to other years, not beyond this one', async () => {
    await open();
    await tap(t, one('[aria-label="前一年"]'));
    expect(server.asked('checkin.getYear').at(-1)?.input.year).toBe(2025);
    await tap(t, one('[aria-label="后一年"]'));
    const asked = server.calls.length;
    await tap(t, one('[aria-label="后一年，没有了"]'));
    expect(server.calls).toHaveLength(asked);
  });

  it('says how the first star comes, and offers no picture of nothing', async () => {
    await open({ stars: [], total: 0, longestStreak: 0 });
    expect(words()).toContain('第一次打卡，就会亮起第一颗星');
    expect(words()).not.toContain('保存这张星空');
  });
});

describe('the picture to keep', () => {
  test.each([
    ['saved', '星空已保存'],
    ['denied', '没有保存。可以在设置里允许存到相册'],
    ['failed', '没能保存，再试一次'],
  ])('%s: %s', async (outcome, said) => {
    await open();
    mockSave.mockResolvedValue(outcome);
    await tap(t, saying('保存这张星空'));
    expect(mockSave).toHaveBeenCalledWith(expect.objectContaining({ name: 'qunxing-2026' }));
    expect(lastToast()).toBe(said);
  });

  it('is drawn once by two taps', async () => {
    await open();
    mockSave.mockReturnValue(new Promise(() => undefined));
    await tap(t, saying('保存这张星空'));
    await tap(t, saying('保存这张星空'));
    expect(mockSave).toHaveBeenCalledTimes(1);
  });
});

describe("somebody else's sky", () => {
  it('says whose it is, and is not mine to save', async () => {
    await open({ owner: CAPTAIN }, others);
    expect(server.asked('checkin.getYear')[0]?.input).toMatchObject(others);
    expect(words()).toContain('周远的星空');
    expect(words()).toContain('周远在这一年里点亮了 2 颗星');
    expect(words()).not.toContain('保存这张星空');
  });

  it('says so when it is not shown', async () => {
    server.answers({ 'checkin.getYear': () => refuse('RESOURCE.NOT_FOUND') });
    await openPage(SkyPage, others);
    expect(words()).toContain('这片星空没有公开');
  });
});
