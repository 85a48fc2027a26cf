import { aStaffAssignment } from '../../../../test/support/taro/review';
import { mergeFields } from '@/shared/edits/merge';
import { criteriaOf, draftOf, inputOf, instantOf, newDraft, nextKey, type AssignmentDraft } from './draft';
import {
  askRelease,
  faceOf,
  refusedField,
  rubricFault,
  sayMerged,
  sayTerms,
  templateOf,
  withFinished,
  wrongIn,
} from './rules';
import { TEMPLATES } from './templates';

const moment = { now: Date.parse('2026-11-21T00:26:00Z'), utcOffsetMinutes: 480 };
const TODAY = '2026-11-21';
const aDraft = (change: Partial<AssignmentDraft> = {}): AssignmentDraft => ({
  ...newDraft(TODAY),
  title: '书评',
  prompt: '写三百字',
  ...change,
});

describe('a draft', () => {
  it('comes from an assignment and goes back unchanged', () => {
    const assignment = aStaffAssignment({ link: 'https://example.com/a' });
    const input = inputOf(draftOf(assignment, TODAY, 480), assignment, moment);
    expect(input).toEqual({
      title: assignment.title,
      prompt: assignment.prompt,
      link: assignment.link,
      mediaIds: [],
      isRequired: true,
      publishAt: assignment.publishAt,
      dueAt: assignment.dueAt,
      latePolicy: 'mark',
      resubmitUntil: assignment.resubmitUntil,
      reviewerKind: 'coach',
      peers: 0,
      promiseHours: 48,
      releaseMode: 'at_once',
      rubric: assignment.rubric,
    });
  });

  it.each([
    ['now', '2026-11-21T00:26:00.000Z'],
    ['later', '2026-11-22T00:00:00.000Z'],
    ['draft', null],
  ] as const)('is published %s: %s', (publishing, publishAt) => {
    expect(inputOf(aDraft({ publishing }), null, moment).publishAt).toBe(publishAt);
  });

  it('asks one peer at least, and none unless peers review', () => {
    expect(inputOf(aDraft({ reviewerKind: 'peer', peers: 0 }), null, moment).peers).toBe(1);
    expect(inputOf(aDraft({ reviewerKind: 'captain', peers: 3 }), null, moment).peers).toBe(0);
  });

  it('reads moments in the zone of the community', () => {
    expect(instantOf({ date: '2026-11-22', time: '23:59' }, 480)).toBe('2026-11-22T15:59:00.000Z');
    expect(instantOf({ date: '2026-11-22', time: '00:00' }, -300)).toBe('2026-11-22T05:00:00.000Z');
  });
});

describe('what keeps it from being saved', () => {
  it.each<[Partial<AssignmentDraft>, object]>([
    [{}, {}],
    [{ title: ' ' }, { title: '给它一个标题' }],
    [{ prompt: '' }, { prompt: '写清楚要做什么' }],
    [{ link: 'example' }, { link: '写完整的网址，以 https:// 开头' }],
    [{ link: 'https://example.com/a?b=c' }, {}],
    [{ dueAt: { date: TODAY, time: '08:00' } }, { dueAt: '截止要晚于现在' }],
    [{ publishing: 'draft', dueAt: { date: TODAY, time: '08:00' } }, {}],
    [{ publishing: 'later', publishAt: { date: '2026-11-25', time: '00:00' } }, { publishAt: '发布要早于截止' }],
    [{ resubmitUntil: { date: TODAY, time: '09:00' } }, { resubmitUntil: '不能早于截止时间' }],
    [{ promiseHours: '0' }, { promiseHours: '写 1 到 336 小时' }],
    [{ promiseHours: '1.5' }, { promiseHours: '写 1 到 336 小时' }],
    [{ rubric: [] }, { rubric: '至少留一项评分标准' }],
  ])('%j', (change, wrong) => expect(wrongIn(aDraft(change), moment, false)).toEqual(wrong));

  it('is not that it is due already, once learners have it', () => {
    expect(wrongIn(aDraft({ dueAt: { date: TODAY, time: '08:00' } }), moment, true)).toEqual({});
  });

  it.each([
    [[['', '2', '达到', '6']], '「观点」有一档还没有名字'],
    [[['待补充', '101', '达到', '6']], '「观点」的分数写 0 到 100 的整数'],
    [[['待补充', '6', '达到', '6']], '「观点」的分数要一档比一档高'],
    [[['待补充', '2', '达到', '6']], null],
  ])('a rubric of %j: %s', ([[low = '', lowPoints = '', high = '', highPoints = ''] = []], fault) => {
    const levels = [
      { label: low, points: lowPoints, says: '' },
      { label: high, points: highPoints, says: '' },
    ];
    expect(rubricFault([{ key: 'c1', label: '观点', levels }])).toBe(fault);
    expect(rubricFault([{ key: 'c1', label: ' ', levels }])).toBe('每一项都要有名字');
  });
});

