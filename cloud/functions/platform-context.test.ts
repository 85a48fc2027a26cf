import fc from 'fast-check';
import { getWXContext } from 'wx-server-sdk';
import { readPlatformContext } from './platform-context';

const own = { ...process.env };
afterEach(() => {
  process.env = { ...own };
});

/** What the platform leaves in the environment before it calls `main`. */
function invoke(context: Record<string, string>, rest: Record<string, string> = {}) {
  process.env = { ...own, ...context, ...rest, WX_CONTEXT_KEYS: Object.keys(context).join(',') };
}

describe('the platform context', () => {
  test.each([
    ['of a person', { WX_OPENID: 'oABC_def-1', WX_APPID: 'wx1' }, 'oABC_def-1'],
    ['of nobody', { WX_APPID: 'wx1' }, ''],
    ['whose openid is all digits', { WX_OPENID: '0012345678901234567890' }, '0012345678901234567890'],
    ['whose key has no prefix', { OPENID: 'oABC' }, 'oABC'],
    ['with an empty openid', { WX_OPENID: '' }, ''],
  ])('%s', (_whose, context, openid) => {
    invoke(context);
    expect(readPlatformContext().openid).toBe(openid);
  });

  test('a variable that the platform does not list is not believed', () => {
    process.env = { ...own, WX_OPENID: 'o-planted', OPENID: 'o-planted', WX_CONTEXT_KEYS: 'WX_APPID' };
    expect(readPlatformContext().openid).toBe('');
  });

  test('names the openid that wx-server-sdk names, whatever the environment', () => {
    const key = fc.constantFrom('WX_OPENID', 'OPENID', 'WX_APPID', 'WX_API_TOKEN', '', 'openid', 'WX_');
    const openid = fc.oneof(fc.stringMatching(/^o[0-9A-Za-z_-]{5,27}$/), fc.constant(''), fc.nat().map(String));
    const value = fc.option(openid, { nil: undefined });
    fc.assert(
      fc.property(fc.array(key, { maxLength: 5 }), value, value, (keys, prefixed, plain) => {
        process.env = { ...own, WX_CONTEXT_KEYS: keys.join(',') };
        if (prefixed !== undefined) process.env.WX_OPENID = prefixed;
        if (plain !== undefined) process.env.OPENID = plain;
        expect(readPlatformContext().openid).toBe(String(getWXContext().OPENID ?? ''));
      }),
      { numRuns: 2_000 },
    );
  });

  test('where the SDK makes two people one number, they stay two people', () => {
    const people = ['9007199254740993123', '9007199254740993124'].map((openid) => {
      invoke({ WX_OPENID: openid });
      return [readPlatformContext().openid, String(getWXContext().OPENID)];
    });
    expect(people[0]![0]).not.toBe(people[1]![0]);
    expect(people[0]![1]).toBe(people[1]![1]);
  });

  test.each([
    ['wx_client', true],
    ['wx_client,scf', true],
    ['wx_devtools', true],
    ['wx_trigger', false],
    ['wx_http', false],
    ['scf', false],
    ['wx_clientele', false],
  ])('a call from %s comes from a device: %s', (source, expected) => {
    invoke({ WX_APPID: 'wx1' }, { TCB_SOURCE: source });
    expect(readPlatformContext().isFromClient).toBe(expected);
    expect(getWXContext().SOURCE).toBe(source);
  });
});
