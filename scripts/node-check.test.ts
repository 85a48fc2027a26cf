import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** Runs the check as if Node had this version. */
const checkAs = (version: string) =>
  spawnSync(
    process.execPath,
    [
      '-e',
      `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });
       require(${JSON.stringify(path.join(__dirname, 'node-check.cjs'))});`,
    ],
    { encoding: 'utf8' },
  );

test.each(['18.20.4', '20.18.3'])('Node %s is refused in one sentence', (version) => {
  const { status, stderr } = checkAs(version);
  expect(status).toBe(1);
  expect(stderr).toBe(`Qunxing needs Node 20.19 or newer; this is Node ${version}.\n`);
});

test.each(['20.19.0', '20.20.2', '22.0.0'])('Node %s passes without a word', (version) => {
  expect(checkAs(version)).toMatchObject({ status: 0, stderr: '', stdout: '' });
});
