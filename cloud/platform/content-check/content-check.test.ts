import { SCENE, type ContentCheck } from './index';
import { verdictInTime } from './verdict-in-time';
import { wordListCheck } from './words';

const checker = (checkText: ContentCheck['checkText']): ContentCheck => ({ ...wordListCheck(), checkText });
const ask = (check: ContentCheck, text = '一句话') => verdictInTime(check, text, SCENE.comment, 'o-1');

describe('verdictInTime', () => {
  afterEach(() => jest.useRealTimers());

  test('gives the verdict of a checker that answers', async () => {
    expect(await ask(checker(() => Promise.resolve('risky')))).toBe('risky');
  });

  test('gives none when the checker fails', async () => {
    expect(await ask(checker(() => Promise.reject(new Error('away'))))).toBeNull();
  });

  test('gives none when the checker lets a person wait', async () => {
    jest.useFakeTimers();
    const verdict = ask(checker(() => new Promise(() => undefined)));
    await jest.advanceTimersByTimeAsync(1_500);
    expect(await verdict).toBeNull();
  });

  test('bothers nobody with an empty text', async () => {
    const checkText = jest.fn<ReturnType<ContentCheck['checkText']>, Parameters<ContentCheck['checkText']>>();
    expect(await ask(checker(checkText), '')).toBe('pass');
    expect(checkText).not.toHaveBeenCalled();
  });
});

describe('the word list', () => {
  const check = wordListCheck({ risky: ['代开发票'], review: ['VIP群'] });
  const verdictOn = (text: string) => check.checkText(text, SCENE.comment, 'o-1');

  test.each([
    ['今天读了二十页', 'pass'],
    ['可代开发票哦', 'risky'],
    ['代 开，发~票', 'risky'],
    ['进 vip 群', 'review'],
    ['进VIP群代开发票', 'risky'],
  ])('judges %j as %s', async (text, verdict) => {
    expect(await verdictOn(text)).toBe(verdict);
  });

  test('passes pictures unless told otherwise', async () => {
    const picture = { storageKey: 'media/a/b.jpg', openid: 'o-1' };
    expect(await check.checkPicture(picture)).toBe('pass');
    expect(await wordListCheck(undefined, () => 'risky').checkPicture(picture)).toBe('risky');
    expect(await wordListCheck(undefined, () => 'pending').checkPicture(picture)).toEqual({ traceId: 'media/a/b.jpg' });
  });
});
