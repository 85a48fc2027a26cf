import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ACTIONS, type ActionName } from '@contract/actions';
import { actions } from '../../cloud/features/registry';

const FEATURES = path.resolve(__dirname, '../../cloud/features');
const names = Object.keys(ACTIONS) as ActionName[];
const domainOf = (action: ActionName) => action.split('.')[0]!;

/** What all action tests say, so that an action nobody tests is noticed. */
const tests = readdirSync(FEATURES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.action.test.ts'))
  .map((file) => readFileSync(path.join(FEATURES, file), 'utf8'))
  .join('\n');

/** The functions that the policy.ts files of a feature offer. */
function policiesOf(domain: string): unknown[] {
  const folder = path.join(FEATURES, domain);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|\/)policy\.ts$/.test(file),
  );
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- which files there are is found out here
  return files.flatMap((file) => Object.values(require(path.join(folder, file)) as object) as unknown[]);
}

test('the registry holds the actions of the contract, each once, and no other', () => {
  expect([...actions.keys()].sort()).toEqual([...names].sort());
});

describe.each(names)('%s', (action) => {
  test('is named domain.verbNoun', () => {
    expect(action).toMatch(/^[a-z]+\.[a-z]+[A-Za-z]*$/);
  });

  test('has a policy from a policy.ts of its feature', () => {
    expect(policiesOf(domainOf(action))).toContain(actions.get(action)?.policy);
  });

  test('has a handler and a presenter', () => {
    expect(actions.get(action)).toMatchObject({ action, run: expect.any(Function), present: expect.any(Function) });
  });

  test('is called in an action test', () => {
    expect(tests.includes(`'${action}'`)).toBe(true);
  });

  test('refuses unknown fields, and limits how often it may be called', () => {
    const { input, perMinute } = ACTIONS[action];
    expect(input.safeParse({ nobodyKnowsThis: 1 }).error?.issues).toContainEqual(
      expect.objectContaining({ code: 'unrecognized_keys', keys: ['nobodyKnowsThis'] }),
    );
    expect(perMinute).toBeGreaterThan(0);
    expect(perMinute).toBeLessThanOrEqual(120);
  });
});
