import { one, saying, tap, type, words } from '../../../../../test/support/taro/look';
import { aProfile } from '../../../../../test/support/taro/places';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import { lastToast, navigation, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import { useSession } from '@/session';
import ProfilePage from './index';

const mockChoose = jest.fn<Promise<unknown>, [number]>();
const mockUpload = jest.fn<Promise<unknown>, unknown[]>();
jest.mock('@/platform/upload', () => ({
  AVATAR_BY_BUTTON: false,
  choosePictures: (max: number) => mockChoose(max),
  uploadPicture: (...args: unknown[]) => mockUpload(...args),
  dropUploads: () => Promise.resolve(),
}));

setStage();

const open = () => {
  server.answers({ 'community.getProfile': () => aProfile() });
  return openPage(ProfilePage);
};
const picture = { localId: 'p', path: 'blob:picture', mime: 'image/jpeg', bytes: 10, width: 1, height: 1 };

describe('my profile', () => {
  it('holds its place, says a failure and tries again', async () => {
    server.answers({ 'community.getProfile': forever });
    await openPage(ProfilePage);
    expect(document.querySelectorAll('.skeleton').length).toBeGreaterThan(3);
    t.unmout();
    server.reset();
    server.answers({ 'community.getProfile': () => refuse('SYSTEM.UNAVAILABLE') });
    await openPage(ProfilePage);
    server.answers({ 'community.getProfile': () => aProfile() });
    await tap(t, saying('再试一次'));
    expect(words()).toContain('昵称');
  });

  it('saves a new name once, shows it everywhere, and goes back', async () => {
    await open();
    const saved = { ...aProfile().profile, nickname: '满满' };
    server.answers({ 'community.updateProfile': () => ({ profile: saved }) });
    await type(t, one('taro-input-core'), ' 满满 ');
    await tap(t, saying('保存'));
    expect(server.asked('community.updateProfile').map(({ input }) => input)).toEqual([
      { communityId: 'community00001', nickname: '满满' },
    ]);
    expect(useSession.getState().me?.nickname).toBe('满满');
    expect(navigation.goBack).toHaveBeenCalledWith('/pages/me/index');
  });

  it('brings a chosen picture up before it saves', async () => {
    await open();
    mockChoose.mockResolvedValue({ pictures: [picture], denied: false, unusable: 0 });
    mockUpload.mockResolvedValue({ ok: true, data: { mediaId: 'media000000001' } });
    server.answers({
      'community.updateProfile': () => ({ profile: { ...aProfile().profile, avatarUrl: '/media/1.jpg' } }),
    });
    await tap(t, saying('换头像'));
    expect(one('.avatar__image').getAttribute('src') ?? one('.avatar__image').outerHTML).toContain('blob:picture');
    await tap(t, saying('保存'));
    expect(server.asked('community.updateProfile')[0]?.input).toMatchObject({ avatarMediaId: 'media000000001' });
    expect(useSession.getState().me?.avatarUrl).toBe('/media/1.jpg');
  });

  test.each([
    [{ pictures: [], denied: true, unusable: 0 }, '请在系统设置里允许访问相册'],
    [{ pictures: [], denied: false, unusable: 1 }, '这张图片用不了，换一张试试'],
  ])('%o is said', async (choice, said) => {
    await open();
    mockChoose.mockResolvedValue(choice);
    await tap(t, saying('换头像'));
    expect(lastToast()).toBe(said);
  });

  it('says a refusal above the button, and keeps what was typed', async () => {
    await open();
    server.answers({ 'community.updateProfile': () => refuse('CONTENT.REJECTED') });
    await type(t, one('taro-textarea-core'), '不好的话');
    await tap(t, saying('保存'));
    expect(words()).toContain('内容里有不适合公开的词句');
    expect(navigation.goBack).not.toHaveBeenCalled();
  });

  it('needs a name', async () => {
    await open();
    await type(t, one('taro-input-core'), '  ');
    await tap(t, saying('保存'));
    expect(server.asked('community.updateProfile')).toHaveLength(0);
  });
});
