import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vaultOver } from '../core/vault';
import { localDataKeys } from './data-keys';

const directory = mkdtempSync(path.join(tmpdir(), 'qunxing-keys-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

test('a machine makes its key once, keeps it to itself, and opens with it what it sealed before', () => {
  const dataDir = path.join(directory, 'fresh');
  const sealed = vaultOver(localDataKeys({}, dataDir)).seal('CODE-1', 'C');
  expect(vaultOver(localDataKeys({}, dataDir)).open(sealed, 'C')).toBe('CODE-1');
  expect(statSync(path.join(dataDir, 'data-keys')).mode & 0o777).toBe(0o600);
});

test('keys of the environment come first', () => {
  expect(localDataKeys({ DATA_KEYS: '2026:AAAA' }, directory)).toBe('2026:AAAA');
});