it('offers rubrics that can be saved as they are', () => {
  for (const { name, rubric } of TEMPLATES) {
    expect(rubricFault(criteriaOf(rubric))).toBeNull();
    expect(templateOf(criteriaOf(rubric))).toEqual([name]);
  }
  const changed = criteriaOf(TEMPLATES[0]!.rubric).slice(1);
  expect(templateOf(changed)).toEqual([]);
  expect(nextKey([{ key: 'c2', label: '', levels: [] }])).toBe('c3');
});

describe('two edits of one assignment', () => {
  const base = aDraft();

  it('are put together field by field', () => {
    const theirs = aDraft({ title: '新书评', promiseHours: '24' });
    const mine = aDraft({ prompt: '写五百字', promiseHours: '72' });
    const merged = mergeFields(base, mine, theirs);
    expect(merged.draft).toMatchObject({ title: '新书评', prompt: '写五百字', promiseHours: '72' });
    expect(sayMerged(merged)).toBe(
      '刚有人改过这份作业。对方改的「标题」已经合进来；你们都改了「承诺时间」，现在是你写的。看一看，再保存一次。',
    );
  });

  it('that say the same do not differ', () => {
    const same = aDraft({ title: '新书评' });
    expect(mergeFields(base, same, same)).toMatchObject({ taken: [], both: [] });
  });
});

it.each([
  ['published', '2026-11-20T00:00:00.000Z', '已发布'],
  ['scheduled', '2026-11-22T00:00:00.000Z', '明天 08:00 发布'],
  ['draft', null, '草稿'],
] as const)('%s is called %s', (state, publishAt, words) => {
  expect(faceOf({ state, publishAt }, moment).words).toBe(words);
});

it('says the terms in one line', () => {
  expect(sayTerms(aStaffAssignment(), moment)).toBe('明天 23:59 前交 · 必做 · 助教点评，48 小时内');
  const peers = aStaffAssignment({
    reviewerKind: 'peer',
    peers: 2,
    isRequired: false,
    dueAt: '2026-11-20T16:00:00.000Z',
  });
  expect(sayTerms(peers, moment)).toBe('今天 00:00 已截止 · 选做 · 2 位同学互评，48 小时内');
});

it('asks differently while some still wait', () => {
  expect(askRelease({ finished: 12, waiting: 0 }).title).toBe('一起发布 12 份点评？');
  expect(askRelease({ finished: 12, waiting: 3 }).text).toContain('还有 3 份没点评完');
  expect(withFinished([aStaffAssignment()])).toEqual([]);
});

it.each([
  ['input.mediaIds', 'attachments'],
  ['input.rubric.0.label', 'rubric'],
  ['input.courseId', null],
  [undefined, null],
])('a refusal of %s is about %s', (field, known) => expect(refusedField(field)).toBe(known));
