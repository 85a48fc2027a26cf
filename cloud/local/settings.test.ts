import path from 'node:path';
import { isLoopback } from './loopback';
import { movableClock } from './movable-clock';
import { readLocalSettings } from './settings';

describe('local settings', () => {
  test('without any, the gateway is for this machine alone', () => {
    expect(readLocalSettings({})).toEqual({
      host: '127.0.0.1',
      port: 8787,
      dataDir: path.resolve('.data'),
      clockStart: null,
      isLocalMode: true,
      isTestMode: false,
    });
  });

  test.each([
    ['to others nobody is anybody', { HOST: '0.0.0.0' }, { isLocalMode: false }],
    ['test hooks need local mode', { LOCAL_MODE: 'off', QUNXING_TEST: '1' }, { isLocalMode: false, isTestMode: false }],
    ['local mode can be asked for', { HOST: '0.0.0.0', LOCAL_MODE: 'on' }, { isLocalMode: true }],
    ['test mode', { QUNXING_TEST: '1' }, { isTestMode: true }],
    ['any free port', { PORT: '0' }, { port: 0 }],
    ['a start instant', { CLOCK: '2026-11-21T08:00:00+08:00' }, { clockStart: new Date('2026-11-21T00:00:00Z') }],
  ])('%s', (_what, environment, expected) => {
    expect(readLocalSettings(environment)).toMatchObject(expected);
  });

  test.each([
    [{ PORT: 'web' }, 'PORT must be a whole number from 0 to 65535, not "web".'],
    [{ PORT: '70000' }, 'PORT must be a whole number from 0 to 65535, not "70000".'],
    [{ CLOCK: 'yesterday' }, 'CLOCK must be an instant such as 2026-11-21T08:00:00+08:00, not "yesterday".'],
    [{ LOCAL_MODE: 'yes' }, 'LOCAL_MODE must be on or off, not "yes".'],
  ])('%p is told in one sentence', (environment, sentence) => {
    expect(() => readLocalSettings(environment)).toThrow(sentence);
  });
});

test.each([
  ['127.0.0.1', true],
  ['127.255.0.9', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['10.127.0.0.1', false],
  ['1270.0.0.1', false],
  ['::ffff:10.0.0.1', false],
  ['', false],
  [undefined, false],
])('%s is this machine: %s', (address, expected) => {
  expect(isLoopback(address)).toBe(expected);
});

test('a clock can start elsewhere and be moved while it runs', () => {
  const { clock, moveTo } = movableClock(new Date('2020-01-01T00:00:00Z'));
  expect(clock().getUTCFullYear()).toBe(2020);
  moveTo(new Date('2030-06-01T00:00:00Z'));
  expect(clock().toISOString()).toMatch(/^2030-06-01T00:00:0/);
  expect(Math.abs(movableClock().clock().getTime() - Date.now())).toBeLessThan(1_000);
});
