import { preloadPages } from './index.h5';
import { preloadPages as preloadInWechat } from './index.weapp';

describe('fetching pages before they are opened', () => {
  const load = jest.fn(() => [Promise.reject(new Error('no network')), undefined] as [Promise<unknown>, undefined]);

  beforeEach(() => {
    load.mockClear();
    const routes = [
      { path: 'features/checkin/pages/lit/index', load },
      { path: 'pages/me/index', load },
    ];
    Object.assign(globalThis, { window: { __taroAppConfig: { routes } } });
  });

  it('imports the pages named, and does not mind when that fails', async () => {
    preloadPages(['/features/checkin/pages/lit/index?courseId=1']);
    await Promise.resolve();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('does nothing where no pages are known', () => {
    Object.assign(globalThis, { window: {} });
    expect(() => preloadPages(['/pages/me/index'])).not.toThrow();
  });

  it('is left to the platform in WeChat', () => {
    preloadInWechat(['/pages/me/index']);
    expect(load).not.toHaveBeenCalled();
  });
});
