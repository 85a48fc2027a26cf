import { DAWN_COMMUNITY, NIGHT_COMMUNITY } from '../../cloud/local/demo/communities';
import { NIGHT_INVITE_CODE } from '../../cloud/local/demo/personas';
import { journey } from './support/journey';

const { walks } = journey({ now: '2026-11-21T20:30:00+08:00', withDemo: true });

test('a wrong code says so, an invite opens the door, and asking for the code lets one in too', async () => {
  const me = await walks('o-guest-1');
  await me.types('邀请码', 'NOPE-9999');
  await me.taps('去加入');
  await me.sees('邀请码或社群短码');
  await me.types('邀请码或社群短码', NIGHT_COMMUNITY.shortCode);
  await me.taps('找到这个社群');
  await me.sees('夜航写作社', '这个社群凭邀请码加入，向邀请你的人要一个。', '先填邀请码');
  await me.types('邀请码', 'WRONG9999');
  await me.taps('同意约定并加入');
  await me.sees('邀请码不对或已过期，向邀请人要一个新的');
  await me.types('邀请码', NIGHT_INVITE_CODE.toLowerCase());
  await me.taps('同意约定并加入');
  await me.sees('夜航写作社', '第一天的小事');
});

test('an invite code alone is enough, however it is typed', async () => {
  const me = await walks('o-guest-2', { width: 320 });
  await me.types('邀请码', 'yhxz-s7k2m');
  await me.taps('去加入');
  await me.sees('夜航写作社', '社群主题');
  await me.types('怎么称呼你', '夜猫子');
  await me.taps('同意约定并加入');
  await me.sees('晚上好，夜猫子');
});

test('somebody of two communities goes from one to the other, and stays there', async () => {
  const me = await walks('demo-chen-yinuo');
  await me.sees('陈一诺');
  const night = NIGHT_COMMUNITY.name;
  const dawn = DAWN_COMMUNITY.name;
  const isInNight = await me.page.getByText('四周三百字').first().isVisible();
  const [first, second] = isInNight ? [dawn, night] : [night, dawn];
  for (const community of [first, second]) {
    await me.taps('切换社群');
    await me.sees('我的社群', '正在看');
    await me.taps(new RegExp(community));
    await me.sees(community === night ? '四周三百字' : '21 天精读营');
  }
  await me.restarts();
  await me.sees(second === night ? '四周三百字' : '21 天精读营');
});
