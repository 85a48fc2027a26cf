import { aToday, COURSE_ID, ME } from '../../../../../test/support/taro/fixtures';
import { one, saying, tap, type, words } from '../../../../../test/support/taro/look';
import { aReleasedSheet, aSheet, COACH } from '../../../../../test/support/taro/review';
import { refuse, server } from '../../../../../test/support/taro/server';
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

describe('a finished review', () => {
  const finish = async (status: 'finished' | 'released', verdict: string) => {
    await open(full);
    await tap(t, level(verdict));
    server.answers({ 'review.finish': () => ({ status }) });
    await tap(t, saying('完成点评'));
  };

  it('leads to the next one in its place', async () => {
    await finish('released', '通过');
    expect(words()).toContain('点评已发给林小满');
    server.answers({ 'review.claim': () => aSheet({ reviewId: 'review00000002', submissionId: 'submission0002' }) });
    await tap(t, saying('点评下一份'));
    expect(server.asked('review.claim')[0]?.input).toMatchObject({ submissionId: 'submission0001', orNext: true });
    expect(navigation.replaceWith).toHaveBeenCalledTimes(1);
    expect(lastToast()).toBeUndefined();
  });

  it('says when nothing is left', async () => {
    await finish('released', '退回，再改一版');
    expect(words()).toContain('已请林小满再改一版');
    server.answers({ 'review.claim': () => refuse('REVIEW.NOTHING_WAITING') });
    await tap(t, saying('点评下一份'));
    await tap(t, saying('回到队列'));
    expect(navigation.goBack).toHaveBeenCalledWith(`/features/homework/pages/queue/index?courseId=${COURSE_ID}`);
  });

  it('waits for the others where all are released together', async () => {
    await finish('finished', '通过');
    expect(words()).toContain('会和其他点评一起发布，林小满现在还看不到');
    expect(words()).not.toContain('收回这份点评');
  });

  it('may ask the author to show good work', async () => {
    await finish('released', '通过');
    server.answers({ 'homework.askToShow': () => ({ showcase: 'pending' }) });
    await tap(t, saying('想展示给同学，问问作者'));
    expect(words()).toContain('已问过作者');
  });

  it('can be taken back with a reason', async () => {
    await finish('released', '通过');
    await tap(t, saying('收回这份点评'));
    await type(t, area('为什么收回'), ' 看错了版本 ');
    server.answers({ 'review.withdraw': () => ({ reviewId: 'review00000001' }) });
    await tap(t, saying('收回'));
    expect(server.asked('review.withdraw')[0]?.input.reason).toBe('看错了版本');
    expect(words()).toContain('这份点评已收回');
  });
});

describe('a review looked up later', () => {
  it('shows the work, what was said and by whom, and may be taken back', async () => {
    await open(aReleasedSheet({ reviewer: COACH }));
    for (const shown of ['慢就是稳。稳就是快。', '何晴 · 助教', '15 / 15 分', '例子很生动', '结尾再收一收']) {
      expect(words()).toContain(shown);
    }
    expect(words()).not.toContain('点评下一份');
    await tap(t, saying('收回这份点评'));
    await type(t, area('为什么收回'), '评错了人');
    server.answers({ 'review.withdraw': () => ({ reviewId: 'review00000001' }) });
    await tap(t, saying('收回'));
    expect(words()).toContain('这份点评已收回');
    expect(words()).not.toContain('你写的都在');
  });

  it('gives nobody the words of another', async () => {
    await open(aReleasedSheet({ status: 'withdrawn', reviewer: COACH }));
    const next = aSheet({ reviewId: 'review00000002' });
    server.answers({ 'review.claim': () => next, 'review.get': () => next });
    await tap(t, saying('重新点评'));
    t.unmout();
    await openPage(ReviewPage, { reviewId: 'review00000002' }, coach);
    expect(area('一处亮点').getAttribute('value')).toBe('');
  });

  it.each([
    ['pending', '已问过作者，同意后同学就能看到'],
    ['consented', '作者同意了，正在佳作里展示'],
    ['declined', '作者选择了不展示'],
  ] as const)('says that its author has answered %s, and does not ask again', async (showcase, said) => {
    await open(aReleasedSheet({ showcase, may: { withdraw: true, askToShow: false } }));
    expect(words()).toContain(said);
    expect(words()).not.toContain('问问作者');
  });

  it('offers nothing that the cloud would refuse', async () => {
    await open(aReleasedSheet({ may: { withdraw: false, askToShow: false } }));
    expect(words()).not.toContain('收回这份点评');
    expect(words()).not.toContain('问问作者');
  });
});

describe('a review that somebody else finished meanwhile', () => {
  it('says so, keeps the words in sight, and leads to the next one without them', async () => {
    await open(full);
    await tap(t, level('通过'));
    server.answers({
      'review.finish': () => refuse('REVIEW.STATE_CHANGED', { status: 'lapsed' }),
      'review.get': () => ({ ...full, status: 'lapsed' }),
    });
    await tap(t, saying('完成点评'));
    expect(words()).toContain('别人已经点评完这份作业，你写的没有发出。');
    expect(words()).toContain(`亮点：${WORDS.strength}`);
    const next = aSheet({ reviewId: 'review00000002', submissionId: 'submission0002' });
    server.answers({ 'review.claim': () => next, 'review.get': () => next });
    await tap(t, saying('点评下一份'));
    expect(server.asked('review.claim')[0]?.input.orNext).toBe(true);
    t.unmout();
    await openPage(ReviewPage, { reviewId: 'review00000002' }, coach);
    expect(area('一处亮点').getAttribute('value')).toBe('');
  });
});

describe('a return after resubmission has ended', () => {
  it('is said before it is chosen', async () => {
    await open(aSheet({ canResubmit: false }));
    expect(words()).toContain('再交时间已过：退回以后，作者不能再交新的一版');
  });
});

describe('between peers', () => {
  it('names nobody, decides nothing, and says by when', async () => {
    await open({ ...full, author: null, reviewerKind: 'peer', until: '2026-11-22T10:00:00.000Z' });
    expect(words()).toContain('一位同学');
    expect(words()).toContain('明天 18:00 前完成');
    expect(words()).not.toContain('结论');
    server.answers({ 'review.finish': () => ({ status: 'finished' }) });
    await tap(t, saying('完成点评'));
    expect(words()).toContain('互评写好了');
    expect(words()).not.toContain('点评下一份');
  });
});
