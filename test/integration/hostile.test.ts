import { ACTIONS, type ActionName } from '@contract/actions';
import type * as z from 'zod';
import { dispatch } from '../../cloud/core/dispatch';
import { randomId } from '../../cloud/core/ids';
import { testDatabase } from '../support/database';
import { undone } from '../support/undone';
import { testWorld, type World } from '../support/world';
import { inputsFor } from './inputs';
import { buildScene, type Scene } from './roles';
import { WHO_MAY, type RoleName } from './who-may';

const db = testDatabase();

/** Well-formed cursors that no list of ours has given out. */
const CURSORS = [
  '0',
  '-1',
  '9'.repeat(120),
  '99999999999999999999',
  '2147483648',
  '-'.repeat(120),
  '1e9',
  '2026-02-30_AAAAAAAAAAAAAAAA',
  '0000-00-00_AAAAAAAAAAAAAAAA',
  '2026-11-21',
  '999999999999999-AAAAAAAAAAAAAAAA',
  '99999999999999_AAAAAAAAAAAAAAAA',
  '1-1-1-1',
  'ZZZZZZZZZZZZZZZZZZZZ',
];

/** What a database, a formatter or a sum of dates may choke on, by what stands in its place in a well-formed input. */
const ODD: [kind: RegExp, values: string[]][] = [
  [/^\d{4}-\d{2}-\d{2}$/, ['2000-01-01', '2999-12-31']],
  [/^\d{4}-\d{2}$/, ['2000-01', '2999-12']],
  [/^\d{4}-\d{2}-\d{2}T/, ['2000-01-01T00:00:00.000Z', '2999-12-31T23:59:59.999Z']],
  [/./, ['a\u0000bc', '\ud800%_\\\'"']],
];

/** Every input that differs from the given one in one string, an odd one. */
function* spoiled(value: unknown): Generator<unknown> {
  if (typeof value === 'string') {
    yield* ODD.find(([kind]) => kind.test(value))?.[1] ?? [];
  } else if (Array.isArray(value)) {
    for (const odd of spoiled(value[0])) yield [odd, ...(value.slice(1) as unknown[])];
  } else if (typeof value === 'object' && value !== null) {
    for (const [field, part] of Object.entries(value)) {
      if (field === 'communityId' || field === 'cursor') continue;
      for (const odd of spoiled(part)) yield { ...value, [field]: odd };
    }
  }
}

let world: World;
let scene: Scene;
let inputs: ReturnType<typeof inputsFor>;

beforeAll(async () => {
  world = testWorld(db);
  scene = await buildScene(world);
  inputs = inputsFor(scene.subjects);
});

const accepts = (action: ActionName, input: unknown) => (ACTIONS[action].input as z.ZodType).safeParse(input).success;

/** Whether a call brings something up that nobody foresaw; nothing of it stays. */
async function breaks(who: RoleName, action: ActionName, input: unknown): Promise<boolean> {
  const { openid } = scene.people[who];
  const body = { action, input, requestId: `request-${randomId()}` };
  const envelope = await undone(db.pool, (database) => dispatch({ ...world.pipeline, database }, { openid, body }));
  return !envelope.ok && envelope.error.code.startsWith('SYSTEM.');
}

describe.each(Object.keys(ACTIONS) as ActionName[])('%s', (action) => {
  test('is answered, whatever stands in a field', async () => {
    const given: object = inputs[action];
    const cursors = 'cursor' in given ? CURSORS.map((cursor) => ({ ...given, cursor })) : [];
    // desks open to the owner; what only a learner has is tried as one
    const who = WHO_MAY[action].includes('owner') ? 'owner' : 'captain';
    const broken: unknown[] = [];
    for (const input of [...cursors, ...spoiled(given)]) {
      if (accepts(action, input) && (await breaks(who, action, input))) broken.push(input);
    }
    expect(broken).toEqual([]);
  });
});
