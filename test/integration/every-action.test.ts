import { ACTIONS, type ActionName } from '@contract/actions';
import type { ErrorBody } from '@contract/errors';
import type * as z from 'zod';
import { dispatch } from '../../cloud/core/dispatch';
import { randomId } from '../../cloud/core/ids';
import { testDatabase } from '../support/database';
import { createPicture } from '../support/pictures';
import { testWorld, type Actor, type World } from '../support/world';
import { inputsFor, type Subjects } from './inputs';

const db = testDatabase();
const names = Object.keys(ACTIONS) as ActionName[];

/** Who is outside a community may ask these; the rest is for members. */
const OPEN_TO_STRANGERS: ActionName[] = ['home.today', 'community.preview', 'community.join', 'account.deleteForever'];

let world: World;
let member: Actor;
let outsiders: { openid: string }[];
let inputs: ReturnType<typeof inputsFor>;
/** Rows of every table: whatever a test calls is refused and leaves them as they were. */
let counts: unknown;

beforeAll(async () => {
  world = testWorld(db);
  const communityId = await world.createCommunity();
  const courseId = await world.createCourse(communityId);
  member = await world.createMember(communityId);
  const teamId = await world.createTeam(communityId, courseId);
  await world.enrol(member, courseId, { teamId });
  const { mediaId } = await createPicture(world, member, 'passed');
  const { checkinId } = await world.ok(member, 'checkin.submit', {
    communityId,
    courseId,
    localDate: '2026-11-21',
    text: '今天读了二十页',
    mediaIds: [],
    numbers: {},
    visibility: 'course',
    writtenAt: world.now().toISOString(),
    makeup: false,
  });
  const { comment } = await world.ok(member, 'checkin.addComment', { communityId, checkinId, text: '谢谢' });
  const subjects: Subjects = {
    communityId,
    courseId,
    teamId,
    checkinId,
    commentId: comment.commentId,
    mediaId,
    applicationId: randomId(),
    caseId: randomId(),
    assignmentId: randomId(),
    submissionId: randomId(),
    reviewId: randomId(),
    perkId: randomId(),
    redemptionId: randomId(),
    voucherCode: randomId(),
    certificateCode: randomId(),
    inviteCode: randomId(),
    batchId: randomId(),
    memberId: member.memberId,
  };
  inputs = inputsFor(subjects);
  outsiders = [world.stranger(), await world.createMember(await world.createCommunity())];
  counts = await rowCounts();
});

afterEach(async () => {
  const before = counts;
  counts = await rowCounts();
  expect(counts).toEqual(before);
});

/** Rows of every table, in one look; rate windows count calls and may change. */
async function rowCounts(): Promise<unknown> {
  const { rows } = await db.pool.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'rate_windows' order by 1",
  );
  const counts = rows.map(({ name }) => `(select count(*) from ${name}) as ${name}`).join(', ');
  return (await db.pool.query(`select ${counts}`)).rows[0];
}

/** The error of a call that must be refused. */
async function refusal(who: { openid: string }, action: ActionName, input: unknown): Promise<ErrorBody> {
  const body = { action, input, requestId: `request-${randomId()}` };
  const envelope = await dispatch(world.pipeline, { openid: who.openid, body });
  if (envelope.ok) throw new Error(`${action} took ${JSON.stringify(input)}`);
  return envelope.error;
}

const fieldsOf = (action: ActionName) => Object.entries(inputs[action] as Record<string, unknown>);
const accepts = (action: ActionName, input: unknown) => (ACTIONS[action].input as z.ZodType).safeParse(input).success;

/** The same input with one field changed. */
const withField = (action: ActionName, field: string, value: unknown) => ({ ...inputs[action], [field]: value });
const withoutField = (action: ActionName, field: string) =>
  Object.fromEntries(fieldsOf(action).filter(([name]) => name !== field));

/** The field's first element as often as the contract no longer takes; a long list of short elements may hold thousands. */
const tooMany = (action: ActionName, field: string, element: unknown) =>
  [200, 2_500]
    .map((length) => Array.from({ length }, () => element))
    .find((elements) => !accepts(action, withField(action, field, elements)));

async function expectInvalid(action: ActionName, input: unknown, field: string): Promise<void> {
  const { code, details } = await refusal(member, action, input);
  expect([code, String(details?.field).split('.').slice(0, 2).join('.')]).toEqual(['INPUT.INVALID', `input.${field}`]);
}

describe.each(names)('%s', (action) => {
  test('takes the well-formed input that the cases below spoil', () => {
    expect(accepts(action, inputs[action])).toBe(true);
  });

  test('names the field that has a wrong type', async () => {
    for (const [field, value] of fieldsOf(action)) {
      const wrong = typeof value === 'object' ? 42 : { wrong: true };
      await expectInvalid(action, withField(action, field, wrong), field);
    }
  });

  test('names the field that is missing', async () => {
    for (const [field] of fieldsOf(action)) {
      const input = withoutField(action, field);
      if (!accepts(action, input)) await expectInvalid(action, input, field);
    }
  });

  test('names the field it does not know', async () => {
    await expectInvalid(action, withField(action, 'nobodyKnowsThis', 1), 'nobodyKnowsThis');
  });

  test('names the field that is too large', async () => {
    for (const [field, value] of fieldsOf(action)) {
      if (typeof value === 'string') await expectInvalid(action, withField(action, field, '早'.repeat(10_001)), field);
      if (typeof value === 'number') await expectInvalid(action, withField(action, field, 1e12), field);
      if (Array.isArray(value)) {
        await expectInvalid(action, withField(action, field, tooMany(action, field, value[0])), field);
      }
    }
  });

  if (!OPEN_TO_STRANGERS.includes(action)) {
    test('does not exist for a stranger, nor for a member of another community', async () => {
      for (const outsider of outsiders) {
        expect((await refusal(outsider, action, inputs[action])).code).toBe('RESOURCE.NOT_FOUND');
      }
    });
  }
});

test.each(names.filter((action) => action.startsWith('ops.')))('%s does not exist for a member', async (action) => {
  expect((await refusal(member, action, inputs[action])).code).toBe('RESOURCE.NOT_FOUND');
});

describe('what strangers may ask', () => {
  const elsewhere = 'NOSUCHCOMMUNITY00';

  test('answers about a community that does not exist as about one they may not see', async () => {
    for (const outsider of outsiders) {
      expect((await refusal(outsider, 'community.preview', { entry: elsewhere })).code).toBe('RESOURCE.NOT_FOUND');
      const joining = { communityId: elsewhere, rulesAccepted: true };
      expect((await refusal(outsider, 'community.join', joining)).code).toBe('RESOURCE.NOT_FOUND');
    }
  });

  test('shows a stranger an empty home and nothing of anybody', async () => {
    const home = await world.ok(outsiders[0]!, 'home.today', {});
    expect(home).toEqual({ memberships: [], current: null });
  });

  test('shows an outsider nothing of a community they name', async () => {
    for (const outsider of outsiders) {
      const envelope = await world.call(outsider.openid, 'home.today', inputs['home.today']);
      expect(JSON.stringify(envelope)).not.toContain(member.memberId);
      expect(JSON.stringify(envelope)).not.toContain(member.communityId);
    }
  });
});
