import { ACTIONS, type ActionName } from '@contract/actions';
import { dispatch } from '../../cloud/core/dispatch';
import { randomId } from '../../cloud/core/ids';
import { testDatabase } from '../support/database';
import { undone } from '../support/undone';
import { testWorld, type World } from '../support/world';
import { inputsFor } from './inputs';
import { buildScene, type Scene } from './roles';
import { ROLES, WHO_MAY, type RoleName } from './who-may';

const db = testDatabase();

let world: World;
let scene: Scene;
let inputs: ReturnType<typeof inputsFor>;

beforeAll(async () => {
  world = testWorld(db);
  scene = await buildScene(world);
  inputs = inputsFor(scene.subjects);
});

/** `exists`: the action was done, or refused for another reason than that there is nothing for them. */
async function outcome(action: ActionName, role: RoleName): Promise<'exists' | 'nothing here'> {
  const body = { action, input: inputs[action], requestId: `request-${randomId()}` };
  const { openid } = scene.people[role];
  const envelope = await undone(db.pool, (database) => dispatch({ ...world.pipeline, database }, { openid, body }));
  if (!envelope.ok && envelope.error.code.startsWith('SYSTEM.')) throw new Error(`${action} broke for ${role}`);
  return !envelope.ok && envelope.error.code === 'RESOURCE.NOT_FOUND' ? 'nothing here' : 'exists';
}

describe.each(Object.keys(ACTIONS) as ActionName[])('%s', (action) => {
  test.each(ROLES)('as %s', async (role) => {
    expect(await outcome(action, role)).toBe(WHO_MAY[action].includes(role) ? 'exists' : 'nothing here');
  });
});
