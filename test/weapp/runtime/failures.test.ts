import { buttonPage, HOME, start, stopAll } from './fixture';

afterEach(stopAll);

const failureOf = async (script: string, wxml?: string) => {
  const program = await start(buttonPage(script, wxml));
  await expect(program.tap('按')).rejects.toThrow('The mini program failed');
  return program.failures.map(({ kind, message }) => `${kind}: ${message}`).join('\n');
};

describe('what fails a run', () => {
  test('an API that the platform does not have', async () => {
    expect(await failureOf('wx.getEverything && 1')).toMatch(
      'unknown api: wx.getEverything does not exist on the platform',
    );
  });

  test('an API that the platform has and the runtime does not', async () => {
    expect(await failureOf('try { wx.getLocation({}) } catch {}')).toMatch('unknown api: wx.getLocation exists');
  });

  test('a setData of more than 64 KB', async () => {
    expect(await failureOf("page.setData({ word: '好'.repeat(22000) })")).toMatch(/set data: .* more than 65536/);
  });

  test.each([
    ['a function', '{ f() {} }', 'data.word.f is a function'],
    ['undefined', 'undefined', 'data.word is undefined'],
    ['a date', 'new Date()', 'data.word is a Date'],
    ['not a number', '0 / 0', 'data.word is NaN'],
    ['a circle', '(() => { const a = {}; a.a = a; return a; })()', 'data.word.a is circular'],
  ])('a setData with %s', async (_, value, problem) => {
    expect(await failureOf(`page.setData({ word: ${value} })`)).toMatch(`set data: ${HOME}: ${problem}`);
  });

  test('an error in a handler', async () => {
    expect(await failureOf('page.nothing.here')).toMatch('page error');
  });

  test('an error in a timer', async () => {
    expect(await failureOf('setTimeout(() => { throw new Error("late") })')).toMatch(
      'page error: in a timer: Error: late',
    );
  });

  test('a rejection that nobody handles', async () => {
    expect(await failureOf('Promise.reject(new Error("lost"))')).toMatch(/unhandled rejection: .*lost/);
  });

  test('a line on the error console', async () => {
    expect(await failureOf('console.error("bad", 1)')).toBe('console error: bad 1');
  });

  test('code from a string', async () => {
    expect(await failureOf('new Function("return 1")()')).toMatch('Code generation from strings disallowed');
  });

  test.each(['window.top', 'document.body', 'process.env', 'fetch("/")', 'new Intl.NumberFormat()'])(
    '%s',
    async (code) => {
      expect(await failureOf(code)).toMatch('page error');
    },
  );

  test('a page that does not exist', async () => {
    expect(await failureOf("wx.navigateTo({ url: '/pages/nowhere', fail() {} })")).toMatch(
      'navigation: page "pages/nowhere" is not found',
    );
  });

  test('opening a tab as a page', async () => {
    expect(await failureOf("wx.navigateTo({ url: '/pages/other/index', fail() {} })")).toMatch('tabbar page');
  });

  test('a template that does not exist', async () => {
    expect(await failureOf("page.setData({ word: 'x' })", '<template is="{{word}}" wx:if="{{word}}" />')).toMatch(
      'template: there is no template named "x"',
    );
  });

  test('two rows of a list with one key', async () => {
    const list = '<view wx:for="{{rows}}" wx:key="id">{{item.id}}</view>';
    expect(await failureOf('page.setData({ rows: [{ id: 1 }, { id: 1 }] })', list)).toMatch('keys are not unique');
  });

  test.each([
    ['broken syntax', '<view>{{ a + }}</view>'],
    ['a tag left open', '<view>'],
    ['a tag that the platform does not have', '<div>x</div>'],
  ])('a template with %s', async (_, wxml) => {
    await expect(start({ [`${HOME}.wxml`]: wxml })).rejects.toThrow('- template:');
  });

  test('code of another subpackage', async () => {
    const files = { [`${HOME}.js`]: "require('../../far/pages/map/index'); Page({});" };
    await expect(start(files)).rejects.toThrow('it is in the subpackage far');
  });
});
