import { newDataKey, VaultKeyError, vaultOver } from './vault';

const OLD = newDataKey('2025');
const NEW = newDataKey('2026');
const CONTEXT = 'COMMUNITY0000001';

describe('the vault', () => {
  test('gives back what it sealed, and shows nothing of it', () => {
    const vault = vaultOver(NEW);
    const sealed = vault.seal('上海市衡山路 8 号', CONTEXT);
    expect(sealed).not.toContain('上海');
    expect(vault.open(sealed, CONTEXT)).toBe('上海市衡山路 8 号');
  });

  test('seals the same text differently every time', () => {
    const vault = vaultOver(NEW);
    expect(vault.seal('CODE-1', CONTEXT)).not.toBe(vault.seal('CODE-1', CONTEXT));
  });

  test('does not open for another community, with another key, or after a change', () => {
    const vault = vaultOver(NEW);
    const sealed = vault.seal('CODE-1', CONTEXT);
    expect(() => vault.open(sealed, 'COMMUNITY0000002')).toThrow();
    expect(() => vaultOver(newDataKey('2026')).open(sealed, CONTEXT)).toThrow();
    const flipped = sealed.slice(0, 30) + (sealed[30] === 'A' ? 'B' : 'A') + sealed.slice(31);
    expect(() => vault.open(flipped, CONTEXT)).toThrow();
    expect(() => vault.open(sealed.slice(0, -2), CONTEXT)).toThrow();
  });

  test('opens after a rotation what an older key sealed, and seals with the newest', () => {
    const sealed = vaultOver(OLD).seal('CODE-1', CONTEXT);
    const rotated = vaultOver(`${NEW},${OLD}`);
    expect(rotated.open(sealed, CONTEXT)).toBe('CODE-1');
    expect(rotated.seal('CODE-1', CONTEXT)).toMatch(/^2026\./);
    expect(() => vaultOver(NEW).open(sealed, CONTEXT)).toThrow(VaultKeyError);
  });

  test('finds equal texts by their mark, across a rotation, within one community', () => {
    const [mark] = vaultOver(OLD).fingerprints('CODE-1', CONTEXT);
    expect(vaultOver(`${NEW},${OLD}`).fingerprints('CODE-1', CONTEXT)[1]).toBe(mark);
    expect(vaultOver(OLD).fingerprints('CODE-2', CONTEXT)[0]).not.toBe(mark);
    expect(vaultOver(OLD).fingerprints('CODE-1', 'COMMUNITY0000002')[0]).not.toBe(mark);
  });

  test.each([
    ['', 'has no id'],
    ['2026:c2hvcnQ=', 'is not 32 bytes long'],
    [`${NEW},${newDataKey('2026')}`, 'the same id'],
  ])('%s is no key', (keys, words) => {
    expect(() => vaultOver(keys)).toThrow(words);
  });
});
