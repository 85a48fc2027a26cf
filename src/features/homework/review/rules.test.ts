import type { Rubric } from '@contract/homework';
import type { QueueRow } from '@contract/review';
import {
  carriedScores,
  firstFree,
  maxScoreOf,
  mayOnceDone,
  minutesLeft,
  missingIn,
  newerVersion,
  sayClaim,
  sayPromise,
  saySpan,
  sayWait,
  scoreSoFar,
  withPhrase,
} from './rules';

const NOW = Date.parse('2026-11-21T00:26:00Z'); // 08:26 in Shanghai
const moment = { now: NOW, utcOffsetMinutes: 480 };
const at = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString();

const RUBRIC: Rubric = [
  { key: 'idea', label: '观点', levels: [1, 3, 5].map((points) => ({ label: `${points}`, points, says: '' })) },
  { key: 'proof', label: '依据', levels: [0, 4].map((points) => ({ label: `${points}`, points, says: '' })) },
];

it.each([
  [0.4, '不到 1 分钟'],
  [59.9, '59 分钟'],
  [60, '1 小时'],
  [1_439, '23 小时'],
  [1_440, '1 天'],
  [1_440 * 2 + 300, '2 天 5 小时'],
  [1_440 * 9 + 300, '9 天'],
])('%d minutes are %s', (minutes, words) => expect(saySpan(minutes)).toBe(words));

it('says how long somebody has waited', () => {
  expect(sayWait({ submittedAt: at(-185) }, NOW)).toBe('等了 3 小时');
});

it.each([
  [60, '承诺今天 09:26 前', false],
  [0, '承诺今天 08:26 前', false],
  [-1, '超过承诺 1 分钟', true],
  [-300, '超过承诺 5 小时', true],
])('a promise %d minutes from now: %s', (minutes, words, isOverdue) => {
  expect(sayPromise({ promisedAt: at(minutes) }, moment)).toEqual({ words, isOverdue });
});

const reviewer = { memberId: 'm', nickname: '何晴', avatarUrl: null, role: 'coach' as const };

it.each([
  [24, true, '你正在看 · 还剩 24 分'],
  [0.2, false, '何晴正在看 · 还剩 1 分'],
  [0, false, null],
  [-3, true, null],
])('a claim with %d minutes left, mine: %s', (minutes, isMine, words) => {
  expect(sayClaim({ reviewer, until: at(minutes), isMine }, NOW)).toBe(words);
  expect(minutesLeft(at(minutes), NOW)).toBeGreaterThanOrEqual(0);
});

it('begins with the first that nobody else has at this moment', () => {
  const row = (submissionId: string, claim: QueueRow['claim']) => ({ submissionId, claim }) as QueueRow;
  const taken = row('taken', { reviewer, until: at(5), isMine: false });
  const runOut = row('run out', { reviewer, until: at(-1), isMine: false });
  const mine = row('mine', { reviewer, until: at(5), isMine: true });
  expect(firstFree([taken, runOut, mine], NOW)).toBe(runOut);
  expect(firstFree([taken, mine], NOW)).toBe(mine);
  expect(firstFree([taken], NOW)).toBeUndefined();
});

it('adds up what is chosen so far', () => {
  expect(maxScoreOf(RUBRIC)).toBe(9);
  expect(scoreSoFar(RUBRIC, {})).toBe(0);
  expect(scoreSoFar(RUBRIC, { idea: 1, proof: 7, gone: 2 })).toBe(3);
});

it('carries to another rubric what it also knows', () => {
  expect(carriedScores({ idea: 2, proof: 1, gone: 0 }, RUBRIC)).toEqual({ idea: 2, proof: 1 });
  expect(carriedScores({ idea: 3 }, RUBRIC)).toEqual({});
});

describe('what is missing', () => {
  const full = { scores: { idea: 0, proof: 1 }, verdict: 'pass' as const, strength: '好', nextStep: '再短些' };
  it.each([
    [{}, {}],
    [{ scores: {} }, { rubric: '还没选：观点、依据' }],
    [{ scores: { idea: 2, proof: 5 } }, { rubric: '还没选：依据' }],
    [{ strength: '  ' }, { strength: '写一处做得好的地方' }],
    [{ nextStep: '' }, { nextStep: '写一个下次能做的改进' }],
    [{ verdict: null }, { verdict: '选一个结论' }],
  ])('%j', (change, missing) => {
    expect(missingIn({ ...full, ...change }, RUBRIC)).toEqual(missing);
  });
});

it.each([
  ['', '例子具体', '例子具体'],
  ['观点清楚', '例子具体', '观点清楚；例子具体'],
  ['观点清楚。 ', '例子具体', '观点清楚。例子具体'],
  ['例子具体，很好', '例子具体', '例子具体，很好'],
])('%j and a phrase make %j', (text, phrase, result) => expect(withPhrase(text, phrase)).toBe(result));

it('knows that a newer version has come', () => {
  const version = (number: number) => ({ version: number, text: '', attachments: [], isLate: false, submittedAt: '' });
  expect(newerVersion({ version: 1, versions: [version(2), version(1)] })).toBe(2);
  expect(newerVersion({ version: 2, versions: [version(2), version(1)] })).toBeNull();
});

it.each([
  ['a coach who passes it', 'coach', { status: 'released', verdict: 'pass', isStaff: true }, [true, true]],
  ['a coach who returns it', 'coach', { status: 'released', verdict: 'return', isStaff: true }, [true, false]],
  ['a captain', 'captain', { status: 'released', verdict: 'pass', isStaff: false }, [true, false]],
  ['a coach before a common release', 'coach', { status: 'finished', verdict: 'pass', isStaff: true }, [false, false]],
  ['a peer who is staff elsewhere', 'peer', { status: 'released', verdict: 'pass', isStaff: true }, [false, false]],
] as const)('%s may take it back and ask to show it', (_who, reviewerKind, done, [withdraw, askToShow]) => {
  expect(mayOnceDone({ reviewerKind, showcase: null }, done)).toEqual({ withdraw, askToShow });
});

it('asks no author twice', () => {
  const done = { status: 'released', verdict: 'pass', isStaff: true } as const;
  expect(mayOnceDone({ reviewerKind: 'coach', showcase: 'declined' }, done).askToShow).toBe(false);
});
