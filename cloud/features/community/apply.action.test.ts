import { testDatabase } from '../../../test/support/database';
import { testWorld } from '../../../test/support/world';
import { createCommunity } from './commands/create-community';

const db = testDatabase();

const entry = (communityId: string) => ({ communityId, rulesAccepted: true as const });

describe('community.join through a review', () => {
  const questions = [
    { label: '为什么想来', kind: 'text' as const, required: true, options: [] },
    { label: '读过几本', kind: 'number' as const, required: false, options: [] },
    { label: '什么时候有空', kind: 'single' as const, required: false, options: ['早上', '晚上'] },
    { label: '想学什么', kind: 'multiple' as const, required: false, options: ['读', '写'] },
  ];

  async function reviewed() {
    const world = testWorld(db);
    const owner = { openid: world.stranger().openid, nickname: '苏晴' };
    const community = { name: '夜航写作社', gate: 'review' as const, owner, questions };
    const { communityId } = await createCommunity(world.database, community, world.now());
    const { questions: asked } = await world.ok(owner, 'community.preview', { entry: communityId });
    const [why, books, time, topics] = asked.map(({ questionId }) => questionId) as [string, string, string, string];
    return { world, communityId, ids: { why, books, time, topics } };
  }

  test('files an application with the answers, in the order of the questions', async () => {
    const { world, communityId, ids } = await reviewed();
    const me = world.stranger();
    const answers = [
      { questionId: ids.topics, values: ['写', '读'] },
      { questionId: ids.why, values: ['想写日记'] },
      { questionId: ids.books, values: ['12'] },
    ];
    expect(await world.ok(me, 'community.join', { ...entry(communityId), answers, nickname: '小满' })).toEqual({
      status: 'pending',
      communityId,
      memberId: null,
    });
    const filed = await world.database
      .selectFrom('applications')
      .select(['nickname', 'status', 'answers'])
      .where('community_id', '=', communityId)
      .execute();
    expect(filed).toEqual([
      {
        nickname: '小满',
        status: 'pending',
        answers: [
          { questionId: ids.why, label: '为什么想来', values: ['想写日记'] },
          { questionId: ids.books, label: '读过几本', values: ['12'] },
          { questionId: ids.topics, label: '想学什么', values: ['写', '读'] },
        ],
      },
    ]);
    const { membership } = await world.ok(me, 'community.preview', { entry: communityId });
    expect(membership).toEqual({ status: 'pending', reason: null });
    expect(await world.refused(me, 'community.getProfile', { communityId })).toBe('RESOURCE.NOT_FOUND');
  });

  test('takes one application at a time', async () => {
    const { world, communityId, ids } = await reviewed();
    const me = world.stranger();
    const answers = [{ questionId: ids.why, values: ['想写日记'] }];
    await world.ok(me, 'community.join', { ...entry(communityId), answers });
    expect(await world.refused(me, 'community.join', { ...entry(communityId), answers })).toBe(
      'GATE.APPLICATION_PENDING',
    );
    expect(await world.count('applications', 'community_id = $1', [communityId])).toBe(1);
  });

  test('wants every required answer, and names the question', async () => {
    const { world, communityId, ids } = await reviewed();
    const input = entry(communityId);
    for (const answers of [undefined, [], [{ questionId: ids.why, values: [] }]]) {
      expect(await world.call('o-asks', 'community.join', { ...input, answers })).toMatchObject({
        error: { code: 'GATE.ANSWERS_INCOMPLETE', details: { questionId: ids.why, label: '为什么想来' } },
      });
    }
    expect(await world.count('applications', 'community_id = $1', [communityId])).toBe(0);
    expect(await world.count('people', "openid = 'o-asks'")).toBe(0);
  });

  test.each([
    ['a second text', 'why', ['一', '二']],
    ['a word for a number', 'books', ['很多']],
    ['a choice that is not offered', 'time', ['中午']],
    ['two choices where one is asked', 'time', ['早上', '晚上']],
    ['the same choice twice', 'topics', ['读', '读']],
  ])('refuses %s', async (_name, question, values) => {
    const { world, communityId, ids } = await reviewed();
    const answers = [
      { questionId: ids.why, values: ['想写日记'] },
      { questionId: ids[question as 'why'], values },
    ].slice(question === 'why' ? 1 : 0);
    const input = { ...entry(communityId), answers };
    expect(await world.call(world.stranger().openid, 'community.join', input)).toMatchObject({
      error: { code: 'INPUT.INVALID', details: { field: `input.answers.${answers.length - 1}` } },
    });
  });

  test('refuses an answer to a question that nobody asked, and two answers to one', async () => {
    const { world, communityId, ids } = await reviewed();
    const why = { questionId: ids.why, values: ['想写日记'] };
    const strange = { questionId: 'N0QUESTI0N000000', values: ['嗯'] };
    for (const answers of [
      [why, strange],
      [why, why],
    ]) {
      const input = { ...entry(communityId), answers };
      expect(await world.refused(world.stranger(), 'community.join', input)).toBe('INPUT.INVALID');
    }
  });
});
