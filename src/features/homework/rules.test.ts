import { anAssignment, anAssignmentCard, aReview } from '../../../test/support/taro/homework';
import {
  chosenLevels,
  groupAssignments,
  sayBytes,
  sayClosed,
  sayDue,
  sayLateNow,
  sayLeft,
  sayReviewers,
  stateOf,
} from './rules';

const moment = { now: Date.parse('2026-11-21T00:26:00Z'), utcOffsetMinutes: 480 };

test.each([
  ['2026-11-24T00:26:00Z', '还有 3 天'],
  ['2026-11-22T20:26:00Z', '还有 44 小时'],
  ['2026-11-21T05:00:00Z', '还有 4 小时'],
  ['2026-11-21T00:40:00Z', '还有 14 分钟'],
  ['2026-11-21T00:26:10Z', '还有 1 分钟'],
  ['2026-11-20T20:26:00Z', '已过 4 小时'],
  ['2026-11-18T00:26:00Z', '已过 3 天'],
])('%s: %s', (iso, words) => expect(sayLeft(iso, moment)).toBe(words));

test.each([
  ['2026-11-23T16:00:00.000Z', '11月23日 24:00 前提交，还有 2 天'],
  ['2026-11-21T16:00:00.000Z', '今晚 24:00 前提交，还有 15 小时'],
  ['2026-11-20T16:00:00.000Z', '昨天 23:59 截止，已过 8 小时'],
])('due at %s: %s', (dueAt, words) => expect(sayDue(anAssignmentCard({ dueAt }), moment)).toBe(words));

const PAST = '2026-11-20T16:00:00.000Z';

test.each([
  ['nothing written', {}, '待完成', true],
  ['a draft', { hasDraft: true }, '草稿未交', true],
  ['late, and late is taken', { dueAt: PAST }, '可以补交', true],
  ['late, and late is refused', { dueAt: PAST, latePolicy: 'refuse' as const }, '已截止', false],
  ['handed in', { status: 'waiting' as const }, '等待点评', false],
  ['returned', { status: 'returned' as const }, '再改一版', true],
  ['returned too long ago', { status: 'returned' as const, resubmitUntil: PAST }, '修改期已过', false],
  ['passed', { status: 'released' as const }, '已点评', false],
])('%s is called so', (_name, change, label, wantsMe) => {
  expect(stateOf(anAssignmentCard(change), moment)).toMatchObject({ label, wantsMe });
});

it('groups by what they want, and loses none', () => {
  const cards = [
    anAssignmentCard({ assignmentId: 'assignment0001' }),
    anAssignmentCard({ assignmentId: 'assignment0002', status: 'waiting' }),
    anAssignmentCard({ assignmentId: 'assignment0003', status: 'released' }),
    anAssignmentCard({ assignmentId: 'assignment0004', dueAt: PAST, latePolicy: 'refuse' }),
  ];
  const { toDo, waiting, settled } = groupAssignments(cards, moment);
  expect([toDo, waiting, settled].map((group) => group.map(({ assignmentId }) => assignmentId.at(-1)))).toEqual([
    ['1'],
    ['2'],
    ['3', '4'],
  ]);
});

test.each([
  [{ reviewerKind: 'coach' as const }, '助教在你提交后 2 天内点评'],
  [{ reviewerKind: 'captain' as const, promiseHours: 36 }, '队长在你提交后 36 小时内点评'],
  [{ reviewerKind: 'peer' as const, peers: 2 }, '截止后由 2 位同学匿名互评，你也会收到 2 份'],
])('says who reviews: %j', (change, words) => expect(sayReviewers(anAssignmentCard(change))).toBe(words));

test.each([
  ['too_late' as const, '提交已在 11月23日 截止，可以找助教商量'],
  ['peers_reading' as const, '同学正在互评，收到点评后再修改'],
  [null, null],
])('says why nothing more is taken: %s', (closedBecause, words) => {
  expect(sayClosed(anAssignment({ closedBecause }), moment)).toBe(words);
});

it('says that what was handed in is reviewed all the same', () => {
  const detail = anAssignment({ closedBecause: 'too_late', status: 'waiting' });
  expect(sayClosed(detail, moment)).toBe('11月23日 以后不再收新版本，交上的这一版会照常点评');
});

const version = { version: 1, text: '写好了。', attachments: [], isLate: false, submittedAt: PAST };
const late = anAssignment({ assignment: { ...anAssignment().assignment, dueAt: PAST } });

test.each([
  ['in time', anAssignment(), null],
  ['a first version late', late, '已经过了截止时间，现在交会标上「迟交」'],
  [
    'a second one after one in time',
    { ...late, status: 'waiting' as const, versions: [version] },
    '之前那版是按时交的；现在再交一版，会标上「迟交」',
  ],
  [
    'a second one after a late one',
    { ...late, status: 'waiting' as const, versions: [{ ...version, isLate: true }] },
    null,
  ],
  ['after a return', { ...late, status: 'returned' as const, versions: [version] }, null],
])('says before handing in what it would mean: %s', (_name, detail, words) => {
  expect(sayLateNow(detail, moment)).toBe(words);
});

it('names the level that was chosen, by the rubric of the review', () => {
  expect(chosenLevels(aReview({ scores: { idea: 1 } }))).toEqual([
    { key: 'idea', label: '一个看法', level: '有启发', says: '让读的人想接着聊', points: 10, maxPoints: 10 },
  ]);
});

test.each([
  [300, '1 KB'],
  [820_000, '820 KB'],
  [1_400_000, '1.4 MB'],
])('%i bytes are %s', (bytes, words) => expect(sayBytes(bytes)).toBe(words));
