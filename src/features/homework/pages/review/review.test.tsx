import { aToday, COURSE_ID, ME } from '../../../../../test/support/taro/fixtures';
import { all, one, saying, settle, tap, type, words } from '../../../../../test/support/taro/look';
import { aSheet, aVersion } from '../../../../../test/support/taro/review';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import { lastToast, navigation, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import ReviewPage from './index';

setStage();

const params = { reviewId: 'review00000001', courseId: COURSE_ID };
const coach = aToday({ me: { ...ME, role: 'coach' } });
const until = '2026-11-21T00:56:00.000Z';
const WORDS = { strength: '例子很生动', nextStep: '结尾再收一收' };
/** Everything chosen and written. */
const full = aSheet({ scores: { idea: 2, proof: 1 }, ...WORDS });

const open = (sheet = aSheet()) => {
  server.answers({ 'review.get': () => sheet, 'review.saveDraft': () => ({ until }) });
  return openPage(ReviewPage, params, coach);
};
const area = (label: string) => one(`taro-textarea-core[aria-label="${label}"]`);
const level = (label: string) => one(`[aria-label="${label}"]`);
/** Writing pauses, and what is written is sent. */
const pause = async () => {
  await t.act(async () => void jest.advanceTimersByTime(1_600));
  await settle(t);
};

// time passes when the test says; what has the moment to come still comes by itself
beforeEach(() => jest.useFakeTimers({ doNotFake: ['Date', 'nextTick', 'queueMicrotask', 'requestAnimationFrame'] }));
afterEach(() => jest.useRealTimers());

describe('a review being written', () => {
  it('holds the places of what is to come', async () => {
    server.answers({ 'review.get': forever });
    await openPage(ReviewPage, params, coach);
    expect(document.querySelector('.skeleton')).not.toBeNull();
  });

  it('says what happened, and tries again', async () => {
    server.answers({ 'review.get': () => refuse('CLIENT.OFFLINE') });
    await openPage(ReviewPage, params, coach);
    expect(words()).toContain('没有网络');
    server.answers({ 'review.get': () => aSheet() });
    await tap(t, saying('再试一次'));
    expect(words()).toContain('慢就是稳。稳就是快。');
  });

  it('shows whose work it is, and how long it is in hand', async () => {
    await open();
    expect(words()).toContain('林小满《一页纸书评》第 1 版');
    expect(words()).toContain('还剩 24 分');
    expect(words()).toContain('0 / 15 分');
  });

  it('is scored by taps, saved by itself, and prolonged by that', async () => {
    await open();
    await tap(t, level('观点 有启发 10 分'));
    expect(words()).toContain('10 / 15 分');
    expect(words()).toContain('让人想接着聊');
    expect(server.asked('review.saveDraft')).toHaveLength(0);
    await pause();
    expect(server.asked('review.saveDraft').map(({ input }) => input.scores)).toEqual([{ idea: 2 }]);
    expect(words()).toContain('已自动保存 08:26');
    expect(words()).toContain('还剩 30 分');
  });

  it('takes phrases by a tap and offers each once', async () => {
    await open();
    await tap(t, saying('例子具体，让人有画面'));
    await tap(t, saying('结构完整，读起来顺'));
    await pause();
    expect(server.asked('review.saveDraft')[0]?.input.strength).toBe('例子具体，让人有画面；结构完整，读起来顺');
    expect(document.querySelector('[aria-label="写入：例子具体，让人有画面"]')).toBeNull();
  });

  it('says what is missing before it asks', async () => {
    await open();
    await tap(t, saying('完成点评'));
    expect(lastToast()).toBe('还没选：观点、依据');
    expect(words()).toContain('写一处做得好的地方');
    expect(words()).toContain('写一个下次能做的改进');
    expect(words()).toContain('选一个结论');
    expect(server.asked('review.finish')).toHaveLength(0);
  });

  it('is finished once by two taps', async () => {
    await open(full);
    await tap(t, level('通过'));
    server.answers({ 'review.finish': forever });
    await tap(t, saying('完成点评'));
    await tap(t, saying('完成点评'));
    expect(server.asked('review.finish').map(({ input }) => input)).toEqual([
      {
        communityId: 'community00001',
        reviewId: 'review00000001',
        verdict: 'pass',
        scores: { idea: 2, proof: 1 },
        ...WORDS,
      },
    ]);
  });

  it('keeps the words on the phone without a network, for the next time too', async () => {
    await open();
    server.answers({ 'review.saveDraft': () => refuse('CLIENT.OFFLINE') });
    await type(t, area('一处亮点'), '开头很有力');
    await pause();
    expect(words()).toContain('先存在手机里，连上网就保存');
    t.unmout();
    await open();
    expect(area('一处亮点').getAttribute('value')).toBe('开头很有力');
    expect(server.asked('review.saveDraft').at(-1)?.input.strength).toBe('开头很有力');
  });

  it('says that somebody else has it by now; nothing written is lost', async () => {
    await open(full);
    server.answers({ 'review.saveDraft': () => ({ until: null }) });
    await type(t, area('一处亮点'), '写了一半');
    await pause();
    expect(words()).toContain('已由别人接手');
    expect(words()).toContain('你写的都留着');
    expect(area('一处亮点').getAttribute('value')).toBe('写了一半');
    server.answers({ 'review.claim': () => aSheet({ reviewId: 'review00000002' }) });
    await tap(t, saying('看下一份'));
    expect(navigation.replaceWith).toHaveBeenCalledWith(
      `/features/homework/pages/review/index?reviewId=review00000002&courseId=${COURSE_ID}`,
    );
  });

  it.each([
    ['REVIEW.CLAIM_LOST', undefined, '你写的都留着'],
    ['CONTENT.REJECTED', { field: 'input.strength' }, '内容里有不适合公开的词句'],
    ['SYSTEM.UNAVAILABLE', undefined, '服务有点忙，稍等片刻再试'],
  ] as const)('%s leaves everything as it was written', async (code, details, shown) => {
    await open(full);
    await tap(t, level('退回，再改一版'));
    server.answers({ 'review.finish': () => refuse(code, details) });
    await tap(t, saying('完成点评'));
    expect(words()).toContain(shown);
    expect(area('一处亮点').getAttribute('value')).toBe(WORDS.strength);
  });

  it('carries the words to a version that came meanwhile', async () => {
    await open(full);
    const newer = [aVersion({ version: 2 }), aVersion()];
    server.answers({
      'review.saveDraft': () => refuse('REVIEW.STATE_CHANGED', { status: 'lapsed' }),
      'review.get': () => ({ ...full, status: 'lapsed', versions: newer }),
    });
    await type(t, area('一个下一步'), '标题再短些');
    await pause();
    expect(words()).toContain('作者刚交了第 2 版');
    expect(words()).toContain('下一步：标题再短些');
    const next = aSheet({ reviewId: 'review00000002', version: 2, versions: newer });
    server.answers({ 'review.claim': () => next, 'review.get': () => next, 'review.saveDraft': () => ({ until }) });
    await tap(t, saying('带着写好的内容点评第 2 版'));
    t.unmout();
    await openPage(ReviewPage, { reviewId: 'review00000002' }, coach);
    expect(area('一个下一步').getAttribute('value')).toBe('标题再短些');
    expect(words()).toContain('15 / 15 分');
  });

  it('sets two versions beside each other and marks what changed', async () => {
    const versions = [aVersion({ version: 2, text: '慢就是稳。我这周试了三次。' }), aVersion()];
    await open(aSheet({ version: 2, versions }));
    await tap(t, saying('对照上一版'));
    expect(words()).toContain('新写 1 句 · 去掉 1 句');
    expect(one('.compare__new').textContent).toBe('我这周试了三次。');
    expect(one('.compare__gone').textContent).toBe('稳就是快。');
    expect(one('.compare__pane--behind').textContent).toContain('第 1 版');
    await tap(t, all('.compare__switch .segments__item')[1]!);
    expect(one('.compare__pane--behind').textContent).toContain('第 2 版');
  });
});
