import type { CodeBatch, GatePlace, InviteCode } from '@contract/gate-codes';
import { copyText } from '@/platform/clipboard';
import { aBatch, aGatePlace, anInvite } from '../../../../../test/support/taro/codes';
import { COMMUNITY_ID, COURSE_ID } from '../../../../../test/support/taro/fixtures';
import { all, one, saying, tap, type, words } from '../../../../../test/support/taro/look';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import {
  itHasItsStates,
  lastLink,
  lastToast,
  navigation,
  notify,
  openPage,
  pick,
  setStage,
  t,
} from '../../../../../test/support/taro/stage';
import CodesPage from './index';

jest.mock('@/platform/clipboard', () => ({ copyText: jest.fn(() => Promise.resolve(true)) }));

setStage();

interface Kept {
  place?: GatePlace;
  invites?: InviteCode[];
  batches?: CodeBatch[];
}

const open = ({ place = aGatePlace(), invites = [anInvite()], batches = [aBatch()] }: Kept = {}) => {
  server.answers({
    'gate.getPlace': () => place,
    'gate.listInvites': () => ({ rows: invites, nextCursor: null }),
    'gate.listBatches': () => ({ rows: batches, nextCursor: null }),
  });
  return openPage(CodesPage, place.courseId === null ? {} : { courseId: place.courseId });
};

describe('the codes of the community', () => {
  itHasItsStates({ page: CodesPage, action: 'gate.getPlace', answer: aGatePlace, shows: '凭邀请码加入' });

  it('shows codes in the clear; one that no longer works opens nothing', async () => {
    const gone = anInvite({ code: 'YHXZSG0NE', state: 'revoked', revokedAt: '2026-11-20T01:00:00.000Z' });
    await open({ invites: [anInvite(), gone] });
    expect(server.asked('gate.listInvites')[0]?.input).toEqual({ communityId: COMMUNITY_ID, courseId: null });
    expect(words()).toContain('作废于昨天 09:00');
    await tap(t, saying('YHXZSG0NE'));
    expect(document.querySelector('.sheet')).toBeNull();
    await tap(t, saying('YHXZS7K2M'));
    expect(one('.sheet').textContent).toContain('YHXZS7K2M');
  });

  it('says what a first code is for', async () => {
    await open({ invites: [] });
    expect(words()).toContain('还没有邀请码');
  });

  it('copies the code, the path and the scene', async () => {
    await open();
    await tap(t, one('[aria-label="邀请码 YHXZS7K2M，可用"]'));
    await tap(t, saying('复制邀请码'));
    await tap(t, one('[aria-label="复制小程序路径"]'));
    await tap(t, one('[aria-label="复制小程序码的 scene"]'));
    expect(jest.mocked(copyText).mock.calls.map(([text]) => text)).toEqual([
      'YHXZS7K2M',
      'features/community/pages/join/index?entry=YHXZS7K2M',
      'YHXZS7K2M',
    ]);
  });

  it('says when copying did not work', async () => {
    jest.mocked(copyText).mockResolvedValueOnce(false);
    await open();
    await tap(t, one('[aria-label="邀请码 YHXZS7K2M，可用"]'));
    await tap(t, saying('复制邀请码'));
    expect(lastToast()).toBe('没能复制，长按文字也可以选中');
  });

  it('makes a code that works until a day, once by two taps, and shows what to do with it', async () => {
    await open();
    await tap(t, saying('新建邀请码'));
    expect(words()).toContain('12月21日');
    await pick(one('taro-picker-core'), '2026-11-30');
    server.answers({ 'gate.makeInvite': forever });
    await tap(t, saying('生成邀请码'));
    await tap(t, saying('生成邀请码'));
    expect(server.asked('gate.makeInvite').map(({ input }) => input)).toEqual([
      { communityId: COMMUNITY_ID, courseId: null, expiresOn: '2026-11-30' },
    ]);
  });

  it('makes a code without an end', async () => {
    await open();
    await tap(t, saying('新建邀请码'));
    await tap(t, saying('长期有效'));
    server.answers({ 'gate.makeInvite': () => anInvite({ code: 'YHXZSNEW01' }) });
    await tap(t, saying('生成邀请码'));
    expect(server.asked('gate.makeInvite')[0]?.input.expiresOn).toBeNull();
    expect(one('.sheet').textContent).toContain('YHXZSNEW01');
    expect(all('[aria-label="邀请码 YHXZSNEW01，可用"]')).toHaveLength(1);
  });

  it('says why a code cannot be made', async () => {
    await open();
    await tap(t, saying('新建邀请码'));
    server.answers({ 'gate.makeInvite': () => refuse('GATE.EXPIRY_PAST') });
    await tap(t, saying('生成邀请码'));
    expect(lastToast()).toBe('有效期要选今天或以后的日子');
  });

  it('revokes a code after asking', async () => {
    await open();
    await tap(t, one('[aria-label="邀请码 YHXZS7K2M，可用"]'));
    notify.confirm.mockResolvedValueOnce(false);
    await tap(t, saying('作废这个码'));
    expect(server.asked('gate.revokeInvite')).toHaveLength(0);
    server.answers({ 'gate.revokeInvite': () => ({ revokedAt: '2026-11-21T00:26:00.000Z' }) });
    await tap(t, saying('作废这个码'));
    expect(server.asked('gate.revokeInvite')[0]?.input).toEqual({
      communityId: COMMUNITY_ID,
      courseId: null,
      code: 'YHXZS7K2M',
    });
    expect(document.querySelector('.sheet')).toBeNull();
    expect(server.asked('gate.listInvites')).toHaveLength(2);
  });
});

