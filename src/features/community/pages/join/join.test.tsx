import { COMMUNITY_ID, STRANGERS_TODAY } from '../../../../../test/support/taro/fixtures';
import { one, saying, tap, type, words } from '../../../../../test/support/taro/look';
import { aPreview } from '../../../../../test/support/taro/places';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import { lastLink, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import JoinPage from './index';

setStage();

const params = { entry: 'CGDSS' };
const open = (change: Parameters<typeof aPreview>[0] = {}) => {
  server.answers({ 'community.preview': () => aPreview(change) });
  return openPage(JoinPage, params, STRANGERS_TODAY);
};
const joined = () => ({ status: 'active' as const, communityId: COMMUNITY_ID, memberId: 'member0000001' });

describe('the door of a community', () => {
  it('holds its place while it is looked for', async () => {
    server.answers({ 'community.preview': forever });
    await openPage(JoinPage, params, STRANGERS_TODAY);
    expect(document.querySelectorAll('.skeleton').length).toBeGreaterThan(3);
  });

  it('asks for a code when nothing brought one', async () => {
    await openPage(JoinPage, {}, STRANGERS_TODAY);
    server.answers({ 'community.preview': () => aPreview() });
    await type(t, one('taro-input-core'), ' CGDSS ');
    await tap(t, saying('找到这个社群'));
    expect(server.asked('community.preview')[0]?.input).toEqual({ entry: 'CGDSS' });
    expect(words()).toContain('夜航写作社');
  });

  it('reads the scene of a 小程序码', async () => {
    server.answers({ 'community.preview': () => aPreview() });
    await openPage(JoinPage, { scene: encodeURIComponent('YHXZ S7K') }, STRANGERS_TODAY);
    expect(server.asked('community.preview')[0]?.input).toEqual({ entry: 'YHXZ S7K' });
  });

  it('says that a code leads nowhere, and takes another one', async () => {
    server.answers({ 'community.preview': () => refuse('RESOURCE.NOT_FOUND') });
    await openPage(JoinPage, params, STRANGERS_TODAY);
    expect(words()).toContain('没有找到这个社群');
    expect(saying('找到这个社群')).toBeTruthy();
  });

  it('tries again after a failure', async () => {
    server.answers({ 'community.preview': () => refuse('CLIENT.OFFLINE') });
    await openPage(JoinPage, params, STRANGERS_TODAY);
    server.answers({ 'community.preview': () => aPreview() });
    await tap(t, saying('再试一次'));
    expect(words()).toContain('夜航写作社');
  });

  it('shows the four blocks and how many are inside', async () => {
    await open();
    for (const title of ['社群主题', '服务内容', '禁止行为', '激励行为', '1,208 位成员在这里发光']) {
      expect(words()).toContain(title);
    }
  });
});

describe('joining', () => {
  it('takes one tap where the door is open; the name may stay empty', async () => {
    await open();
    server.answers({ 'community.join': joined });
    await tap(t, saying('同意约定并加入'));
    expect(server.asked('community.join')[0]?.input).toEqual({ communityId: COMMUNITY_ID, rulesAccepted: true });
    expect(lastLink()).toBe('/pages/today/index');
  });

  it('is asked for once by two taps', async () => {
    await open();
    server.answers({ 'community.join': forever });
    await tap(t, saying('同意约定并加入'));
    await tap(t, saying('同意约定并加入'));
    expect(server.asked('community.join')).toHaveLength(1);
  });

  it('takes the code that brought one here', async () => {
    await open({ gate: 'invite', inviteAccepted: true });
    server.answers({ 'community.join': joined });
    await tap(t, saying('同意约定并加入'));
    expect(server.asked('community.join')[0]?.input).toMatchObject({ inviteCode: 'CGDSS' });
  });

  it('says what is wrong with a code', async () => {
    await open({ gate: 'access_code' });
    expect(words()).toContain('先填兑换码');
    await type(t, one('taro-input-core'), 'WRONG-1');
    server.answers({ 'community.join': () => refuse('GATE.ACCESS_CODE_INVALID') });
    await tap(t, saying('同意约定并加入'));
    expect(words()).toContain('兑换码不对，请对照购买记录再输一次');
  });

  it('asks the questions of a review and then waits for it', async () => {
    const questions = [
      { questionId: 'question000001', label: '最近在读什么', kind: 'text', required: true, options: [] },
      {
        questionId: 'question000002',
        label: '什么时候写',
        kind: 'multiple',
        required: false,
        options: ['早上', '夜里'],
      },
    ] as const;
    await open({
      gate: 'review',
      questions: questions.map((question) => ({ ...question, options: [...question.options], min: null, max: null })),
    });
    expect(words()).toContain('还没有回答「最近在读什么」');
    await type(t, one('taro-textarea-core'), '一本讲古建筑的书');
    await tap(t, saying('夜里'));
    server.answers({
      'community.join': () => ({ status: 'pending', communityId: COMMUNITY_ID, memberId: null }),
      'community.preview': () => aPreview({ gate: 'review', membership: { status: 'pending', reason: null } }),
    });
    await tap(t, saying('同意约定并提交申请'));
    expect(server.asked('community.join')[0]?.input).toMatchObject({
      answers: [
        { questionId: 'question000001', values: ['一本讲古建筑的书'] },
        { questionId: 'question000002', values: ['夜里'] },
      ],
    });
    expect(words()).toContain('申请正在审核');
  });
});

test.each([
  ['pending', null, '申请正在审核'],
  ['removed', '多次发广告', '多次发广告'],
  ['rejected', '请写具体一些', '上次的申请没有通过：请写具体一些'],
  ['active', null, '你已经是这里的一员'],
] as const)('somebody %s reads where they stand', async (status, reason, said) => {
  await open({ membership: { status, reason } });
  expect(words()).toContain(said);
});

test('a member enters', async () => {
  await open({ membership: { status: 'active', reason: null } });
  await tap(t, saying('进入夜航写作社'));
  expect(lastLink()).toBe('/pages/today/index');
});
