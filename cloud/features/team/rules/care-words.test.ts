import { LIMITS } from '@contract/limits';
import type { CareReason } from '@contract/team';
import { SCENE } from '../../../platform/content-check';
import { wordListCheck } from '../../../platform/content-check/words';
import { careWords } from './care-words';

const REASONS: CareReason[] = [
  { kind: 'silent', days: 2, streakBefore: 28 },
  { kind: 'silent', days: 9, streakBefore: 1 },
  { kind: 'never_came', days: 3 },
  { kind: 'slipped', streakBefore: 12, canMakeUp: true },
  { kind: 'slipped', streakBefore: 3, canMakeUp: false },
  { kind: 'came_back', days: 4 },
  { kind: 'homework_returned', title: '第一篇读书笔记', days: 3 },
];
const MEMBER_IDS = Array.from({ length: 60 }, (_, index) => `MEMBER${String(index * 7).padStart(6, '0')}`);

const allWords = (reason: CareReason) =>
  new Set(MEMBER_IDS.map((memberId) => careWords({ memberId, nickname: '云舒' }, reason)));

test.each(REASONS)('%o: speaks to the person, briefly, with every figure filled in', async (reason) => {
  const words = allWords(reason);
  expect(words.size).toBeGreaterThanOrEqual(3);
  for (const sentence of words) {
    expect(sentence).toMatch(/^云舒，.+[。？！]$/);
    expect(sentence).not.toMatch(/undefined|NaN|null|\{|\$/);
    expect(sentence.length).toBeLessThanOrEqual(60);
    expect(sentence.length).toBeLessThanOrEqual(LIMITS.commentCharacters);
    expect(await wordListCheck().checkText(sentence, SCENE.comment, 'anybody')).toBe('pass');
  }
});

test('nobody is shamed, threatened, counted against others or asked for an account', () => {
  const harsh =
    /必须|否则|不然|再不|拖后腿|落后|就差你|只有你|别人都|惩罚|扣|淘汰|移出|偷懒|为什么不|怎么还|没完成|缺席|欠/;
  for (const reason of REASONS) for (const sentence of allWords(reason)) expect(sentence).not.toMatch(harsh);
});

test('the same person is given the same words, whoever asks and however often', () => {
  const [memberId] = MEMBER_IDS as [string];
  const once = careWords({ memberId, nickname: '云舒' }, REASONS[0]!);
  expect(careWords({ memberId, nickname: '云舒' }, REASONS[0]!)).toBe(once);
  expect(careWords({ memberId, nickname: '知夏' }, REASONS[0]!)).toBe(once.replaceAll('云舒', '知夏'));
});