describe('the codes of a course', () => {
  const place = aGatePlace({ courseId: COURSE_ID, name: '手写信七日', gate: 'access_code', freeAccessCodes: 7 });

  it('begins with the kind that its gate asks for, and opens a batch', async () => {
    await open({ place });
    expect(words()).toContain('凭兑换码报名');
    expect(words()).toContain('共 12 个 · 已用 5 · 还剩 7');
    await tap(t, one('[aria-label^="小鹅通 11 月"]'));
    expect(lastLink()).toBe('/features/ops/pages/code-batch/index?batchId=batch0000000001');
    await tap(t, saying('邀请码'));
    expect(words()).toContain('报名时不会用到邀请码');
  });

  it('issues a batch and goes to it', async () => {
    await open({ place });
    await tap(t, saying('发一批兑换码'));
    await type(t, one('taro-input-core[aria-label="数量"]'), '201');
    expect(words()).toContain('写 1 到 200 的整数');
    await type(t, one('taro-input-core[aria-label="数量"]'), '20');
    await type(t, one('taro-input-core[aria-label="备注"]'), '小鹅通 12 月');
    server.answers({ 'gate.issueAccessCodes': () => ({ batchId: 'batch0000000002', count: 20 }) });
    await tap(t, saying('生成兑换码'));
    expect(server.asked('gate.issueAccessCodes')[0]?.input).toEqual({
      communityId: COMMUNITY_ID,
      courseId: COURSE_ID,
      count: 20,
      note: '小鹅通 12 月',
    });
    expect(navigation.navigate).toHaveBeenCalledTimes(1);
    expect(lastLink()).toBe('/features/ops/pages/code-batch/index?batchId=batch0000000002');
  });

  it('offers no more codes once the course is over', async () => {
    await open({ place: { ...place, isOver: true } });
    expect(words()).toContain('课程已结营，不再发新的码');
    expect(words()).not.toContain('发一批兑换码');
  });

  it('says what a first batch is for', async () => {
    await open({ place, batches: [] });
    expect(words()).toContain('还没有兑换码');
  });
});

it('is a wall for people who look after nothing', async () => {
  server.answers({ 'gate.getPlace': () => refuse('RESOURCE.NOT_FOUND') });
  await openPage(CodesPage);
  expect(words()).toContain('只有群主和运营能打开');
});
