import { buttonPage, echo, HOME, start, stopAll } from './fixture';
import { Phone } from './phone';
import type { Cloud } from './wx/cloud';

afterEach(stopAll);

describe('the runtime of a mini program', () => {
  test('typing, tapping and reading; events arrive as plain data', async () => {
    const program = await start({
      [`${HOME}.js`]: `Page({
        data: { name: '' },
        type(e) { this.setData({ name: e.detail.value }) },
        tap(e) { this.setData({ name: JSON.stringify(e.currentTarget.dataset) + Object.keys(e.target) }) },
      });`,
      [`${HOME}.wxml`]:
        '<input placeholder="名字" maxlength="2" bindinput="type" /><view data-row="7" bindtap="tap">你好 {{name}}</view>',
    });
    await program.input('名字', '林小满');
    expect(program.text()).toBe('你好 林小');
    await program.tap('你好 林小');
    expect(program.text()).toBe('你好 {"row":"7"}id,offsetLeft,offsetTop,dataset');
  });

  test('a disabled button cannot be tapped', async () => {
    const program = await start({ [`${HOME}.wxml`]: '<button disabled>按</button>' });
    await expect(program.tap('按')).rejects.toThrow('is disabled');
  });

  test('a tap waits while a sheet that slides away says the same words', async () => {
    const program = await start({
      [`${HOME}.js`]: `Page({
        data: { isOpen: true, tapped: '' },
        onLoad() { setTimeout(() => this.setData({ isOpen: false }), 50) },
        tap(e) { this.setData({ tapped: e.currentTarget.id }) },
      });`,
      [`${HOME}.wxml`]:
        '<view id="row" bindtap="tap">打卡</view><view wx:if="{{isOpen}}">打卡</view><text>{{tapped}}</text>',
    });
    await program.tap('打卡');
    expect(program.text()).toBe('打卡\nrow');
  });

  test('pages, tabs and the stack', async () => {
    const life = (name: string) => `Page({
      onLoad(query) { console.log('${name} load ' + (query.id || '')) }, onShow() { console.log('${name} show') },
      onReady() { console.log('${name} ready') }, onHide() { console.log('${name} hide') },
      onUnload() { console.log('${name} unload') },
    });`;
    const program = await start({
      [`${HOME}.js`]: life('home'),
      [`${HOME}.wxml`]: '<navigator>首页</navigator>',
      'pages/other/index.js': life('other'),
      'pages/detail/index.js': life('detail'),
    });
    await program.open('/pages/detail/index?id=5');
    expect([program.pages(), program.currentQuery()]).toEqual([[HOME, 'pages/detail/index'], { id: '5' }]);
    await program.back();
    await program.switchTab('其他');
    await program.switchTab('首页');
    expect(program.logs.map((line) => line.replace('log: ', '').trim())).toEqual([
      ...['home load', 'home show', 'home ready'],
      ...['home hide', 'detail load 5', 'detail show', 'detail ready', 'detail unload', 'home show'],
      ...['home hide', 'other load', 'other show', 'other ready', 'other hide', 'home show'],
    ]);
  });

  test('an eleventh page is refused', async () => {
    const program = await start({});
    for (let depth = 2; depth <= 10; depth++) await program.open('/pages/detail/index');
    expect(program.pages()).toHaveLength(10);
    await expect(program.open('/pages/detail/index')).rejects.toThrow('webview count limit exceed');
  });

  test('a subpackage is fetched once, and not without a network', async () => {
    const program = await start({});
    await program.setOnline(false);
    await expect(program.open('/far/pages/map/index')).rejects.toThrow('loadSubpackage:fail');
    await program.setOnline(true);
    await program.open('/far/pages/map/index');
    await program.back();
    await program.setOnline(false);
    await program.open('/far/pages/map/index');
    expect(program.currentPath()).toBe('far/pages/map/index');
  });

  test('storage outlives the app, its variables do not', async () => {
    const program = await start(
      buttonPage(
        "page.n = (page.n || 0) + 1; wx.setStorageSync('n', (wx.getStorageSync('n') || 0) + 1); page.setData({ word: page.n + '/' + wx.getStorageSync('n') })",
      ),
    );
    await program.tap('按');
    await program.tap('按');
    await program.restart();
    await program.tap('按');
    expect(program.text('.out')).toBe('1/3');
  });

  test('the cloud answers with plain data, and not without a network', async () => {
    const program = await start({
      ...buttonPage(
        "wx.cloud.callFunction({ name: 'api', data: { a: [1] } }).then(r => page.setData({ word: JSON.stringify(r.result) + (r.result.data.a instanceof Array) }), e => page.setData({ word: e.errMsg }))",
      ),
      'app.js': 'App({ onLaunch() { wx.cloud.init({}) } });',
    });
    await program.tap('按');
    expect(program.text('.out')).toBe('{"name":"api","data":{"a":[1]}}true');
    await program.setOnline(false);
    await program.tap('按');
    expect(program.text('.out')).toMatch('cloud.callFunction:fail');
  });

  test('a picture is chosen, kept among the files of the app and uploaded', async () => {
    const uploaded: [string, string][] = [];
    const cloud: Cloud = {
      ...echo,
      uploadFile: (cloudPath, bytes) => {
        uploaded.push([cloudPath, bytes.toString()]);
        return Promise.resolve(`cloud://local/${cloudPath}`);
      },
    };
    const phone = new Phone([{ bytes: Buffer.from('picture'), width: 40, height: 30, type: 'jpeg' }]);
    const program = await start(
      {
        ...buttonPage(
          `
          const files = wx.getFileSystemManager(), kept = wx.env.USER_DATA_PATH + '/a.jpg';
          wx.chooseMedia({ count: 9 })
            .then(({ tempFiles }) => wx.compressImage({ src: tempFiles[0].tempFilePath }))
            .then(({ tempFilePath }) => wx.getImageInfo({ src: files.saveFileSync(tempFilePath, kept) }))
            .then(({ width, type }) => wx.cloud.uploadFile({
              cloudPath: 'media/a.jpg', filePath: kept,
              success: ({ fileID }) => page.setData({ word: [width, type, files.statSync(kept).size, fileID].join() }),
            }).onProgressUpdate(({ progress }) => page.setData({ share: progress })));`,
          '{{word}} {{share}}',
        ),
        'app.js': 'App({ onLaunch() { wx.cloud.init({}) } });',
      },
      { cloud, phone },
    );
    await program.tap('按');
    await program.waitFor('40,jpeg,7,cloud://local/media/a.jpg 100');
    expect(uploaded).toEqual([['media/a.jpg', 'picture']]);
  });

  test('the clock of the phone is the one that code sees', async () => {
    const phone = new Phone();
    phone.setClock('2026-03-01T15:59:59.900Z');
    const program = await start(
      buttonPage('page.setData({ word: new Date().toISOString().slice(0, 10) + (new Date() instanceof Date) })'),
      {
        phone,
      },
    );
    await program.tap('按');
    expect(program.text('.out')).toBe('2026-03-01true');
  });

  test('modals wait for their answer', async () => {
    const program = await start(
      buttonPage(
        "wx.showModal({ title: '删除？' }).then(({ confirm }) => page.setData({ word: confirm ? '删了' : '留着' }))",
      ),
    );
    await program.tap('按');
    expect(program.dialogs.modal?.title).toBe('删除？');
    await program.answerModal(true);
    expect(program.text('.out')).toBe('删了');
  });

  test('every setData is counted and measured', async () => {
    const program = await start(buttonPage("page.setData({ word: '好' })"));
    const before = program.data.updates.length;
    await program.tap('按');
    expect(program.data.summary(before)).toEqual({ calls: 1, bytes: Buffer.byteLength('{"word":"好"}'), largest: 14 });
  });
});
