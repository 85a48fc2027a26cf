import type { CommunityPreview, Question } from '@contract/community';
import { EMPTY_FORM, asksForCode, joinInput, standingOf, whyNotYet } from './rules';

const question = (kind: Question['kind'], required: boolean, options: string[] = []): Question => ({
  questionId: `Q-${kind}`,
  label: kind,
  kind,
  required,
  options,
  min: null,
  max: null,
});

const preview = (changes: Partial<CommunityPreview> = {}): CommunityPreview => ({
  communityId: 'COMMUNITY',
  name: '晨光读书社',
  tagline: '',
  coverUrl: null,
  memberCount: 60,
  gate: 'open',
  inviteAccepted: false,
  questions: [],
  theme: [],
  services: [],
  forbidden: [],
  encouraged: [],
  membership: { status: 'none', reason: null },
  contentContact: '',
  ...changes,
});

test.each([
  ['none', 'door'],
  ['left', 'door'],
  ['rejected', 'door'],
  ['pending', 'waiting'],
  ['active', 'enter'],
  ['removed', 'removed'],
] as const)('somebody who is %s stands at: %s', (status, standing) => {
  expect(standingOf({ membership: { status, reason: null } })).toBe(standing);
});

test('a good invite code in the link spares the typing; an access code is always typed', () => {
  expect(asksForCode({ gate: 'invite', inviteAccepted: true })).toBe(false);
  expect(asksForCode({ gate: 'invite', inviteAccepted: false })).toBe(true);
  expect(asksForCode({ gate: 'access_code', inviteAccepted: true })).toBe(true);
  expect(asksForCode({ gate: 'open', inviteAccepted: false })).toBe(false);
});

test('says what is still missing, the code first', () => {
  const questions = [question('text', true), question('number', false)];
  expect(whyNotYet(preview({ gate: 'invite' }), EMPTY_FORM)).toBe('先填邀请码');
  expect(whyNotYet(preview({ gate: 'review', questions }), EMPTY_FORM)).toBe('还没有回答「text」');
  expect(
    whyNotYet(preview({ gate: 'review', questions }), { ...EMPTY_FORM, answers: { 'Q-text': ['读书'] } }),
  ).toBeNull();
  expect(whyNotYet(preview(), EMPTY_FORM)).toBeNull();
});

test('sends only what the gate asks for, trimmed', () => {
  const form = { code: ' yhxz-s7k2m ', nickname: ' 小满 ', answers: { A: [' 读书 ', ''], B: [''] } };
  expect(joinInput(preview(), form, 'CGDSS')).toEqual({
    communityId: 'COMMUNITY',
    rulesAccepted: true,
    nickname: '小满',
  });
  expect(joinInput(preview({ gate: 'invite', inviteAccepted: true }), form, 'YHXZS7K2M').inviteCode).toBe('YHXZS7K2M');
  expect(joinInput(preview({ gate: 'invite' }), form, 'YHXZS').inviteCode).toBe('yhxz-s7k2m');
  const questions = [{ ...question('text', false), questionId: 'A' }];
  expect(joinInput(preview({ gate: 'review', questions }), form, '').answers).toEqual([
    { questionId: 'A', values: ['读书'] },
  ]);
});
