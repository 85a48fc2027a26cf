import { journey } from './support/journey';
import { openCamp } from './support/camp';
import { keptBy } from './support/kept';
import { beginsToday, lightsToday, streakOf } from './support/writing';

const NOW = '2026-11-21T08:30:00+08:00';
const { app, world, walks, asks } = journey({ now: NOW, withDemo: false });

beforeEach(() => app.hooks.moveClock(new Date(NOW)));

test('tapping 点亮 twice lights one star', async () => {
  const camp = await openCamp(world());
  const { openid } = await camp.seat('林小满');
  const me = await walks(openid);
  await beginsToday(me, '手快点了两下。');
  await me.page.getByRole('button', { name: '点亮', exact: true }).filter({ visible: true }).dblclick();
  await me.sees('点亮了第一颗星');
  await me.taps('去看看大家写了什么');
  await me.sees('手快点了两下。');
  expect(await keptBy(asks(openid), camp)).toEqual({
    rows: 1,
    texts: { '2026-11-21': '手快点了两下。' },
    checkinEntries: 1,
  });
});

test('two phones of one person at the same moment light one star, and both say so', async () => {
  const camp = await openCamp(world());
  const { openid } = await camp.seat('林小满', { litDays: 1 });
  const phones = await Promise.all([walks(openid), walks(openid, { width: 320 })]);
  await Promise.all(phones.map((phone, index) => beginsToday(phone, `写在第 ${index + 1} 台手机上`)));
  await Promise.all(phones.map((phone) => phone.taps('点亮')));
  await Promise.all(phones.map((phone) => phone.sees(/已连续点亮\s*2\s*天|之前写的那条还在/)));
  // yesterday's, and one of today
  expect(await keptBy(asks(openid), camp)).toMatchObject({ rows: 2, checkinEntries: 1 });
});

test('a phone set to New York lights the day it is in Shanghai', async () => {
  const sunday = '2026-11-22T08:00:00+08:00';
  app.hooks.moveClock(new Date(sunday));
  const camp = await openCamp(world());
  const { openid } = await camp.seat('林小满', { litDays: 2, lastDay: '2026-11-21' });
  const me = await walks(openid, { now: sunday, timezoneId: 'America/New_York' });
  await me.sees('早上好，林小满');
  await lightsToday(me, '在纽约的周六晚上写的。');
  await me.sees('11月22日 周日', streakOf(3));
  expect((await keptBy(asks(openid), camp)).texts).toMatchObject({ '2026-11-22': '在纽约的周六晚上写的。' });
});
